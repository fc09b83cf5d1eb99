import { notFound } from 'next/navigation'
import { readMail } from '@/lib/mailbox'
import { boiteAuxLettres } from '../../boite'

/** A mail as it was written, with its own styles: shown in a frame where nothing runs and nothing is fetched. */
export async function GET(_request: Request, { params }: RouteContext<'/boite-aux-lettres/[id]/html'>): Promise<Response> {
  const mail = await readMail(boiteAuxLettres(), (await params).id)
  if (!mail?.html) notFound()
  // Links of a mail open beside it, never in its frame.
  return new Response(mail.html.replace(/<head[^>]*>/i, '$&<base target="_blank">'), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
