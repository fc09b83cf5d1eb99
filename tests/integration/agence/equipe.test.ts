import {
  fermerCollaborateur,
  inviter,
  modifierCollaborateur,
  renvoyerInvitation,
  retirerInvitation,
  rouvrirCollaborateur,
} from '@/lib/acces/equipe'
import { accepterConnecte, accepterEnEntrant, invitationDuJeton } from '@/lib/acces/invitations'
import { house } from '@/lib/db'
import { hashPassword, verifyPassword } from '@/lib/password'
import { invitationsEnAttente } from '@/lib/queries/equipe'
import { Refusal } from '@/lib/refusal'
import { type Administrateur, clientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { jetonDe, useMail } from '../../support/post'

useDatabase()
const { post } = useMail()
jest.setTimeout(60_000)

const origin = { address: '192.0.2.1', device: 'Firefox' }
const PASSWORD = 'Tournesol-7-Violet'
let counter = 0
const newAddress = () => `collegue-${++counter}@palier.test`
const GESTION = { role: 'GESTIONNAIRE', metiers: ['SYNDIC'] } as const
const asked = (email: string) => ({ email, nom: 'Camille Martin', ...GESTION })

const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).message
}
const world = async () => {
  const { id } = await given.agency()
  return { agencyId: id, admin: await given.administrateur(id) }
}
const placeOf = (agencyId: string, email: string) => house.staff.findFirst({ where: { agencyId, user: { email } } })
const facts = async (agencyId: string) =>
  (await house.journal.findMany({ where: { agencyId }, orderBy: { id: 'asc' } })).map(({ evenement }) => evenement)

async function invited(admin: Administrateur, email: string): Promise<string> {
  await inviter(admin, asked(email), origin)
  return jetonDe((await post(email))[0])
}
const enter = (jeton: string, motDePasse = PASSWORD) => accepterEnEntrant(jeton, motDePasse, motDePasse, origin)
const person = async (email: string) => {
  const { id } = await given.user(email, await hashPassword(PASSWORD))
  return clientViewer({ userId: id, sessionId: id, email, nom: email, compteParDefautId: null, comptes: [] })
}

test('from the invitation to the place: the mail names agency and role, the link serves once, the password is her own', async () => {
  const { agencyId, admin } = await world()
  const { nom } = await house.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const email = newAddress()
  await inviter(admin, asked(` ${email.toUpperCase()} `), origin)
  const [mail] = await post(email)
  expect(mail?.subject).toBe(`${nom} vous ouvre un accès`)
  expect(mail?.from).toContain(nom)
  expect(mail?.text).toContain('Gestionnaire')
  const jeton = jetonDe(mail)
  // Mail scanners read first.
  for (let i = 0; i < 3; i++) expect(await invitationDuJeton(jeton)).toMatchObject({ email, connue: false, role: 'GESTIONNAIRE' })
  expect(await refusal(enter(jeton, 'court'))).toContain('trop simple')
  expect(await enter(jeton)).toBe(true)
  expect(await placeOf(agencyId, email)).toMatchObject({ ...GESTION, closedAt: null })
  const user = await house.user.findUniqueOrThrow({ where: { email } })
  expect(user).toMatchObject({ name: 'Camille Martin', emailVerified: expect.any(Date) })
  expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true)
  expect(await invitationDuJeton(jeton)).toBeNull()
  expect(await enter(jeton, 'Hirondelle-4-Cuivre')).toBe(false)
  expect(await facts(agencyId)).toEqual(['invitation', 'invitation-acceptee'])
})

test('the token is nowhere in the database', async () => {
  const { admin } = await world()
  const jeton = await invited(admin, newAddress())
  expect(jeton).toHaveLength(43)
  const found: unknown[] = await house.$queryRawUnsafe(
    `select 1 from invitation where jeton like '%${jeton}%' union all select 1 from courrier_personnel where "to" like '%${jeton}%'
     union all select 1 from journal where details::text like '%${jeton}%'`,
  )
  expect(found).toEqual([])
})

test('an address with a login keeps its password: the link alone sets no other, and only that person may accept', async () => {
  const { agencyId, admin } = await world()
  const me = await person(newAddress())
  const jeton = await invited(admin, me.email)
  expect(await invitationDuJeton(jeton)).toMatchObject({ connue: true })
  expect(await enter(jeton, 'Hirondelle-4-Cuivre')).toBe(false)
  expect(await accepterConnecte(await person(newAddress()), jeton, origin)).toBe(false)
  const open = await house.session.create({ data: { userId: me.userId, expires: new Date(Date.now() + 60_000) } })
  expect(await accepterConnecte(me, jeton, origin)).toBe(true)
  expect(await placeOf(agencyId, me.email)).toMatchObject(GESTION)
  expect(await verifyPassword((await house.user.findUniqueOrThrow({ where: { id: me.userId } })).passwordHash, PASSWORD)).toBe(true)
  // A client's session lasts a month: staff sign in anew.
  expect((await house.session.findUniqueOrThrow({ where: { id: open.id } })).closedAt).not.toBeNull()
})

