import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { newCompte } from '../../support/staff'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

export const PAGES_DES_INFORMATIONS: Record<string, Cases> = {
  '/admin/informations': [{ path: () => '/admin/informations?etat=constructor&page=-1', answers: staffOnly }],
  '/admin/informations/nouvelle': [{ path: () => '/admin/informations/nouvelle', answers: staffOnly }],
  '/admin/informations/[information]': [
    { path: () => `/admin/informations/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/informations/une-autre', answers: nobodys },
  ],
  '/admin/partenaires': [{ path: () => '/admin/partenaires?fait=constructor', answers: staffOnly }],
  '/admin/partenaires/nouveau': [{ path: () => '/admin/partenaires/nouveau', answers: staffOnly }],
  '/admin/partenaires/[partenaire]': [
    { path: () => `/admin/partenaires/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/partenaires/un-autre', answers: nobodys },
  ],
}

type Agency = Awaited<ReturnType<typeof agency>>
const headers = ({ admin }: Agency) => ({ origin: portal(), cookie: admin.cookie })
const led = async (form: Parameters<typeof send>[0], here: Agency) =>
  (await send(form, 'visitor', headers(here))).headers.get('location') ?? ''
/** Who only reads. */
const lecteurs = ({ lesser }: Agency) => lesser.slice(2)

const ECRITE = { titre: 'Coupure', texte: 'Demain.', lien: '', date: '2026-01-01', jusquAu: '' }
const MECHANTES = [
  [{ titre: '' }, 'Donnez un titre'],
  [{ titre: LONG }, 'trop long'],
  [{ texte: LONG }, 'trop long'],
  [{ lien: 'javascript:alert(1)' }, 'adresse complète'],
  [{ date: 'demain' }, 'Écrivez la date'],
  [{ jusquAu: '2025-12-31' }, 'vient avant'],
] as const
const PARTENAIRE = { nom: 'Martin', activite: '', texte: '', telephone: '', email: '', site: '', rang: '1' }

async function ligne({ id }: Agency, table: 'information' | 'partenaire', origine = 'SAISIE'): Promise<string> {
  const made = randomUUID()
  const [columns, values] = table === 'information' ? ['titre, texte, date, pour', `'T', 'T', current_date, 'agence'`] : ['nom', `'N'`]
  await query(
    `insert into ${table} (id, agency_id, reference, origine, ${columns}) values ($1::uuid, $2, $1::text, '${origine}', ${values}) returning id`,
    [made, id],
  )
  return made
}

/** Of one's own agency, and written by hand. */
async function laSienne(table: 'information' | 'partenaire', having: string, fields: Record<string, string>) {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, envoi, theirs] = [await ligne(here, table), await ligne(here, table, 'ENVOI'), await ligne(elsewhere, table)]
  const form = filled(await formWith(`/admin/${table}s/${mine}`, here.admin.cookie, having), fields)
  await onlyFor(here, form, lecteurs(here))
  for (const id of [envoi, theirs, NOBODY])
    expect([id, (await send(filled(form, { [table]: id }), 'visitor', headers(here))).status]).toEqual([id, 404])
  expect(await said(filled(form, { [table]: LONG }), here.admin)).toContain('plus à jour')
  return { here, form }
}

/** Action → what was proved of it. */
export const INFORMATIONS: Actions = {
  publierUneInformation: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = filled(await formWith('/admin/informations/nouvelle', here.admin.cookie, 'name="titre"'), {
      ...ECRITE,
      ...{ immeuble: '', comptes: '', SYNDIC: 'on' },
    })
    await onlyFor(here, form, lecteurs(here))
    for (const [fields, words] of [
      ...MECHANTES,
      [{ SYNDIC: '' }, 'Dites pour qui'],
      [{ comptes: await newCompte(elsewhere.id) }, 'Aucun compte'],
      [{ comptes: LONG }, 'trop longue'],
      [{ immeuble: NOBODY }, 'n’existe plus'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=publiee'))).toBe(true)
    expect(await query('select id from information where agency_id = $1', [here.id])).toHaveLength(1)
  },
  changerUneInformation: async () => {
    const { here, form } = await laSienne('information', 'name="titre"', ECRITE)
    for (const [fields, words] of MECHANTES) expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect(await led(form, here)).toContain('fait=changee')
    expect(await said(filled(form, { titre: 'Deux' }), here.admin)).toContain('a changé entre-temps')
  },
  retirerUneInformation: async () => {
    const { here, form } = await laSienne('information', 'Retirer à tous', {})
    expect(await led(form, here)).toContain('fait=retiree')
  },
  ajouterUnPartenaire: async () => {
    const here = await agency()
    const form = filled(await formWith('/admin/partenaires/nouveau', here.admin.cookie, 'name="nom"'), PARTENAIRE)
    await onlyFor(here, form, lecteurs(here))
    for (const [fields, words] of [
      [{ nom: '' }, 'Donnez un nom'],
      [{ nom: LONG }, 'trop long'],
      [{ email: 'a' }, 'pas complète'],
      [{ site: 'javascript:alert(1)' }, 'adresse de site'],
      [{ rang: '-1' }, 'un nombre'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=ajoute'))).toBe(true)
    expect(await query('select id from partenaire where agency_id = $1', [here.id])).toHaveLength(1)
  },
  changerUnPartenaire: async () => {
    const { here, form } = await laSienne('partenaire', 'name="nom"', PARTENAIRE)
    expect(await led(form, here)).toContain('fait=change')
    expect(await said(filled(form, { nom: 'Deux' }), here.admin)).toContain('a changé entre-temps')
  },
  retirerUnPartenaire: async () => {
    const { here, form } = await laSienne('partenaire', 'Retirer ce partenaire', {})
    expect(await led(form, here)).toContain('fait=retire')
  },
}
