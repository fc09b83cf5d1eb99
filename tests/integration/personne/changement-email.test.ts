import { openSession } from '@/lib/auth'
import { house as db } from '@/lib/db'
import { hashPassword } from '@/lib/password'
import {
  changementAConfirmer,
  changementOpposable,
  confirmerChangement,
  demanderChangement,
  opposer,
} from '@/lib/personne/changement-email'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { jetonDe, useMail } from '../../support/post'

useDatabase()
const { post } = useMail()
jest.setTimeout(60_000)

const PASSWORD = 'Un-ancien-passage-41!'
const origin = { address: '192.0.2.1', device: 'Essai' }
let counter = 0
const fresh = () => `nouvelle${++counter}@palier.test`

/** A person with a compte, her password, and an open session beside the one at hand. */
async function person(): Promise<ClientViewer> {
  const viewer = await given.client(await given.compte((await given.agency()).id))
  await db.user.update({ where: { id: viewer.userId }, data: { passwordHash: await hashPassword(PASSWORD) } })
  return viewer
}
const ask = (viewer: ClientViewer, adresse: string, motDePasse = PASSWORD, adresseBis = adresse) =>
  demanderChangement(viewer, { adresse, adresseBis, motDePasse }, origin)
const emailOf = async ({ userId }: ClientViewer) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).email

/** Asked for, with both links as the mails bring them. */
async function asked() {
  const viewer = await person()
  const nouvelle = fresh()
  await ask(viewer, nouvelle)
  const [confirmation] = await post(nouvelle)
  const [opposition] = await post(viewer.email)
  return { viewer, nouvelle, jeton: jetonDe(confirmation), refus: jetonDe(opposition), confirmation, opposition }
}

test('the new address gets a link, the old one a way to object; nothing changes before the link', async () => {
  const { viewer, nouvelle, jeton, confirmation, opposition } = await asked()
  expect(jeton).toHaveLength(43)
  expect(confirmation?.text).toContain('/mon-adresse/confirmer?jeton=')
  expect(opposition?.text).toContain(nouvelle)
  expect(opposition?.text).toContain('/mon-adresse/refuser?jeton=')
  expect(await emailOf(viewer)).toBe(viewer.email)
  // Only looked at: mail programs open links before people do.
  expect(await changementAConfirmer(viewer, jeton)).toEqual({ ancienne: viewer.email, nouvelle })
  expect(await emailOf(viewer)).toBe(viewer.email)
})

test('the link applies it once, and the person signs in with the new address', async () => {
  const { viewer, nouvelle, jeton } = await asked()
  expect(await confirmerChangement(viewer, jeton, origin)).toBe(true)
  expect(await emailOf(viewer)).toBe(nouvelle)
  expect(await confirmerChangement(viewer, jeton, origin)).toBe(false)
  await expect(openSession(viewer.email, PASSWORD, origin)).rejects.toThrow(/ne correspond pas/)
  expect((await openSession(nouvelle, PASSWORD, origin)).userId).toBe(viewer.userId)
  const told = await db.journal.findMany({
    where: { sujetId: viewer.userId },
    orderBy: { id: 'asc' },
    select: { evenement: true, acteurId: true },
  })
  expect(told.slice(0, 2)).toEqual([
    { evenement: 'email-demande', acteurId: viewer.userId },
    { evenement: 'email-change', acteurId: viewer.userId },
  ])
})

test('two confirmations at once: one applies', async () => {
  const { viewer, jeton } = await asked()
  const done = await Promise.all([confirmerChangement(viewer, jeton, origin), confirmerChangement(viewer, jeton, origin)])
  expect(done.filter(Boolean)).toHaveLength(1)
})

test('a link that is altered, expired, another’s or of a former request does nothing', async () => {
  const { viewer, jeton } = await asked()
  expect(await confirmerChangement(viewer, `${jeton.slice(0, -1)}${jeton.endsWith('A') ? 'B' : 'A'}`, origin)).toBe(false)
  expect(await confirmerChangement(await person(), jeton, origin)).toBe(false)
  await ask(viewer, fresh())
  expect(await confirmerChangement(viewer, jeton, origin)).toBe(false)
  const other = await asked()
  await db.changementEmail.updateMany({ where: { userId: other.viewer.userId }, data: { expires: new Date(Date.now() - 1) } })
  expect(await confirmerChangement(other.viewer, other.jeton, origin)).toBe(false)
  expect(await emailOf(viewer)).toBe(viewer.email)
})

test('an address that has a login gets the same answer, and its mailbox is told', async () => {
  const viewer = await person()
  const taken = await given.user()
  const answer = await ask(viewer, taken.email.toUpperCase())
  expect(answer).toBe(taken.email)
  const [mail] = await post(taken.email)
  expect(mail?.subject).toBe('Cette adresse sert déjà à un espace client')
  expect(jetonDe(mail)).toBe('')
})

