import { changerLAbonnement } from '@/lib/personne/desabonnement'

export const dynamic = 'force-dynamic'

const jetonOf = (request: Request) => (new URL(request.url).searchParams.get('jeton') ?? '').slice(0, 200)

/** A mail program, without cookies, on a press of « Se désabonner » (RFC 8058). Its body says nothing more, and is not read. */
export async function POST(request: Request): Promise<Response> {
  const done = await changerLAbonnement(jetonOf(request), false)
  return new Response(done ? 'Désabonné.' : 'Ce lien ne sert plus.', {
    status: done ? 200 : 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** A program that knows of no single press opens the address for the person: nothing is refused before she says so. */
export const GET = (request: Request): Response =>
  new Response(null, {
    status: 303,
    headers: { location: `/desabonnement?jeton=${encodeURIComponent(jetonOf(request))}`, 'cache-control': 'no-store' },
  })
