import { addMonths, type Day, formatDayInWords } from './day'
import { plusTard } from './jours'

export type UsageDuBail = 'VIDE' | 'MEUBLE' | 'COMMERCIAL' | 'PROFESSIONNEL' | 'STATIONNEMENT' | 'AUTRE'

/** What shortens the notice of an unfurnished home to one month, and what proves it (loi 89-462, article 15, I). */
export const MOTIFS = {
  ZONE_TENDUE: { label: 'Le logement est en zone tendue', preuve: 'l’adresse du logement suffit' },
  PREMIER_EMPLOI: { label: 'Premier emploi', preuve: 'votre contrat de travail' },
  MUTATION: { label: 'Mutation professionnelle', preuve: 'une attestation de votre employeur' },
  PERTE_EMPLOI: { label: 'Perte d’emploi', preuve: 'la lettre ou l’attestation de votre employeur' },
  NOUVEL_EMPLOI: { label: 'Nouvel emploi après une perte d’emploi', preuve: 'la preuve de la perte et votre nouveau contrat' },
  SANTE: { label: 'État de santé qui demande de changer de logement', preuve: 'un certificat médical' },
  RSA_AAH: { label: 'Bénéficiaire du RSA ou de l’AAH', preuve: 'une attestation de la CAF ou de la MSA' },
  VIOLENCES: { label: 'Violences dans le couple ou sur un enfant', preuve: 'l’ordonnance de protection ou l’acte de poursuite' },
  LOGEMENT_SOCIAL: { label: 'Attribution d’un logement social', preuve: 'la décision d’attribution' },
} as const satisfies Record<string, { label: string; preuve: string }>

export type Motif = keyof typeof MOTIFS

export const motifDepuis = (texte: string): Motif | null => (Object.hasOwn(MOTIFS, texte) ? (texte as Motif) : null)

/** A notice is only given in one of these three ways (loi 89-462, article 15, I): what is typed here announces it. */
export const FORME_DU_CONGE =
  'Le préavis court du jour où votre agence reçoit votre congé\u00A0: par lettre recommandée avec avis de réception, par acte de commissaire de justice ou en main propre contre récépissé.'

/** A registered letter need not be of paper. */
export const LETTRE_ELECTRONIQUE =
  'Une lettre recommandée électronique, envoyée par un prestataire qualifié, vaut une lettre recommandée (code des postes, article L.\u00A0100).'

const COMMERCIAL =
  'Un bail commercial se quitte à la fin d’une période de trois ans, six mois à l’avance, par lettre recommandée ou par acte de commissaire de justice\u00A0: écrivez à votre agence.'
const PROFESSIONNEL =
  'Un bail professionnel se quitte à tout moment, six mois à l’avance, par lettre recommandée ou par acte de commissaire de justice\u00A0: écrivez à votre agence.'
const AUTRE = 'Le préavis de ce bail est celui que dit son contrat\u00A0: écrivez à votre agence.'

/** Leases that are not left by this form, and what to do. */
const AILLEURS: Partial<Record<UsageDuBail, string>> = { COMMERCIAL, PROFESSIONNEL, STATIONNEMENT: AUTRE, AUTRE }

type Refus = { readonly ok: false; readonly phrase: string }
const refus = (phrase: string): Refus => ({ ok: false, phrase })

/**
 * Three months unfurnished, one furnished (loi 89-462, articles 15, I and 25-8), one with a reason. Commercial leases are left every three years,
 * six months ahead (C. com., articles L145-4 and L145-9), professional ones at any time, six months ahead (loi 86-1290, article 57 A): not by this
 * form.
 */
export function dureeDuPreavis(usage: UsageDuBail, motif: Motif | null): { readonly ok: true; readonly mois: 1 | 3 } | Refus {
  const ailleurs = AILLEURS[usage]
  return ailleurs ? refus(ailleurs) : { ok: true, mois: usage === 'MEUBLE' || motif !== null ? 1 : 3 }
}

/** The reason that counts: none for a furnished home, whose notice is one month anyway; what the lease itself says needs no asking. */
export const motifRetenu = (bail: { readonly usage: UsageDuBail; readonly zoneTendue: boolean }, choisi: Motif | null): Motif | null =>
  bail.usage === 'MEUBLE' ? null : bail.zoneTendue ? 'ZONE_TENDUE' : choisi

/** Date to date, whatever the length of the months; without such a date, the last day of the month (CPC, article 641). */
export const finDuPreavis = (recuLe: Day, mois: 1 | 3): Day => addMonths(recuLe, mois)

export type DemandeDePreavis = {
  readonly usage: UsageDuBail
  readonly motif: Motif | null
  /** The day on which the notice is, or will be, in the agency's hands: today for what is handed over now. */
  readonly recuLe: Day
  /** The day on which the tenant wants to leave; null for the end of the notice. */
  readonly departLe: Day | null
  readonly jour: Day
}

export type Preavis = {
  readonly ok: true
  readonly mois: 1 | 3
  readonly fin: Day
  readonly departLe: Day
  /** Rent is owed until then: leaving sooner does not shorten the notice. */
  readonly loyerJusquAu: Day
  readonly phrase: string
}

/** A notice, or the sentence that says why it cannot be given so. Rent is due for all of it (loi 89-462, article 15, I). */
export function demanderPreavis({ usage, motif, recuLe, departLe, jour }: DemandeDePreavis): Preavis | Refus {
  const duree = dureeDuPreavis(usage, motif)
  if (!duree.ok) return duree
  const dernier = addMonths(jour, 12)
  const [premiere, seconde] = [recuLe, departLe ?? recuLe]
  if (premiere < jour || seconde < jour)
    return refus(
      `Le ${formatDayInWords(premiere < jour ? premiere : seconde)} est déjà passé\u00A0: choisissez une date à partir d’aujourd’hui.`,
    )
  if (premiere > dernier || seconde > dernier)
    return refus(`Cette date est à plus d’un an\u00A0: choisissez une date jusqu’au ${formatDayInWords(dernier)}.`)
  if (departLe !== null && departLe < recuLe) return refus('Votre départ ne peut pas précéder votre préavis.')
  const fin = finDuPreavis(recuLe, duree.mois)
  const loyerJusquAu = departLe === null ? fin : plusTard(fin, departLe)
  const phrase = `Le loyer et les charges sont dus jusqu’au ${formatDayInWords(loyerJusquAu)}, sauf si le logement est reloué avant, avec l’accord de son propriétaire.`
  return { ok: true, mois: duree.mois, fin, departLe: departLe ?? fin, loyerJusquAu, phrase }
}

/** How far the end that an agency keeps may lie from the day on which the notice came. */
const MOIS_AU_PLUS = 24

/** Why an agency cannot keep that end; null when it can. An earlier one than the law’s is for both to agree on. */
export function defautDeLaFin(fin: Day, recuLe: Day): string | null {
  if (fin < recuLe) return `La fin du préavis ne peut pas précéder son dépôt, le ${formatDayInWords(recuLe)}.`
  const derniere = addMonths(recuLe, MOIS_AU_PLUS)
  return fin > derniere ? `Cette date est trop lointaine\u00A0: choisissez-la jusqu’au ${formatDayInWords(derniere)}.` : null
}
