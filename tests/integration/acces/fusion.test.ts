import { ajouterUnCompte } from '@/lib/acces/ajouter'
import { DejaAssocie, SERVIS } from '@/lib/acces/attribuer'
import { REFUSES } from '@/lib/acces/codes'
import { fusionner } from '@/lib/acces/fusion'
import { donnerAdresseExistante } from '@/lib/acces/identite'
import { house as db } from '@/lib/db'
import { hashPassword } from '@/lib/password'
import { lireSession } from '@/lib/session-lue'
import type { CodeViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { useMail } from '../../support/post'
import { until } from '../../support/until'

useDatabase()
jest.setTimeout(60_000)
const { post } = useMail()

const PASSWORD = 'Un-ancien-passage-41!'
let counter = 0
const origin = () => ({ address: `192.0.2.${++counter}`, device: 'Firefox' })

async function letter(agencyId?: string) {
  const agency = agencyId ? await db.agency.findUniqueOrThrow({ where: { id: agencyId } }) : await given.agency()
  const compte = await given.compte(agency.id)
  const code = await given.code(compte)
  return { agency, compte, code, viewer: await given.porteur(code) }
}
const person = async () => given.user(undefined, await hashPassword(PASSWORD))
const held = async (userId: string) =>
  (await db.acces.findMany({ where: { userId, closedAt: null } })).map(({ compteId }) => compteId).toSorted()

async function merge(viewer: CodeViewer, email: string, motDePasse = PASSWORD) {
  await donnerAdresseExistante(viewer, email)
  return fusionner(viewer, motDePasse, origin())
}

test('two agencies under one login, by its own password: side by side, signed in, told by mail', async () => {
  const [one, two] = [await letter(), await letter()]
  const user = await person()
  await given.acces(one.compte, user.id)
  const session = await merge(two.viewer, ` ${user.email.toUpperCase()}`.trim())
  expect(session).toMatchObject({ userId: user.id, step: 'OPEN' })
  const read = await lireSession(session.id)
  expect(read?.comptes.map(({ agence }) => agence.code).toSorted()).toEqual([one.agency.code, two.agency.code].toSorted())
  expect((await db.code.findUniqueOrThrow({ where: { id: two.code.id } })).usedAt).not.toBeNull()
  expect(await lireSession(two.viewer.sessionId)).toBeNull()
  expect(await db.activation.count({ where: { codeId: two.code.id } })).toBe(0)
  expect(await db.journal.findMany({ where: { evenement: 'association', sujetId: user.id } })).toMatchObject([
    { agencyId: two.agency.id, compteId: two.compte.id, acteurId: user.id },
  ])
  const mail = (await post(user.email)).find((one) => one?.subject === 'Un compte a été ajouté à votre espace')
  expect(mail?.from).toContain(two.agency.nom)
  expect(mail?.text).toContain(two.compte.numero)
})

test('a wrong password merges nothing, opens nothing, and is soon made to wait', async () => {
  const { viewer, compte } = await letter()
  const user = await person()
  for (let i = 0; i < 8; i++) await expect(merge(viewer, user.email, 'faux')).rejects.toMatchObject({ champ: 'motDePasse' })
  await expect(merge(viewer, user.email)).rejects.toThrow(/^Trop d’essais/)
  expect(await db.acces.count({ where: { compteId: compte.id } })).toBe(0)
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
})

test('an address without a login is told so, and merges nothing', async () => {
  const { viewer } = await letter()
  await expect(donnerAdresseExistante(viewer, 'personne@palier.test')).rejects.toMatchObject({ champ: 'email' })
  await expect(fusionner(viewer, PASSWORD, origin())).rejects.toThrow()
})

test('who has a second factor is not signed in by the merge alone', async () => {
  const { viewer, compte } = await letter()
  const user = await person()
  await db.user.update({ where: { id: user.id }, data: { totpEnabledAt: new Date(), totpSecret: 'scellé' } })
  const session = await merge(viewer, user.email)
  expect(session.step).toBe('SECOND_FACTOR')
  expect(await lireSession(session.id)).toBeNull()
  expect(await held(user.id)).toEqual([compte.id])
})

test('merged into two logins at once, the account goes to one; the other is signed in nowhere', async () => {
  const { code, compte } = await letter()
  const people = [await person(), await person()]
  const viewers = [await given.porteur(code), await given.porteur(code)] as const
  // One letter keeps one address: the second is given when the first is about to be used.
  await donnerAdresseExistante(viewers[0], people[0]?.email ?? '')
  const tried = await Promise.allSettled([
    fusionner(viewers[0], PASSWORD, origin()),
    ajouterUnCompte(
      await given.client(await given.compte(compte.agencyId)),
      { identifiant: code.identifiant, motDePasse: given.PROVISOIRE, client: '' },
      origin(),
    ),
  ])
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.acces.count({ where: { compteId: compte.id, closedAt: null } })).toBe(1)
  if (tried[0]?.status === 'rejected') {
    expect(tried[0].reason.message).toBe(SERVIS)
    expect(await db.session.count({ where: { userId: people[0]?.id ?? '', closedAt: null } })).toBe(0)
  }
})

