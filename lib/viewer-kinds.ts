import type { Day } from './domain/day'
import { METIERS } from './domain/metiers'
import { rubriqueOuverte } from './domain/rubriques'
import type { CompteRole, Metier, PorteePublication, Rubrique, SensSolde, StaffRole } from './prisma/enums'

// The brand is not exported: only the functions below make a Viewer, and a test says who may call them.
declare const opened: unique symbol
type Opened = { readonly [opened]: true }

/** A compte open to a client, with what every page shows of it. */
export type CompteOuvert = {
  readonly id: string
  readonly agencyId: string
  readonly role: CompteRole
  readonly numero: string
  readonly lieu: string
  /** The last day of a compte that closes: until then it shows its last accounts and no more. Null for one that is open. */
  readonly sortant: Day | null
  readonly agence: {
    readonly code: string
    readonly nom: string
    readonly telephone: string
    readonly email: string
    readonly accent: string
    readonly sensSolde: SensSolde
    /** What it has closed for all of its clients. */
    readonly fermees: readonly Rubrique[]
    /** SHA-256 of a picture of /api/logos. */
    readonly logo: string | null
  }
}

export type ClientViewer = Opened & {
  readonly kind: 'client'
  readonly userId: string
  readonly sessionId: string
  readonly email: string
  readonly nom: string
  readonly compteParDefautId: string | null
  readonly comptes: readonly CompteOuvert[]
}
/** Who holds the codes of a letter and has no login yet: sees the comptes that they open, and can ask for nothing by mail. */
export type CodeViewer = Opened & {
  readonly kind: 'code'
  readonly codeId: string
  readonly sessionId: string
  readonly nom: string
  /** The agency gave the codes out anew: a personal password comes before anything else. */
  readonly force: boolean
  readonly comptes: readonly CompteOuvert[]
}
export type StaffViewer = Opened & {
  readonly kind: 'staff'
  readonly userId: string
  readonly sessionId: string
  readonly email: string
  readonly nom: string
  readonly agencyId: string
  readonly agence: { readonly nom: string; readonly accent: string; readonly logo: string | null }
  readonly role: StaffRole
  /** Her trades: what she may open. */
  readonly metiers: readonly Metier[]
  /** Those that she has chosen to see: what lists, counts and searches show. Never more than her own. */
  readonly metiersVus: readonly Metier[]
}
/** Staff who decide who works here, and on what conditions. */
export type Administrateur = StaffViewer & { readonly role: 'ADMINISTRATEUR' }
/** Staff who give access to clients. */
export type Gestionnaire = StaffViewer & { readonly role: 'ADMINISTRATEUR' | 'GESTIONNAIRE' }
/** Staff who write to clients: all but who only reads. */
export type Redacteur = StaffViewer & { readonly role: Exclude<StaffRole, 'LECTURE'> }
/** Staff who see what a client sees: reads, never writes. */
export type StaffAsClientViewer = Opened & {
  readonly kind: 'staff-as-client'
  readonly staff: StaffViewer
  /** In whose name the compte is. */
  readonly nom: string
  /** When the look ends by itself. */
  readonly fin: Date | null
  readonly comptes: readonly CompteOuvert[]
}
/** A contractor, through the personal link of one order. */
export type ContractorViewer = Opened & { readonly kind: 'contractor'; readonly agencyId: string; readonly orderId: string }
/** Nobody yet: the pages that are read signed out. Sees what an agency says of itself to the public. */
export type VisitorViewer = Opened & { readonly kind: 'visitor' }
/** The house itself at work for one agency: jobs and publication. */
export type SystemViewer = Opened & { readonly kind: 'system'; readonly agencyId: string }
/** A program of the agency's that publishes with a token: brings bundles and sees what became of its own, no more. */
export type JetonViewer = Opened & {
  readonly kind: 'jeton'
  readonly jetonId: string
  readonly agencyId: string
  readonly nom: string
  /** The most that it may ask for. */
  readonly portee: PorteePublication
}

export type Viewer =
  | ClientViewer
  | CodeViewer
  | StaffViewer
  | StaffAsClientViewer
  | ContractorViewer
  | VisitorViewer
  | SystemViewer
  | JetonViewer

export const clientViewer = (facts: Omit<ClientViewer, keyof Opened | 'kind'>): ClientViewer =>
  ({ kind: 'client', ...facts }) as ClientViewer
export const codeViewer = (facts: Omit<CodeViewer, keyof Opened | 'kind'>): CodeViewer => ({ kind: 'code', ...facts }) as CodeViewer
type StaffFacts = Omit<StaffViewer, keyof Opened | 'kind' | 'metiersVus'> & { readonly metiersVus?: readonly Metier[] }
/** Whatever somebody has chosen to see, it is of the trades that he works in. */
export const staffViewer = ({ metiersVus, ...facts }: StaffFacts): StaffViewer =>
  ({
    kind: 'staff',
    ...facts,
    metiersVus: (metiersVus ?? facts.metiers).filter((of) => facts.metiers.includes(of)),
  }) as unknown as StaffViewer
export const staffAsClientViewer = (
  staff: StaffViewer,
  comptes: readonly CompteOuvert[],
  { nom = '', fin = null }: { readonly nom?: string; readonly fin?: Date | null } = {},
): StaffAsClientViewer =>
  ({
    kind: 'staff-as-client',
    staff,
    nom,
    fin,
    comptes: comptes.filter((c) => c.agencyId === staff.agencyId),
  }) as unknown as StaffAsClientViewer
export const contractorViewer = (agencyId: string, orderId: string): ContractorViewer =>
  ({ kind: 'contractor', agencyId, orderId }) as ContractorViewer
export const visitorViewer = (): VisitorViewer => ({ kind: 'visitor' }) as VisitorViewer
export const jetonViewer = (facts: Omit<JetonViewer, keyof Opened | 'kind'>): JetonViewer => ({ kind: 'jeton', ...facts }) as JetonViewer
export const systemViewer = (agencyId: string): SystemViewer => ({ kind: 'system', agencyId }) as SystemViewer

export const estAdministrateur = (viewer: StaffViewer): viewer is Administrateur => viewer.role === 'ADMINISTRATEUR'
export const estGestionnaire = (viewer: StaffViewer): viewer is Gestionnaire =>
  viewer.role === 'ADMINISTRATEUR' || viewer.role === 'GESTIONNAIRE'
/** Whoever looks after all that an agency publishes: an administrator could give herself any trade. */
export const estDeTousLesMetiers = ({ role, metiers }: Pick<StaffViewer, 'role' | 'metiers'>): boolean =>
  role === 'ADMINISTRATEUR' || METIERS.every((metier) => metiers.includes(metier))
/** Who may publish a bundle or undo it: it holds the clients of every trade. */
export const estPublicateur = (viewer: StaffViewer): viewer is Gestionnaire => estGestionnaire(viewer) && estDeTousLesMetiers(viewer)
export const estRedacteur = (viewer: StaffViewer): viewer is Redacteur => viewer.role !== 'LECTURE'

/**
 * The same viewer as far as a rubrique goes: without the comptes of agencies that have closed it. Its pages, files and actions ask with him,
 * and so what is closed does not exist, whatever the address.
 */
export function pourLaRubrique<V extends Viewer>(viewer: V, rubrique: Rubrique): V {
  return 'comptes' in viewer ? { ...viewer, comptes: viewer.comptes.filter((compte) => rubriqueOuverte(compte, rubrique)) } : viewer
}
