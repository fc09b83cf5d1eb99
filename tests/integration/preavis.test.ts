import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import type { Motif } from '@/lib/domain/preavis'
import { closeQueue } from '@/lib/jobs'
import { pieceDuPreavis, preavisDuCompte } from '@/lib/queries/preavis'
import { deciderDuPreavis, preavisDeLAgence, unPreavisDeLAgence } from '@/lib/queries/preavis-de-l-agence'
import { deposerPreavis, retirerPreavis } from '@/lib/queries/preavis-du-locataire'
import { type Redacteur, staffAsClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { refusal } from '../support/given-facteurs'
import { bail, type FaitsDuBail, mandat } from '../support/given-gerance'

useDatabase()
afterAll(closeQueue)

const ORIGIN = { address: '192.0.2.1', device: '' }
const JOUR = day('2026-03-15')
const tout = { recherche: '', etat: null, page: 1 }
const PIECE = { fichier: 'a'.repeat(64), nom: 'contrat.pdf', taille: 12, mime: 'application/pdf', largeur: null, hauteur: null }

async function monde(facts: FaitsDuBail = {}) {
  const agency = await db.agency.update({ where: { id: (await given.agency()).id }, data: { email: 'agence@palier.test' } })
  const { mandat: made, bailleur } = await mandat(agency.id)
  const { locataire } = await bail(made, facts)
  const [viewer, staff] = [await given.client(locataire), (await given.staff(agency.id)) as Redacteur]
  return { agency, locataire, bailleur, viewer, staff }
}
type Monde = Awaited<ReturnType<typeof monde>>

type Depot = {
  motif?: Motif | null
  souhaitLe?: ReturnType<typeof day> | null
  message?: string
  formulaire?: string
  piece?: typeof PIECE | null
}
const depot = ({ locataire }: Monde, facts: Depot = {}) => ({
  ...{ compteId: locataire.id, motif: null, souhaitLe: null, message: '', formulaire: randomUUID(), piece: null },
  ...facts,
})
const deposer = (world: Monde, facts: Depot = {}, jour = JOUR) => deposerPreavis(world.viewer, depot(world, facts), jour)
const donne = async ({ viewer, locataire }: Monde) => (await preavisDuCompte(viewer, locataire.id))?.preavis[0]
const messages = (agencyId: string) =>
  db.message.findMany({ where: { agencyId }, orderBy: { createdAt: 'asc' }, select: { modele: true, to: true } })

test.each([
  [{ usage: 'VIDE' }, null, '2026-03-15', 3, '2026-06-15'],
  [{ usage: 'VIDE' }, null, '2026-11-30', 3, '2027-02-28'],
  [{ usage: 'VIDE' }, 'MUTATION', '2026-03-15', 1, '2026-04-15'],
  [{ usage: 'VIDE', zoneTendue: true }, null, '2026-03-15', 1, '2026-04-15'],
  [{ usage: 'MEUBLE' }, null, '2026-01-31', 1, '2026-02-28'],
] as const)('%j with %s, received on %s: %d month(s), until %s', async (facts, motif, recu, mois, fin) => {
  const world = await monde(facts)
  expect(await deposer(world, { motif }, day(recu))).not.toBeNull()
  expect(await donne(world)).toMatchObject({ recuLe: recu, mois, fin, etat: 'DEPOSE', finRetenue: null })
})

test('the lease says the zone; a furnished home keeps no reason', async () => {
  const tendue = await monde({ zoneTendue: true })
  await deposer(tendue)
  expect(await donne(tendue)).toMatchObject({ motif: 'ZONE_TENDUE' })
  const meuble = await monde({ usage: 'MEUBLE' })
  await deposer(meuble, { motif: 'SANTE' })
  expect(await donne(meuble)).toMatchObject({ motif: null })
})

test('a deposit keeps what was written and its receipt, and tells both sides', async () => {
  const world = await monde()
  await deposer(world, { motif: 'MUTATION', souhaitLe: day('2026-05-02'), message: 'Merci de tout.', piece: PIECE })
  const kept = await donne(world)
  expect(kept).toMatchObject({ motif: 'MUTATION', souhaitLe: '2026-05-02', message: 'Merci de tout.', piece: { nom: 'contrat.pdf' } })
  const document = await db.document.findUniqueOrThrow({ where: { id: kept?.document ?? '' } })
  expect(document).toMatchObject({ nature: 'PREAVIS', titre: 'Préavis déposé le 15/03/2026', compteId: world.locataire.id })
  expect(document.contenu).toMatchObject({ fin: '2026-04-15', loyerJusquAu: '2026-05-02', message: 'Merci de tout.', piece: 'contrat.pdf' })
  expect(await messages(world.agency.id)).toEqual([
    { modele: 'preavis-depose', to: world.viewer.email },
    { modele: 'preavis-recu', to: 'agence@palier.test' },
  ])
  const told = await db.journal.findMany({ where: { agencyId: world.agency.id }, select: { evenement: true } })
  expect(told).toEqual([{ evenement: 'preavis-depose' }])
})

test('a form sent twice, also at once, gives one notice, one receipt and one mail to each', async () => {
  const world = await monde()
  const same = depot(world)
  const ids = await Promise.all([1, 2, 3].map(() => deposerPreavis(world.viewer, same, JOUR)))
  expect(new Set(ids).size).toBe(1)
  expect(await deposerPreavis(world.viewer, same, JOUR)).toBe(ids[0])
  expect(await messages(world.agency.id)).toHaveLength(2)
  expect(await db.document.count({ where: { compteId: world.locataire.id } })).toBe(1)
})

test('one notice at a time, until it is taken back or refused', async () => {
  const world = await monde()
  const both = await Promise.allSettled([deposer(world), deposer(world)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusal(deposer(world))).toContain('déjà un préavis en cours')
  await retirerPreavis(world.viewer, world.locataire.id, (await donne(world))?.id ?? '')
  const second = (await deposer(world)) ?? ''
  await deciderDuPreavis(world.staff, { preavisId: second, finRetenue: null, reponse: 'Par lettre.' }, ORIGIN)
  const third = (await deposer(world)) ?? ''
  await deciderDuPreavis(world.staff, { preavisId: third, finRetenue: day('2026-06-15'), reponse: '' }, ORIGIN)
  expect(await refusal(deposer(world))).toContain('déjà un préavis en cours')
})

test.each([
  [{ usage: 'COMMERCIAL' } as const, {}, 'Un bail commercial se quitte'],
  [{ usage: 'STATIONNEMENT' } as const, {}, 'écrivez à votre agence'],
  [{}, { souhaitLe: day('2026-03-14') }, 'est déjà passé'],
  [{}, { souhaitLe: day('2027-03-16') }, 'à plus d’un an'],
])('%j, %j: refused, and nothing is kept', async (facts, saisie, phrase) => {
  const world = await monde(facts)
  expect(await refusal(deposer(world, saisie))).toContain(phrase)
  expect(await db.preavis.count({ where: { agencyId: world.agency.id } })).toBe(0)
})

test('no lease is published, or the departure is: nothing is deposited', async () => {
  const sansBail = await monde()
  await db.compte.update({ where: { id: sansBail.locataire.id }, data: { bail: 'INCONNU' } })
  expect(await preavisDuCompte(sansBail.viewer, sansBail.locataire.id)).toMatchObject({ bail: null, logement: '' })
  expect(await refusal(deposer(sansBail))).toContain('appelez votre agence')
  const parti = await monde()
  await db.compte.update({
    where: { id: parti.locataire.id },
    data: { preavisLe: new Date('2026-03-01'), departLe: new Date('2026-06-01') },
  })
  expect(await preavisDuCompte(parti.viewer, parti.locataire.id)).toMatchObject({ preavisLe: '2026-03-01', departLe: '2026-06-01' })
  expect(await refusal(deposer(parti))).toContain('déjà enregistré')
})

test('the agency confirms with the end that it keeps, and the tenant is told', async () => {
  const world = await monde()
  const id = (await deposer(world)) ?? ''
  const decision = { preavisId: id, finRetenue: day('2026-05-31'), reponse: 'Relogé en juin.' }
  expect(await refusal(deciderDuPreavis(world.staff, { ...decision, finRetenue: day('2026-03-14') }, ORIGIN))).toContain(
    'ne peut pas précéder',
  )
  expect(await refusal(deciderDuPreavis(world.staff, { ...decision, finRetenue: day('2028-03-16') }, ORIGIN))).toContain('trop lointaine')
  expect(await deciderDuPreavis(world.staff, decision, ORIGIN)).toBe('confirme')
  expect(await donne(world)).toMatchObject({ etat: 'CONFIRME', fin: '2026-06-15', finRetenue: '2026-05-31', reponse: 'Relogé en juin.' })
  expect((await messages(world.agency.id)).at(-1)).toEqual({ modele: 'preavis-decide', to: world.viewer.email })
  expect(await refusal(retirerPreavis(world.viewer, world.locataire.id, id))).toContain('vient de répondre')
})

test('of two who answer at once, the second is told who was faster', async () => {
  const world = await monde()
  const id = (await deposer(world)) ?? ''
  const other = (await given.staff(world.agency.id, 'GESTIONNAIRE')) as Redacteur
  const answers = await Promise.all([
    deciderDuPreavis(world.staff, { preavisId: id, finRetenue: day('2026-06-15'), reponse: '' }, ORIGIN),
    deciderDuPreavis(other, { preavisId: id, finRetenue: null, reponse: 'Non.' }, ORIGIN),
  ])
  expect(answers.toSorted()[1]).toBe('tard')
  expect(answers.filter((sort) => sort === 'tard')).toHaveLength(1)
  expect((await messages(world.agency.id)).filter(({ modele }) => modele === 'preavis-decide')).toHaveLength(1)
})

test('taken back once, the agency is told once, and cannot answer any more', async () => {
  const world = await monde()
  const id = (await deposer(world)) ?? ''
  expect(await Promise.all([1, 2].map(() => retirerPreavis(world.viewer, world.locataire.id, id)))).toEqual([true, true])
  expect((await messages(world.agency.id)).filter(({ modele }) => modele === 'preavis-retire')).toHaveLength(1)
  expect(await deciderDuPreavis(world.staff, { preavisId: id, finRetenue: null, reponse: 'Non.' }, ORIGIN)).toBe('tard')
})

test('the landlord, a neighbour and another agency see and do nothing', async () => {
  const [world, other] = [await monde(), await monde()]
  const id = (await deposer(world, { piece: PIECE })) ?? ''
  const landlord = await given.client(world.bailleur)
  for (const viewer of [landlord, other.viewer]) {
    expect(await preavisDuCompte(viewer, world.locataire.id)).toBeNull()
    expect(await pieceDuPreavis(viewer, id)).toBeNull()
    expect(await deposerPreavis(viewer, depot(world), JOUR)).toBeNull()
    expect(await retirerPreavis(viewer, world.locataire.id, id)).toBe(false)
  }
  // His own compte is not a tenant's.
  expect(await deposerPreavis(landlord, { ...depot(world), compteId: world.bailleur.id }, JOUR)).toBeNull()
  expect(await unPreavisDeLAgence(other.staff, id)).toBeNull()
  expect(await deciderDuPreavis(other.staff, { preavisId: id, finRetenue: null, reponse: 'Non.' }, ORIGIN)).toBeNull()
  expect(await pieceDuPreavis(world.staff, id)).toMatchObject({ nom: 'contrat.pdf' })
  expect(await pieceDuPreavis(staffAsClientViewer(world.staff, world.viewer.comptes), id)).toMatchObject({ nom: 'contrat.pdf' })
})

test('the list of the agency: what is to be answered first, by state and by words', async () => {
  const world = await monde()
  const { agency, staff } = world
  const first = (await deposer(world)) ?? ''
  await deciderDuPreavis(staff, { preavisId: first, finRetenue: day('2026-06-15'), reponse: '' }, ORIGIN)
  const second = await bail((await mandat(agency.id)).mandat)
  const viewer = await given.client(second.locataire)
  const waiting = await deposerPreavis(viewer, { ...depot(world), compteId: second.locataire.id }, JOUR)
  const ids = async (filtre: Partial<Parameters<typeof preavisDeLAgence>[1]>) =>
    (await preavisDeLAgence(staff, { ...tout, ...filtre })).rows.map(({ id }) => id)
  expect(await ids({})).toEqual([waiting, first])
  expect(await ids({ etat: 'CONFIRME' })).toEqual([first])
  expect(await ids({ recherche: second.locataire.numero })).toEqual([waiting])
  expect(await ids({ recherche: '%' })).toEqual([])
  expect(await ids({ page: 2 })).toEqual([])
})
