import { randomUUID } from 'node:crypto'
import { forgetTries, giveCodes, hold, newLetter, sql } from '../../support/letter'
import { linkIn, mailTo, newLogin } from '../../support/login'
import { cookieOf, MAURICE, portal } from '../../support/portal'
import { type Actions, answered, filled, formOf, LONG, NEW, newPage, send } from './monde'
import { formHaving } from './personne'
import { gardee, MECHANT, place, porteur } from './porteur'

const PASSWORD = 'Un-ancien-passage-41!'
const address = () => `acces-${randomUUID().slice(0, 8)}@palier.test`
const held = (compteId: string) =>
  sql<{ email: string }>('select u.email from acces a join "user" u on u.id = a.user_id where a.compte_id = $1', [compteId])

/** Who has come as far as the choice of a password. */
async function arrive(email = address()) {
  const who = await porteur()
  await who.send(await who.form('/associer', 'prenom'), { email, emailBis: email })
  return { ...who, email, form: await who.form('/associer/mot-de-passe', 'confirmation') }
}

async function awaiting() {
  const who = await arrive()
  expect(place(await who.send(who.form, { ...NEW, conditions: 'on' }))).toBe('/activation/message-envoye')
  return who
}

/** The buttons of the page of the message: the first sends again, the second corrects. */
async function buttons(cookie: string) {
  const html = await (await fetch(`${portal()}/activation/message-envoye`, { headers: { cookie } })).text()
  return [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside = '']) => ({
    path: '/activation/message-envoye',
    fields: Object.fromEntries(
      [...inside.matchAll(/<input[^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?[^>]*>/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ]),
    ),
  }))
}

