import type { Day } from './day'
import { deLaPeriode } from './jours'
import type { Papier, Terme } from './quittance'
import type { AgenceEmettrice } from './releve-emis'
import { type Adresse, lignesAdresse, lignesPostales, nomPostal, type Tiers } from './tiers'

export type TermeEmis = Pick<Terme, 'periode' | 'mois' | 'debut' | 'fin' | 'loyer' | 'charges' | 'paye' | 'exigibleLe'>

/** What a quittance, a reçu or an avis d’échéance keeps, as JSON holds it. */
export type PapierEmis = {
  readonly papier: Papier
  /** Issued on. */
  readonly date: Day
  readonly agence: AgenceEmettrice
  readonly reference: string
  readonly numero: string
  readonly bail: string
  /** A home of the law of 1989; else its mentions are not those of the paper. */
  readonly habitation: boolean
  readonly destinataire: readonly string[]
  readonly locataire: string
  readonly bailleur: string
  /** The premises: what it is, then its address. */
  readonly logement: readonly string[]
  readonly terme: TermeEmis
}

type Faits = {
  readonly agence: AgenceEmettrice
  readonly reference: string
  readonly numero: string
  readonly bail: string
  readonly habitation: boolean
  readonly locataire: Tiers & Adresse
  readonly bailleur: Tiers
  readonly lot: { readonly nom: string; readonly adresse: Adresse }
}

export function emettrePapier(papier: Papier, terme: TermeEmis, faits: Faits, date: Day): PapierEmis {
  const { nom, activite, adresse1, codePostal, ville, telephone, email, mentions, accent, sensSolde } = faits.agence
  const { periode, mois, debut, fin, loyer, charges, paye, exigibleLe } = terme
  const lot = lignesAdresse(faits.lot.adresse)
  const postale = lignesPostales(faits.locataire)
  return {
    papier,
    date,
    agence: { nom, activite, adresse1, codePostal, ville, telephone, email, mentions, accent, sensSolde },
    reference: faits.reference,
    numero: faits.numero,
    bail: faits.bail,
    habitation: faits.habitation,
    // Who has no other address lives in the premises.
    destinataire: [nomPostal(faits.locataire), ...(postale.length > 0 ? postale : lignesPostales(faits.lot.adresse))],
    locataire: nomPostal(faits.locataire),
    bailleur: nomPostal(faits.bailleur),
    logement: [faits.lot.nom, ...lot],
    terme: { periode, mois, debut, fin, loyer, charges, paye, exigibleLe },
  }
}

const NOM = { quittance: 'Quittance', recu: 'Reçu', avis: 'Avis d’échéance' } as const satisfies Record<Papier, string>

/** « Quittance de novembre 2026 ». */
export const titreDuPapier = ({ papier, terme }: { papier: Papier; terme: Pick<Terme, 'debut' | 'fin'> }): string =>
  `${NOM[papier]} ${deLaPeriode(terme.debut, terme.fin)}`

/** `Quittance de novembre 2026 - 4181PAILLOUX.pdf`: no character that a file system refuses. */
export const nomDuFichierDuPapier = (emis: Pick<PapierEmis, 'papier' | 'terme' | 'reference'>): string =>
  `${titreDuPapier(emis)} - ${emis.reference.replace(/[^\p{L}\p{N} ._-]+/gu, '-').slice(0, 60)}.pdf`
