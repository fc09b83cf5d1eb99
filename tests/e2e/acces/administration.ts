import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })

export const PAGES_DE_L_ADMINISTRATION: Record<string, Cases> = {
  '/admin/agence': [{ path: () => '/admin/agence', answers: staffOnly }],
  '/admin/agence/bureaux': [{ path: () => '/admin/agence/bureaux?fait=constructor', answers: staffOnly }],
  '/admin/agence/bureaux/nouveau': [{ path: () => '/admin/agence/bureaux/nouveau', answers: staffOnly }],
  '/admin/agence/bureaux/[bureau]': [
    { path: () => `/admin/agence/bureaux/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/agence/bureaux/un-autre', answers: nobodys },
  ],
  '/admin/parametres': [{ path: () => '/admin/parametres', answers: staffOnly }],
}

type Agency = Awaited<ReturnType<typeof agency>>
type Form = Parameters<typeof send>[0]
const sent = (form: Form, { admin }: Agency) => send(form, 'visitor', { origin: portal(), cookie: admin.cookie })
const led = async (form: Form, here: Agency) => (await sent(form, here)).headers.get('location') ?? ''

const BUREAU = { nom: 'Nancy', genre: 'syndic', adresse1: '', codePostal: '', ville: '', telephone: '', fax: '', email: '', horaires: '' }
const MECHANTS = [
  [{ nom: '' }, 'Donnez un nom'],
  [{ nom: LONG }, 'trop long'],
  [{ horaires: LONG }, 'trop long'],
  [{ genre: 'autre' }, 'Dites qui'],
  [{ email: 'a' }, 'pas complète'],
] as const

async function bureau({ id }: Agency, origine: 'SAISIE' | 'ENVOI'): Promise<string> {
  const made = randomUUID()
  await query(
    `insert into bureau (id, agency_id, reference, nom, origine) values ($1::uuid, $2, $1::text, 'N', '${origine}') returning id`,
    [made, id],
  )
  return made
}

/** An office of one's own agency, written by hand. */
async function leSien(having: string, fields: Record<string, string>) {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, envoi, theirs] = [await bureau(here, 'SAISIE'), await bureau(here, 'ENVOI'), await bureau(elsewhere, 'SAISIE')]
  const form = filled(await formWith(`/admin/agence/bureaux/${mine}`, here.admin.cookie, having), fields)
  await onlyFor(here, form)
  for (const id of [envoi, theirs, NOBODY]) expect([id, (await sent(filled(form, { bureau: id }), here)).status]).toEqual([id, 404])
  expect(await said(filled(form, { bureau: LONG }), here.admin)).toContain('plus à jour')
  return { here, form }
}

/** Action → what was proved of it. */
export const ADMINISTRATION: Actions = {
  ajouterUnBureau: async () => {
    const here = await agency()
    const form = filled(await formWith('/admin/agence/bureaux/nouveau', here.admin.cookie, 'name="nom"'), BUREAU)
    await onlyFor(here, form)
    for (const [fields, words] of MECHANTS) expect(await said(filled(form, fields), here.admin)).toContain(words)
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=ajoute'))).toBe(true)
    expect(await query('select id from bureau where agency_id = $1', [here.id])).toHaveLength(1)
  },
  changerUnBureau: async () => {
    const { here, form } = await leSien('name="nom"', BUREAU)
    for (const [fields, words] of MECHANTS) expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect(await led(form, here)).toContain('fait=change')
    const late = await said(filled(form, { nom: 'Deux' }), here.admin)
    expect(late).toContain('Ce bureau a changé entre-temps')
    expect(late).toContain('value="Deux"')
  },
  retirerUnBureau: async () => {
    const { here, form } = await leSien('Retirer ce bureau', {})
    expect(await led(form, here)).toContain('fait=retire')
  },
  changerParametres: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = await formWith('/admin/parametres', here.admin.cookie, 'name="moisApresDepart"')
    await onlyFor(here, form)
    for (const [fields, words] of [
      [{ moisApresDepart: '61' }, 'de 0 à 60'],
      [{ moisApresDepart: LONG }, 'de 0 à 60'],
      [{ sensSolde: 'AUTRE' }, 'Choisissez un sens.'],
      [{ fluxRss: 'file:///etc/passwd' }, 'adresse complète d’un flux'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    // Named in the form, another agency is not the administrator's.
    expect(await said(filled(form, { moisApresDepart: '7', agencyId: elsewhere.id }), here.admin)).toContain('Paramètres enregistrés')
    expect(await said(filled(form, { moisApresDepart: '8' }), here.admin)).toContain('ont changé entre-temps')
    const theirs = await formWith('/admin/parametres', elsewhere.admin.cookie, 'name="moisApresDepart"')
    expect(theirs.fields.moisApresDepart).toBe('3')
  },
  changerLaFiche: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = await formWith('/admin/agence', here.admin.cookie, 'name="siret"')
    const complete = filled(form, { horaires: 'Du lundi au vendredi', mentions: '' })
    await onlyFor(here, complete)
    for (const [fields, words] of [
      [{ nom: '' }, 'Indiquez le nom'],
      [{ nom: LONG }, 'trop long'],
      [{ siret: '123' }, 'quatorze chiffres'],
      [{ carteJusquAu: '31/02/2027' }, 'JJ/MM/AAAA'],
      [{ site: 'javascript:alert(1)' }, 'https://'],
      [{ accent: 'red;}' }, 'Choisissez une couleur'],
      [{ garantieMontant: '-5' }, 'montant en euros'],
    ] as const)
      expect(await said(filled(complete, fields), here.admin)).toContain(words)
    expect(await said(filled(complete, { ville: 'Nancy', agencyId: elsewhere.id }), here.admin)).toContain('La fiche est enregistrée')
    expect(await said(filled(complete, { ville: 'Metz' }), here.admin)).toContain('a changé entre-temps')
    expect((await formWith('/admin/agence', elsewhere.admin.cookie, 'name="siret"')).fields.ville).toBe('')
  },
}

export const ROUTES_DE_L_ADMINISTRATION: Record<string, Cases> = {
  '/api/logos/[hash]': [
    { path: () => `/api/logos/${'a'.repeat(64)}`, answers: () => all('404') },
    { path: () => '/api/logos/..%2f..%2fsecret', answers: () => all('404') },
  ],
}
