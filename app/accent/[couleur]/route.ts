import { accentLisible } from '@/lib/domain/accent'

/** The stylesheet of one colour: `/accent/7a2f3b`. It never changes, so a browser asks for it once. */
export async function GET(_request: Request, { params }: RouteContext<'/accent/[couleur]'>): Promise<Response> {
  const { couleur } = await params
  if (!/^[0-9a-f]{6}$/i.test(couleur)) return new Response(null, { status: 404 })
  const { accent, encre } = accentLisible(`#${couleur}`)
  return new Response(`:root{--brand:${accent};--brand-ink:${encre}}`, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