test('an address taken between the mail and the link is refused, and nothing is lost', async () => {
  const { viewer, nouvelle, jeton } = await asked()
  await given.user(nouvelle)
  await expect(confirmerChangement(viewer, jeton, origin)).rejects.toThrow('Cette adresse sert maintenant à un autre accès')
  expect(await emailOf(viewer)).toBe(viewer.email)
})

test('an objection before the link: it never applies', async () => {
  const { viewer, jeton, refus } = await asked()
  expect(await changementOpposable(refus)).toMatchObject({ ancienne: viewer.email, confirmedAt: null })
  expect(await opposer(refus, origin)).toBe(true)
  expect(await confirmerChangement(viewer, jeton, origin)).toBe(false)
  expect(await opposer(refus, origin)).toBe(false)
  expect((await openSession(viewer.email, PASSWORD, origin)).userId).toBe(viewer.userId)
})

test('an objection afterwards restores the address, closes all, and the known password opens nothing', async () => {
  const { viewer, nouvelle, jeton, refus } = await asked()
  await confirmerChangement(viewer, jeton, origin)
  const { id } = await openSession(nouvelle, PASSWORD, origin)
  expect(await opposer(refus, origin)).toBe(true)
  expect(await emailOf(viewer)).toBe(viewer.email)
  expect((await db.session.findUniqueOrThrow({ where: { id } })).closedAt).not.toBeNull()
  await expect(openSession(viewer.email, PASSWORD, origin)).rejects.toThrow(/ne correspond pas/)
  const [mail] = await post(viewer.email)
  expect(mail?.subject).toBe('Choisissez un nouveau mot de passe')
})

test('an objection comes too late after seven days', async () => {
  const { viewer, refus, nouvelle, jeton } = await asked()
  await confirmerChangement(viewer, jeton, origin)
  await db.changementEmail.updateMany({ where: { userId: viewer.userId }, data: { createdAt: new Date(Date.now() - 7 * 86_400_000 - 1) } })
  expect(await opposer(refus, origin)).toBe(false)
  expect(await emailOf(viewer)).toBe(nouvelle)
})

test('refused: the wrong password, two different addresses, the same address, too many', async () => {
  const viewer = await person()
  await expect(ask(viewer, fresh(), 'autre')).rejects.toMatchObject({ champ: 'motDePasse' })
  await expect(ask(viewer, fresh(), PASSWORD, fresh())).rejects.toMatchObject({ champ: 'adresseBis' })
  await expect(ask(viewer, ` ${viewer.email.toUpperCase()}`)).rejects.toMatchObject({ champ: 'adresse' })
  for (let n = 0; n < 5; n++) await ask(viewer, fresh())
  await expect(ask(viewer, fresh())).rejects.toThrow(/plusieurs changements/)
})

test('after an objection, who had changed the address twice cannot object in turn to take the login back', async () => {
  const { viewer, nouvelle, jeton, refus } = await asked()
  await confirmerChangement(viewer, jeton, origin)
  const thief = { ...viewer, email: nouvelle }
  const second = fresh()
  await ask(thief, second)
  const [confirmation] = await post(second)
  const [opposition] = await post(nouvelle)
  await confirmerChangement(thief, jetonDe(confirmation), origin)
  expect(await opposer(refus, origin)).toBe(true)
  expect(await opposer(jetonDe(opposition), origin)).toBe(false)
  expect(await emailOf(viewer)).toBe(viewer.email)
})

test('an objection takes away the second factors that came with the change, and leaves those that were there', async () => {
  const viewer = await person()
  const { userId } = viewer
  const cle = (credentialId: string) => db.passkey.create({ data: { userId, credentialId, publicKey: new Uint8Array(1), nom: 'Clé' } })
  await cle(`${userId}-avant`)
  const nouvelle = fresh()
  await ask(viewer, nouvelle)
  const [confirmation] = await post(nouvelle)
  const [opposition] = await post(viewer.email)
  await cle(`${userId}-apres`)
  await db.user.update({ where: { id: userId }, data: { totpSecret: 'x', totpEnabledAt: new Date(), totpLastStep: 1 } })
  await confirmerChangement(viewer, jetonDe(confirmation), origin)
  expect(await opposer(jetonDe(opposition), origin)).toBe(true)
  expect(await db.passkey.findMany({ where: { userId }, select: { credentialId: true } })).toEqual([{ credentialId: `${userId}-avant` }])
  expect(await db.user.findUnique({ where: { id: userId }, select: { totpSecret: true, totpEnabledAt: true } })).toEqual({
    totpSecret: null,
    totpEnabledAt: null,
  })
})

test('the old address is told even where the change was confirmed before its mail left', async () => {
  const viewer = await person()
  const nouvelle = fresh()
  await ask(viewer, nouvelle)
  const [confirmation] = await post(nouvelle)
  await confirmerChangement(viewer, jetonDe(confirmation), origin)
  const [opposition] = await post(viewer.email)
  expect(opposition?.text).toContain('/mon-adresse/refuser?jeton=')
  expect(await opposer(jetonDe(opposition), origin)).toBe(true)
  expect(await emailOf(viewer)).toBe(viewer.email)
})
