import { newLocataire } from '../../support/locataire'
import { query } from '../../support/login'
import * as pieces from '../../support/pieces'
import { cookieOf, portal } from '../../support/portal'
import { newAgency, newStaff } from '../../support/staff'
import { type Actions, all, ask, type Form, filled, idOf, LONG, newPage, own, SIGN_IN, send, type Who } from './monde'
import type { Cases } from './pages'
import { formHaving } from './personne'

const PASSWORD = 'Un-ancien-passage-41!'
const MECHANT = { origin: 'https://mechant.example' }
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** A page of tenants alone. */
const chezLeLocataire = (page: string): Record<string, Cases> => ({
  [`/[espace]/[compte]/${page}`]: [
    { path: () => `${own('stephane')}/${page}?fait=constructor`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
    { path: () => `${own('maurice')}/${page}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `${own('denise')}/${page}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
})
const staffs = (path: string) => ({ path: () => path, answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) })
const nobodys = (path: string) => ({ path: () => path, answers: () => ({ ...all('404'), visitor: SIGN_IN }) })

export const PAGES_DU_LOCATAIRE: Record<string, Cases> = {
  ...chezLeLocataire('assurance'),
  ...chezLeLocataire('preavis'),
  '/admin/assurances': [staffs(`/admin/assurances?etat=toString&q=${'%'.repeat(99)}&page=999999`)],
  '/admin/preavis': [staffs(`/admin/preavis?etat=TOUS&q=${'x'.repeat(4000)}&page=0`)],
  '/admin/preavis/[preavis]': [nobodys(`/admin/preavis/${NOBODY}`), nobodys('/admin/preavis/un-autre')],
}

const absents = (route: string): Cases => [
  { path: () => `${route}/${NOBODY}`, answers: () => all('404') },
  { path: () => `${route}/..%2f..%2fsecret`, answers: () => all('404') },
]
export const ROUTES_DU_LOCATAIRE: Record<string, Cases> = {
  '/api/attestations/[id]': absents('/api/attestations'),
  '/api/preavis/[id]': absents('/api/preavis'),
}

const place = (response: Response) => (response.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '')

async function agence() {
  const { id } = await newAgency()
  const locataire = await newLocataire(id, PASSWORD)
  const cookie = await cookieOf(newPage, locataire.email, PASSWORD)
  const [gestionnaire, lecture] = [await newStaff('GESTIONNAIRE', id), await newStaff('LECTURE', id)]
  return { id, ...locataire, headers: { cookie, origin: portal() }, gestionnaire, lecture }
}
type Agence = Awaited<ReturnType<typeof agence>>
const as = ({ cookie }: { cookie: string }) => ({ cookie, origin: portal() })

/** With a file, as a browser without JavaScript would. */
function sendFile({ path, fields }: Form, file: File | null, headers: Record<string, string>, who: Who = 'visitor'): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) if (name !== 'fichier') body.set(name, value)
  body.set('fichier', file ?? new File([], ''))
  return ask(path, who, { method: 'POST', body, headers })
}
const pdf = (name = 'attestation.pdf', bytes: Uint8Array = pieces.pdf()) => new File([new Uint8Array(bytes)], name)

/** Signed out, another site, somebody else's login: none gets there with this form. */
async function closed(form: Form, headers: { cookie: string; origin: string }): Promise<void> {
  expect(place(await sendFile(form, pdf(), { origin: portal() }))).toMatch(/^\/connexion/)
  expect((await sendFile(form, pdf(), { ...headers, ...MECHANT })).status).toBe(500)
  for (const who of ['maurice', 'denise', 'staff'] as const)
    expect([who, (await sendFile(form, pdf(), { origin: portal() }, who)).status]).toEqual([who, 404])
}

const ATTESTATION = { assureur: 'Maaf', jusquAu: '2018-06-30' }
const attestationForm = async ({ base, headers }: Agence) =>
  filled(await formHaving(`${base}/assurance`, headers.cookie, 'assureur'), ATTESTATION)