test('accepted ten times at once, one enters', async () => {
  const { agencyId, admin } = await world()
  const email = newAddress()
  const jeton = await invited(admin, email)
  const passwords = Array.from({ length: 10 }, (_, i) => `Hirondelle-${i}-Cuivre`)
  const done = await Promise.allSettled(passwords.map((password) => enter(jeton, password)))
  const inside = done.flatMap((answer, i) => (answer.status === 'fulfilled' && answer.value ? [i] : []))
  expect(inside).toHaveLength(1)
  const { passwordHash } = await house.user.findUniqueOrThrow({ where: { email } })
  expect(await verifyPassword(passwordHash, passwords[inside[0] ?? -1] ?? '')).toBe(true)
  expect(await facts(agencyId)).toEqual(['invitation', 'invitation-acceptee'])
})

test('sent again, only the new link serves; withdrawn or after seven days, none does', async () => {
  const { admin } = await world()
  const email = newAddress()
  const first = await invited(admin, email)
  const { id } = await house.invitation.findFirstOrThrow({ where: { email } })
  expect(await renvoyerInvitation(admin, id, origin)).toBe(true)
  const second = jetonDe((await post(email))[0])
  expect(await invitationDuJeton(first)).toBeNull()
  expect(await invitationDuJeton(second)).not.toBeNull()
  await house.invitation.update({ where: { id }, data: { expires: new Date(Date.now() - 1) } })
  expect(await enter(second)).toBe(false)
  await renvoyerInvitation(admin, id, origin)
  const third = jetonDe((await post(email))[0])
  expect(await retirerInvitation(admin, id, origin)).toBe(true)
  expect(await enter(third)).toBe(false)
  expect(await retirerInvitation(admin, id, origin)).toBe(false)
  expect(await renvoyerInvitation(admin, id, origin)).toBe(false)
})

test('withdrawn before its mail left, the mail does not leave', async () => {
  const { admin } = await world()
  const email = newAddress()
  await inviter(admin, asked(email), origin)
  const [waiting] = await invitationsEnAttente(admin)
  await retirerInvitation(admin, waiting?.id ?? '', origin)
  expect(await post(email)).toEqual([])
})

test('altered, empty, or ten thousand characters long: nothing opens', async () => {
  const { admin } = await world()
  const jeton = await invited(admin, newAddress())
  for (const wrong of [jeton.slice(1), `${jeton}x`, '', 'x'.repeat(10_000), '\u0000']) expect(await enter(wrong)).toBe(false)
})

test('the same form twice at once sends one invitation; one who is here, or was, is not invited', async () => {
  const { agencyId, admin } = await world()
  const email = newAddress()
  const twice = await Promise.allSettled([1, 2, 3].map(() => inviter(admin, asked(email), origin)))
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusal(inviter(admin, asked(email), origin))).toContain('attend déjà')
  await enter(jetonDe((await post(email))[0]))
  expect(await refusal(inviter(admin, asked(email), origin))).toContain('fait déjà partie')
  await fermerCollaborateur(admin, (await placeOf(agencyId, email))?.id ?? '', origin)
  expect(await refusal(inviter(admin, asked(email), origin))).toContain('rouvrez-le')
})

test('forty mails an hour from one agency, then one waits', async () => {
  const { admin } = await world()
  await inviter(admin, asked(newAddress()), origin)
  const [waiting] = await invitationsEnAttente(admin)
  for (let i = 0; i < 39; i++) await renvoyerInvitation(admin, waiting?.id ?? '', origin)
  expect(await refusal(inviter(admin, asked(newAddress()), origin))).toContain('Trop d’invitations en une heure')
})

