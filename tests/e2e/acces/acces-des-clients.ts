import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { newCompte } from '../../support/staff'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, ask, filled, idOf, LONG, own, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

/** Access of many clients at once. */
export const PAGES_DES_ACCES: Record<string, Cases> = {
  // For whoever looks at a client's space, and for nobody else.
  '/vue-seule': [{ path: () => '/vue-seule', answers: () => ({ ...all('→ /'), visitor: SIGN_IN }) }],
  '/admin/acces/geste': [
    { path: () => `/admin/acces/geste?geste=fermer&c=${idOf(own('maurice'))}`, answers: staffOnly },
    // Another agency's is no compte of this one: nothing was chosen.
    { path: () => `/admin/acces/geste?geste=lettres&c=${idOf(own('denise'))}&c=x`, answers: staffOnly },
    { path: () => '/admin/acces/geste?geste=detruire', answers: nobodys },
  ],
  '/admin/identites': [{ path: () => '/admin/identites?qui=constructor&facteur=x&page=-1&q=%25', answers: staffOnly }],
  '/admin/identites/[personne]': [
    { path: () => `/admin/identites/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/identites/une-autre', answers: nobodys },
  ],
  '/admin/acces/taches': [{ path: () => '/admin/acces/taches', answers: staffOnly }],
  '/admin/acces/taches/[tache]': [
    { path: () => `/admin/acces/taches/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/acces/taches/une-autre', answers: nobodys },
  ],
}

export const ROUTES_DES_ACCES: Record<string, Cases> = {
  '/api/lettres/[tache]': [
    { path: () => `/api/lettres/${NOBODY}`, answers: () => all('404') },
    { path: () => '/api/lettres/..%2f..%2fsecret', answers: () => all('404') },
  ],
}

/** A task of letters that has come so far. */
async function task(agencyId: string, etat: string): Promise<string> {
  const [made] = await query(
    `insert into tache (agency_id, genre, formulaire, etat, total, demande) values ($1, 'LETTRES', $2, $3::etat_tache, 1, '{"lettres":[],"associes":false}') returning id`,
    [agencyId, randomUUID(), etat],
  )
  return made?.id ?? ''
}

/** The button of a task does it once; another agency's task does not exist. */
async function onATask(from: string, words: string, to: string): Promise<void> {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, theirs] = [await task(here.id, from), await task(elsewhere.id, from)]
  if (words.includes('Supprimer'))
    await query(`update tache set resultat = '{"parties":[{"fichier":"x","taille":1}]}' where id = any($1::uuid[])`, [[mine, theirs]])
  const form = await formWith(`/admin/acces/taches/${mine}`, here.admin.cookie, words)
  const [, ...without] = here.lesser
  await onlyFor(here, form, without)
  for (const tache of [theirs, NOBODY, LONG]) expect(await said(filled(form, { tache }), here.admin)).toContain('plus à jour')
  await said(form, here.admin)
  const found = await query(
    `select id from tache where id = any($1::uuid[]) and (etat::text = $2 or resultat ->> 'supprimeLe' is not null)`,
    [[mine, theirs], to],
  )
  expect(found.map(({ id }) => id)).toEqual([mine])
}

const closed = async (id: string) => (await query('select id from compte where id = $1 and acces_ferme_le is not null', [id])).length > 0

const as = ({ admin }: Awaited<ReturnType<typeof agency>>) => ({ origin: portal(), cookie: admin.cookie })

/** A client of the agency, signed in, and one of another agency. */
async function uneIdentite(having: string) {
  const [here, elsewhere] = [await agency(), await agency()]
  const client = async (agencyId: string) => {
    const compte = await newCompte(agencyId)
    const [made] = await query(
      `with u as (insert into "user" (email) values ($1) returning id),
       a as (insert into acces (agency_id, user_id, compte_id) select $2::uuid, u.id, $3::uuid from u)
       insert into session (user_id, expires) select u.id, now() + interval '1 hour' from u returning user_id as id`,
      [`identite-${randomUUID()}@palier.test`, agencyId, compte],
    )
    return { compte, personne: made?.id ?? '' }
  }
  const [mine, other] = [await client(here.id), await client(elsewhere.id)]
  const form = await formWith(`/admin/identites/${mine.personne}`, here.admin.cookie, having)
  const [, ...without] = here.lesser
  await onlyFor(here, form, without)
  return { here, form, theirs: other.personne, theirCompte: other.compte }
}

