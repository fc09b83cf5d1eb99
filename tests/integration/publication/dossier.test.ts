import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { prendreLesDossiersDus } from '@/lib/publication/dossier/dus'
import { dossierDe, EncoreEnCours, lire, trouver } from '@/lib/publication/dossier/fichiers'
import { regarderLeDossier } from '@/lib/publication/dossier/regarder'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { demanderUnRegard, depotSurveille, reglerLeDepot } from '@/lib/queries/depot-surveille'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()
const depots = mkdtempSync(join(tmpdir(), 'palier-depots-'))
process.env.PALIER_DEPOT = depots
afterAll(async () => {
  await closeQueue()
  rmSync(depots, { recursive: true })
})

const JOUR_MS = 24 * 3_600_000
const origin = { address: '192.0.2.1', device: '' }
const tous = { actif: true, jours: [1, 2, 3, 4, 5, 6, 7], heures: ['06:00'], voulu: 'APPLICATION' } as const
let agencyId: string
let code: string
let viewer: Gestionnaire
let dossier: string
beforeEach(async () => {
  const made = await given.agency()
  ;[agencyId, code, viewer] = [made.id, made.code, (await given.staff(made.id)) as Gestionnaire]
  dossier = join(depots, code)
  mkdirSync(dossier)
  expect(await reglerLeDepot(viewer, { ...tous, version: 0 }, origin)).toBeNull()
})
// The clock of the file system cannot be set, that of a look can: what lies there was written two minutes before.
const plusTard = () => new Date(Date.now() + 120_000)

const bytes = async (facts = {}) => readFileSync(await zipOf(smallBundle(code, facts)))
const deposer = async (nom: string, content?: Buffer | string) => writeFileSync(join(dossier, nom), content ?? (await bytes()))
const regarder = () => regarderLeDossier({ agencyId, maintenant: true }, plusTard())
const rows = () => db.publication.findMany({ where: { agencyId }, orderBy: { recuAt: 'asc' } })
const depot = () => db.depotSurveille.findUniqueOrThrow({ where: { agencyId } })
const la = (ou = '') => readdirSync(join(dossier, ou)).filter((nom) => !['faits', 'refuses'].includes(nom))

