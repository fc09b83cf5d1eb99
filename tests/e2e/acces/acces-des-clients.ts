import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { newCompte } from '../../support/staff'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, idOf, LONG, own, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

/** Access of many clients at once. */
export const PAGES_DES_ACCES: Record<string, Cases> = {
  '/admin/acces/geste': [
    { path: () => `/admin/acces/geste?geste=fermer&c=${idOf(own('maurice'))}`, answers: staffOnly },
    // Another agency's is no compte of this one: nothing was chosen.
    { path: () => `/admin/acces/geste?geste=lettres&c=${idOf(own('denise'))}&c=x`, answers: staffOnly },
    { path: () => '/admin/acces/geste?geste=detruire', answers: nobodys },
  ],
  '/admin/acces/taches': [{ path: () => '/admin/acces/taches', answers: staffOnly }],
  '/admin/acces/taches/[tache]': [
    { path: () => `/admin/acces/taches/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/acces/taches/une-autre', answers: nobodys },
  ],
}

const closed = async (id: string) => (await query('select id from compte where id = $1 and acces_ferme_le is not null', [id])).length > 0

/** Action → what was proved of it. */
export const ACCES_DES_CLIENTS: Actions = {
  agirSurLesAcces: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [compte, theirs] = [await newCompte(here.id), await newCompte(elsewhere.id)]
    const form = await formWith(`/admin/acces/geste?geste=fermer&c=${compte}`, here.admin.cookie, 'name="empreinte"')
    const [, ...without] = here.lesser
    await onlyFor(here, form, without)
    for (const fields of [{ geste: 'detruire' }, { selection: LONG }, { selection: '' }, { empreinte: LONG }, { formulaire: 'x' }] as const)
      expect(await said(filled(form, fields), here.admin)).toContain('plus à jour')
    // Another agency's compte is not in the selection, and so the selection is not the one that was shown.
    expect(await said(filled(form, { selection: `c=${theirs}`, formulaire: randomUUID() }), here.admin)).toContain('a changé')
    expect([await closed(compte), await closed(theirs)]).toEqual([false, false])
    const answers = await Promise.all([1, 2, 3].map(() => send(form, 'visitor', { origin: portal(), cookie: here.admin.cookie })))
    const led = answers.map((answer) => answer.headers.get('location'))
    expect([new Set(led).size, led[0]]).toEqual([1, expect.stringMatching(/\/admin\/acces\/taches\/[0-9a-f-]{36}$/)])
    expect(await closed(compte)).toBe(true)
  },
}
