import { query } from '../../support/login'
import { cookieOf, portal } from '../../support/portal'
import { newAgency, newClient, newStaff } from '../../support/staff'
import { type Actions, all, ask, filled, idOf, LONG, monde, newPage, own, SIGN_IN, send } from './monde'
import type { Cases } from './pages'
import { formHaving } from './personne'

const PASSWORD = 'Un-ancien-passage-41!'
const MECHANT = { origin: 'https://mechant.example' }
const NOBODY = '00000000-0000-4000-8000-000000000000'
const demande = () => idOf(monde().demande)
const his = (path: () => string): Cases[number] => ({ path, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) })
const nobodys = (path: () => string): Cases[number] => ({ path, answers: () => ({ ...all('404'), visitor: SIGN_IN }) })
const staffs = (path: () => string): Cases[number] => ({ path, answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) })

export const PAGES_DES_DEMANDES: Record<string, Cases> = {
  '/[espace]/[compte]/demandes': [
    his(() => `${own('maurice')}/demandes`),
    his(() => `${own('maurice')}/demandes?q=${'x'.repeat(4000)}&etat=toString&page=0`),
    { path: () => `${own('stephane')}/demandes`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/demandes/nouvelle': [
    his(() => `${own('maurice')}/demandes/nouvelle?sujet=${'x'.repeat(4000)}&categorie=constructor&categorie=AUTRE`),
    { path: () => `${own('stephane')}/demandes/nouvelle`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/demandes/[demande]': [
    his(() => `${monde().demande}?fait=constructor`),
    // His request under her account: the address is hers, the request is not.
    nobodys(() => `${own('denise')}/demandes/${demande()}`),
    nobodys(() => `${own('maurice')}/demandes/${NOBODY}`),
    nobodys(() => `${own('maurice')}/demandes/un-autre`),
  ],
  '/admin/demandes': [staffs(() => `/admin/demandes?etat=TOUTES&q=${'%'.repeat(99)}&page=999999`)],
  '/admin/demandes/[demande]': [
    staffs(() => `/admin/demandes/${demande()}`),
    nobodys(() => `/admin/demandes/${NOBODY}`),
    nobodys(() => '/admin/demandes/un-autre'),
  ],
}

const place = (response: Response) => (response.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '')
const messages = (demandeId: string) => query('select id from demande_message where demande_id = $1', [demandeId])

/** An agency with a client and one of its staff of each kind that matters here. */
async function agence() {
  const { id } = await newAgency()
  const client = await newClient(id, PASSWORD)
  const cookie = await cookieOf(newPage, client.email, PASSWORD)
  const [gestionnaire, lecture] = [await newStaff('GESTIONNAIRE', id), await newStaff('LECTURE', id)]
  return {
    id,
    ...client,
    base: `/coproprietaire/${client.compteId}/demandes`,
    headers: { cookie, origin: portal() },
    gestionnaire,
    lecture,
  }
}
type Agence = Awaited<ReturnType<typeof agence>>

const NOUVELLE = { categorie: 'SINISTRE', lot: '', sujet: 'Une fuite', texte: 'Sous l’évier.' }

async function asked(world: Agence): Promise<string> {
  const form = filled(await formHaving(`${world.base}/nouvelle`, world.headers.cookie, 'formulaire'), NOUVELLE)
  return place(await send(form, 'visitor', world.headers)).replace('?fait=envoyee', '')
}

/** Signed out, another site, somebody else's login: none gets there with this form. */
async function closed(form: Parameters<typeof send>[0], headers: { cookie: string; origin: string }): Promise<void> {
  expect(place(await send(form, 'visitor'))).toMatch(/^\/connexion/)
  expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
  for (const who of ['maurice', 'denise', 'staff'] as const) expect([who, (await send(form, who)).status]).toEqual([who, 404])
}

/** The form of a page that holds these words, as a browser without JavaScript would send it. */
async function formAround(path: string, cookie: string, words: string) {
  const html = await (await fetch(portal() + path, { headers: { cookie } })).text()
  const form = [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].find(([, inside]) => inside?.includes(words))?.[1] ?? ''
  const inputs = [...form.matchAll(/<input[^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?/g)]
  const fields = inputs.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')])
  return { path, fields: Object.fromEntries(fields) as Record<string, string> }
}

const as = ({ cookie }: { cookie: string }) => ({ cookie, origin: portal() })

/** Action → what was proved of it. */
export const DEMANDES: Actions = {
  envoyerDemande: async () => {
    const world = await agence()
    const form = filled(await formHaving(`${world.base}/nouvelle`, world.headers.cookie, 'formulaire'), NOUVELLE)
    await closed(form, world.headers)
    const said = async (fields: Record<string, string>) => (await send(filled(form, fields), 'visitor', world.headers)).text()
    expect(await said({ texte: LONG })).toContain('Ce message est trop long')
    expect(await said({ sujet: LONG })).toContain('Ce résumé est trop long')
    expect(await said({ categorie: 'toString' })).toContain('Dites de quoi il s’agit.')
    expect(await said({ lot: NOBODY })).toContain('Ce lot n’est plus rattaché')
    // What was typed is not lost.
    expect(await said({ sujet: '' })).toContain('Sous l’évier.')
    // The compte of somebody else, and columns that no form has.
    expect((await send(filled(form, { compte: idOf(own('maurice')) }), 'visitor', world.headers)).status).toBe(404)
    const twice = await Promise.all(
      [1, 2].map(() => send(filled(form, { etat: 'RESOLUE', numero: '7', userId: NOBODY }), 'visitor', world.headers)),
    )
    expect(new Set(twice.map(place)).size).toBe(1)
    const rows = await query("select id from demande where agency_id = $1 and numero = 1 and etat = 'NOUVELLE'", [world.id])
    expect(place(twice[0] ?? new Response())).toBe(`${world.base}/${rows[0]?.id}?fait=envoyee`)
    // A number of a form that was used by somebody else makes nothing of mine.
    const other = await agence()
    const stolen = filled(form, { compte: other.compteId })
    expect((await send({ ...stolen, path: `${other.base}/nouvelle` }, 'visitor', other.headers)).status).toBe(404)
  },
  repondreALAgence: async () => {
    const world = await agence()
    const path = await asked(world)
    const form = filled(await formHaving(path, world.headers.cookie, 'formulaire'), { texte: 'Et encore.' })
    await closed(form, world.headers)
    expect(await (await send(filled(form, { texte: LONG }), 'visitor', world.headers)).text()).toContain('Ce message est trop long')
    expect(await (await send(filled(form, { texte: '\0 ' }), 'visitor', world.headers)).text()).toContain('Écrivez votre message.')
    for (const demandeId of [demande(), NOBODY])
      expect((await send(filled(form, { demande: demandeId }), 'visitor', world.headers)).status).toBe(404)
    await Promise.all([1, 2].map(() => send(filled(form, { interne: 'true', auteur: 'AGENCE' }), 'visitor', world.headers)))
    expect(await messages(idOf(path))).toHaveLength(2)
    const forged = "select id from demande_message where demande_id = $1 and (interne or auteur = 'AGENCE')"
    expect(await query(forged, [idOf(path)])).toEqual([])
  },
  direRegle: async () => {
    const world = await agence()
    const path = await asked(world)
    const form = await formAround(path, world.headers.cookie, 'C’est réglé')
    await closed(form, world.headers)
    expect((await send(filled(form, { demande: demande() }), 'visitor', world.headers)).status).toBe(404)
    const twice = await Promise.all([1, 2].map(() => send(form, 'visitor', world.headers)))
    expect(twice.map(place)).toEqual(Array(2).fill(`${path}?fait=regle`))
    expect(await query("select id from demande where id = $1 and etat = 'RESOLUE'", [idOf(path)])).toHaveLength(1)
  },
  repondreEnAgence: async () => {
    const world = await agence()
    const id = idOf(await asked(world))
    const staff = as(world.gestionnaire)
    const form = filled(await formAround(`/admin/demandes/${id}`, staff.cookie, 'Répondre au client'), {
      texte: 'Nous venons.',
      etat: 'EN_COURS',
    })
    await closed(form, staff)
    expect((await send(form, 'visitor', world.headers)).status).toBe(404)
    // Who only reads sees the request, and none of its forms.
    const page = await (await fetch(`${portal()}/admin/demandes/${id}`, { headers: as(world.lecture) })).text()
    expect([page.includes('Sous l’évier.'), page.includes('name="formulaire"')]).toEqual([true, false])
    expect((await send(form, 'visitor', as(world.lecture))).status).toBe(404)
    expect((await send(filled(form, { demande: demande() }), 'visitor', staff)).status).toBe(404)
    expect(await (await send(filled(form, { texte: LONG }), 'visitor', staff)).text()).toContain('Ce message est trop long')
    expect(await (await send(filled(form, { etat: 'NOUVELLE' }), 'visitor', staff)).text()).toContain('Dites ce que devient la demande.')
    await Promise.all([1, 2].map(() => send(form, 'visitor', staff)))
    expect(await messages(id)).toHaveLength(2)
  },
  noterEnInterne: async () => {
    const world = await agence()
    const path = await asked(world)
    const staff = as(world.gestionnaire)
    const form = filled(await formAround(`/admin/demandes/${idOf(path)}`, staff.cookie, 'Note pour l’équipe'), {
      texte: 'Un client difficile',
    })
    await closed(form, staff)
    expect((await send(form, 'visitor', as(world.lecture))).status).toBe(404)
    expect(await (await send(filled(form, { texte: LONG }), 'visitor', staff)).text()).toContain('Ce message est trop long')
    expect(place(await send(form, 'visitor', staff))).toBe(`/admin/demandes/${idOf(path)}?fait=note`)
    const seen = async (at: string) => (await fetch(portal() + at, { headers: world.headers })).text()
    for (const at of [path, world.base, `${world.base}?q=difficile`])
      expect([at, (await seen(at)).includes('Un client')]).toEqual([at, false])
    expect(await (await ask(monde().demande, 'maurice')).text()).not.toContain('Déjà un joint refait')
  },
  changerEtatDeLaDemande: async () => {
    const world = await agence()
    const id = idOf(await asked(world))
    const staff = as(world.gestionnaire)
    const path = `/admin/demandes/${id}`
    const form = filled(await formAround(path, staff.cookie, 'Changer l’état'), { etat: 'ATTENTE' })
    await closed(form, staff)
    expect((await send(form, 'visitor', as(world.lecture))).status).toBe(404)
    expect(await (await send(filled(form, { etat: LONG }), 'visitor', staff)).text()).toContain('Dites ce que devient la demande.')
    expect((await send(filled(form, { demande: demande() }), 'visitor', staff)).status).toBe(404)
    expect(place(await send(form, 'visitor', staff))).toBe(`${path}?fait=etat`)
    expect(await query("select id from demande where id = $1 and etat = 'ATTENTE'", [id])).toHaveLength(1)
  },
}
