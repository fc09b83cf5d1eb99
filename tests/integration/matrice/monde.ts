import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import {
  type Administrateur,
  contractorViewer,
  jetonViewer,
  type StaffViewer,
  type SystemViewer,
  staffAsClientViewer,
  systemViewer,
  type Viewer,
  visitorViewer,
} from '@/lib/viewer-kinds'
import * as given from '../../support/given'

// What every case of the matrix stands in: who asks, and what is mine, my neighbour's and another agency's.

export type Target = 'mine' | 'neighbour' | 'elsewhere'
export type Kind =
  | 'client'
  | 'code'
  | 'staff'
  | 'staff of another agency'
  | 'staff as client'
  | 'contractor'
  | 'visitor'
  | 'system'
  | 'jeton'

export const CLIENTS_DATA: Record<Kind, readonly Target[]> = {
  client: ['mine'],
  code: ['mine'],
  staff: ['mine', 'neighbour'],
  'staff of another agency': ['elsewhere'],
  'staff as client': ['mine'],
  contractor: [],
  visitor: [],
  system: ['mine', 'neighbour'],
  // Only what it has brought itself: tests/integration/publication/jetons.test.ts.
  jeton: [],
}
export const KINDS = Object.keys(CLIENTS_DATA) as Kind[]
export const TARGETS: readonly Target[] = ['mine', 'neighbour', 'elsewhere']

export type Case = {
  /** The kinds that the type of the query lets in. */
  kinds: readonly Kind[]
  /** What the query gives of the target; whatever is falsy is nothing. */
  run: (viewer: Viewer, world: World, target: Target) => Promise<unknown>
  /** What it needs can be there once alone: each target has a world of its own. */
  fresh?: boolean
  /** What an agency tells to everybody. */
  public?: boolean
  /** What an agency tells to all of its clients. */
  shared?: boolean
}

export const asStaff = (viewer: Viewer) => viewer as StaffViewer
export const asAdmin = (viewer: Viewer) => viewer as Administrateur
export const asSystem = (viewer: Viewer) => viewer as SystemViewer
export const STAFF: readonly Kind[] = ['staff', 'staff of another agency']
export const anyDay = day('2026-06-15')
export const periode = { debut: day('2026-01-01'), fin: day('2026-12-31') }

export const statusOf = async (world: World, target: Target) =>
  db.message.findUniqueOrThrow({ where: { id: world.documents[target].message.id }, select: { status: true, attempts: true } })

export const origin = { address: '192.0.2.1', device: '' }
export const agencyOf = ({ comptes: c }: World, target: Target) => c[target].agencyId
export const everything = { recherche: '', etat: null, version: null, page: 1 }
export const accepted = async (agencyId: string) => {
  const [person, { id: conditionsId }] = [await given.user(), await given.conditions(agencyId)]
  return db.acceptation.create({ data: { agencyId, conditionsId, userId: person.id } })
}

export async function makeWorld() {
  const [here, elsewhere] = [await given.agency(), await given.agency()]
  const c = { mine: await given.compte(here.id), neighbour: await given.compte(here.id), elsewhere: await given.compte(elsewhere.id) }
  for (const target of TARGETS) await given.ecriture(c[target], anyDay, 10_000)
  const p = await given.publication(here.id)
  const me = await given.client(c.mine)
  const staff = await given.staff(here.id)
  const viewers: Record<Kind, Viewer> = {
    client: me,
    code: await given.porteur(await given.code(c.mine), me.comptes),
    staff,
    'staff of another agency': await given.staff(elsewhere.id),
    // What is not of the agency is dropped, even when it is asked for.
    'staff as client': staffAsClientViewer(staff, [...me.comptes, ...(await given.client(c.elsewhere)).comptes]),
    contractor: contractorViewer(here.id, randomUUID()),
    visitor: visitorViewer(),
    system: systemViewer(here.id),
    jeton: jetonViewer({ jetonId: randomUUID(), agencyId: here.id, nom: 'Essai', portee: 'APPLICATION' }),
  }
  return {
    comptes: c,
    documents: {
      mine: await given.document(c.mine),
      neighbour: await given.document(c.neighbour),
      elsewhere: await given.document(c.elsewhere),
    },
    publications: { mine: p, neighbour: p, elsewhere: await given.publication(elsewhere.id) },
    viewers,
  }
}
export type World = Awaited<ReturnType<typeof makeWorld>>