describe('the last administrator', () => {
  test('is neither closed nor demoted', async () => {
    const { agencyId, admin } = await world()
    await given.staff(agencyId, 'GESTIONNAIRE')
    const { id = '' } = (await placeOf(agencyId, admin.email)) ?? {}
    expect(await refusal(fermerCollaborateur(admin, id, origin))).toContain('dernier administrateur')
    expect(await refusal(modifierCollaborateur(admin, id, GESTION, origin))).toContain('dernier administrateur')
    // The other trade alone is no demotion.
    expect(await modifierCollaborateur(admin, id, { role: 'ADMINISTRATEUR', metiers: ['SYNDIC'] }, origin)).toBe(true)
  })

  test('stays when two demote each other at the same time, or themselves', async () => {
    for (const [first, second] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const { agencyId, admin } = await world()
      const both = [admin, await given.administrateur(agencyId)] as const
      const places = await Promise.all(both.map(async ({ email }) => (await placeOf(agencyId, email))?.id ?? ''))
      const done = await Promise.allSettled([
        modifierCollaborateur(both[0], places[first] ?? '', GESTION, origin),
        modifierCollaborateur(both[1], places[second] ?? '', GESTION, origin),
      ])
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await house.staff.count({ where: { agencyId, role: 'ADMINISTRATEUR', closedAt: null } })).toBe(1)
    }
  })

  test('stays when two remove each other at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const { agencyId, admin: a } = await world()
      const b = await given.administrateur(agencyId)
      const [ofA, ofB] = [await placeOf(agencyId, a.email), await placeOf(agencyId, b.email)]
      const done = await Promise.allSettled([
        fermerCollaborateur(a, ofB?.id ?? '', origin),
        modifierCollaborateur(b, ofA?.id ?? '', GESTION, origin),
      ])
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await house.staff.count({ where: { agencyId, role: 'ADMINISTRATEUR', closedAt: null } })).toBe(1)
    }
  })
})

test('who is no longer an administrator changes nothing, even with a page that is still open', async () => {
  const { agencyId, admin } = await world()
  const former = await given.administrateur(agencyId)
  const { id = '' } = (await placeOf(agencyId, former.email)) ?? {}
  await modifierCollaborateur(admin, id, GESTION, origin)
  expect(await refusal(inviter(former, asked(newAddress()), origin))).toContain('n’êtes plus administrateur')
  expect(await refusal(modifierCollaborateur(former, id, { role: 'ADMINISTRATEUR', metiers: ['SYNDIC'] }, origin))).toContain('n’êtes plus')
})

test('closed, every session falls; reopened, the place is what it was; each is told', async () => {
  const { agencyId, admin } = await world()
  const other = await given.staff(agencyId, 'COMPTABLE')
  const { id = '' } = (await placeOf(agencyId, other.email)) ?? {}
  const session = await house.session.create({ data: { userId: other.userId, expires: new Date(Date.now() + 60_000) } })
  expect(await fermerCollaborateur(admin, id, origin)).toBe(true)
  expect((await house.session.findUniqueOrThrow({ where: { id: session.id } })).closedAt).not.toBeNull()
  expect(await fermerCollaborateur(admin, id, origin)).toBe(false)
  expect(await rouvrirCollaborateur(admin, id, origin)).toBe(true)
  expect(await placeOf(agencyId, other.email)).toMatchObject({ role: 'COMPTABLE', closedAt: null })
  expect(await facts(agencyId)).toEqual(['equipe-fermee', 'equipe-rouverte'])
})

test('another agency’s place or invitation does not exist', async () => {
  const [here, elsewhere] = [await world(), await world()]
  const { id = '' } = (await placeOf(elsewhere.agencyId, (await given.staff(elsewhere.agencyId)).email)) ?? {}
  for (const change of [fermerCollaborateur, rouvrirCollaborateur]) expect(await change(here.admin, id, origin)).toBe(false)
  expect(await modifierCollaborateur(here.admin, id, GESTION, origin)).toBe(false)
  const email = newAddress()
  await inviter(elsewhere.admin, asked(email), origin)
  const [waiting] = await invitationsEnAttente(elsewhere.admin)
  for (const change of [renvoyerInvitation, retirerInvitation]) expect(await change(here.admin, waiting?.id ?? '', origin)).toBe(false)
  expect(await facts(here.agencyId)).toEqual([])
})

test('one address may be invited by two agencies: each link opens its own', async () => {
  const [here, elsewhere] = [await world(), await world()]
  const email = newAddress()
  await inviter(here.admin, asked(email), origin)
  await inviter(elsewhere.admin, asked(email), origin)
  const links = (await post(email)).map(jetonDe)
  expect((await Promise.all(links.map(invitationDuJeton))).map((found) => found?.agencyId).toSorted()).toEqual(
    [here.agencyId, elsewhere.agencyId].toSorted(),
  )
})

test('an address that looks like another is not invited', async () => {
  const { admin } = await world()
  expect(await refusal(inviter(admin, asked('c\u0430mille@palier.test'), origin))).toContain('autre alphabet')
})
