import { randomUUID } from 'node:crypto'
import { linkIn, mailTo, newLogin, query } from '../../support/login'
import { cookieOf, portal } from '../../support/portal'
import { newAgency, newCompte, newStaff } from '../../support/staff'
import { type Actions, type Form, filled, idOf, LONG, NEW, newPage, send } from './monde'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const MECHANT = { origin: 'https://mechant.example' }

/** The first form of a page that has this field, as a browser without JavaScript would send it; a radio that is not chosen is not sent. */
export async function formWith(path: string, cookie: string, having: string): Promise<Form> {
  const html = await (await fetch(portal() + path, { headers: { cookie } })).text()
  const form = [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].find(([, inside]) => inside?.includes(having))?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    const off = /type="(radio|checkbox)"/.test(input) && !input.includes('checked')
    const on = input.includes('type="checkbox"') ? 'on' : ''
    if (name && !off) fields[name] = (/value="([^"]*)"/.exec(input)?.[1] ?? on).replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  return { path, fields }
}

const as = ({ cookie }: { cookie: string }) => ({ origin: portal(), cookie })

/** An agency with an administrator, and with one of each lesser role. */
export async function agency() {
  const { id, code } = await newAgency()
  const admin = await newStaff('ADMINISTRATEUR', id)
  const lesser = [await newStaff('GESTIONNAIRE', id), await newStaff('COMPTABLE', id), await newStaff('LECTURE', id)]
  return { id, code, admin, lesser }
}
type Agency = Awaited<ReturnType<typeof agency>>

