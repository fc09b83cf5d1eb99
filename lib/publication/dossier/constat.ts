import 'server-only'

/** What one look did, by name. */
export type Regard = {
  readonly pris: string[]
  /** Received before, under that name and that date: nothing was done of them. */
  readonly dejaRecus: string[]
  /** Each with why. */
  readonly refuses: string[]
  readonly enCours: string[]
  readonly liens: readonly string[]
  /** What could not be put away, or waits for room. */
  readonly restes: string[]
}

const NOMS_MAX = 5
const dire = (quoi: string, noms: readonly string[]): string | false =>
  noms.length > 0 &&
  `${quoi}\u00A0: ${noms.slice(0, NOMS_MAX).join(', ')}${noms.length > NOMS_MAX ? ` et ${noms.length - NOMS_MAX} autres` : ''}.`

/** The same in words, for the page. */
export const enMots = ({ pris, dejaRecus, refuses, enCours, liens, restes }: Regard): string =>
  [
    dire('Pris', pris),
    dire('Déjà reçus avec ce nom et cette date, non repris', dejaRecus),
    dire('Refusés', refuses),
    dire('Encore en cours d’écriture', enCours),
    dire('Liens, qui ne sont pas suivis', liens),
    dire('Laissés sur place', restes),
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, 1000) || 'Rien de nouveau.'
