import { addDays, addMonths, type Day, day } from './day'
import {
  type Arrondi,
  type Dpe,
  decaler,
  type Indice,
  IRL,
  indiceDu,
  parseTrimestre,
  prochaineRevision,
  revision,
  revisionPerdue,
  type Trimestre,
} from './irl'
import { type Cents, minus } from './money'

export type FaitsDeRevision = {
  readonly debut: Day
  /** Of a period, and the one that was asked for the last whole one; null when none was. */
  readonly loyer: Cents
  readonly demande: Cents | null
  readonly trimestre: string | null
  /** Of that quarter, as the lease has it. */
  readonly valeur: Indice | null
  readonly dpe: Dpe | null
  /** Another use has no IRL and no ban of the law of 1989. */
  readonly habitation: boolean
  readonly arrondi: Arrondi
  readonly publies: ReadonlyMap<Trimestre, Indice>
}

export type Provenance = 'BAIL' | 'AGENCE' | 'INSEE'
export type IndiceDate = { readonly trimestre: Trimestre; readonly valeur: Indice | null; readonly de: Provenance }

export type EtatDuLoyer = 'ANCIEN' | 'REVISE' | 'AUTRE'

export type RevisionDuBail =
  | { readonly etat: 'SANS_CLAUSE' }
  | {
      readonly etat: 'DPE' | 'INDICE' | 'CALCULEE'
      /** From when on the new rent may be asked. */
      readonly le: Day
      /** That day is over, and the agency has not asked for it: it still may, without going back, until a year later. */
      readonly jusquAu: Day | null
      /** Years whose revision was not asked, and is lost. */
      readonly perdues: number
      readonly base: IndiceDate
      readonly nouveau: IndiceDate
      readonly revise: Cents | null
      readonly ecart: Cents | null
      /** What is asked today, beside the rent of the lease and the revised one. */
      readonly loyerDemande: EtatDuLoyer | null
    }

/** The INSEE publishes the index of a quarter in the middle of the month that follows it. */
export function publicationDe(trimestre: Trimestre): Day {
  const [annee, rang] = [Number(trimestre.slice(0, 4)), Number(trimestre.slice(6))]
  return addDays(addMonths(day(`${annee}-01-01`), 3 * rang), 14)
}

/** The first anniversary of the lease at which the index of that quarter is known. */
const revisableLe = (debut: Day, trimestre: Trimestre): Day => prochaineRevision(debut, addDays(publicationDe(trimestre), -1)).prochaine

function indiceDate(trimestre: Trimestre, { publies }: FaitsDeRevision): IndiceDate {
  return { trimestre, valeur: indiceDu(trimestre, publies), de: publies.has(trimestre) || !IRL.has(trimestre) ? 'AGENCE' : 'INSEE' }
}

function loyerDemande({ demande, loyer }: FaitsDeRevision, revise: Cents | null): EtatDuLoyer | null {
  if (demande === null) return null
  return demande === revise ? 'REVISE' : demande === loyer ? 'ANCIEN' : 'AUTRE'
}

/**
 * The next revision of a rent, step by step (loi 89-462, article 17-1): from the index of the lease to that of the same quarter a year later. A
 * revision that was not asked within a year is lost; the next one then takes up the index of its own year.
 */
export function revisionDuBail(faits: FaitsDeRevision, jour: Day): RevisionDuBail {
  const ecrit = faits.trimestre === null ? null : parseTrimestre(faits.trimestre)
  if (!ecrit || !faits.habitation) return { etat: 'SANS_CLAUSE' }
  let perdues = 0
  let suivant = decaler(ecrit, 1)
  while (revisionPerdue(revisableLe(faits.debut, suivant), jour)) {
    suivant = decaler(suivant, 1)
    perdues++
  }
  const avant = decaler(suivant, -1)
  const base: IndiceDate =
    avant === ecrit && faits.valeur !== null ? { trimestre: avant, valeur: faits.valeur, de: 'BAIL' } : indiceDate(avant, faits)
  const nouveau = indiceDate(suivant, faits)
  const { loyer, arrondi, dpe } = faits
  const calcul = revision({ loyer, base: base.valeur, nouveau: nouveau.valeur, arrondi, dpe })
  const revise = calcul.ok ? calcul.loyer : null
  const le = revisableLe(faits.debut, suivant)
  return {
    etat: calcul.ok ? 'CALCULEE' : calcul.raison,
    ...{ le, jusquAu: le < jour ? addMonths(le, 12) : null, perdues, base, nouveau, revise },
    ecart: revise === null ? null : minus(revise, loyer),
    loyerDemande: loyerDemande(faits, revise),
  }
}
