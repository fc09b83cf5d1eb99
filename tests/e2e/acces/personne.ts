import { pageDeDesabonnement, refusOf } from '../../support/desabonnement'
import { linkIn, mailTo, newLogin } from '../../support/login'
import { cookieOf, MAURICE, portal } from '../../support/portal'
import { type Actions, answer, filled, idOf, LONG, monde, newPage, own, send } from './monde'

const MECHANT = { origin: 'https://mechant.example' }
const PASSWORD = 'Un-ancien-passage-41!'

/** The form of a page that has this field, as a browser without JavaScript would send it. */
export async function formHaving(path: string, cookie: string, having: string) {
  const html = await (await fetch(portal() + path, { headers: { cookie } })).text()
  const form = [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].find(([, inside]) => inside?.includes(`name="${having}"`))?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    const off = input.includes('type="radio"') && !input.includes('checked')
    if (name && !off) fields[name] = (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  return { path, fields }
}

/** A person of her own, so that what is done to her login disturbs no other proof. */
async function someone() {
  const email = await newLogin(PASSWORD, ['450ALOXECO', '411ALOXECO'])
  const cookie = await cookieOf(newPage, email, PASSWORD)
  return { email, cookie, headers: { cookie, origin: portal() } }
}

/** A person who asked for a new address, with the pages of both links. */
async function changing() {
  const person = await someone()
  const nouvelle = person.email.replace('essai-', 'nouvel-')
  const form = await formHaving('/mon-adresse', person.cookie, 'adresse')
  await send(filled(form, { adresse: nouvelle, adresseBis: nouvelle, motDePasse: PASSWORD }), 'visitor', person.headers)
  const pathIn = (mail: string) => linkIn(mail).replace(portal(), '')
  const confirmation = pathIn(await mailTo(nouvelle, 'Confirmez votre nouvelle adresse'))
  const opposition = pathIn(await mailTo(person.email, 'Votre adresse de connexion va changer'))
  return { person, nouvelle, confirmation, opposition }
}

/** Action → what was proved of it. */
export const PERSONNE: Actions = {
  choisirPremier: async () => {
    const { cookie, headers } = await someone()
    const form = await formHaving('/mes-comptes', cookie, 'compte')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    // Another agency's compte is not one that could be chosen.
    expect((await send(filled(form, { compte: idOf(own('maurice')) }), 'visitor', headers)).status).toBe(404)
    for (const compte of [LONG, 'un-autre']) {
      const said = await send(filled(form, { compte }), 'visitor', headers)
      expect([said.status, (await said.text()).includes('C’est retenu')]).toEqual([200, false])
    }
    expect(await (await send(filled(form, { compte: '', userId: 'un-autre' }), 'visitor', headers)).text()).toContain('C’est retenu')
  },
  enregistrerCoordonnees: async () => {
    const { cookie, headers } = await someone()
    const form = filled(await formHaving('/mes-comptes', cookie, 'nom'), {
      nom: 'Yaloxe',
      prenom: 'Denise',
      email: MAURICE,
      id: 'un-autre',
    })
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    for (const field of ['nom', 'ville', 'telephone']) {
      const said = await (await send(filled(form, { [field]: LONG }), 'visitor', headers)).text()
      expect([field, said.includes('trop long')]).toEqual([field, true])
    }
    expect(await (await send(filled(form, { telephone: '<script>' }), 'visitor', headers)).text()).toContain('n’est pas complet')
    expect(await (await send(form, 'visitor', headers)).text()).toContain('Vos informations sont enregistrées.')
    // Neither the address nor the login that were slipped in.
    expect(await (await fetch(`${portal()}/mes-comptes`, { headers: { cookie } })).text()).not.toContain(MAURICE)
  },
  detacher: async () => {
    const { cookie, headers } = await someone()
    const mine = await formHaving('/mes-comptes', cookie, 'nom')
    const page = await (await fetch(`${portal()}/mes-comptes`, { headers: { cookie } })).text()
    const [, id = ''] = /\/mes-comptes\/detacher\/([0-9a-f-]{36})/.exec(page) ?? []
    const form = await formHaving(`/mes-comptes/detacher/${id}`, cookie, 'compte')
    expect(mine.fields).not.toHaveProperty('compte')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    expect((await send(filled(form, { compte: idOf(own('maurice')) }), 'visitor', headers)).status).toBe(404)
    expect(await answer(own('maurice'), 'maurice')).toBe('200')
    expect((await send(form, 'maurice')).status).toBe(404)
    const twice = await Promise.all([1, 2].map(() => send(form, 'visitor', headers)))
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 404])
  },
  demanderNouvelleAdresse: async () => {
    const { email, cookie, headers } = await someone()
    const form = await formHaving('/mon-adresse', cookie, 'adresse')
    const asked = filled(form, { adresse: 'x@palier.test', adresseBis: 'x@palier.test', motDePasse: PASSWORD, userId: 'un-autre' })
    expect((await send(asked, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(asked, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    const said = async (fields: Record<string, string>) => (await send(filled(asked, fields), 'visitor', headers)).text()
    expect(await said({ motDePasse: 'faux' })).toContain('pas votre mot de passe actuel')
    expect(await said({ adresse: LONG, adresseBis: LONG })).toContain('trop longue')
    expect(await said({ adresse: 'a@b.fr\r\nBcc: c@d.fr' })).toContain('pas complète')
    expect(await said({ adresse: email, adresseBis: email })).toContain('déjà votre adresse')
    // A login of that address or not: the same words.
    const strip = (html: string, address: string) => html.slice(html.indexOf('Un message est parti')).replaceAll(address, '').slice(0, 200)
    const taken = await said({ adresse: MAURICE, adresseBis: MAURICE })
    const free = await said({ adresse: 'libre@palier.test', adresseBis: 'libre@palier.test' })
    expect(strip(taken, MAURICE)).toBe(strip(free, 'libre@palier.test'))
  },
  confirmerNouvelleAdresse: async () => {
    const { person, nouvelle, confirmation } = await changing()
    const form = await formHaving(confirmation, person.cookie, 'jeton')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...person.headers, ...MECHANT })).status).toBe(500)
    // Another person's session, or a token that was altered: the page that says the link does not serve.
    const nowhere = (response: Response) => expect(response.headers.get('location')).toMatch(/\/mon-adresse\/confirmer$/)
    nowhere(await send(form, 'maurice'))
    for (const jeton of ['celui-d-une-autre', LONG, '']) nowhere(await send(filled(form, { jeton }), 'visitor', person.headers))
    const places = (await Promise.all([1, 2].map(() => send(form, 'visitor', person.headers)))).map(({ headers }) =>
      headers.get('location'),
    )
    expect(places.filter((place) => place?.endsWith('?changee=1'))).toHaveLength(1)
    await cookieOf(newPage, nouvelle, PASSWORD)
  },
  refuserLeChangement: async () => {
    const { person, opposition } = await changing()
    const form = await formHaving(opposition, '', 'jeton')
    const post = (fields: Record<string, string>, headers: Record<string, string> = { origin: portal() }) =>
      send(filled(form, fields), 'visitor', headers)
    expect((await post({}, MECHANT)).status).toBe(500)
    for (const jeton of ['celui-d-une-autre', LONG, '']) {
      expect((await post({ jeton })).headers.get('location')).toMatch(/\/mon-adresse\/refuser$/)
    }
    const places = (await Promise.all([1, 2].map(() => post({})))).map(({ headers }) => headers.get('location'))
    expect(places.filter((place) => place?.endsWith('?refuse=1'))).toHaveLength(1)
    await cookieOf(newPage, person.email, PASSWORD)
  },
  choisirMesNotifications: async () => {
    const { email, cookie, headers } = await someone()
    const form = await formHaving('/notifications', cookie, 'agence')
    expect(form.fields).toMatchObject({ DOCUMENTS: '', INFORMATIONS: '', DEMANDES: '' })
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    const ticked: Record<string, string> = { ...form.fields, INFORMATIONS: 'on', DEMANDES: 'on', userId: 'un-autre' }
    const { DOCUMENTS: _, ...rest } = ticked
    expect(await (await send({ ...form, fields: rest }, 'visitor', headers)).text()).toContain('Votre choix est enregistré.')
    expect(await refusOf(email)).toEqual(['DOCUMENTS'])
    // An agency that is not hers, in her own form.
    const theirs = await formHaving('/notifications', monde().cookies.maurice, 'agence')
    expect((await send(filled(form, { agence: theirs.fields.agence ?? '' }), 'visitor', headers)).status).toBe(404)
    expect(await (await send(filled(form, { agence: LONG }), 'visitor', headers)).text()).not.toContain('est enregistré')
    expect(await refusOf(email)).toEqual(['DOCUMENTS'])
  },
  seDesabonner: async () => {
    const { email } = await someone()
    const form = await formHaving(await pageDeDesabonnement(email, 'BUREAU', 'DEMANDES'), '', 'jeton')
    expect((await send(form, 'visitor', MECHANT)).status).toBe(500)
    for (const jeton of ['celui-d-une-autre', LONG, '']) await send(filled(form, { jeton }), 'visitor')
    expect(await refusOf(email)).toEqual([])
    await Promise.all([send(form, 'visitor'), send(form, 'maurice')])
    expect([await refusOf(email), await refusOf(MAURICE)]).toEqual([['DEMANDES'], []])
  },
  seReabonner: async () => {
    const { email } = await someone()
    const page = await pageDeDesabonnement(email, 'BUREAU', 'DOCUMENTS')
    await send(await formHaving(page, '', 'jeton'), 'visitor')
    const form = await formHaving(page, '', 'jeton')
    expect((await send(form, 'visitor', MECHANT)).status).toBe(500)
    for (const jeton of ['celui-d-une-autre', LONG, '']) await send(filled(form, { jeton }), 'visitor')
    expect(await refusOf(email)).toEqual(['DOCUMENTS'])
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/repris=1$/)
    expect(await refusOf(email)).toEqual([])
  },
}
