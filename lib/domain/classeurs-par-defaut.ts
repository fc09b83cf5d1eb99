import type { DroitsDuClasseur } from './droits-du-document'

/** A classeur to be made. `parent` is the name of another of the same métier, which holds it. */
export type ClasseurParDefaut = DroitsDuClasseur & {
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly rang: number
  readonly nom: string
  readonly parent: string | null
  /** What it is for, whatever the agency will call it. */
  readonly usage: 'FACTURES' | null
}

const NOBODY = { niveau: null, bailleur: false, locataire: false } as const
const bailleur = { ...NOBODY, bailleur: true }
const tous = { ...NOBODY, bailleur: true, locataire: true }
const depuis = (niveau: 'COPROPRIETAIRE' | 'MEMBRE' | 'PRESIDENT') => ({ ...NOBODY, niveau })

/** Manual Crypto, « Classeurs Gérance »: sixteen, and the two that hold the sub-folders of its screens. */
const GERANCE: readonly (readonly [nom: string, droits: DroitsDuClasseur])[] = [
  ['Avis', tous],
  ['Baux', tous],
  ['Contrats d’entretien', bailleur],
  ['Courriers', NOBODY],
  ['Courriers / Autres', tous],
  ['Courriers / Locataires', tous],
  ['Courriers / Propriétaires', bailleur],
  ['Divers', NOBODY],
  ['Divers / Autres', tous],
  ['Divers / Locataires', tous],
  ['Divers / Propriétaires', bailleur],
  ['État des lieux', tous],
  ['Mandats', bailleur],
  ['Quittance & reçus', tous],
  ['Relances', tous],
  ['Relevés de gérance', bailleur],
  ['Revenus fonciers', bailleur],
  ['Travaux', NOBODY],
]

/**
 * Manual Crypto, « Classeurs Syndic »: fourteen. In the place of its « Tests_new_classeur », « Documents du syndic », which its extranet adds
 * for the members of all conseils syndicaux (loi ÉLAN).
 */
const SYNDIC: readonly (readonly [nom: string, droits: DroitsDuClasseur])[] = [
  ['Assemblées générales', depuis('COPROPRIETAIRE')],
  ['Bordereaux', depuis('COPROPRIETAIRE')],
  ['C.R.', depuis('COPROPRIETAIRE')],
  ['Carnet d’entretien', depuis('COPROPRIETAIRE')],
  ['Conseil syndical', depuis('MEMBRE')],
  ['Contentieux - Relances', depuis('COPROPRIETAIRE')],
  ['Contrat syndical', depuis('COPROPRIETAIRE')],
  ['Courriers', depuis('COPROPRIETAIRE')],
  ['Divers', depuis('COPROPRIETAIRE')],
  ['Documents du syndic', depuis('MEMBRE')],
  ['Factures', depuis('COPROPRIETAIRE')],
  ['Interventions - Travaux', depuis('COPROPRIETAIRE')],
  ['Règlement de copropriété', depuis('COPROPRIETAIRE')],
  ['Relevés des charges et produits', depuis('COPROPRIETAIRE')],
]

const SEPARATOR = ' / '

function made(metier: 'GERANCE' | 'SYNDIC', list: typeof GERANCE): ClasseurParDefaut[] {
  return list.map(([chemin, droits], at) => {
    const cut = chemin.lastIndexOf(SEPARATOR)
    const [parent, nom] = cut === -1 ? [null, chemin] : [chemin.slice(0, cut), chemin.slice(cut + SEPARATOR.length)]
    const usage = metier === 'SYNDIC' && chemin === 'Factures' ? 'FACTURES' : null
    return { metier, rang: at + 1, nom, parent, usage, ...droits }
  })
}

/** What a new agency begins with; it renames and adds as it likes. Those that hold others come before them. */
export const CLASSEURS_PAR_DEFAUT: readonly ClasseurParDefaut[] = [...made('GERANCE', GERANCE), ...made('SYNDIC', SYNDIC)]
