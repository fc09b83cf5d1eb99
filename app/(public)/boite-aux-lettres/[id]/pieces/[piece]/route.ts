import { notFound } from 'next/navigation'
import { readMail } from '@/lib/mailbox'
import { boiteAuxLettres } from '../../../boite'

export async function GET(_request: Request, { params }: RouteContext<'/boite-aux-lettres/[id]/pieces/[piece]'>): Promise<Response> {
  const { id, piece } = await params
  const mail = await readMail(boiteAuxLettres(), id)
  const attachment = /^\d{1,3}$/.test(piece) ? mail?.attachments[Number(piece)] : undefined
  if (!attachment) notFound()
  return new Response(new Uint8Array(attachment.content), {
    headers: {
      'content-type': attachment.contentType,
      'content-disposition': `inline; filename="piece-jointe"; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
      'content-security-policy': "frame-ancestors 'self'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