const codesOf = (code: { identifiant: string }, client = '') => ({ identifiant: code.identifiant, motDePasse: given.PROVISOIRE, client })

test('signed in, another letter adds its account, of whatever agency; told by mail', async () => {
  const [one, two] = [await letter(), await letter()]
  const me = await given.client(one.compte)
  await ajouterUnCompte(me, codesOf(two.code), origin())
  expect(await held(me.userId)).toEqual([one.compte.id, two.compte.id].toSorted())
  expect((await post(me.email)).map((mail) => mail?.subject)).toEqual(['Un compte a été ajouté à votre espace'])
  await expect(ajouterUnCompte(me, codesOf(two.code), origin())).rejects.toThrow(REFUSES)
})

test('ten times at once it is added once, and told once', async () => {
  const [one, two] = [await letter(), await letter()]
  const me = await given.client(one.compte)
  const tried = await Promise.allSettled(Array.from({ length: 10 }, () => ajouterUnCompte(me, codesOf(two.code), origin())))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.journal.count({ where: { evenement: 'association', compteId: two.compte.id } })).toBe(1)
})

test('a session that is being closed adds nothing: its password is no longer hers alone', async () => {
  const [one, two] = [await letter(), await letter()]
  const me = await given.client(one.compte)
  const expires = new Date(Date.now() + 3600_000)
  const { id: sessionId } = await db.session.create({ data: { userId: me.userId, expires } })
  let adding: Promise<unknown> | undefined
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "user" where id = ${me.userId}::uuid for update`
    adding = ajouterUnCompte({ ...me, sessionId }, codesOf(two.code), origin()).catch((error: Error) => error.message)
    await until(async () => (await db.$queryRaw<unknown[]>`select 1 from pg_locks where not granted`).length > 0)
    await tx.session.update({ where: { id: sessionId }, data: { closedAt: new Date() } })
  })
  expect(await adding).toMatch(/session a été fermée/)
  expect(await held(me.userId)).toEqual([one.compte.id])
})

test('what another login holds stays its own; what is mine already says so; what I had left comes back', async () => {
  const { compte, code } = await letter()
  const holder = await given.client(compte)
  const me = await given.client(await given.compte(compte.agencyId))
  await expect(ajouterUnCompte(me, codesOf(code), origin())).rejects.toBeInstanceOf(DejaAssocie)
  await expect(ajouterUnCompte(holder, codesOf(code), origin())).rejects.toThrow('Ce compte est déjà dans votre espace.')
  expect((await db.code.findUniqueOrThrow({ where: { id: code.id } })).usedAt).toBeNull()
  await db.acces.updateMany({ where: { compteId: compte.id }, data: { closedAt: new Date() } })
  await ajouterUnCompte(holder, codesOf(code), origin())
  expect(await held(holder.userId)).toEqual([compte.id])
})

test('codes of another agency do nothing at this agency’s door', async () => {
  const [one, two] = [await letter(), await letter()]
  const me = await given.client(one.compte)
  await expect(ajouterUnCompte(me, codesOf(two.code, one.agency.code), origin())).rejects.toThrow(REFUSES)
})
