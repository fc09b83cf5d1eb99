import { addMonths, type Day } from './day'

/** What a syndic must put on the extranet (loi de 1965, article 18; décret 2019-502): the keys of the reference, section 2. */
export const NATURES_LEGALES = [
  'REGLEMENT_EDD',
  'FICHE_SYNTHETIQUE',
  'CARNET_ENTRETIEN',
  'DIAGNOSTIC_PC',
  'ASSURANCE',
  'CONTRAT_SYNDIC',
  'PV_AG',
  'CONTRAT_ENTRETIEN',
  'CONTRAT_MARCHE',
  'COMPTE_INDIVIDUEL',
  'CHARGES_PAYEES',
  'PART_FONDS_TRAVAUX',
  'APPEL_FONDS',
  'BALANCE_RELEVE_CHARGES',
  'RELEVE_BANQUE',
  'CONTENTIEUX',
  'LISTE_COPROPRIETAIRES',
  'CARTE_PRO',
  'RC_PRO',
  'GARANTIE_FINANCIERE',
] as const
export type NatureLegale = (typeof NATURES_LEGALES)[number]

/** Every co-owner; the co-owner whom they are about; members of the conseil syndical. */
export type AudienceLegale = 'TOUS' | 'COPROPRIETAIRE' | 'CONSEIL'

const DU_COPROPRIETAIRE: readonly NatureLegale[] = ['COMPTE_INDIVIDUEL', 'CHARGES_PAYEES', 'PART_FONDS_TRAVAUX', 'APPEL_FONDS']
const DU_CONSEIL: readonly NatureLegale[] = [
  'BALANCE_RELEVE_CHARGES',
  'RELEVE_BANQUE',
  'CONTENTIEUX',
  'LISTE_COPROPRIETAIRES',
  'CARTE_PRO',
  'RC_PRO',
  'GARANTIE_FINANCIERE',
]

export const audienceDe = (nature: NatureLegale): AudienceLegale =>
  DU_CONSEIL.includes(nature) ? 'CONSEIL' : DU_COPROPRIETAIRE.includes(nature) ? 'COPROPRIETAIRE' : 'TOUS'

/** A residence may have none: no staff, no works in progress, nobody taken to court. */
const FACULTATIVES: readonly NatureLegale[] = ['DIAGNOSTIC_PC', 'CONTRAT_ENTRETIEN', 'CONTRAT_MARCHE', 'CONTENTIEUX']

export type EtatLegal =
  | 'A_JOUR'
  /** There is one, older than what it should follow. */
  | 'A_ACTUALISER'
  /** Those that were published have ended. */
  | 'PERIME'
  | 'MANQUANT'
  /** None, where there may be none. */
  | 'AUCUN'

export type PieceLegale = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  /** The last day on which it is shown, where that is said: a contract's or a certificate's end. */
  readonly jusquAu: Day | null
}

/** What the state of the documents is judged by. */
export type FaitsLegaux = {
  readonly aujourdhui: Day
  /** The last assemblée that was held, as far as it is known. */
  readonly derniereAssemblee: Day | null
  /** The next one that is announced. */
  readonly prochaineAssemblee: Day | null
  /** Ends of the exercices whose accounts are approved, the latest first. */
  readonly exercicesClos: readonly Day[]
  /** Days on which the compte's own calls of the last 36 months were due. */
  readonly appels: readonly Day[]
  /** The last change of an owner in the residence. */
  readonly derniereMutation: Day | null
}

/** Two months after the assemblée that approved the accounts, the fiche synthétique follows them. */
const DELAI_DE_LA_FICHE = 2
/** Statements of the bank come by the month or the quarter. */
const PERIODE_DES_RELEVES = 3
/** Minutes are signed within eight days and notified within a month. */
const DELAI_DU_PV = 1

/** The first day of the last begun window of refreshment: the three months before an assemblée (FNAIM). Null while none is known. */
export function debutDeLaFenetre({ aujourdhui, derniereAssemblee, prochaineAssemblee }: FaitsLegaux): Day | null {
  const before = (assemblee: Day) => addMonths(assemblee, -3)
  if (prochaineAssemblee && before(prochaineAssemblee) <= aujourdhui) return before(prochaineAssemblee)
  return derniereAssemblee && before(derniereAssemblee)
}

const depuis = (since: Day | null, newest: PieceLegale): EtatLegal => (since === null || newest.date >= since ? 'A_JOUR' : 'A_ACTUALISER')

/** For what should follow the assemblée, once it has had its time to. */
function apresAssemblee(mois: number, { aujourdhui, derniereAssemblee }: FaitsLegaux, newest: PieceLegale): EtatLegal {
  const due = derniereAssemblee !== null && addMonths(derniereAssemblee, mois) <= aujourdhui
  return depuis(due ? derniereAssemblee : null, newest)
}

/** A call's document is dated within the two months before it is due, or a few days after. */
const couvert = (appel: Day, pieces: readonly PieceLegale[]) =>
  pieces.some(({ date }) => date >= addMonths(appel, -2) && date <= addMonths(appel, 1))

