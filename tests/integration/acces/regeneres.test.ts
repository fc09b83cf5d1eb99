import { remplacerParCodes, titulaire } from '@/lib/acces/regeneres'
import { openSession } from '@/lib/auth'
import { house as db } from '@/lib/db'
import { hashPassword } from '@/lib/password'
import { lireSession } from '@/lib/session-lue'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { useMail } from '../../support/post'

useDatabase()
jest.setTimeout(60_000)
const { post } = useMail()

const OLD = 'Un-ancien-passage-41!'
const NEW = { motDePasse: 'Tournesol-7-Violet', confirmation: 'Tournesol-7-Violet' }
let counter = 0
const origin = () => ({ address: `192.0.2.${++counter}`, device: 'Firefox' })

/** A compte that a login holds, and codes given out anew for it. */
async function world(force = true) {
  const agency = await given.agency()
  const compte = await given.compte(agency.id)
  const user = await given.user(undefined, await hashPassword(OLD))
  await given.acces(compte, user.id)
  const code = await given.code(compte, { force })
  return { agency, compte, user, code, viewer: await given.porteur(code) }
}

test('codes given out anew set a personal password; every session falls; a mail tells; they served once', async () => {
  const { user, viewer, code, agency } = await world()
  const { id } = await openSession(user.email, OLD, origin())
  expect(await titulaire(viewer)).toMatchObject({ userId: user.id, email: user.email, direct: true })
  await remplacerParCodes(viewer, NEW, origin())
  expect(await lireSession(id)).toBeNull()
  expect(await lireSession(viewer.sessionId)).toBeNull()
  await expect(openSession(user.email, NEW.motDePasse, origin())).resolves.toMatchObject({ userId: user.id })
  await expect(openSession(user.email, OLD, origin())).rejects.toThrow()
  expect((await post(user.email)).map((mail) => mail?.subject)).toContain('Votre mot de passe a été changé')
  expect((await db.code.findUniqueOrThrow({ where: { id: code.id } })).usedAt).not.toBeNull()
  expect(await db.journal.findMany({ where: { evenement: 'mot-de-passe-remplace' } })).toMatchObject([
    { agencyId: agency.id, sujetId: user.id },
  ])
  await expect(remplacerParCodes(viewer, NEW, origin())).rejects.toThrow()
})

test('the codes of a first letter change no password', async () => {
  const { user, viewer } = await world(false)
  expect(await titulaire(viewer)).toBeNull()
  await expect(remplacerParCodes(viewer, NEW, origin())).rejects.toThrow()
  await openSession(user.email, OLD, origin())
})

type World = Awaited<ReturnType<typeof world>>
const MORE: Record<string, (made: World) => Promise<unknown>> = {
  'an account of another agency': async ({ user }) => given.acces(await given.compte((await given.agency()).id), user.id),
  'a place on a staff': ({ user, agency }) => db.staff.create({ data: { agencyId: agency.id, userId: user.id, role: 'LECTURE' } }),
  'one-time codes': ({ user }) => db.user.update({ where: { id: user.id }, data: { totpEnabledAt: new Date() } }),
  'a passkey': ({ user }) =>
    db.passkey.create({ data: { userId: user.id, credentialId: 'cle', publicKey: new Uint8Array([1]), nom: 'Clé' } }),
}

test.each(Object.entries(MORE))('a login with %s is not entered by what an agency gives out', async (_name, add) => {
  const made = await world()
  await add(made)
  expect(await titulaire(made.viewer)).toMatchObject({ direct: false })
  await expect(remplacerParCodes(made.viewer, NEW, origin())).rejects.toThrow(/que par un lien envoyé/)
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: made.user.id } })
  expect(passwordHash).toBe(made.user.passwordHash)
})

test('held by two, or by nobody, it is nobody’s password', async () => {
  const { compte, viewer } = await world()
  await given.acces(compte, (await given.user()).id)
  expect(await titulaire(viewer)).toBeNull()
  await db.acces.updateMany({ where: { compteId: compte.id }, data: { closedAt: new Date() } })
  expect(await titulaire(viewer)).toBeNull()
})

test('a password that is refused leaves the codes valid', async () => {
  const { viewer } = await world()
  await expect(remplacerParCodes(viewer, { motDePasse: 'court', confirmation: 'court' }, origin())).rejects.toMatchObject({
    champ: 'motDePasse',
  })
  await remplacerParCodes(viewer, NEW, origin())
})
