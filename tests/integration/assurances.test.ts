import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { assuranceObligatoire, defautDeLEcheance, etatDeLAssurance } from '@/lib/domain/assurance'
import { addDays, type Day, day, dayToDate } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { assuranceDuCompte, deposerAttestation, fichierDAttestation } from '@/lib/queries/assurances'
import { aFaireEnGerance, assurancesDeLAgence, marquerVue } from '@/lib/queries/assurances-de-l-agence'
import { rappelerLesAssurances } from '@/lib/queries/rappels-d-assurance'
import { prendreLesRappelsDus } from '@/lib/rappels-dus'
import { type Redacteur, systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { bail, type FaitsDuBail, mandat } from '../support/given-gerance'

useDatabase()
afterAll(closeQueue)

const ORIGIN = { address: '192.0.2.1', device: '' }
const JOUR = day('2026-06-15')
const PIECE = { fichier: 'b'.repeat(64), nom: 'attestation.pdf', taille: 12, mime: 'application/pdf', largeur: null, hauteur: null }

async function monde(facts: FaitsDuBail = {}) {
  const { id: agencyId } = await given.agency()
  const { mandat: made, bailleur } = await mandat(agencyId)
  const { locataire } = await bail(made, facts)
  const [viewer, staff] = [await given.client(locataire), (await given.staff(agencyId)) as Redacteur]
  return { agencyId, locataire, bailleur, viewer, staff }
}
type Monde = Awaited<ReturnType<typeof monde>>

const saisie = ({ locataire }: Monde, jusquAu: Day) => ({
  compteId: locataire.id,
  assureur: 'Maaf',
  jusquAu,
  formulaire: randomUUID(),
  piece: PIECE,
})
const donner = (world: Monde, jusquAu: Day) => deposerAttestation(world.viewer, saisie(world, jusquAu))
const rappels = async ({ agencyId, viewer }: Monde, jour: Day) => {
  const before = await db.message.count({ where: { agencyId } })
  await rappelerLesAssurances(systemViewer(agencyId), jour)
  const sent = await db.message.findMany({ where: { agencyId }, orderBy: { createdAt: 'asc' }, skip: before })
  return sent.map(({ modele, userId, to }) => `${modele}${userId === viewer.userId && to === viewer.email ? '' : ' to somebody else'}`)
}

test('where an insurance stands: a month before its end it is near, the day after it is over', () => {
  const fin = day('2026-07-31')
  expect(etatDeLAssurance(null, JOUR)).toBe('AUCUNE')
  expect(etatDeLAssurance(fin, day('2026-06-29'))).toBe('A_JOUR')
  expect(etatDeLAssurance(fin, day('2026-06-30'))).toBe('BIENTOT')
  expect(etatDeLAssurance(fin, fin)).toBe('BIENTOT')
  expect(etatDeLAssurance(fin, day('2026-08-01'))).toBe('ECHUE')
  expect(defautDeLEcheance(day('2026-06-14'), JOUR)).toContain('a pris fin le 14 juin 2026')
  expect(defautDeLEcheance(JOUR, JOUR)).toBeNull()
  expect(defautDeLEcheance(day('2029-06-15'), JOUR)).toBeNull()
  expect(defautDeLEcheance(day('2029-06-16'), JOUR)).toContain('plus de trois ans')
  expect([null, 'VIDE', 'MEUBLE', 'COMMERCIAL', 'STATIONNEMENT'].map((usage) => assuranceObligatoire(usage as never))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('the latest certificate counts, those before stay', async () => {
  const world = await monde()
  expect(await assuranceDuCompte(world.viewer, world.locataire.id)).toEqual({ usage: 'VIDE', attestations: [] })
  await donner(world, day('2027-06-15'))
  await donner(world, day('2026-12-31'))
  const { attestations = [] } = (await assuranceDuCompte(world.viewer, world.locataire.id)) ?? {}
  expect(attestations.map(({ jusquAu, vueLe }) => [jusquAu, vueLe])).toEqual([
    ['2026-12-31', null],
    ['2027-06-15', null],
  ])
  expect(await fichierDAttestation(world.viewer, attestations[0]?.id ?? '')).toMatchObject({ hash: PIECE.fichier, nom: 'attestation.pdf' })
})

test('a form sent twice, also at once, gives one certificate; the number of somebody else’s form gives nothing', async () => {
  const [world, other] = [await monde(), await monde()]
  const same = saisie(world, day('2027-06-15'))
  expect(await Promise.all([1, 2, 3].map(() => deposerAttestation(world.viewer, same)))).toEqual([true, true, true])
  expect(await db.attestation.count({ where: { agencyId: world.agencyId } })).toBe(1)
  expect(await deposerAttestation(other.viewer, { ...same, compteId: other.locataire.id })).toBe(false)
})

test('the landlord, a neighbour and another agency see and do nothing', async () => {
  const [world, other] = [await monde(), await monde()]
  await donner(world, day('2027-06-15'))
  const { id } = await db.attestation.findFirstOrThrow({ where: { agencyId: world.agencyId } })
  const landlord = await given.client(world.bailleur)
  for (const viewer of [landlord, other.viewer]) {
    expect(await assuranceDuCompte(viewer, world.locataire.id)).toBeNull()
    expect(await fichierDAttestation(viewer, id)).toBeNull()
    expect(await deposerAttestation(viewer, saisie(world, day('2027-06-15')))).toBe(false)
  }
  expect(await deposerAttestation(landlord, { ...saisie(world, day('2027-06-15')), compteId: world.bailleur.id })).toBe(false)
  expect(await fichierDAttestation(other.staff, id)).toBeNull()
  expect(await marquerVue(other.staff, id, ORIGIN)).toBe(false)
  expect(await fichierDAttestation(world.staff, id)).toMatchObject({ nom: 'attestation.pdf' })
})

test('the agency sees who is not in order first, and marks what it has looked at once', async () => {
  const world = await monde()
  const { agencyId, staff } = world
  const { locataire: sans } = await bail((await mandat(agencyId)).mandat, { usage: 'MEUBLE' })
  await bail((await mandat(agencyId)).mandat, { usage: 'COMMERCIAL' })
  await donner(world, day('2026-06-30'))
  const list = async (etat: Parameters<typeof assurancesDeLAgence>[1]['etat'], recherche = '', jour = JOUR) =>
    (await assurancesDeLAgence(staff, { etat, recherche, page: 1 }, jour)).rows.map((row) => [row.compteId, row.etat])
  // Whose lease is of no home need not prove anything.
  expect(await list('A_SUIVRE')).toEqual([
    [sans.id, 'AUCUNE'],
    [world.locataire.id, 'BIENTOT'],
  ])
  expect(await aFaireEnGerance(staff, JOUR)).toEqual({ locataires: 2, echues: 0, aucune: 1, bientot: 1, aVoir: 1, preavis: 0 })
  expect(await list('TOUTES', 'maaf')).toEqual([[world.locataire.id, 'BIENTOT']])
  expect(await list('ECHUE', '', day('2026-07-01'))).toEqual([[world.locataire.id, 'ECHUE']])
  const { id } = await db.attestation.findFirstOrThrow({ where: { agencyId } })
  expect(await Promise.all([1, 2].map(() => marquerVue(staff, id, ORIGIN)))).toEqual([true, true])
  expect(await list('A_VOIR')).toEqual([])
  expect(await db.journal.count({ where: { agencyId, evenement: 'attestation-vue' } })).toBe(1)
  expect((await assuranceDuCompte(world.viewer, world.locataire.id))?.attestations[0]?.vueLe).toBeInstanceOf(Date)
})

test('the states of SQL are those of the domain, on every day around an end', async () => {
  const world = await monde()
  await donner(world, day('2026-03-31'))
  for (const jour of [-32, -31, -30, -29, -1, 0, 1].map((days) => addDays(day('2026-03-31'), days))) {
    const { rows } = await assurancesDeLAgence(world.staff, { etat: 'TOUTES', recherche: '', page: 1 }, jour)
    expect([jour, rows[0]?.etat]).toEqual([jour, etatDeLAssurance(day('2026-03-31'), jour)])
  }
})

test('reminders: one a month before, one on the end, each once', async () => {
  const world = await monde()
  await donner(world, day('2026-07-15'))
  expect(await rappels(world, day('2026-06-14'))).toEqual([])
  expect(await rappels(world, day('2026-06-15'))).toEqual(['assurance-rappel'])
  expect(await rappels(world, day('2026-06-15'))).toEqual([])
  expect(await rappels(world, day('2026-07-14'))).toEqual([])
  expect(await rappels(world, day('2026-07-15'))).toEqual(['assurance-echue'])
  expect(await rappels(world, day('2026-07-16'))).toEqual([])
})

test('what was missed is made up for, once: after the end only the end is told', async () => {
  const world = await monde()
  await donner(world, day('2026-07-15'))
  expect(await rappels(world, day('2026-07-01'))).toEqual(['assurance-rappel'])
  const late = await monde()
  await donner(late, day('2026-07-15'))
  expect(await rappels(late, day('2026-08-20'))).toEqual(['assurance-echue'])
  expect(await rappels(late, day('2026-08-21'))).toEqual([])
})

test('several processes remind once', async () => {
  const world = await monde()
  await donner(world, day('2026-07-15'))
  const made = await Promise.all([1, 2, 3].map(() => rappelerLesAssurances(systemViewer(world.agencyId), JOUR)))
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(1)
})

test('only for the certificate that counts, and only to who has access to an open compte', async () => {
  const world = await monde()
  await donner(world, day('2026-07-15'))
  await donner(world, day('2027-07-15'))
  expect(await rappels(world, JOUR)).toEqual([])
  const closing = await monde()
  await donner(closing, day('2026-07-15'))
  await db.compte.update({ where: { id: closing.locataire.id }, data: { departLe: dayToDate(day('2026-06-01')) } })
  expect(await rappels(closing, JOUR)).toEqual([])
  const detached = await monde()
  await donner(detached, day('2026-07-15'))
  await db.acces.updateMany({ where: { userId: detached.viewer.userId }, data: { closedAt: new Date() } })
  expect(await rappels(detached, JOUR)).toEqual([])
})

test('the day’s reminders are queued from eight in the morning in France, in winter and in summer', async () => {
  const world = await monde()
  await donner(world, day('2025-01-15'))
  const at = (instant: string) => prendreLesRappelsDus(new Date(instant), day('2026-06-15'))
  expect(await at('2026-01-15T06:59:00Z')).toBe(0)
  expect(await at('2026-01-15T07:00:00Z')).toBeGreaterThan(0)
  expect(await at('2026-01-15T07:01:00Z')).toBe(0)
  expect(await at('2026-07-15T05:59:00Z')).toBe(0)
  expect(await at('2026-07-15T06:00:00Z')).toBeGreaterThan(0)
  // Stopped at eight, started in the evening: still that day's.
  expect(await at('2026-07-16T20:00:00Z')).toBeGreaterThan(0)
})