/** @param pieces those of one nature that are shown today, the newest first; never empty. */
function fraicheur(nature: NatureLegale, pieces: readonly [PieceLegale, ...PieceLegale[]], faits: FaitsLegaux): EtatLegal {
  const [newest] = pieces
  const [clos = null, avant = null] = faits.exercicesClos
  switch (nature) {
    case 'FICHE_SYNTHETIQUE':
      return apresAssemblee(DELAI_DE_LA_FICHE, faits, newest)
    case 'PV_AG':
      return apresAssemblee(DELAI_DU_PV, faits, newest)
    case 'CARNET_ENTRETIEN':
      return depuis(debutDeLaFenetre(faits), newest)
    case 'COMPTE_INDIVIDUEL':
    case 'PART_FONDS_TRAVAUX':
    case 'BALANCE_RELEVE_CHARGES':
      return depuis(clos, newest)
    case 'CHARGES_PAYEES':
      return avant !== null && pieces.length < 2 ? 'A_ACTUALISER' : depuis(clos, newest)
    case 'APPEL_FONDS':
      return faits.appels.every((appel) => couvert(appel, pieces)) ? 'A_JOUR' : 'A_ACTUALISER'
    case 'RELEVE_BANQUE':
      return depuis(addMonths(faits.aujourdhui, -PERIODE_DES_RELEVES), newest)
    case 'LISTE_COPROPRIETAIRES':
      return depuis(faits.derniereMutation, newest)
    // In force as long as they are shown: their end is the last day of their publication.
    case 'REGLEMENT_EDD':
    case 'DIAGNOSTIC_PC':
    case 'ASSURANCE':
    case 'CONTRAT_SYNDIC':
    case 'CONTRAT_ENTRETIEN':
    case 'CONTRAT_MARCHE':
    case 'CONTENTIEUX':
    case 'CARTE_PRO':
    case 'RC_PRO':
    case 'GARANTIE_FINANCIERE':
      return 'A_JOUR'
  }
}

/**
 * The state of one nature of documents.
 * @param pieces those that are shown today. @param passees whether others were, until their end.
 */
export function etatLegal(nature: NatureLegale, pieces: readonly PieceLegale[], passees: boolean, faits: FaitsLegaux): EtatLegal {
  const [newest, ...rest] = pieces.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  if (newest) return fraicheur(nature, [newest, ...rest], faits)
  if (passees) return 'PERIME'
  return FACULTATIVES.includes(nature) ? 'AUCUN' : 'MANQUANT'
}

const premiereFin = (pieces: readonly Pick<PieceLegale, 'jusquAu'>[]): Day | null =>
  pieces.flatMap(({ jusquAu }) => (jusquAu ? [jusquAu] : [])).sort()[0] ?? null

/** The soonest end of what is in force, where it comes within two months: « expire bientôt ». */
export function finProche(pieces: readonly Pick<PieceLegale, 'jusquAu'>[], aujourdhui: Day): Day | null {
  const first = premiereFin(pieces)
  return first && first <= addMonths(aujourdhui, 2) ? first : null
}

/** The assemblées that the state is judged by: those of the calendar, and those whose minutes are published. */
export function assembleesConnues(calendrier: readonly Day[], pv: readonly Day[], aujourdhui: Day) {
  const held = [...calendrier.filter((jour) => jour <= aujourdhui), ...pv].sort()
  const next = calendrier.filter((jour) => jour > aujourdhui).sort()
  return { derniereAssemblee: held.at(-1) ?? null, prochaineAssemblee: next[0] ?? null }
}

const plusMois = (jour: Day | null, mois: number): Day | null => jour && addMonths(jour, mois)

/**
 * The day by which it is to be published, or published anew: its end, the time that the law gives after an assemblée, else the next
 * assemblée. Null where nothing says it.
 */
export function echeanceLegale(nature: NatureLegale, etat: EtatLegal, pieces: readonly PieceLegale[], faits: FaitsLegaux): Day | null {
  if (etat === 'AUCUN') return null
  const { derniereAssemblee, prochaineAssemblee } = faits
  const annuelle = prochaineAssemblee ?? plusMois(derniereAssemblee, 12)
  const newest =
    pieces
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null
  if (etat === 'A_JOUR') {
    if (nature === 'RELEVE_BANQUE') return plusMois(newest, PERIODE_DES_RELEVES)
    return premiereFin(pieces) ?? (nature === 'CARNET_ENTRETIEN' ? annuelle : null)
  }
  if (nature === 'FICHE_SYNTHETIQUE') return plusMois(derniereAssemblee, DELAI_DE_LA_FICHE)
  if (nature === 'PV_AG') return plusMois(derniereAssemblee, DELAI_DU_PV)
  if (nature === 'RELEVE_BANQUE' && newest) return plusMois(newest, PERIODE_DES_RELEVES)
  return annuelle
}
