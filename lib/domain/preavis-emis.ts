import { type Day, formatDay } from './day'
import { MOTIFS, type Motif, type UsageDuBail } from './preavis'
import type { AgenceEmettrice } from './releve-emis'

/** What the receipt of a notice keeps, as JSON holds it: the agency or the lease may change afterwards, the paper does not. */
export type PreavisEmis = {
  readonly recuLe: Day
  /** To be recalled in every letter. */
  readonly reference: string
  readonly agence: AgenceEmettrice
  /** The lines of the envelope, name first. */
  readonly destinataire: readonly string[]
  /** The home: what it is, then its address. */
  readonly logement: readonly string[]
  readonly usage: UsageDuBail
  readonly motif: Motif | null
  readonly mois: 1 | 3
  readonly fin: Day
  readonly souhaitLe: Day | null
  readonly loyerJusquAu: Day
  /** The name of what proves the reason. */
  readonly piece: string | null
  readonly message: string
}

export const titreDuPreavis = ({ recuLe }: Pick<PreavisEmis, 'recuLe'>): string => `Préavis déposé le ${formatDay(recuLe)}`

export const nomDuFichierDuPreavis = ({ reference, recuLe }: Pick<PreavisEmis, 'reference' | 'recuLe'>): string =>
  `Préavis ${reference.replace(/[^\p{L}\p{N} ._-]+/gu, '-')} du ${formatDay(recuLe).replaceAll('/', '-')}.pdf`

/** « 1 mois », « 3 mois ». */
export const dureeEnMots = (mois: number): string => `${mois === 1 ? 'un' : mois === 3 ? 'trois' : mois} mois`

/** Why the notice lasts what it does, for a sentence. */
export const raisonDeLaDuree = (usage: UsageDuBail, motif: Motif | null): string =>
  usage === 'MEUBLE' ? 'location meublée' : motif ? MOTIFS[motif].label : 'location vide, sans motif de préavis réduit'
