import { createHash } from 'node:crypto'
import { demanderActivation, lienDActivation, renvoyerActivation } from '@/lib/acces/activation'
import { DejaAssocie, SERVIS } from '@/lib/acces/attribuer'
import { activationDuJeton, confirmerActivation } from '@/lib/acces/confirmer'
import { corrigerAdresse, donnerIdentite } from '@/lib/acces/identite'
import { openSession } from '@/lib/auth'
import { house as db } from '@/lib/db'
import { lireSession } from '@/lib/session-lue'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { jetonDe, useMail } from '../../support/post'

useDatabase()
jest.setTimeout(60_000)
const { post } = useMail()

const NEW = 'Tournesol-7-Violet'
const MAIL = 'Confirmez votre adresse pour activer votre espace'
let counter = 0
const newEmail = () => `personne-${++counter}@palier.test`
const origin = () => ({ address: `192.0.2.${++counter}`, device: 'Firefox' })
const QUI = {
  civilite: 'Madame',
  nom: 'Dupont',
  prenom: 'Jeanne',
  telephone: '06 12 34 56 78',
  adresse1: '1 rue Haute',
  adresse2: null,
  codePostal: '69003',
  ville: 'Lyon',
}

async function world() {
  const agency = await given.agency()
  const compte = await given.compte(agency.id)
  const code = await given.code(compte)
  return { agency, compte, code, viewer: await given.porteur(code) }
}
type World = Awaited<ReturnType<typeof world>>

const give = (viewer: World['viewer'], email: string) => donnerIdentite(viewer, { ...QUI, email, emailBis: email })
const choose = (viewer: World['viewer'], conditionsId: string | null = null) =>
  demanderActivation(viewer, { motDePasse: NEW, confirmation: NEW, conditionsId }, origin())

/** All steps up to the link. */
async function link({ viewer }: Pick<World, 'viewer'>, email: string, conditionsId: string | null = null): Promise<string> {
  expect(await give(viewer, email)).toBe('mot-de-passe')
  await choose(viewer, conditionsId)
  const [mail] = await post(email)
  expect(mail?.subject).toBe(MAIL)
  return jetonDe(mail)
}

test('from the codes to the login: nothing exists before the link, everything after it', async () => {
  const made = await world()
  const { agency, compte, code, viewer } = made
  const conditions = await given.conditions(agency.id)
  const email = newEmail()
  const jeton = await link(made, email, conditions.id)
  expect(jeton).toHaveLength(43)
  expect(await db.user.findUnique({ where: { email } })).toBeNull()
  expect(await confirmerActivation(jeton, origin())).toBe(agency.code)
  const user = await db.user.findUniqueOrThrow({ where: { email }, include: { acces: true, acceptations: true } })
  expect(user).toMatchObject({ ...QUI, name: 'Jeanne Dupont' })
  expect(user.emailVerified).not.toBeNull()
  expect(user.acces).toMatchObject([{ compteId: compte.id, agencyId: agency.id, closedAt: null }])
  expect(user.acceptations).toMatchObject([{ conditionsId: conditions.id }])
  expect((await db.code.findUniqueOrThrow({ where: { id: code.id } })).usedAt).not.toBeNull()
  expect(await db.activation.count({ where: { codeId: code.id } })).toBe(0)
  expect(await lireSession(viewer.sessionId)).toBeNull()
  const told = (await db.journal.findMany({ where: { agencyId: agency.id }, orderBy: { id: 'asc' } })).map(({ evenement }) => evenement)
  expect(told).toEqual(['activation-demandee', 'activation'])
  await expect(openSession(email, NEW, origin())).resolves.toMatchObject({ userId: user.id, step: 'OPEN' })
  const [welcome] = await post(email)
  expect(welcome).toMatchObject({ subject: 'Votre espace est ouvert' })
  expect(welcome?.from).toContain(agency.nom)
  expect(welcome?.text).toContain(compte.numero)
})

test('the link is kept nowhere, only its hash; reading it does not use it', async () => {
  const made = await world()
  const jeton = await link(made, newEmail())
  const row = await db.activation.findFirstOrThrow({ where: { codeId: made.code.id } })
  expect(row.jeton).toBe(createHash('sha256').update(jeton).digest('hex'))
  for (let i = 0; i < 3; i++) expect(await activationDuJeton(jeton)).toMatchObject({ email: row.email })
  expect(await db.activation.count({ where: { id: row.id } })).toBe(1)
})

