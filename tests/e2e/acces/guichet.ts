import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { newCompte } from '../../support/staff'
import { agency, formWith, said } from './agence'
import { type Actions, all, type Form, filled, LONG, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'

const MECHANT = { origin: 'https://mechant.example' }
const as = ({ cookie }: { cookie: string }) => ({ origin: portal(), cookie })
const place = (response: Response) => (response.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '')

/** Whoever is not of the agency, or only reads: to them what is done here does not exist. */
async function redacteursSeuls({ admin, lesser }: Awaited<ReturnType<typeof agency>>, form: Form): Promise<void> {
  expect(place(await send(form, 'visitor'))).toMatch(/^\/connexion/)
  for (const who of ['maurice', 'denise'] as const) expect([who, (await send(form, who)).status]).toEqual([who, 404])
  const lecture = lesser[2] ?? admin
  expect((await send(form, 'visitor', as(lecture))).status).toBe(404)
  expect((await send(form, 'visitor', { ...as(admin), ...MECHANT })).status).toBe(500)
}

/** A request of a client of the agency, straight in the tables. */
async function uneDemande(agencyId: string) {
  const compteId = await newCompte(agencyId)
  const [row] = await query(
    `insert into demande (agency_id, compte_id, numero, categorie, sujet, formulaire) values ($1, $2, 1, 'AUTRE', 'Une question', gen_random_uuid()) returning id`,
    [agencyId, compteId],
  )
  return row?.id ?? ''
}

const REPONSE = { nom: 'Accusé', texte: 'Bonjour {client}, bien reçu.' }
async function uneReponse(here: Awaited<ReturnType<typeof agency>>) {
  const form = filled(await formWith('/admin/demandes/reponses/nouvelle', here.admin.cookie, 'name="nom"'), REPONSE)
  await send(form, 'visitor', as(here.admin))
  return (await query('select id from reponse_type where agency_id = $1', [here.id]))[0]?.id ?? ''
}

const redacteurs = (path: () => string) => ({ path, answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) })
export const PAGES_DU_GUICHET: Record<string, Cases> = {
  '/admin/demandes/reponses': [redacteurs(() => '/admin/demandes/reponses?fait=toString')],
  '/admin/demandes/reponses/nouvelle': [redacteurs(() => '/admin/demandes/reponses/nouvelle')],
  '/admin/demandes/reponses/[reponse]': [
    { path: () => `/admin/demandes/reponses/${NOBODY}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => '/admin/demandes/reponses/une-autre', answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
}

export const ROUTES_DU_GUICHET: Record<string, Cases> = {
  '/api/journal': [
    { path: () => '/api/journal?format=csv&q=%25&du=x&avant=x', answers: () => ({ ...all('404'), staff: '200' }) },
    { path: () => '/api/journal?format=xlsx', answers: () => ({ ...all('404'), staff: '200' }) },
    { path: () => '/api/journal?format=toString', answers: () => ({ ...all('404'), staff: '400' }) },
  ],
}

/** Action → what was proved of it. */
export const GUICHET: Actions = {
  attribuerLaDemande: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const id = await uneDemande(here.id)
    const path = `/admin/demandes/${id}`
    const form = filled(await formWith(path, here.admin.cookie, 'name="avant"'), { a: here.admin.staffId })
    await redacteursSeuls(here, form)
    for (const fields of [{ a: elsewhere.admin.staffId }, { a: NOBODY }, { demande: await uneDemande(elsewhere.id) }])
      expect((await send(filled(form, fields), 'visitor', as(here.admin))).status).toBe(404)
    expect(await said(filled(form, { a: LONG }), here.admin)).toContain('plus à jour')
    expect(place(await send(form, 'visitor', as(here.admin)))).toBe(`${path}?fait=confiee`)
    expect(await said(filled(form, { a: '', avant: NOBODY }), here.admin)).toContain('vient de confier')
  },
  rappelerLaDemande: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const id = await uneDemande(here.id)
    const path = `/admin/demandes/${id}`
    const form = filled(await formWith(path, here.admin.cookie, 'name="le"'), { le: '2018-06-01' })
    await redacteursSeuls(here, form)
    for (const [le, words] of [
      // The demonstration lives in 2017.
      ['2001-01-01', 'un jour à venir'],
      ['2030-01-01', 'deux années'],
      [LONG, '31/12/2027'],
    ] as const)
      expect(await said(filled(form, { le }), here.admin)).toContain(words)
    expect((await send(filled(form, { demande: await uneDemande(elsewhere.id) }), 'visitor', as(here.admin))).status).toBe(404)
    expect(place(await send(form, 'visitor', as(here.admin)))).toBe(`${path}?fait=rappel`)
  },
  ajouterUneReponse: async () => {
    const here = await agency()
    const form = filled(await formWith('/admin/demandes/reponses/nouvelle', here.admin.cookie, 'name="nom"'), REPONSE)
    await redacteursSeuls(here, form)
    for (const [fields, words] of [
      [{ nom: LONG }, 'trop long'],
      [{ texte: LONG }, 'trop long'],
      [{ texte: '\0 ' }, 'Écrivez le texte.'],
      [{ texte: 'Bonjour {prenom}' }, 'ne veut rien dire ici'],
      [{ formulaire: 'x' }, 'plus à jour'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    await Promise.all([1, 2].map(() => send(form, 'visitor', as(here.admin))))
    expect(await query('select id from reponse_type where agency_id = $1', [here.id])).toHaveLength(1)
  },
  changerUneReponse: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const path = `/admin/demandes/reponses/${await uneReponse(here)}`
    const form = filled(await formWith(path, here.admin.cookie, 'name="version"'), { texte: 'Autre chose' })
    await redacteursSeuls(here, form)
    expect((await send(filled(form, { reponse: await uneReponse(elsewhere) }), 'visitor', as(here.admin))).status).toBe(404)
    expect(await said(filled(form, { texte: LONG }), here.admin)).toContain('trop long')
    expect(place(await send(form, 'visitor', as(here.admin)))).toBe('/admin/demandes/reponses?fait=changee')
    const late = await said(filled(form, { texte: 'La mienne' }), here.admin)
    expect([late.includes('a changé entre-temps'), late.includes('La mienne')]).toEqual([true, true])
  },
  supprimerUneReponse: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const path = `/admin/demandes/reponses/${await uneReponse(here)}`
    const form = await formWith(path, here.admin.cookie, 'Supprimer cette réponse')
    await redacteursSeuls(here, form)
    expect((await send(filled(form, { reponse: await uneReponse(elsewhere) }), 'visitor', as(here.admin))).status).toBe(404)
    expect(place(await send(form, 'visitor', as(here.admin)))).toBe('/admin/demandes/reponses?fait=supprimee')
    expect((await send(form, 'visitor', as(here.admin))).status).toBe(404)
  },
  choisirLesColonnes: async () => {
    const { id, admin, lesser } = await agency()
    await newCompte(id)
    const form = await formWith('/admin/portefeuille/coproprietaires?tri=-nom', admin.cookie, 'name="col.courriel"')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'maurice')).status).toBe(404)
    const bare = { ...form, fields: { ...form.fields } }
    for (const name of Object.keys(bare.fields)) if (name.startsWith('col.')) delete bare.fields[name]
    const chosen = async (fields: Record<string, string>, who = admin) => {
      const { headers } = await send(filled(bare, fields), 'visitor', { origin: portal(), cookie: who.cookie })
      return [place({ headers } as Response), /palier\.colonnes\.coproprietaires=([\w.]*)/.exec(headers.get('set-cookie') ?? '')?.[1]]
    }
    const liste = '/admin/portefeuille/coproprietaires'
    for (const who of [admin, ...lesser])
      expect(await chosen({ 'col.courriel': 'on', 'col.toString': 'on' }, who)).toEqual([`${liste}?tri=-nom`, 'nom.courriel'])
    expect(await chosen({ 'col.courriel': 'on', ici: '//mechant.example' })).toEqual([liste, 'nom.courriel'])
  },
  choisirMetier: async () => {
    const { admin, lesser } = await agency()
    const form = { ...(await formWith('/admin/acces?q=a&page=2', admin.cookie, 'name="ici"')), path: '/admin/acces?q=a&page=2' }
    expect(form.fields.ici).toBe('/admin/acces?q=a')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'maurice')).status).toBe(404)
    const chosen = async (fields: Record<string, string>, who = admin) => {
      const { headers } = await send(filled(form, fields), 'visitor', { origin: portal(), cookie: who.cookie })
      return [headers.get('location'), /palier\.metier=(\w*)/.exec(headers.get('set-cookie') ?? '')?.[1]]
    }
    // Whoever only reads chooses too.
    for (const who of [admin, ...lesser]) expect(await chosen({ metier: 'SYNDIC' }, who)).toEqual(['/admin/acces?q=a', 'SYNDIC'])
    expect(await chosen({ metier: '' })).toEqual(['/admin/acces?q=a', ''])
    expect(await chosen({ metier: 'toString' })).toEqual(['/admin/acces?q=a', ''])
    for (const ici of ['//mechant.example', 'https://mechant.example/admin', '/\\mechant.example', '/accueil'])
      expect(await chosen({ metier: 'GERANCE', ici })).toEqual(['/admin', 'GERANCE'])
  },
}
