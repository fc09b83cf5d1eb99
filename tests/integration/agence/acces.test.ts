import { derniereConnexion } from '@/lib/acces/derniere-connexion'
import { prepareCode } from '@/lib/codes'
import { house } from '@/lib/db'
import { verifyPassword } from '@/lib/password'
import { compteEtAcces, comptesEtAcces, type Etat, regenererCodes, titulaires } from '@/lib/queries/acces'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const origin = { address: '192.0.2.1', device: 'Firefox' }
const DAY = 24 * 3600 * 1000

async function world() {
  const { id: agencyId } = await given.agency()
  return { agencyId, admin: await given.administrateur(agencyId) }
}
const coded = (agencyId: string, compteId: string) => prepareCode(house, { agencyId, compteId, force: false, createdById: null })
const everything = { recherche: '', etat: null, page: 1 }
type World = Awaited<ReturnType<typeof world>>
type Compte = Awaited<ReturnType<typeof given.compte>>

test('each state of an access, and since when', async () => {
  const { agencyId, admin } = await world()
  const in_ = async (nom: string) => given.compte(agencyId, { nom })
  const [aucun, prepare, expire, activation, associe, detache] = [
    await in_('Aucun'),
    await in_('Prepare'),
    await in_('Expire'),
    await in_('Activation'),
    await in_('Associe'),
    await in_('Detache'),
  ]
  for (const { id } of [prepare, expire, activation, associe, detache]) await coded(agencyId, id)
  await house.code.updateMany({ where: { compteId: expire.id }, data: { expires: new Date(Date.now() - DAY) } })
  await house.code.updateMany({ where: { compteId: { in: [associe.id, detache.id] } }, data: { usedAt: new Date() } })
  const { id: codeId } = await house.code.findFirstOrThrow({ where: { compteId: activation.id } })
  await house.activation.create({ data: { agencyId, codeId, email: 'nouvelle@palier.test' } })
  const client = await given.client(associe)
  const { id } = await given.acces(detache, (await given.user()).id)
  await house.acces.update({ where: { id }, data: { closedAt: new Date() } })

  const states = async (compte: Compte): Promise<Etat | undefined> => (await compteEtAcces(admin, compte.id))?.etat
  expect([await states(aucun), await states(prepare), await states(expire), await states(activation), await states(associe)]).toEqual([
    'AUCUN',
    'PREPARE',
    'EXPIRE',
    'ACTIVATION',
    'ASSOCIE',
  ])
  expect(await states(detache)).toBe('AUCUN')
  expect(await compteEtAcces(admin, associe.id)).toMatchObject({ associes: client.email, associeDepuis: expect.any(Date), prepareLe: null })
  expect(await compteEtAcces(admin, activation.id)).toMatchObject({ activation: 'nouvelle@palier.test' })
  expect((await titulaires(admin, detache.id)).map(({ closedAt }) => closedAt)).toEqual([expect.any(Date)])
  for (const etat of ['PREPARE', 'EXPIRE', 'ACTIVATION', 'ASSOCIE'] as const)
    expect((await comptesEtAcces(admin, { ...everything, etat })).rows.map((row) => row.etat)).toEqual([etat])
  expect((await comptesEtAcces(admin, { ...everything, etat: 'AUCUN' })).total).toBe(2)
})

test('searched by name, number, identifiant, address; a % is a %; 50 a page', async () => {
  const { agencyId, admin } = await world()
  const compte = await given.compte(agencyId, { nom: 'Zéphirin' })
  await house.tiers.updateMany({ where: { id: compte.tiersId }, data: { email: 'contact@zephirin.test' } })
  const { identifiant } = await coded(agencyId, compte.id)
  const client = await given.client(compte)
  for (let i = 0; i < 52; i++) await given.compte(agencyId)
  for (const recherche of ['zéphirin', compte.numero, identifiant.slice(0, 6), client.email.toUpperCase(), 'zephirin.test'])
    expect([recherche, (await comptesEtAcces(admin, { ...everything, recherche })).rows.map(({ id }) => id)]).toEqual([
      recherche,
      [compte.id],
    ])
  for (const recherche of ['%', '_', 'x'.repeat(100), "' or 1=1 --", '\\'])
    expect([recherche, (await comptesEtAcces(admin, { ...everything, recherche })).total]).toEqual([recherche, 0])
  const [first, second] = [await comptesEtAcces(admin, everything), await comptesEtAcces(admin, { ...everything, page: 2 })]
  expect([first.total, first.rows.length, second.rows.length]).toEqual([53, 50, 3])
})