test('what lies there is taken in the order of its names, put away with its date, and published', async () => {
  await deposer('b.zip', await bytes({ depuis: 'deux' }))
  await deposer('a.zip')
  await regarder()
  expect((await rows()).map(({ nom, source, voulu }) => [nom, source, voulu])).toEqual([
    ['a.zip', 'DOSSIER', 'APPLICATION'],
    ['b.zip', 'DOSSIER', 'APPLICATION'],
  ])
  expect(la()).toEqual([])
  expect(la('faits').map((nom) => nom.replace(/^\d{4}-\d\d-\d\dT\d\dh\d\d /, ''))).toEqual(['a.zip', 'b.zip'])
  expect(await depot()).toMatchObject({ constat: 'Pris\u00A0: a.zip, b.zip.' })
  await traiterLesEnvois({ agencyId })
  expect((await rows()).map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED'])
  // Kept a month; what is not ours, for ever.
  writeFileSync(join(dossier, 'faits', 'à garder.zip'), 'x')
  writeFileSync(join(dossier, 'faits', '2020-99-99T00h00 ni.zip'), 'x')
  const dans = (jours: number) => regarderLeDossier({ agencyId, maintenant: true }, new Date(Date.now() + jours * JOUR_MS))
  await dans(29)
  expect(await depot()).toMatchObject({ constat: 'Rien de nouveau.' })
  expect(la('faits')).toHaveLength(4)
  await dans(31)
  expect(la('faits').toSorted()).toEqual(['2020-99-99T00h00 ni.zip', 'à garder.zip'])
})

test('killed before it was put away, it is found again and received no second time; of the same name another day, it is news', async () => {
  await deposer('nuit.zip')
  await regarder()
  const [fait = ''] = la('faits')
  renameSync(join(dossier, 'faits', fait), join(dossier, 'nuit.zip'))
  await regarder()
  expect(await rows()).toHaveLength(1)
  expect(la()).toEqual([])
  expect((await depot()).constat).toBe('Déjà reçus avec ce nom et cette date, non repris\u00A0: nuit.zip.')
  await deposer('nuit.zip', await bytes({ depuis: 'demain' }))
  await regarder()
  expect(await rows()).toHaveLength(2)
})

test('what is no bundle is put aside; what is being written waits; a link is not followed', async () => {
  await deposer('notes.zip', 'pas une archive'.padEnd(200))
  await deposer('vide.zip', '')
  await deposer('nuit.zip.part')
  await deposer('.cache', 'x')
  symlinkSync('/etc/passwd', join(dossier, 'lien.zip'))
  symlinkSync(await zipOf(smallBundle(code)), join(dossier, 'autre.zip'))
  mkdirSync(join(dossier, 'sous-dossier.zip'))
  await regarder()
  expect(await rows()).toEqual([])
  expect(la('refuses')).toHaveLength(2)
  expect(la().toSorted()).toEqual(['.cache', 'autre.zip', 'lien.zip', 'nuit.zip.part', 'sous-dossier.zip'])
  const { constat } = await depot()
  for (const words of [
    'Refusés\u00A0: notes.zip (ce fichier n’est ni une archive ZIP, ni un fichier des écritures comptables), vide.zip (ce fichier est vide)',
    'en cours d’écriture\u00A0: nuit.zip.part',
    'Liens, qui ne sont pas suivis\u00A0: autre.zip, lien.zip',
  ])
    expect(constat).toContain(words)
})

test('what was written less than a minute ago waits; what moves while it is read is not whole', async () => {
  await deposer('nuit.zip')
  await regarderLeDossier({ agencyId, maintenant: true }, new Date())
  expect([await rows(), la()]).toEqual([[], ['nuit.zip']])
  const [fichier] = (await trouver(dossier, plusTard()))?.prets ?? []
  if (!fichier) throw new Error('not found')
  const reading = lire(fichier)
  await reading.next()
  await deposer('nuit.zip', 'PK encore')
  await expect(reading.next()).rejects.toThrow(EncoreEnCours)
})

test('its hour comes: once, caught up once after days off; kept open while something is being written', async () => {
  await deposer('nuit.zip')
  const past = new Date(Date.now() - 3 * JOUR_MS)
  const revenir = () => db.depotSurveille.update({ where: { agencyId }, data: { passeAt: past } })
  await regarderLeDossier({ agencyId }, plusTard())
  expect(await rows()).toEqual([])
  await revenir()
  expect(await prendreLesDossiersDus(new Date())).toBeGreaterThan(0)
  await Promise.all([1, 2, 3].map(() => regarderLeDossier({ agencyId }, plusTard())))
  expect(await rows()).toHaveLength(1)
  expect((await depot()).passeAt.getTime()).toBeGreaterThan(past.getTime() + JOUR_MS)
  await revenir()
  await deposer('lourd.zip.part')
  await regarderLeDossier({ agencyId }, plusTard())
  expect((await depot()).passeAt).toEqual(past)
  // Given up an hour ago by whoever wrote it.
  const old = new Date(Date.now() - 2 * 3_600_000)
  utimesSync(join(dossier, 'lourd.zip.part'), old, old)
  await regarderLeDossier({ agencyId }, plusTard())
  expect((await depot()).passeAt).not.toEqual(past)
  await db.depotSurveille.update({ where: { agencyId }, data: { actif: false, passeAt: past } })
  await deposer('demain.zip')
  await regarderLeDossier({ agencyId }, plusTard())
  expect(await rows()).toHaveLength(1)
})

test('the folder of one agency is nobody else’s; none, or a link in its place, is said', async () => {
  const other = await given.agency()
  const theirs = (await given.staff(other.id)) as Gestionnaire
  await deposer('nuit.zip')
  symlinkSync(dossier, join(depots, other.code))
  await reglerLeDepot(theirs, { ...tous, version: 0 }, origin)
  await regarderLeDossier({ agencyId: other.id, maintenant: true }, plusTard())
  expect(await db.publication.count({ where: { agencyId: other.id } })).toBe(0)
  expect((await db.depotSurveille.findUniqueOrThrow({ where: { agencyId: other.id } })).constat).toContain('n’existe pas')
  expect(la()).toEqual(['nuit.zip'])
  expect(dossierDe('../autre')).toBeNull()
})

test('its settings: two people at once, hours gone by, the next look', async () => {
  const at = new Date('2026-06-15T12:00Z')
  expect(await depotSurveille(viewer, at)).toMatchObject({ version: 1, code, prochain: new Date('2026-06-16T04:00Z') })
  expect(await reglerLeDepot(viewer, { ...tous, heures: ['07:00'], version: 1 }, origin)).toBeNull()
  expect(await reglerLeDepot(viewer, { ...tous, heures: ['08:00'], version: 1 }, origin)).toBe(2)
  expect(await reglerLeDepot(viewer, { ...tous, version: 0 }, origin)).toBe(2)
  expect(await depot()).toMatchObject({ heures: ['07:00'], version: 2 })
  expect(await demanderUnRegard(viewer, origin)).toBe(true)
  expect(await demanderUnRegard((await given.staff((await given.agency()).id)) as Gestionnaire, origin)).toBe(false)
  const told = await db.journal.findMany({ where: { agencyId, evenement: 'depot-regarde' } })
  expect(told).toMatchObject([{ acteurId: viewer.userId, address: origin.address }])
})
