import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
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
  [{ texte: '[clic](javascript:alert(1))' }, 'Un lien commence par'],
  [{ texte: `${LONG}x` }, 'trop long'],
  [{ titre: LONG }, 'trop long'],
  [{ nom: '' }, 'Donnez un nom'],
  [{ mois: '0' }, 'nombre de mois'],
] as const

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
}
