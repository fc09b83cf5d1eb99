import { etatDeSante } from '@/lib/sante'

export const dynamic = 'force-dynamic'

/** 200 when all is up, 503 otherwise, with each part; `?partie=base` asks the database alone, for a load balancer. */
export async function GET(request: Request): Promise<Response> {
  const parts = await etatDeSante(new URL(request.url).searchParams.get('partie') === 'base')
  const up = Object.values(parts).every((state) => state === 'ok')
  return Response.json({ etat: up ? 'ok' : 'en panne', ...parts }, { status: up ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
