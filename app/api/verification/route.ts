import { nouveauDefi } from '@/lib/captcha'

export const dynamic = 'force-dynamic'

/** A fresh challenge for components/captcha.tsx: one per answer of a form. */
export const GET = async (): Promise<Response> => Response.json(await nouveauDefi(), { headers: { 'cache-control': 'no-store' } })