/** Action → what was proved of it. */
export const ACTIVATION: Actions = {
  entrerMesCodes: async () => {
    await forgetTries()
    const letter = await newLetter('MODELE')
    const codes = { identifiant: letter.identifiant, motDePasse: letter.motDePasse }
    const form = filled(await formOf('/activation?client=MODELE', 'visitor'), codes)
    expect((await send(form, 'visitor', MECHANT)).status).toBe(500)
    expect(await (await send(form, 'visitor')).text()).toContain('Répondez à la question')
    const forged = await send(filled(form, { captcha: '{}', captchaQuestion: '' }), 'visitor')
    expect(await forged.text()).toContain('La vérification automatique n’est pas encore faite')
    const long = await send(filled(form, { identifiant: LONG, motDePasse: LONG }), 'visitor')
    expect([long.headers.get('set-cookie'), (await long.text()).includes('trop long')]).toEqual([null, true])
    // Another agency's door, written into the form, knows nothing of this letter.
    const elsewhere = await send(filled(answered(form), { client: 'BUREAU' }), 'visitor')
    expect([elsewhere.headers.get('set-cookie'), (await elsewhere.text()).includes('ne sont pas reconnus')]).toEqual([null, true])
    const again = filled(await formOf('/activation?client=MODELE', 'visitor'), { ...codes, codeId: 'un-autre', force: '', userId: MAURICE })
    const entered = await send(answered(again), 'visitor')
    expect([place(entered), entered.headers.get('set-cookie')?.includes('HttpOnly')]).toEqual(['/associer', true])
  },
  direQuiJeSuis: async () => {
    const [who, other] = [await porteur(), await newLetter('MODELE')]
    const form = await who.form('/associer', 'prenom')
    await gardee(form, who)
    for (const field of ['nom', 'ville', 'telephone', 'email']) {
      const said = await (await who.send(form, { [field]: LONG })).text()
      expect([field, said.includes('trop long')]).toEqual([field, true])
    }
    const email = address()
    const stolen = { email, emailBis: email, codeId: other.compteId, agencyId: other.compteId, passwordHash: 'x', jeton: 'x' }
    expect(place(await who.send(form, stolen))).toBe('/associer/mot-de-passe')
    const rows = await sql<{ compte_id: string; password_hash: string | null; jeton: string | null }>(
      'select k.compte_id, v.password_hash, v.jeton from activation v join code k on k.id = v.code_id where v.email = $1',
      [email],
    )
    expect(rows).toEqual([{ compte_id: who.letter.compteId, password_hash: null, jeton: null }])
  },
  direQuelleSociete: async () => {
    const who = await porteur({ societe: true })
    const form = await who.form('/associer', 'nom')
    expect(form.fields).not.toHaveProperty('prenom')
    await gardee(form, who)
    expect(await (await who.send(form, { nom: LONG })).text()).toContain('trop long')
    const email = address()
    expect(place(await who.send(form, { email, emailBis: email, civilite: 'Madame', prenom: 'Autre' }))).toBe('/associer/mot-de-passe')
    expect(await sql('select civilite, prenom from activation where email = $1', [email])).toEqual([{ civilite: null, prenom: null }])
  },
  donnerMonAdresse: async () => {
    const who = await porteur()
    const form = await who.form('/associer?fusion=1', 'email')
    await gardee(form, who)
    expect(await (await who.send(form, { email: LONG })).text()).toContain('trop longue')
    expect(await (await who.send(form, { email: 'a@b.fr\r\nBcc: c@d.fr' })).text()).toMatch(/invisible|pas complète/)
    expect(await (await who.send(form, { email: address() })).text()).toContain('Aucun espace n’est ouvert à cette adresse.')
    expect(place(await who.send(form, { email: MAURICE }))).toBe('/associer/fusion')
  },
  fusionnerMesComptes: async () => {
    const [who, mine, other] = [await porteur(), await newLogin(PASSWORD), await newLogin('Hirondelle-4-Cuivre')]
    await who.send(await who.form('/associer?fusion=1', 'email'), { email: mine })
    const form = await who.form('/associer/fusion', 'motDePasse')
    await gardee(form, who)
    expect(await (await who.send(form, { motDePasse: LONG })).text()).toContain('trop long')
    // Another login's address and password, slipped in: the address is the one that was given.
    const stolen = await who.send(form, { motDePasse: 'Hirondelle-4-Cuivre', email: other, username: other })
    expect(await stolen.text()).toContain('Ce n’est pas le mot de passe de cette adresse.')
    expect(await held(who.letter.compteId)).toEqual([])
    const twice = await Promise.all([1, 2].map(() => who.send(form, { motDePasse: PASSWORD })))
    expect(twice.map(place).filter((to) => to === '/ajouter-un-compte?ajoute=1')).toHaveLength(1)
    expect(await held(who.letter.compteId)).toEqual([{ email: mine }])
  },
  creerMonAcces: async () => {
    const who = await arrive()
    await gardee(who.form, who)
    for (const field of ['motDePasse', 'confirmation']) {
      expect(await (await who.send(who.form, { ...NEW, [field]: LONG })).text()).toContain('trop long')
    }
    expect(await (await who.send(who.form, NEW)).text()).toContain('cochez la case')
    const [theirs] = await sql<{ id: string }>(
      `select d.id from conditions d join agency a on a.id = d.agency_id where a.code = 'BUREAU' order by d.version desc limit 1`,
    )
    const wrong = await who.send(who.form, { ...NEW, conditions: 'on', conditionsId: theirs?.id ?? '' })
    expect(await wrong.text()).toContain('viennent de changer')
    const email = 'quelqu-un-d-autre@palier.test'
    expect(place(await who.send(who.form, { ...NEW, conditions: 'on', email, username: email }))).toBe('/activation/message-envoye')
    await mailTo(who.email, 'Confirmez votre adresse pour activer votre espace')
    expect(await sql('select 1 from activation where email = $1', [email])).toEqual([])
  },
  renvoyerLeMessage: async () => {
    await forgetTries()
    const who = await awaiting()
    const [again] = await buttons(who.headers.cookie)
    if (!again) throw new Error('No button')
    await gardee(again, who)
    expect(await (await who.send(again, { to: MAURICE, email: MAURICE })).text()).toContain(`Le message est reparti vers ${who.email}`)
    for (let i = 0; i < 6; i++) await who.send(again)
    expect(await (await who.send(again)).text()).toContain('Plusieurs messages viennent d’être envoyés')
  },
  corrigerMonAdresse: async () => {
    const who = await awaiting()
    const [, correct] = await buttons(who.headers.cookie)
    if (!correct) throw new Error('No button')
    await gardee(correct, who)
    expect(place(await who.send(correct))).toBe('/associer')
    expect(await sql('select password_hash, jeton from activation where email = $1', [who.email])).toEqual([
      { password_hash: null, jeton: null },
    ])
  },
  confirmerMonActivation: async () => {
    await forgetTries()
    const who = await awaiting()
    const link = linkIn(await mailTo(who.email, 'Confirmez votre adresse pour activer votre espace')).replace(portal(), '')
    const form = await formHaving(link, '', 'jeton')
    const { jeton = '' } = form.fields
    expect(jeton).toHaveLength(43)
    expect((await send(form, 'visitor', MECHANT)).status).toBe(500)
    for (const wrong of [jeton.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), '', LONG]) {
      expect(place(await send(filled(form, { jeton: wrong }), 'visitor'))).toBe('/activation/confirmer')
    }
    // Another's address beside my token: the token alone says whose login it makes.
    const answers = await Promise.all([1, 2, 3].map(() => send(filled(form, { email: MAURICE, userId: 'un-autre' }), 'visitor')))
    expect(answers.map(place).toSorted()).toEqual(['/activation/confirmer', '/activation/confirmer', '/connexion?client=MODELE&active=1'])
    expect(await held(who.letter.compteId)).toEqual([{ email: who.email }])
    await cookieOf(newPage, who.email, NEW.motDePasse)
  },
  choisirMotDePassePersonnel: async () => {
    const [letter, email] = [await newLetter('MODELE'), await newLogin(PASSWORD)]
    await hold(letter, email)
    await giveCodes(letter, true)
    const who = await porteur({}, letter)
    const form = await who.form('/associer/mot-de-passe-personnel', 'confirmation')
    await gardee(form, who)
    expect(await (await who.send(form, { motDePasse: LONG, confirmation: LONG })).text()).toContain('trop long')
    // The holder of a first letter sends the same form: it is nobody's password.
    const first = await porteur()
    expect(await (await first.send(form, { ...NEW, email, userId: email })).text()).toContain('que par un lien envoyé')
    await cookieOf(newPage, email, PASSWORD)
    expect(place(await who.send(form, { ...NEW, email: MAURICE, username: MAURICE }))).toBe('/connexion?motdepasse=1')
    await cookieOf(newPage, email, NEW.motDePasse)
    await cookieOf(newPage, MAURICE)
  },
  recevoirLeLien: async () => {
    const [letter, email] = [await newLetter('MODELE'), await newLogin(PASSWORD, ['193287/63', '450ALOXECO'])]
    await hold(letter, email)
    await giveCodes(letter, true)
    const who = await porteur({}, letter)
    const page = await (await fetch(`${portal()}/associer/mot-de-passe-personnel`, { headers: { cookie: who.headers.cookie } })).text()
    const [, inside = ''] = /<form[^>]*>((?:(?!<\/form>)[\s\S])*Recevoir le lien)/.exec(page) ?? []
    const fields = Object.fromEntries(
      [...inside.matchAll(/name="([^"]*)"(?: value="([^"]*)")?/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"'),
      ]),
    )
    const form = { path: '/associer/mot-de-passe-personnel', fields }
    await gardee(form, who)
    expect(place(await (await porteur()).send(form))).toBe('/associer')
    expect(await (await who.send(form, { email: MAURICE })).text()).toContain('Un lien vous a été envoyé.')
    await mailTo(email, 'Choisissez un nouveau mot de passe')
  },
  ajouterMonCompte: async () => {
    const [letter, email] = [await newLetter('BUREAU'), await newLogin(PASSWORD)]
    const cookie = await cookieOf(newPage, email, PASSWORD)
    const headers = { cookie, origin: portal() }
    const codes = { identifiant: letter.identifiant, motDePasse: letter.motDePasse }
    const form = filled(await formHaving('/ajouter-un-compte', cookie, 'identifiant'), codes)
    expect(place(await send(form, 'visitor'))).toMatch(/^\/connexion/)
    expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    // Who only holds codes adds nothing to anybody.
    expect(place(await (await porteur()).send(form))).toBe('/associer')
    expect(await (await send(filled(form, { identifiant: LONG }), 'visitor', headers)).text()).toContain('trop long')
    expect(await (await send(filled(form, { client: 'MODELE' }), 'visitor', headers)).text()).toContain('ne sont pas reconnus')
    const twice = await Promise.all([1, 2].map(() => send(filled(form, { userId: 'un-autre', email: MAURICE }), 'visitor', headers)))
    expect(twice.map(place).filter((to) => to === '/ajouter-un-compte?ajoute=1')).toHaveLength(1)
    expect(await held(letter.compteId)).toEqual([{ email }])
  },
}