/** Signed out, a client, lesser roles, another agency's administrator, another site: none of them gets there with the administrator's form. */
export async function onlyFor({ admin, lesser }: Agency, form: Form, others = lesser): Promise<void> {
  expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
  expect((await send(form, 'maurice')).status).toBe(404)
  for (const colleague of others) {
    expect((await send(form, 'visitor', as(colleague))).status).toBe(404)
    // Sent to a page that is open to them: an action is known to its own pages alone.
    expect([404, 409]).toContain((await send({ ...form, path: '/admin/acces' }, 'visitor', as(colleague))).status)
  }
  expect((await send(form, 'visitor', { ...as(admin), ...MECHANT })).status).toBe(500)
  expect((await send(form, 'visitor', { ...as(admin), ...MECHANT, 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
}
export const said = async (form: Form, who: { cookie: string }) => (await send(form, 'visitor', as(who))).text()
const led = async (form: Form, who: { cookie: string }) => (await send(form, 'visitor', as(who))).headers.get('location') ?? ''

const newcomer = () => ({ email: `collegue-${randomUUID().slice(0, 8)}@palier.test`, nom: 'Camille Martin', role: 'LECTURE' })

/** Invites, and opens the link of the mail. */
async function invited({ code, admin }: Agency, email = newcomer().email) {
  const form = await formWith('/admin/equipe/inviter', admin.cookie, 'name="nom"')
  await send(filled(form, { ...newcomer(), email }), 'visitor', as(admin))
  return { email, path: linkIn(await mailTo(email, `Agence ${code} vous ouvre un accès`)).replace(portal(), '') }
}

/** Action → what was proved of it. */
export const AGENCE: Actions = {
  inviterCollaborateur: async () => {
    const here = await agency()
    const form = filled(await formWith('/admin/equipe/inviter', here.admin.cookie, 'name="nom"'), newcomer())
    await onlyFor(here, form)
    for (const [fields, words] of [
      [{ email: LONG }, 'trop longue'],
      [{ email: 'a@b.fr\r\nBcc: c@d.fr' }, 'pas complète'],
      [{ nom: LONG }, 'trop long'],
      [{ role: 'PATRON' }, 'Choisissez un rôle.'],
      [{ GERANCE: '', SYNDIC: '' }, 'Choisissez au moins un métier.'],
    ] as const) {
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    }
    const answers = await Promise.all([1, 2, 3].map(() => led(filled(form, { agencyId: NOBODY }), here.admin)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  },
  traiterInvitation: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    await invited(elsewhere)
    const theirs = await formWith('/admin/equipe', elsewhere.admin.cookie, 'value="retirer"')
    await onlyFor(elsewhere, theirs)
    expect(await said(theirs, here.admin)).toContain('Cette invitation n’attend plus')
    for (const fields of [{ id: LONG }, { id: '' }, { quoi: 'accepter' }]) {
      expect(await said(filled(theirs, fields), elsewhere.admin)).toContain('plus à jour')
    }
    const answers = await Promise.all([1, 2, 3].map(() => led(theirs, elsewhere.admin)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  },
  modifierPlace: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [colleague] = here.lesser
    const form = await formWith(`/admin/equipe/${colleague?.staffId}`, here.admin.cookie, 'name="role"')
    expect(form.fields).toMatchObject({ role: 'GESTIONNAIRE', GERANCE: 'on' })
    // Nobody raises herself.
    await onlyFor(here, filled(form, { role: 'ADMINISTRATEUR' }))
    expect((await send(form, 'visitor', as(elsewhere.admin))).status).toBe(404)
    expect((await send(filled(form, { id: NOBODY }), 'visitor', as(here.admin))).status).toBe(404)
    expect(await said(filled(form, { id: here.admin.staffId, role: 'LECTURE' }), here.admin)).toContain('dernier administrateur')
    expect(await led(filled(form, { role: 'COMPTABLE' }), here.admin)).toContain('fait=modifie')
  },
  fermerPlace: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [colleague] = here.lesser
    const path = `/admin/equipe/${colleague?.staffId}`
    const form = await formWith(path, here.admin.cookie, 'Fermer l’accès')
    await onlyFor(here, form)
    expect((await send(form, 'visitor', as(elsewhere.admin))).status).toBe(404)
    expect(await said(filled(form, { id: here.admin.staffId }), here.admin)).toContain('dernier administrateur')
    expect(await led(form, here.admin)).toContain('fait=ferme')
    // The session is gone with the place.
    expect(
      (await fetch(`${portal()}/admin`, { headers: as(colleague ?? here.admin), redirect: 'manual' })).headers.get('location'),
    ).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', as(here.admin))).status).toBe(404)
  },
  rouvrirPlace: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [colleague] = here.lesser
    await query('update staff set closed_at = now() where id = $1', [colleague?.staffId])
    const form = await formWith(`/admin/equipe/${colleague?.staffId}`, here.admin.cookie, 'Rouvrir l’accès')
    await onlyFor(here, form, here.lesser.slice(1))
    expect((await send(form, 'visitor', as(elsewhere.admin))).status).toBe(404)
    expect(await led(form, here.admin)).toContain('fait=rouvert')
  },
  publierVersion: async () => {
    const here = await agency()
    const version = { texte: '# 1. Objet\n\n'.padEnd(300, 'mots '), resume: 'Le délai.' }
    const form = filled(await formWith('/admin/conditions/nouvelle', here.admin.cookie, 'name="apres"'), version)
    await onlyFor(here, form)
    expect(await said(filled(form, { texte: 'x'.repeat(60_001) }), here.admin)).toContain('trop long')
    expect(await said(filled(form, { texte: '', resume: '' }), here.admin)).toContain('trop court')
    expect(await said(filled(form, { apres: '0' }), here.admin)).toContain('Une autre version vient d’être publiée')
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here.admin)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    // What an administrator wrote is text, and only text.
    const markup = filled(form, { ...version, texte: `<script>alert(1)</script>${version.texte}`, apres: '2' })
    expect(await led(markup, here.admin)).toContain('fait=publie')
    expect(await (await fetch(`${portal()}/conditions/${here.code}`)).text()).toContain('&lt;script&gt;alert(1)')
  },
  accepterLesConditions: async () => {
    const { id } = await newAgency()
    const email = await newLogin(NEW.motDePasse, [])
    await newCompte(id, email)
    const me = { cookie: await cookieOf(newPage, email, NEW.motDePasse) }
    const form = filled(await formWith('/conditions/accepter', me.cookie, 'name="versions"'), { accepte: 'on' })
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...as(me), ...MECHANT })).status).toBe(500)
    expect(await said(filled(form, { accepte: '' }), me)).toContain('Cochez la case')
    const stopped = async () => (await fetch(`${portal()}/accueil`, { headers: as(me), redirect: 'manual' })).headers.get('location') ?? ''
    // Versions that are not hers, or none; and hers accepted by another.
    for (const versions of ['', NOBODY, LONG]) await send(filled(form, { versions }), 'visitor', as(me))
    await send(form, 'maurice')
    expect(await stopped()).toContain('/conditions/accepter')
    expect(await led(form, me)).not.toContain('conditions')
    const home = await stopped()
    expect(home).toContain('/coproprietaire/')
    // A newer version stops her documents, and the actions of the pages that it stops.
    const releve = await formWith(`${home}/compte`, me.cookie, 'name="demande"')
    const document = `${portal()}/api/documents/${idOf(await led(releve, me))}`
    expect((await fetch(document, { headers: as(me) })).status).toBe(200)
    await query(`insert into conditions (agency_id, version, texte) values ($1, 2, '# 1. Objet')`, [id])
    expect((await fetch(document, { headers: as(me) })).status).toBe(404)
    expect(await led(releve, me)).toContain('/conditions/accepter')
  },
  regenererMotDePasse: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [gestionnaire, ...others] = here.lesser
    const path = `/admin/acces/${await newCompte(here.id)}`
    const form = await formWith(path, here.admin.cookie, 'name="depuis"')
    for (const colleague of others) {
      const page = await (await fetch(portal() + path, { headers: as(colleague) })).text()
      expect(page).toContain('État de l’accès')
      expect(page).not.toContain('name="depuis"')
    }
    await onlyFor(here, form, others)
    expect((await send(form, 'visitor', as(elsewhere.admin))).status).toBe(404)
    expect(await said(filled(form, { compte: LONG }), here.admin)).toContain('plus à jour')
    expect(await said(filled(form, { depuis: 'hier' }), here.admin)).toContain('plus à jour')
    const first = await said(form, gestionnaire ?? here.admin)
    const [shown = ''] = /[34679ACDEFGHJKMNPQRTWXY]{5} [34679ACDEFGHJKMNPQRTWXY]{5}/.exec(first) ?? []
    expect(shown).toHaveLength(11)
    // The same form again, as a reload would send it, and the page again: shown once.
    expect(await said(form, gestionnaire ?? here.admin)).toContain('viennent d’être régénérés')
    expect(await (await fetch(portal() + path, { headers: as(here.admin) })).text()).not.toContain(shown)
  },
  accepterAvecMotDePasse: async () => {
    const here = await agency()
    const { path } = await invited(here)
    const form = filled(await formWith(path, '', 'name="jeton"'), NEW)
    expect((await send(form, 'visitor', MECHANT)).status).toBe(500)
    for (const jeton of ['celui-d-une-autre', LONG, ''])
      expect((await send(filled(form, { jeton }), 'visitor')).headers.get('location')).toMatch(/\/invitation$/)
    expect(await (await send(filled(form, { motDePasse: LONG }), 'visitor')).text()).toContain('trop long')
    const slipped = filled(form, { role: 'ADMINISTRATEUR', email: 'x@palier.test' })
    const places = (await Promise.all([1, 2, 3].map(() => send(slipped, 'visitor')))).map(({ headers }) => headers.get('location') ?? '')
    expect(places.filter((place) => place.endsWith('/acceptee'))).toHaveLength(1)
    const rows = await query(`select role as id from staff where agency_id = $1 and role = 'ADMINISTRATEUR'`, [here.id])
    expect(rows).toHaveLength(1)
  },
  accepterInvitation: async () => {
    const here = await agency()
    const [mine, stranger] = [await newLogin(NEW.motDePasse), await newLogin(NEW.motDePasse)]
    const { path } = await invited(here, mine)
    // A login that exists is asked for no new password.
    expect((await formWith(path, '', 'name="motDePasse"')).fields).toEqual({})
    const me = { cookie: await cookieOf(newPage, mine, NEW.motDePasse) }
    const other = { cookie: await cookieOf(newPage, stranger, NEW.motDePasse) }
    const form = await formWith(path, me.cookie, 'name="jeton"')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...as(me), ...MECHANT })).status).toBe(500)
    expect(await led(form, other)).toMatch(/\/invitation$/)
    expect(await led(filled(form, { jeton: LONG }), me)).toMatch(/\/invitation$/)
    expect(await led(form, me)).toMatch(/\/invitation\/acceptee$/)
    expect(await led(form, me)).toMatch(/\/connexion/)
  },
}