test('confirmed ten times at once, from ten devices, it makes one login', async () => {
  const made = await world()
  const email = newEmail()
  const jeton = await link(made, email)
  const answers = await Promise.all(Array.from({ length: 10 }, () => confirmerActivation(jeton, origin())))
  expect(answers.filter(Boolean)).toEqual([made.agency.code])
  expect(await db.acces.count({ where: { compteId: made.compte.id } })).toBe(1)
  expect(await db.journal.count({ where: { evenement: 'activation', compteId: made.compte.id } })).toBe(1)
})

test('used, expired, altered, cut, empty or too long: nothing opens', async () => {
  const made = await world()
  const jeton = await link(made, newEmail())
  const altered = (jeton.startsWith('A') ? 'B' : 'A') + jeton.slice(1)
  for (const wrong of [altered, jeton.slice(1), `${jeton}x`, '', 'x'.repeat(10_000), '%', made.code.id]) {
    expect(await activationDuJeton(wrong)).toBeNull()
    expect(await confirmerActivation(wrong, origin())).toBeNull()
  }
  await db.activation.updateMany({ where: { codeId: made.code.id }, data: { expires: new Date(Date.now() - 1) } })
  expect(await confirmerActivation(jeton, origin())).toBeNull()
  expect(await db.acces.count({ where: { compteId: made.compte.id } })).toBe(0)
})

test('another address takes the place of the first, whose link proves nothing any more', async () => {
  const made = await world()
  const [wrong, right] = [newEmail(), newEmail()]
  const first = await link(made, wrong)
  await corrigerAdresse(made.viewer, origin())
  expect(await activationDuJeton(first)).toBeNull()
  const second = await link(made, right)
  expect(await confirmerActivation(first, origin())).toBeNull()
  expect(await confirmerActivation(second, origin())).toBe(made.agency.code)
  expect(await db.user.findUnique({ where: { email: wrong } })).toBeNull()
})

test('an address changed by itself also takes the link back; what else is corrected does not', async () => {
  const made = await world()
  const email = newEmail()
  const jeton = await link(made, email)
  await donnerIdentite(made.viewer, { ...QUI, ville: 'Nancy', email, emailBis: email })
  expect(await activationDuJeton(jeton)).not.toBeNull()
  await give(made.viewer, newEmail())
  expect(await activationDuJeton(jeton)).toBeNull()
  expect((await db.activation.findFirstOrThrow({ where: { codeId: made.code.id } })).passwordHash).toBeNull()
})

test('a link never proves another address than the one that it went to, however the letter is typed in at once', async () => {
  const made = await world()
  const [mine, theirs] = [newEmail(), newEmail()]
  const jeton = await link(made, mine)
  await Promise.all([give(made.viewer, theirs), give(made.viewer, mine), give(made.viewer, theirs)])
  await confirmerActivation(jeton, origin())
  expect(await db.user.findUnique({ where: { email: theirs } })).toBeNull()
})

test('a mail that waits when the address changes is not sent', async () => {
  const made = await world()
  const [wrong, right] = [newEmail(), newEmail()]
  await give(made.viewer, wrong)
  await choose(made.viewer)
  await give(made.viewer, right)
  await choose(made.viewer)
  expect(await post(wrong)).toEqual([])
  const { id } = await db.activation.findFirstOrThrow({ where: { codeId: made.code.id } })
  expect(await lienDActivation(id, wrong)).toBeNull()
  expect(await post(right)).toMatchObject([{ to: right }])
})

test('an address to which others ask for links still gets that of its own letter', async () => {
  const email = newEmail()
  for (let i = 0; i < 4; i++) {
    const { viewer } = await world()
    await give(viewer, email)
    for (let n = 0; n < 8; n++) await choose(viewer).catch(() => undefined)
  }
  const { viewer } = await world()
  await give(viewer, email)
  await expect(choose(viewer)).resolves.toBeUndefined()
})

test('sent again, the last link alone works; sent too often, it is made to wait', async () => {
  const made = await world()
  const email = newEmail()
  const first = await link(made, email)
  expect(await renvoyerActivation(made.viewer, origin())).toBe(email)
  const [again] = await post(email)
  expect(await confirmerActivation(first, origin())).toBeNull()
  for (let i = 0; i < 6; i++) await renvoyerActivation(made.viewer, origin())
  await expect(renvoyerActivation(made.viewer, origin())).rejects.toThrow(/^Plusieurs messages viennent d’être envoyés/)
  expect(await confirmerActivation(jetonDe(again), origin())).toBe(made.agency.code)
})

