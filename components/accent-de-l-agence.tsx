import { ACCENT_PAR_DEFAUT, accentLisible } from '@/lib/domain/accent'

/**
 * Puts the agency's colour on the page; globals.css derives every tint from it. A stylesheet of its own rather than a <style>: the nonce of
 * a page that is already open is not that of the next one, so the browser would refuse it.
 */
export function AccentDeLAgence({ accent }: { accent: string }) {
  const colour = accentLisible(accent).accent
  return colour === ACCENT_PAR_DEFAUT ? null : <link rel="stylesheet" href={`/accent/${colour.slice(1)}`} precedence="accent" />
}
