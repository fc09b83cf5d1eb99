import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })

export const PAGES_DES_FORMATS: Record<string, Cases> = {
  '/admin/publications/adresses': [{ path: () => '/admin/publications/adresses?page=99999', answers: staffOnly }],
  '/admin/publications/donnees': [{ path: () => '/admin/publications/donnees?version=-1', answers: staffOnly }],
  '/admin/publications/correspondances': [
    { path: () => `/admin/publications/correspondances?etat=constructor&page=-1&q=${'x'.repeat(4000)}`, answers: staffOnly },
  ],
}

export const ROUTES_DES_FORMATS: Record<string, Cases> = {
  '/api/publications/modele': [
    { path: () => '/api/publications/modele?format=csv', answers: () => ({ ...all('404'), staff: '200' }) },
    { path: () => '/api/publications/modele?format=constructor', answers: () => ({ ...all('404'), staff: '400' }) },
  ],
}

/** Action → what was proved of it. */
export const FORMATS: Actions = {
  associerUnCompte: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [randomUUID(), randomUUID()]
    const sql = `insert into correspondance_fec (id, agency_id, numero, auxiliaire, libelle) values ($1, $2, $3, true, 'Zzyzx')`
    await query(sql, [mine, here.id, '0MIEN'])
    await query(sql, [theirs, elsewhere.id, '0LEUR'])
    const form = await formWith('/admin/publications/correspondances', here.admin.cookie, mine)
    await onlyFor(here, form, here.lesser.slice(1))
    for (const [fields, words] of [
      [{ compte: '' }, 'Indiquez le numéro'],
      [{ compte: LONG }, 'trop long'],
      [{ compte: 'pas\0 un compte' }, 'Aucun compte'],
      [{ correspondance: LONG }, 'plus à jour'],
    ] as const) {
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    }
    const headers = { origin: portal(), cookie: here.admin.cookie }
    for (const id of [theirs, NOBODY]) {
      expect((await send(filled(form, { correspondance: id, geste: 'ignorer' }), 'visitor', headers)).status).toBe(404)
    }
    for (const _ of [1, 2]) await send(filled(form, { geste: 'ignorer' }), 'visitor', headers)
    expect(
      await query('select agency_id, ignore from correspondance_fec where id = any($1) order by ignore desc', [[mine, theirs]]),
    ).toEqual([
      { agency_id: here.id, ignore: true },
      { agency_id: elsewhere.id, ignore: false },
    ])
  },
  reglerLesDonnees: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const classeur = randomUUID()
    const sql = `insert into classeur (id, agency_id, metier, rang, nom, niveau) values ($1, $2, 'SYNDIC', 1, 'Conseil', 'MEMBRE')`
    await query(sql, [classeur, elsewhere.id])
    const form = await formWith('/admin/publications/donnees', here.admin.cookie, 'name="journaux"')
    await onlyFor(here, form)
    for (const [fields, words] of [
      [{ journaux: LONG }, 'trop long'],
      [{ journaux: '', BAILLEUR: 'on' }, 'au moins un journal'],
      [{ analytiques: 'x'.repeat(21) }, 'trop long'],
      [{ liste: 'ailleurs' }, 'Choisissez un classeur'],
      [{ liste: classeur }, 'Choisissez-en un autre'],
    ] as const) {
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    }
    const headers = { origin: portal(), cookie: here.admin.cookie }
    await Promise.all([1, 2].map(() => send(filled(form, { BAILLEUR: 'on', journaux: 'bq; ccp\0' }), 'visitor', headers)))
    const read = await query('select journaux_de_tresorerie as j, version from agency where id = any($1) order by version', [
      [here.id, elsewhere.id],
    ])
    expect(read).toEqual([
      { j: ['BQ'], version: 1 },
      { j: ['BQ', 'CCP'], version: 2 },
    ])
  },
}
