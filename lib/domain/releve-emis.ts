import type { Bien } from './bien'
import { type Day, formatDay, formatDayInWords } from './day'
import type { Releve, SensSolde } from './releve'
import { type Adresse, lignesPostales, nomPostal, type Tiers } from './tiers'

export type AgenceEmettrice = {
  readonly nom: string
  readonly activite: string
  readonly adresse1: string
  readonly codePostal: string
  readonly ville: string
  readonly telephone: string
  readonly email: string
  readonly mentions: string
  readonly accent: string
  readonly sensSolde: SensSolde
}

/** What an issued statement keeps, as JSON holds it: the ledger may change afterwards, the paper does not. */
export type ReleveEmis = {
  readonly dateDeValeur: Day
  /** To be recalled in every letter: `193287/63`. */
  readonly reference: string
  readonly numero: string
  readonly libelle: string | null
  readonly role: 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE'
  readonly agence: AgenceEmettrice
  /** The lines of the envelope, name first. */
  readonly destinataire: readonly string[]
  readonly copropriete: { readonly reference: string; readonly nom: string } | null
  readonly adressesDesBiens: readonly string[]
  readonly releve: Releve
}

type CompteDuReleve = {
  readonly reference: string
  readonly numero: string
  readonly libelle: string | null
  readonly role: ReleveEmis['role']
  readonly agence: AgenceEmettrice
  readonly tiers: Tiers & Adresse
  readonly immeuble: { readonly reference: string; readonly nom: string } | null
  readonly biens: readonly Pick<Bien, 'adresse'>[]
}

/** Each building's name and each address once, an address on one line: two lots of one staircase share theirs. */
const adressesSansRepetition = (biens: CompteDuReleve['biens']): string[] => [
  ...new Set(biens.flatMap(({ adresse: [nom, ...lignes] }) => [nom ?? '', lignes.join(', ')]).filter(Boolean)),
]

export function emettreReleve(compte: CompteDuReleve, releve: Releve, dateDeValeur: Day): ReleveEmis {
  const { nom, activite, adresse1, codePostal, ville, telephone, email, mentions, accent, sensSolde } = compte.agence
  return {
    dateDeValeur,
    reference: compte.reference,
    numero: compte.numero,
    libelle: compte.libelle,
    role: compte.role,
    agence: { nom, activite, adresse1, codePostal, ville, telephone, email, mentions, accent, sensSolde },
    destinataire: [nomPostal(compte.tiers), ...lignesPostales(compte.tiers)],
    copropriete: compte.immeuble && { reference: compte.immeuble.reference, nom: compte.immeuble.nom },
    adressesDesBiens: adressesSansRepetition(compte.biens),
    releve,
  }
}

export const titreDuReleve = ({ dateDeValeur }: Pick<ReleveEmis, 'dateDeValeur'>): string =>
  `Relevé de compte du ${formatDayInWords(dateDeValeur)}`

/** `Relevé de compte 193287-63 du 28-11-2017.pdf`: no character that a file system refuses. */
export const nomDuFichierDuReleve = ({ reference, dateDeValeur }: Pick<ReleveEmis, 'reference' | 'dateDeValeur'>): string =>
  `Relevé de compte ${reference.replace(/[^\p{L}\p{N} ._-]+/gu, '-')} du ${formatDay(dateDeValeur).replaceAll('/', '-')}.pdf`
