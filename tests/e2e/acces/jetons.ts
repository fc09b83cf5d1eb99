import { query } from '../../support/login'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, monde, SIGN_IN } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'

export const PAGES_DES_JETONS: Record<string, Cases> = {
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
}

/** Action → what was proved of it. */
export const JETONS: Actions = {
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
