import { existsSync } from 'node:fs'
import { house as db, ownerPool } from '@/lib/db'
import { closeQueue, queue } from '@/lib/jobs'
import { cheminDeLEnvoi } from '@/lib/publication/envois/depot'
import { oublierLesVieuxEnvois, reprendreLesEnvois } from '@/lib/publication/envois/dus'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { useDatabase } from '../../support/database'
import { etat } from '../../support/etat'
import { agence, attend, commun, mailsDus } from '../../support/second-envoi'
import { oubliee, retenir, victime } from '../../support/victime'

// kill -9 of the process that publishes, at set points: a lock keeps it there until it is dead. Then nothing is half applied, nothing is lost,
// nobody is told twice, and the next run ends where an undisturbed one does (issue 7, « Faults that the tests inflict »).

useDatabase()
jest.setTimeout(120_000)
afterAll(closeQueue)

const row = (id: string) => db.publication.findUniqueOrThrow({ where: { id } })
let sansIncident: unknown
beforeAll(async () => {
  await queue()
  const undisturbed = await agence()
  await attend(undisturbed)
  await traiterLesEnvois(undisturbed)
  sansIncident = await commun(undisturbed.agencyId)
  await ownerPool().query(
    `create function attendre() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(4242); return null; end $$;
     create constraint trigger attendre after insert on publication_retour deferrable initially deferred for each row execute function attendre()`,
  )
})

/** As the worker does each minute. */
async function reprendre(agencyId: string): Promise<void> {
  expect(await reprendreLesEnvois()).toBeGreaterThan(0)
  await traiterLesEnvois({ agencyId })
}

const fini = async (agencyId: string, id: string) => {
  expect(await row(id)).toMatchObject({ status: 'APPLIED', report: { errorCount: 0 } })
  expect(await commun(agencyId)).toEqual(sansIncident)
  expect(await db.message.count({ where: { agencyId } })).toBe(1)
  expect(await mailsDus(agencyId)).toBe(1)
}

/** Has the bundles of the agency done by a process, and kills it where it needs what this locks. */
async function tuer(agencyId: string, lock: string, query?: string): Promise<void> {
  const point = await retenir(lock)
  const { kill, ended, said } = victime(agencyId)
  try {
    await point.attendu(query).catch((error: Error) => Promise.reject(new Error(`${error.message} ${said()}`)))
  } finally {
    kill()
    await ended
    await point.lacher()
  }
  expect(await ended).toBe('SIGKILL')
  await oubliee()
}

test.each([
  ['as it begins', 'lock table agency in access exclusive mode'],
  ['as it checks', 'lock table lot in access exclusive mode'],
  ['once it has read its classeurs', 'lock table classeur in access exclusive mode'],
  ['its pieces kept, before its first write', 'lock table tiers in share mode'],
  ['as it writes its entries', 'lock table ecriture in share mode'],
  ['as it writes its documents', 'lock table document in share mode'],
  ['as it writes whom they are for', 'lock table document_pour in share mode'],
  ['as it announces', 'lock table message in share mode'],
  ['as it queues its mails', 'lock table pgboss.job in share mode'],
])('killed %s', async (_, lock) => {
  const made = await agence()
  const id = await attend(made)
  const before = await etat(made.agencyId)
  await tuer(made.agencyId, lock)
  expect(await etat(made.agencyId)).toEqual(before)
  expect(await mailsDus(made.agencyId)).toBe(0)
  await reprendre(made.agencyId)
  await fini(made.agencyId, id)
})

test('killed while it commits: all of it is there, and the next run does nothing again', async () => {
  const made = await agence()
  const id = await attend(made)
  await tuer(made.agencyId, 'select pg_advisory_xact_lock(4242)', 'commit')
  await fini(made.agencyId, id)
  await traiterLesEnvois(made)
  await fini(made.agencyId, id)
  expect(existsSync(cheminDeLEnvoi(id))).toBe(true)
  await oublierLesVieuxEnvois(new Date(Date.now() + 25 * 3600 * 1000))
  expect(existsSync(cheminDeLEnvoi(id))).toBe(false)
})

test('killed in a trial: tried again, it tells the same, once', async () => {
  const made = await agence()
  const id = await attend(made, 'ESSAI')
  const before = await etat(made.agencyId)
  await tuer(made.agencyId, 'lock table publication_difference in share mode')
  await reprendre(made.agencyId)
  expect(await row(id)).toMatchObject({ status: 'READY', essai: { courriers: { total: 1 } } })
  expect(await db.publicationDifference.count({ where: { publicationId: id } })).toBe(7)
  expect(await etat(made.agencyId)).toEqual(before)
})