test('comptes of one tiers published with one identifiant have their codes in common', async () => {
  const { agencyId, admin } = await world()
  const one = await given.compte(agencyId)
  const two = await house.compte.create({
    data: { agencyId, reference: 'bis', numero: 'bis', role: 'BAILLEUR', tiersId: one.tiersId, identifiant: 'ab 12' },
  })
  const stranger = await given.compte(agencyId)
  await house.compte.updateMany({ where: { id: { in: [one.id, stranger.id] } }, data: { identifiant: 'AB12' } })
  await coded(agencyId, one.id)
  expect((await compteEtAcces(admin, two.id))?.etat).toBe('PREPARE')
  expect((await compteEtAcces(admin, stranger.id))?.etat).toBe('AUCUN')
})

describe('codes given out anew', () => {
  const regenerate = async ({ admin }: World, compte: Compte, depuis?: Date | null) => {
    const seen = depuis === undefined ? ((await compteEtAcces(admin, compte.id))?.prepareLe ?? null) : depuis
    return regenererCodes({ ...admin, role: 'GESTIONNAIRE' }, { compteId: compte.id, depuis: seen }, origin)
  }
  const codes = async (answer: Awaited<ReturnType<typeof regenererCodes>>) => {
    if (!answer || answer === 'change') throw new Error(`No codes: ${answer}`)
    return answer
  }

  test('first codes, then others: the former password, its session and its activation are worth nothing; a change is forced', async () => {
    const here = await world()
    const compte = await given.compte(here.agencyId)
    const first = await codes(await regenerate(here, compte))
    expect(first.motDePasse).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{10}$/)
    const { id: codeId } = await house.code.findFirstOrThrow({ where: { compteId: compte.id } })
    const session = await house.session.create({ data: { codeId, expires: new Date(Date.now() + DAY) } })
    await house.activation.create({ data: { agencyId: here.agencyId, codeId } })
    const second = await codes(await regenerate(here, compte))
    expect(second.identifiant).toBe(first.identifiant)
    const row = await house.code.findUniqueOrThrow({ where: { id: codeId } })
    expect(row).toMatchObject({ force: true, usedAt: null, createdById: here.admin.userId })
    expect(Math.round((row.expires.getTime() - Date.now()) / DAY)).toBe(90)
    expect([await verifyPassword(row.hash, first.motDePasse), await verifyPassword(row.hash, second.motDePasse)]).toEqual([false, true])
    expect((await house.session.findUniqueOrThrow({ where: { id: session.id } })).closedAt).not.toBeNull()
    expect(await house.activation.count({ where: { codeId } })).toBe(0)
  })

  test('a compte that a login holds may have codes again; the login keeps it', async () => {
    const here = await world()
    const compte = await given.compte(here.agencyId)
    const client = await given.client(compte)
    await codes(await regenerate(here, compte))
    expect(await compteEtAcces(here.admin, compte.id)).toMatchObject({
      etat: 'ASSOCIE',
      associes: client.email,
      force: true,
      prepareLe: expect.any(Date),
    })
  })

  test('the journal and the database do not hold the password', async () => {
    const here = await world()
    const { motDePasse } = await codes(await regenerate(here, await given.compte(here.agencyId)))
    const [fact] = await house.journal.findMany({ where: { agencyId: here.agencyId } })
    expect(fact).toMatchObject({ evenement: 'code-regenere', acteurId: here.admin.userId, address: '192.0.2.1' })
    expect(JSON.stringify({ ...fact, id: 0 })).not.toContain(motDePasse)
    expect(await house.code.count({ where: { hash: { contains: motDePasse } } })).toBe(0)
  })

  test('the same form sent ten times at once makes them once', async () => {
    const here = await world()
    const compte = await given.compte(here.agencyId)
    const answers = await Promise.all(Array.from({ length: 10 }, () => regenerate(here, compte, null)))
    expect(answers.filter((answer) => answer === 'change')).toHaveLength(9)
    expect(await house.journal.count({ where: { agencyId: here.agencyId } })).toBe(1)
  })

  test('another agency’s compte, one that is withdrawn or not published, does not exist', async () => {
    const [here, elsewhere] = [await world(), await world()]
    const stranger = await given.compte(elsewhere.agencyId)
    expect(await regenerate(here, stranger, null)).toBeNull()
    expect(await house.code.count({ where: { compteId: stranger.id } })).toBe(0)
    for (const data of [{ publie: false }, { publie: true, withdrawnAt: new Date() }]) {
      const compte = await given.compte(here.agencyId)
      await house.compte.update({ where: { id: compte.id }, data })
      expect(await regenerate(here, compte, null)).toBeNull()
    }
  })
})

test('the last sign-in is that of who holds the compte, in this agency', async () => {
  const [here, elsewhere] = [await world(), await world()]
  const compte = await given.compte(here.agencyId)
  const client = await given.client(compte)
  expect(await derniereConnexion(here.admin, compte.id)).toBeNull()
  const { createdAt } = await house.session.create({ data: { userId: client.userId, expires: new Date() } })
  expect(await derniereConnexion(here.admin, compte.id)).toEqual(createdAt)
  expect(await derniereConnexion(elsewhere.admin, compte.id)).toBeNull()
})