const DEPOT = { motif: 'AUCUN', depart: '', message: 'Je pars.', etape: 'confirmer', fin: '2018-02-28' }
const preavisForm = async ({ base, headers }: Agence) => filled(await formHaving(`${base}/preavis`, headers.cookie, 'depart'), DEPOT)
const deposes = (agencyId: string) => query('select id from preavis where agency_id = $1', [agencyId])
const depose = async (world: Agence) => {
  await sendFile(await preavisForm(world), pdf('contrat.pdf'), world.headers)
  return (await deposes(world.id))[0]?.id ?? ''
}

/** Action → what was proved of it. The day is 28/11/2017. */
export const LOCATAIRE: Actions = {
  donnerAttestation: async () => {
    const world = await agence()
    const form = await attestationForm(world)
    await closed(form, world.headers)
    const said = async (fields: Record<string, string>, file: File | null = pdf()) =>
      (await sendFile(filled(form, fields), file, world.headers)).text()
    expect(await said({ assureur: LONG })).toContain('Ce nom est trop long')
    expect(await said({ jusquAu: '2017-11-27' })).toContain('a pris fin le 27 novembre 2017')
    expect(await said({ jusquAu: '2020-11-29' })).toContain('plus de trois ans')
    expect(await said({ jusquAu: LONG })).toContain('Écrivez la date comme')
    expect(await said({}, null)).toContain('Joignez votre attestation.')
    expect(await said({}, pdf('attestation.pdf', pieces.exe()))).toContain('n’est ni un PDF, ni une photo')
    expect(await said({}, pdf('attestation.pdf', await pieces.docx()))).toContain('n’est ni un PDF, ni une photo')
    // What was typed is not lost; the compte of somebody else is not his.
    expect(await said({ jusquAu: '' })).toContain('Maaf')
    expect((await sendFile(filled(form, { compte: idOf(own('stephane')) }), pdf(), world.headers)).status).toBe(404)
    const twice = await Promise.all([1, 2].map(() => sendFile(filled(form, { vueLe: '2017-01-01' }), pdf(), world.headers)))
    expect(twice.map(place)).toEqual(Array(2).fill(`${world.base}/assurance?fait=deposee`))
    const rows = await query('select id from attestation where agency_id = $1 and vue_le is null', [world.id])
    expect(rows).toHaveLength(1)
    const file = `/api/attestations/${rows[0]?.id}`
    const status = async (headers: Record<string, string>) => (await ask(file, 'visitor', { headers })).status
    expect([await status(world.headers), await status(as(world.gestionnaire)), await status(as(world.lecture))]).toEqual([200, 200, 200])
    for (const who of ['visitor', 'denise', 'stephane', 'staff'] as const) expect([who, (await ask(file, who)).status]).toEqual([who, 404])
  },
  marquerAttestationVue: async () => {
    const world = await agence()
    await sendFile(await attestationForm(world), pdf(), world.headers)
    const staff = as(world.gestionnaire)
    const form = await formHaving('/admin/assurances', staff.cookie, 'attestation')
    await closed(form, staff)
    const page = await (await ask('/admin/assurances', 'visitor', { headers: as(world.lecture) })).text()
    expect([page.includes('Maaf'), page.includes('name="attestation"')]).toEqual([true, false])
    expect((await send(form, 'visitor', as(world.lecture))).status).toBe(404)
    expect((await send(filled(form, { attestation: NOBODY }), 'visitor', staff)).status).toBe(404)
    expect((await send(form, 'visitor', world.headers)).status).toBe(404)
    await Promise.all([1, 2].map(() => send(form, 'visitor', staff)))
    expect(await query('select id from attestation where agency_id = $1 and vue_le is not null', [world.id])).toHaveLength(1)
  },
  donnerPreavis: async () => {
    const world = await agence()
    const form = await preavisForm(world)
    await closed(form, world.headers)
    const said = async (fields: Record<string, string>, file: File | null = null) =>
      (await sendFile(filled(form, fields), file, world.headers)).text()
    expect(await said({ etape: 'calculer' })).toContain('28 février 2018')
    expect(await said({ etape: 'calculer', motif: 'MUTATION' })).toContain('28 décembre 2017')
    expect(await said({ etape: 'calculer', motif: 'toString' })).toContain('Dites si l’un de ces motifs')
    expect(await said({ depart: '2017-11-27' })).toContain('est déjà passé')
    expect(await said({ depart: '2018-11-29' })).toContain('à plus d’un an')
    expect(await said({ message: LONG })).toContain('Ce message est trop long')
    expect(await said({ fin: '2017-12-28' })).toContain('La date a changé')
    expect(await said({}, pdf('preuve.pdf', pieces.exe()))).toContain('n’est ni un PDF, ni une photo')
    expect((await sendFile(filled(form, { compte: idOf(own('stephane')) }), null, world.headers)).status).toBe(404)
    expect(await deposes(world.id)).toEqual([])
    const twice = await Promise.all([1, 2].map(() => sendFile(filled(form, { etat: 'CONFIRME' }), null, world.headers)))
    expect(twice.map(place)).toEqual(Array(2).fill(`${world.base}/preavis?fait=depose`))
    expect(await query("select id from preavis where agency_id = $1 and etat = 'DEPOSE'", [world.id])).toHaveLength(1)
    // Another form, while it is open.
    expect(await said({ formulaire: NOBODY.replace('8000', '9000') })).toContain('déjà un préavis en cours')
  },
  retirerMonPreavis: async () => {
    const world = await agence()
    const id = await depose(world)
    const form = await formHaving(`${world.base}/preavis`, world.headers.cookie, 'preavis')
    await closed(form, world.headers)
    expect((await send(filled(form, { preavis: NOBODY }), 'visitor', world.headers)).status).toBe(404)
    const other = await agence()
    expect((await send(filled(form, { compte: other.compteId }), 'visitor', other.headers)).status).toBe(404)
    const twice = await Promise.all([1, 2].map(() => send(form, 'visitor', world.headers)))
    expect(twice.map(place)).toEqual(Array(2).fill(`${world.base}/preavis?fait=retire`))
    expect(await query("select id from preavis where id = $1 and etat = 'RETIRE'", [id])).toHaveLength(1)
  },
  confirmerPreavis: async () => {
    const world = await agence()
    const id = await depose(world)
    const staff = as(world.gestionnaire)
    const path = `/admin/preavis/${id}`
    const form = await formHaving(path, staff.cookie, 'fin')
    await closed(form, staff)
    const file = `/api/preavis/${id}`
    for (const headers of [world.headers, staff]) expect((await ask(file, 'visitor', { headers })).status).toBe(200)
    for (const who of ['denise', 'stephane', 'staff'] as const) expect([who, (await ask(file, who)).status]).toEqual([who, 404])
    expect((await ask(path, 'staff')).status).toBe(404)
    const page = await (await ask(path, 'visitor', { headers: as(world.lecture) })).text()
    expect([page.includes('Je pars.'), page.includes('name="fin"')]).toEqual([true, false])
    for (const headers of [as(world.lecture), world.headers]) expect((await send(form, 'visitor', headers)).status).toBe(404)
    const said = async (fields: Record<string, string>) => (await send(filled(form, fields), 'visitor', staff)).text()
    expect(await said({ reponse: LONG })).toContain('Ce texte est trop long')
    expect(await said({ fin: '2017-11-27' })).toContain('ne peut pas précéder son dépôt')
    expect(place(await send(form, 'visitor', staff))).toBe(`${path}?fait=confirme`)
    expect(place(await send(form, 'visitor', staff))).toBe(`${path}?fait=tard`)
  },
  refuserPreavis: async () => {
    const world = await agence()
    const id = await depose(world)
    const staff = as(world.gestionnaire)
    const refus = filled(await formHaving(`/admin/preavis/${id}`, staff.cookie, 'raison'), { raison: 'Par lettre.' })
    await closed(refus, staff)
    for (const headers of [as(world.lecture), world.headers]) expect((await send(refus, 'visitor', headers)).status).toBe(404)
    expect(await (await send(filled(refus, { raison: '\0 ' }), 'visitor', staff)).text()).toContain('Dites au locataire pourquoi.')
    expect(await (await send(filled(refus, { raison: LONG }), 'visitor', staff)).text()).toContain('Ce texte est trop long')
    expect((await send(filled(refus, { preavis: NOBODY }), 'visitor', staff)).status).toBe(404)
    expect(place(await send(refus, 'visitor', staff))).toBe(`/admin/preavis/${id}?fait=refuse`)
    expect(await query("select id from preavis where id = $1 and etat = 'REFUSE' and reponse = 'Par lettre.'", [id])).toHaveLength(1)
  },
}
