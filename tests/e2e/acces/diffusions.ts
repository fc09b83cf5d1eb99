import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { newCompte } from '../../support/staff'
import { until } from '../../support/until'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

export const PAGES_DES_DIFFUSIONS: Record<string, Cases> = {
  '/admin/modeles': [{ path: () => '/admin/modeles?fait=constructor', answers: staffOnly }],
  '/admin/modeles/nouveau': [{ path: () => `/admin/modeles/nouveau?metier=${'x'.repeat(4000)}`, answers: staffOnly }],
  '/admin/modeles/[modele]': [
    { path: () => `/admin/modeles/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/modeles/un-autre', answers: nobodys },
  ],
  '/admin/diffusions': [{ path: () => '/admin/diffusions?etat=constructor&page=-1', answers: staffOnly }],
  '/admin/diffusions/nouvelle': [{ path: () => `/admin/diffusions/nouvelle?modele=${'x'.repeat(4000)}`, answers: staffOnly }],
  ...Object.fromEntries(
    ['', '/modifier', '/destinataires'].map((suite) => [
      `/admin/diffusions/[diffusion]${suite}`,
      [
        { path: () => `/admin/diffusions/${NOBODY}${suite}`, answers: nobodys },
        { path: () => `/admin/diffusions/une-autre${suite}`, answers: nobodys },
      ],
    ]),
  ),
}

export const ROUTES_DES_DIFFUSIONS: Record<string, Cases> = {
  '/api/diffusions/[id]': [
    { path: () => `/api/diffusions/${NOBODY}?compte=${NOBODY}`, answers: () => all('404') },
    { path: () => '/api/diffusions/..%2f..%2fsecret', answers: () => all('404') },
  ],
}

type Agency = Awaited<ReturnType<typeof agency>>
const headers = ({ admin }: Agency) => ({ origin: portal(), cookie: admin.cookie })
const led = async (form: Parameters<typeof send>[0], here: Agency) =>
  (await send(form, 'visitor', headers(here))).headers.get('location') ?? ''
/** Who only reads. */
const lecteurs = ({ lesser }: Agency) => lesser.slice(2)

async function modele({ id }: Agency, nom = 'Courrier'): Promise<string> {
  const made = randomUUID()
  await query(`insert into modele_de_diffusion (id, agency_id, metier, nom, titre) values ($1, $2, 'SYNDIC', $3, 'Titre') returning id`, [
    ...[made, id, nom],
  ])
  return made
}
const REGLAGES = { nom: 'Relance', titre: 'Votre solde', texte: 'Bonjour {tiers.nom}', classeur: '', mois: '12' }

/** What is written in a text that is no text of a letter, and what is said of it. */
const MECHANTS = [
  [{ texte: 'Bonjour {constructor}' }, '{constructor} n’existe pas'],
  [{ titre: 'Bonjour {tiers.nmo}' }, '{tiers.nmo} n’existe pas'],
  [{ texte: '[clic](javascript:alert)' }, 'Un lien commence par'],
  [{ texte: `${LONG}x` }, 'trop long'],
  [{ titre: LONG }, 'trop long'],
  [{ nom: '' }, 'Donnez un nom'],
  [{ mois: '0' }, 'nombre de mois'],
] as const

const ECRITE = { titre: 'Courrier', texte: 'Bonjour.', classeur: '', forme: 'TOUS', notifier: 'on', dossierType: '', dossierReference: '' }

/** A draft for all co-owners, of whom there is one, in a classeur that they open. */
async function diffusion({ id }: Agency): Promise<string> {
  const [made, classeur] = [randomUUID(), randomUUID()]
  await newCompte(id)
  await query(
    `insert into classeur (id, agency_id, metier, rang, nom, niveau) values ($1, $2, 'SYNDIC', 1, $3, 'COPROPRIETAIRE') returning id`,
    [...[classeur, id, classeur]],
  )
  const texte = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bonjour.' }] }] }
  await query(
    `insert into diffusion (id, agency_id, formulaire, metier, titre, texte, pour, classeur_id) values ($1, $2, $1, 'SYNDIC', 'Courrier', $3, 'agence', $4) returning id`,
    [made, id, JSON.stringify(texte), classeur],
  )
  return made
}

/** The form of one's own agency's diffusion is nobody else's. */
async function laSienne(suite: string, having: string, fields: Record<string, string>) {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, theirs] = [await diffusion(here), await diffusion(elsewhere)]
  const form = filled(await formWith(`/admin/diffusions/${mine}${suite}`, here.admin.cookie, having), fields)
  await onlyFor(here, form, lecteurs(here))
  return { here, elsewhere, mine, theirs, form }
}

/** Action → what was proved of it. */
export const DIFFUSIONS: Actions = {
  ajouterUnModele: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = filled(await formWith('/admin/modeles/nouveau?metier=SYNDIC', here.admin.cookie, 'name="nom"'), REGLAGES)
    await onlyFor(here, form, lecteurs(here))
    for (const [fields, words] of MECHANTS) expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect(await said(filled(form, { classeur: elsewhere.id }), here.admin)).toContain('n’existe plus')
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=ajoute'))).toBe(true)
    expect(await query('select id from modele_de_diffusion where agency_id = $1', [here.id])).toHaveLength(1)
  },
  changerUnModele: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [await modele(here), await modele(elsewhere)]
    const form = filled(await formWith(`/admin/modeles/${mine}`, here.admin.cookie, 'name="nom"'), REGLAGES)
    await onlyFor(here, form, lecteurs(here))
    for (const id of [theirs, NOBODY]) expect((await send(filled(form, { modele: id }), 'visitor', headers(here))).status).toBe(404)
    for (const [fields, words] of MECHANTS) expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect(await led(form, here)).toContain('fait=change')
    const late = await said(filled(form, { nom: 'Deux' }), here.admin)
    expect(late).toContain('Ce modèle a changé entre-temps')
    expect(late).toContain('value="Deux"')
  },
  archiverUnModele: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [await modele(here), await modele(elsewhere)]
    const form = await formWith(`/admin/modeles/${mine}`, here.admin.cookie, 'name="geste"')
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { geste: `${theirs}:archiver` }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(form, { geste: LONG }), here.admin)).toContain('plus à jour')
    expect(await led(form, here)).toContain('fait=archive')
  },
  ecrireUneDiffusion: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = filled(await formWith('/admin/diffusions/nouvelle?metier=SYNDIC', here.admin.cookie, 'name="titre"'), ECRITE)
    await onlyFor(here, form, lecteurs(here))
    for (const [fields, words] of MECHANTS)
      if (!('nom' in fields || 'mois' in fields)) expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect((await send(filled(form, { modele: await modele(elsewhere) }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(form, { classeur: elsewhere.id }), here.admin)).toContain('n’existe plus')
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(new Set(answers).size).toBe(1)
    expect(await query('select id from diffusion where agency_id = $1', [here.id])).toHaveLength(1)
  },
  changerUneDiffusion: async () => {
    const { here, form, theirs } = await laSienne('/modifier', 'name="titre"', ECRITE)
    for (const id of [theirs, NOBODY]) expect((await send(filled(form, { diffusion: id }), 'visitor', headers(here))).status).toBe(404)
    expect(await led(form, here)).toContain('fait=change')
    const late = await said(filled(form, { titre: 'Deux' }), here.admin)
    expect(late).toContain('Cette diffusion a changé entre-temps')
    expect(late).toContain('value="Deux"')
  },
  ajouterUnDestinataire: async () => {
    const { here, mine, form, theirs } = await laSienne('/destinataires', 'value="agence"', {})
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    for (const cible of [`compte:${await newCompte((await agency()).id)}`, `immeuble:${NOBODY}`, 'role:LOCATAIRE'])
      expect((await send(filled(form, { cible }), 'visitor', headers(here))).status).toBe(404)
    for (const cible of ['tiers:1', 'role:constructor', LONG])
      expect(await said(filled(form, { cible }), here.admin)).toContain('plus à jour')
    await Promise.all([1, 2, 3].map(() => said(form, here.admin)))
    expect(await query(`select id from diffusion where id = $1 and pour = 'agence'`, [mine])).toHaveLength(1)
  },
  ajouterTousLesTrouves: async () => {
    const here = await agency()
    const mine = await diffusion(here)
    const theirs = await diffusion(await agency())
    for (let n = 0; n < 2; n++) await newCompte(here.id)
    const [{ id: nom } = { id: '' }] = await query(`update tiers set nom = 'Trouvable' where agency_id = $1 returning nom as id`, [here.id])
    const form = await formWith(`/admin/diffusions/${mine}/destinataires?q=${nom}`, here.admin.cookie, 'name="categorie"')
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    for (const fields of [{ total: LONG }, { q: LONG }, { categorie: 'lots' }, { immeuble: 'x' }])
      expect(await said(filled(form, fields), here.admin)).toContain('plus à jour')
    expect(await said(filled(form, { total: '7' }), here.admin)).toContain('a changé entre-temps')
    expect(await led(form, here)).toContain('#destinataires')
    expect(await query(`select id from diffusion where id = $1 and pour ~ 'compte:.*compte:'`, [mine])).toHaveLength(1)
  },
  retirerTousLesDestinataires: async () => {
    const here = await agency()
    const [mine, theirs] = [await diffusion(here), await diffusion(await agency())]
    await query(`update diffusion set pour = E'agence\nrole:COPROPRIETAIRE' where id = $1 returning id`, [mine])
    const form = await formWith(`/admin/diffusions/${mine}`, here.admin.cookie, 'Tout retirer')
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    expect(await led(form, here)).toContain('#destinataires')
    expect(await query(`select id from diffusion where id = $1 and pour = ''`, [mine])).toHaveLength(1)
  },
  retirerUnDestinataire: async () => {
    const { here, mine, form, theirs } = await laSienne('', 'name="ligne"', {})
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(form, { ligne: LONG }), here.admin)).toContain('plus à jour')
    expect(await led(form, here)).toContain('#destinataires')
    expect(await query(`select id from diffusion where id = $1 and pour = ''`, [mine])).toHaveLength(1)
  },
  joindreDesPieces: async () => {
    const { here, form, theirs } = await laSienne('', 'name="pieces"', {})
    expect((await send(filled(form, { diffusion: theirs, pieces: '' }), 'visitor', headers(here))).status).toBe(200)
    expect(await said(filled(form, { pieces: 'x' }), here.admin)).toContain('Choisissez un fichier')
  },
  retirerUnePiece: async () => {
    const { here, mine, theirs } = await laSienne('', 'name="pieces"', {})
    const sql = `insert into diffusion_piece (agency_id, diffusion_id, rang, fichier, nom, taille, mime) values ($1, $2, 1, '', 'a.pdf', 1, '') returning id`
    const [piece] = await query(sql, [here.id, mine])
    const form = await formWith(`/admin/diffusions/${mine}`, here.admin.cookie, 'name="geste"')
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { geste: `${theirs}:${piece?.id}` }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(form, { geste: LONG }), here.admin)).toContain('plus à jour')
    expect(await led(form, here)).toContain('#pieces-jointes')
    expect(await query('select id from diffusion_piece where diffusion_id = $1', [mine])).toEqual([])
  },
  publierUneDiffusion: async () => {
    const { here, mine, form, theirs } = await laSienne('', 'name="quand"', { quand: 'AUJOURDHUI', publieLe: '', mois: '' })
    expect((await send(filled(form, { diffusion: theirs, formulaire: randomUUID() }), 'visitor', headers(here))).status).toBe(404)
    for (const [fields, words] of [
      [{ quand: 'HIER' }, 'Choisissez quand'],
      [{ quand: 'DATE' }, 'Écrivez le jour'],
      [{ quand: 'DATE', publieLe: '2001-01-01' }, 'passée'],
      [{ publieLe: LONG }, 'Écrivez la date'],
      [{ mois: LONG }, 'nombre de mois'],
      [{ version: '7', formulaire: randomUUID() }, 'Un collègue vient de changer'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=lancee'))).toBe(true)
    await until(async () => (await query(`select id from diffusion where id = $1 and etat = 'PUBLIE'`, [mine])).length === 1)
    expect(await query('select id from document where agency_id = $1', [here.id])).toHaveLength(1)
  },
  reprendreUneDiffusion: async () => {
    const { here, mine, theirs } = await laSienne('', 'name="quand"', {})
    await query(`update diffusion set etat = 'EN_COURS', publie_le = '2017-01-02' where id = $1 returning id`, [mine])
    const sql = `insert into tache (agency_id, genre, formulaire, etat, total, demande) values ($1, 'DIFFUSION', $2, 'ECHOUEE', 1, $3) returning id`
    await query(sql, [here.id, randomUUID(), JSON.stringify({ diffusion: mine })])
    const form = await formWith(`/admin/diffusions/${mine}`, here.admin.cookie, 'Reprendre')
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    expect(await led(form, here)).toContain(mine)
    await until(async () => (await query(`select id from diffusion where id = $1 and etat = 'PUBLIE'`, [mine])).length === 1)
  },
  retirerUneDiffusion: async () => {
    const { here, mine, theirs } = await laSienne('', 'name="quand"', {})
    await query(`update diffusion set etat = 'PUBLIE', publie_le = current_date where id = $1 returning id`, [mine])
    const form = await formWith(`/admin/diffusions/${mine}`, here.admin.cookie, 'Retirer à tous')
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    expect(await led(form, here)).toContain('fait=retiree')
  },
  supprimerUneDiffusion: async () => {
    const { here, mine, form, theirs } = await laSienne('', 'Supprimer ce brouillon', {})
    expect((await send(filled(form, { diffusion: theirs }), 'visitor', headers(here))).status).toBe(404)
    expect(await led(form, here)).toContain('fait=supprimee')
    expect((await send(filled(form, { diffusion: mine }), 'visitor', headers(here))).status).toBe(404)
  },
}
