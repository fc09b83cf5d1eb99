import { headers } from 'next/headers'
import { accentLisible } from '@/lib/domain/accent'

/** Puts the agency's colour on the page; globals.css derives every tint from it. */
export async function AccentDeLAgence({ accent }: { accent: string }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const { accent: brand, encre } = accentLisible(accent)
  return <style nonce={nonce}>{`:root{--brand:${brand};--brand-ink:${encre}}`}</style>
}
