import { publierConditions } from '@/lib/acces/conditions'
import { house } from '@/lib/db'
import { conditionsEnVigueur } from '@/lib/queries/agences'
import { acceptations, accepterConditions, clientsConcernes, conditionsAAccepter, versions } from '@/lib/queries/conditions'
import { Refusal } from '@/lib/refusal'
import { lireSession } from '@/lib/session-lue'
import { type ClientViewer, visitorViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { useMail } from '../../support/post'

useDatabase()
const { post } = useMail()
jest.setTimeout(60_000)

const origin = { address: '192.0.2.1', device: 'Firefox' }
const version = (apres: number) => ({ texte: `# Texte ${apres + 1}`, resume: 'Le délai de réponse.', apres })

async function world() {
  const agency = await given.agency()
  const admin = await given.administrateur(agency.id)
  const client = await given.client(await given.compte(agency.id))
  return { agency, admin, client }
}

/** Whether the next page of a client stops at the conditions. */
async function stopped({ userId }: ClientViewer): Promise<boolean | undefined> {
  const { id } = await house.session.create({ data: { userId, expires: new Date(Date.now() + 60_000) } })
  return (await lireSession(id))?.a_accepter
}
const accept = async (client: ClientViewer) =>
  accepterConditions(
    client,
    (await conditionsAAccepter(client)).map(({ id }) => id),
    origin,
  )

test('no conditions stop nobody; a first version does, until it is accepted; the next one again', async () => {
  const { agency, admin, client } = await world()
  expect(await stopped(client)).toBe(false)
  expect(await publierConditions(admin, version(0), origin)).toBe(1)
  expect(await stopped(client)).toBe(true)
  expect(await conditionsAAccepter(client)).toMatchObject([{ version: 1, agence: agency.nom, deja: false }])
  await accept(client)
  expect(await stopped(client)).toBe(false)
  await publierConditions(admin, version(1), origin)
  expect(await stopped(client)).toBe(true)
  expect(await conditionsAAccepter(client)).toMatchObject([{ version: 2, resume: 'Le délai de réponse.', deja: true }])
  const journal = await house.journal.findMany({ where: { agencyId: agency.id }, orderBy: { id: 'asc' } })
  expect(journal.map(({ evenement }) => evenement)).toEqual(['conditions-publiees', 'conditions-acceptees', 'conditions-publiees'])
  expect(journal[1]).toMatchObject({ acteurId: client.userId, details: { version: 1 }, address: '192.0.2.1' })
})

test('a client of two agencies accepts each; a closed, withdrawn or unpublished compte asks for nothing', async () => {
  const [here, elsewhere] = [await given.agency(), await given.agency()]
  const comptes = [await given.compte(here.id), await given.compte(elsewhere.id)] as const
  const client = await given.client(...comptes)
  const [ofHere] = [await given.conditions(here.id), await given.conditions(elsewhere.id)]
  expect(await conditionsAAccepter(client)).toHaveLength(2)
  await accepterConditions(client, [ofHere.id], origin)
  expect((await conditionsAAccepter(client)).map(({ agencyId }) => agencyId)).toEqual([elsewhere.id])
  expect(await stopped(client)).toBe(true)
  for (const data of [{ publie: false }, { publie: true, withdrawnAt: new Date() }]) {
    await house.compte.update({ where: { id: comptes[1].id }, data })
    expect(await stopped(client)).toBe(false)
  }
  await house.compte.update({ where: { id: comptes[1].id }, data: { withdrawnAt: null } })
  await house.acces.updateMany({ where: { compteId: comptes[1].id }, data: { closedAt: new Date() } })
  expect(await stopped(client)).toBe(false)
})

test('what was not on the page is not accepted, nor another agency’s, nor twice', async () => {
  const { agency, client } = await world()
  const stranger = await given.conditions((await given.agency()).id)
  const seen = await given.conditions(agency.id)
  const newer = await given.conditions(agency.id)
  await accepterConditions(client, [seen.id, stranger.id, '', 'x'.repeat(2000)], origin)
  expect(await house.acceptation.count({ where: { userId: client.userId } })).toBe(0)
  await Promise.all([1, 2, 3].map(() => accepterConditions(client, [newer.id], origin)))
  expect(await house.acceptation.count({ where: { userId: client.userId } })).toBe(1)
  expect(await house.journal.count({ where: { agencyId: agency.id } })).toBe(1)
})

test('published twice by the same form, or by two administrators at once, it is one version', async () => {
  const { agency, admin } = await world()
  const other = await given.administrateur(agency.id)
  const done = await Promise.allSettled([admin, admin, other].map((viewer) => publierConditions(viewer, version(0), origin)))
  const refused = done.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(refused).toHaveLength(2)
  for (const reason of refused) expect(reason).toBeInstanceOf(Refusal)
  expect(await house.conditions.count({ where: { agencyId: agency.id } })).toBe(1)
})

test('each client is told once by the agency, with what changes; a mail that a newer version overtakes does not leave', async () => {
  const { agency, admin, client } = await world()
  await given.acces(await given.compte(agency.id), client.userId)
  const elsewhere = await world()
  expect(await clientsConcernes(admin)).toBe(1)
  expect(await publierConditions(admin, version(0), origin)).toBe(1)
  await publierConditions(admin, version(1), origin)
  const mails = await post(client.email)
  expect(mails.map((mail) => mail?.subject)).toEqual([`${agency.nom}\u00A0: les conditions d’utilisation changent`])
  expect(mails[0]?.text).toContain('Le délai de réponse.')
  expect(mails[0]?.text).toContain('/conditions/accepter')
  expect(await house.courrierPersonnel.count({ where: { to: elsewhere.client.email } })).toBe(0)
})

test('ten thousand clients are told in a few statements, behind whatever else waits', async () => {
  const { agency, admin } = await world()
  const compte = await given.compte(agency.id)
  await house.$executeRaw`
    with u as (insert into "user" (email) select 'client-' || n || '@beaucoup.test' from generate_series(1, 10000) n returning id)
    insert into acces (agency_id, user_id, compte_id) select ${agency.id}::uuid, u.id, ${compte.id}::uuid from u`
  const start = performance.now()
  expect(await publierConditions(admin, version(0), origin)).toBe(10_001)
  expect(performance.now() - start).toBeLessThan(10_000)
  const [{ jobs, last } = { jobs: 0n, last: 0 }] = await house.$queryRaw<{ jobs: bigint; last: number }[]>`
    select count(*) as jobs, max(priority) as last from pgboss.job j join courrier_personnel p on p.id = (j.data ->> 'courrierId')::uuid
    join conditions d on d.id = p.objet_id where d.agency_id = ${agency.id}::uuid`
  expect(Number(jobs)).toBe(10_001)
  expect(last).toBeLessThan(0)
})

test('anybody reads those in force at an agency’s door', async () => {
  const { agency } = await world()
  expect(await conditionsEnVigueur(visitorViewer(), agency.code)).toBeNull()
  await given.conditions(agency.id)
  await given.conditions(agency.id)
  expect(await conditionsEnVigueur(visitorViewer(), ` ${agency.code.toLowerCase()} `)).toMatchObject({
    version: 2,
    agence: { nom: agency.nom },
  })
  for (const code of ['', 'PERSONNE', 'x'.repeat(10_000), "' or 1=1"]) expect(await conditionsEnVigueur(visitorViewer(), code)).toBeNull()
})

test('the history tells who accepted which, is searched, and is the agency’s own', async () => {
  const { agency, admin, client } = await world()
  const elsewhere = await world()
  for (const { agency: each } of [{ agency }, elsewhere]) await given.conditions(each.id)
  await accept(client)
  await accept(elsewhere.client)
  const filter = { recherche: '', version: null, page: 1 }
  expect(await acceptations(admin, filter)).toMatchObject({
    total: 1,
    rows: [{ user: { email: client.email }, conditions: { version: 1 } }],
  })
  expect((await acceptations(admin, { ...filter, recherche: client.email.toUpperCase() })).total).toBe(1)
  expect((await acceptations(admin, { ...filter, recherche: elsewhere.client.email })).total).toBe(0)
  expect((await acceptations(admin, { ...filter, version: 2 })).total).toBe(0)
  expect((await acceptations(admin, { ...filter, page: 2 })).rows).toEqual([])
  expect(await versions(admin)).toMatchObject([{ version: 1, _count: { acceptations: 1 } }])
})