/** Action → what was proved of it. */
export const ACCES_DES_CLIENTS: Actions = {
  voirSonEspace: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [compte, theirs] = [await newCompte(here.id), await newCompte(elsewhere.id)]
    const form = await formWith(`/admin/acces/${compte}`, here.admin.cookie, 'Voir son espace')
    const [, ...without] = here.lesser
    await onlyFor(here, form, without)
    for (const other of [theirs, NOBODY]) expect(await said(filled(form, { compte: other }), here.admin)).toContain('pas ouvert')
    expect(await said(filled(form, { compte: LONG }), here.admin)).toContain('plus à jour')
    const answer = await send(form, 'visitor', { origin: portal(), cookie: here.admin.cookie })
    expect(answer.headers.get('location')).toMatch(new RegExp(`/coproprietaire/${compte}$`))
  },
  quitterLEspaceDuClient: async () => {
    const here = await agency()
    const compte = await newCompte(here.id)
    const form = await formWith(`/admin/acces/${compte}`, here.admin.cookie, 'Voir son espace')
    const [vue = ''] = (
      (await send(form, 'visitor', { origin: portal(), cookie: here.admin.cookie })).headers.get('set-cookie') ?? ''
    ).split(';')
    const cookie = `${here.admin.cookie}; ${vue}`
    const get = async (path: string) => {
      const response = await fetch(portal() + path, { headers: { cookie }, redirect: 'manual' })
      return new URL(response.headers.get('location') ?? '/', portal()).pathname + response.status
    }
    const space = `/coproprietaire/${compte}`
    expect([await get(space), await get('/admin'), await get('/securite'), await get('/mes-comptes'), await get('/mon-adresse')]).toEqual([
      '/200',
      '/200',
      ...['/vue-seule307', '/vue-seule307', '/vue-seule307'],
    ])
    // The cookie is worth nothing to another session.
    const other = { origin: portal(), cookie: `${here.lesser[0]?.cookie}; ${vue}` }
    expect((await ask(space, 'visitor', { headers: other })).status).toBe(404)
    const quit = await formWith(space, cookie, 'Quitter')
    expect((await send(quit, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    const left = await send(quit, 'visitor', { origin: portal(), cookie })
    expect([left.headers.get('location'), left.headers.get('set-cookie')]).toEqual([
      expect.stringMatching(new RegExp(`/admin/portefeuille/comptes/${compte}$`)),
      expect.stringContaining('palier.vue=;'),
    ])
  },
  deconnecter: async () => {
    const { here, form, theirs } = await uneIdentite('La déconnecter partout')
    for (const personne of [theirs, NOBODY]) expect((await send(filled(form, { personne }), 'visitor', as(here))).status).toBe(404)
    expect(await said(filled(form, { personne: LONG }), here.admin)).toContain('plus à jour')
    expect((await send(form, 'visitor', as(here))).headers.get('location')).toContain('fait=deconnectee')
    expect((await send(form, 'visitor', as(here))).headers.get('location')).toContain('fait=rien')
  },
  retirerUnCompte: async () => {
    const { here, form, theirs, theirCompte } = await uneIdentite('Retirer le compte')
    for (const [personne, compte] of [
      [theirs, theirCompte],
      [form.fields.personne ?? '', theirCompte],
      [form.fields.personne ?? '', NOBODY],
    ] as const)
      expect(await said(filled(form, { personne, compte }), here.admin)).toContain('ne tient plus ce compte')
    expect((await send(form, 'visitor', as(here))).headers.get('location')).toMatch(/\/admin\/identites$/)
    expect(await said(form, here.admin)).toContain('ne tient plus ce compte')
  },
  annulerLImpression: () => onATask('EN_COURS', 'Arrêter', 'ANNULEE'),
  reprendreLImpression: () => onATask('ECHOUEE', 'Reprendre', 'EN_ATTENTE'),
  supprimerLesLettres: () => onATask('FINIE', 'Supprimer', 'supprime'),
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
