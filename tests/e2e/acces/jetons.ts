import { query } from '../../support/login'
import { until } from '../../support/until'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, monde, SIGN_IN } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'

export const PAGES_DES_JETONS: Record<string, Cases> = {
  '/admin/publications/depot': [
    {
      path: () => '/admin/publications/depot?fait=regard&depuis=NaN',
      answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }),
    },
  ],
  '/admin/publications/jetons': [
    { path: () => '/admin/publications/jetons?fait=constructor', answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) },
  ],
}

/** Tokens are tried in tests/e2e/publications.test.ts; here, who has a session alone. */
export const ROUTES_DES_PUBLICATIONS: Record<string, Cases> = {
  '/api/publications': [{ path: () => '/api/publications', answers: () => all('405') }],
  '/api/publications/[id]': [
    { path: () => `/api${monde().publication.replace('/admin', '')}`, answers: () => ({ ...all('401'), staff: '200' }) },
    { path: () => `/api/publications/${NOBODY}`, answers: () => ({ ...all('401'), staff: '404' }) },
    { path: () => '/api/publications/..%2f..%2fsecret', answers: () => ({ ...all('401'), staff: '404' }) },
  ],
  // What it holds is shown in tests/e2e/publications.test.ts.
  '/api/publications/[id]/erreurs': [
    { path: () => `/api${monde().publication.replace('/admin', '')}/erreurs`, answers: () => ({ ...all('401'), staff: '404' }) },
  ],
}

/** Action → what was proved of it. */
export const JETONS: Actions = {
  reglerLeDossier: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const page = '/admin/publications/depot'
    const form = filled(await formWith(page, here.admin.cookie, 'name="heures"'), { actif: 'on', heures: '6h, 12:30' })
    await onlyFor(here, form, here.lesser.slice(1))
    for (const [fields, words] of [
      [{ heures: LONG }, 'trop longue'],
      [{ heures: 'midi' }, 'Écrivez les heures'],
      [{ heures: '' }, 'au moins une heure'],
      [{ voulu: 'TOUT' }, 'Choisissez ce qui'],
      [{ version: '-1' }, 'corriger'],
      [Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((jour) => [`jour.${jour}`, ''])), 'au moins un jour'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    await said(form, here.admin)
    // The same again is that of a colleague who came first.
    expect(await said(form, here.admin)).toContain('ont changé entre-temps')
    const rows = await query('select agency_id as id from depot_surveille where agency_id = any($1)', [[here.id, elsewhere.id]])
    expect(rows).toEqual([{ id: here.id }])
  },
  regarderMaintenant: async () => {
    const here = await agency()
    await query('insert into depot_surveille (agency_id) values ($1) returning agency_id as id', [here.id])
    const form = await formWith('/admin/publications/depot', here.admin.cookie, 'value="regarder"')
    await onlyFor(here, form, here.lesser.slice(1))
    expect(await said(filled(form, { quoi: LONG }), here.admin)).toContain('plus à jour')
    await said(form, here.admin)
    const seen = () => query('select agency_id as id from depot_surveille where agency_id = $1 and regarde_at is not null', [here.id])
    await until(async () => (await seen()).length === 1)
    await query('delete from depot_surveille where agency_id = $1 returning agency_id as id', [here.id])
    expect(await said(form, here.admin)).toContain('Enregistrez d’abord')
  },
  creerUnJeton: async () => {
    const here = await agency()
    const page = '/admin/publications/jetons'
    const form = filled(await formWith(page, here.admin.cookie, 'name="portee"'), { nom: 'Nuit', portee: 'APPLICATION' })
    await onlyFor(here, form, here.lesser.slice(1))
    for (const [fields, words] of [
      [{ nom: LONG }, 'trop long'],
      [{ nom: ' \0' }, 'Nommez ce jeton'],
      [{ portee: 'TOUT' }, 'Choisissez ce que'],
      [{ expireLe: '2001-01-01' }, 'déjà passé'],
      [{ expireLe: '31/02/2030' }, 'Écrivez la date'],
      [{ formulaire: LONG }, 'plus à jour'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect(await said(form, here.admin)).toMatch(/palier_[\w-]{43}/)
    // The same form again, as a reload would send it: shown once.
    expect(await said(form, here.admin)).toContain('ne se montre qu’une fois')
  },
  revoquerUnJeton: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = await Promise.all(
      [here, elsewhere].map(async ({ id }) => {
        const sql = `insert into jeton_de_publication (agency_id, formulaire, nom, empreinte, debut, portee)
          values ($1, gen_random_uuid(), 'Nuit', gen_random_uuid()::text, 'palier_', 'ESSAI') returning id`
        return (await query(sql, [id]))[0]?.id ?? ''
      }),
    )
    const form = await formWith('/admin/publications/jetons', here.admin.cookie, 'Révoquer')
    await onlyFor(here, form, here.lesser.slice(1))
    for (const jeton of [theirs ?? '', NOBODY]) expect(await said(filled(form, { jeton }), here.admin)).toContain('ne servait déjà plus')
    expect(await said(filled(form, { jeton: LONG }), here.admin)).toContain('plus à jour')
    await said(form, here.admin)
    const left = await query('select id from jeton_de_publication where id = any($1) and revoque_at is null', [[mine, theirs]])
    expect(left).toEqual([{ id: theirs }])
  },
}