test('who holds a letter does not learn by it which addresses have a login, one after the other', async () => {
  const { viewer } = await world()
  const refused = async () => {
    for (let i = 0; i < 20; i++) await give(viewer, newEmail())
  }
  await expect(refused()).rejects.toMatchObject({ champ: 'email', message: expect.stringMatching(/^Vous avez essayé plusieurs adresses/) })
})

test('codes made anew take the activation back', async () => {
  const made = await world()
  const jeton = await link(made, newEmail())
  await db.activation.deleteMany({ where: { codeId: made.code.id } })
  await db.session.updateMany({ where: { codeId: made.code.id }, data: { closedAt: new Date() } })
  expect(await confirmerActivation(jeton, origin())).toBeNull()
  await expect(give(made.viewer, newEmail())).rejects.toThrow(SERVIS)
  await expect(choose(made.viewer)).rejects.toThrow()
})

test('two letters, one address, confirmed at once: one login, which gets the other account by its password alone', async () => {
  const both = [await world(), await world()]
  const email = newEmail()
  const links: string[] = []
  for (const one of both) links.push(await link(one, email))
  const answers = await Promise.allSettled(links.map((jeton) => confirmerActivation(jeton, origin())))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { message: expect.stringMatching(/déjà ouvert/) } })
  const users = await db.user.findMany({ where: { email }, include: { acces: true } })
  expect(users.map(({ acces }) => acces.length)).toEqual([1])
})

test('who made a login at my address, with a password of his, does not get my account by my link', async () => {
  const [his, mine] = [await world(), await world()]
  const email = newEmail()
  await give(his.viewer, email)
  await demanderActivation(his.viewer, { motDePasse: `${NEW}-2`, confirmation: `${NEW}-2`, conditionsId: null }, origin())
  const [hisMail] = await post(email)
  const myLink = await link(mine, email)
  await confirmerActivation(jetonDe(hisMail), origin())
  await expect(confirmerActivation(myLink, origin())).rejects.toThrow(/déjà ouvert/)
  expect(await db.acces.count({ where: { compteId: mine.compte.id } })).toBe(0)
  // The codes of my letter still serve.
  expect((await db.code.findUniqueOrThrow({ where: { id: mine.code.id } })).usedAt).toBeNull()
})

test('a login that nobody signs in with gets the account, and a password by a link alone', async () => {
  const made = await world()
  const email = newEmail()
  const jeton = await link(made, email)
  await db.user.create({ data: { email, name: 'Déjà là' } })
  expect(await confirmerActivation(jeton, origin())).toBe(made.agency.code)
  expect(await db.user.findUniqueOrThrow({ where: { email } })).toMatchObject({ name: 'Déjà là', passwordHash: null, nom: null })
})

test('an account that another login has got meanwhile stays its own; nothing is made', async () => {
  const made = await world()
  const email = newEmail()
  const jeton = await link(made, email)
  const holder = await given.user()
  await given.acces(made.compte, holder.id)
  await expect(confirmerActivation(jeton, origin())).rejects.toBeInstanceOf(DejaAssocie)
  expect(await db.user.findUnique({ where: { email } })).toBeNull()
  expect(await db.acces.findMany({ where: { compteId: made.compte.id } })).toMatchObject([{ userId: holder.id }])
})

test('the passwords of the portal are refused here too; nothing is sent', async () => {
  const { viewer } = await world()
  const email = newEmail()
  await give(viewer, email)
  const choosing = (motDePasse: string, confirmation = motDePasse) =>
    demanderActivation(viewer, { motDePasse, confirmation, conditionsId: null }, origin())
  await expect(choosing('court')).rejects.toMatchObject({ champ: 'motDePasse' })
  await expect(choosing('Motdepasse2026!')).rejects.toMatchObject({ champ: 'motDePasse' })
  await expect(choosing(NEW, `${NEW}x`)).rejects.toMatchObject({ champ: 'confirmation' })
  expect(await db.courrierPersonnel.count({ where: { to: email } })).toBe(0)
})

test('a step left out is asked for', async () => {
  const { viewer } = await world()
  await expect(choose(viewer)).rejects.toThrow('Il manque votre adresse électronique')
  await expect(renvoyerActivation(viewer, origin())).rejects.toThrow('Il n’y a plus de message à renvoyer.')
  await expect(donnerIdentite(viewer, { ...QUI, email: 'a@b.fr', emailBis: 'a@c.fr' })).rejects.toMatchObject({ champ: 'emailBis' })
})
