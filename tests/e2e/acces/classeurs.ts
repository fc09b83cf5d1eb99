import { randomUUID } from 'node:crypto'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

export const PAGES_DES_CLASSEURS: Record<string, Cases> = {
  '/admin/classeurs': [{ path: () => '/admin/classeurs?fait=constructor', answers: staffOnly }],
  '/admin/classeurs/nouveau': [{ path: () => `/admin/classeurs/nouveau?metier=${'x'.repeat(4000)}`, answers: staffOnly }],
  '/admin/classeurs/[classeur]': [
    { path: () => `/admin/classeurs/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/classeurs/un-autre', answers: nobodys },
  ],
}

type Agency = Awaited<ReturnType<typeof agency>>
const headers = ({ admin }: Agency) => ({ origin: portal(), cookie: admin.cookie })
const led = async (form: Parameters<typeof send>[0], here: Agency) =>
  (await send(form, 'visitor', headers(here))).headers.get('location') ?? ''
/** Who only reads. */
const lecteurs = ({ lesser }: Agency) => lesser.slice(2)

async function classeur({ id }: Agency, nom: string): Promise<string> {
  const made = randomUUID()
  const sql = `insert into classeur (id, agency_id, metier, rang, nom, niveau) values ($1, $2, 'SYNDIC', 1, $3, 'COPROPRIETAIRE') returning id`
  await query(sql, [made, id, nom])
  return made
}

/** The form of one's own agency's classeur is nobody else's, and another agency's does not exist. */
async function duSien(having: string, fields: Record<string, string>) {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, theirs] = [await classeur(here, 'Divers'), await classeur(elsewhere, 'Divers')]
  const form = filled(await formWith(`/admin/classeurs/${mine}`, here.admin.cookie, having), fields)
  await onlyFor(here, form, lecteurs(here))
  for (const id of [theirs, NOBODY]) {
    expect((await send(filled(form, { classeur: id }), 'visitor', headers(here))).status).toBe(404)
  }
  expect(await said(filled(form, { classeur: LONG }), here.admin)).toContain('plus à jour')
  return { here, mine, form }
}

/** Action → what was proved of it. */
export const CLASSEURS: Actions = {
  ajouterUnClasseur: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const theirs = await classeur(elsewhere, 'Divers')
    const form = filled(await formWith('/admin/classeurs/nouveau?metier=SYNDIC', here.admin.cookie, 'name="nom"'), {
      nom: 'Plans',
      parent: '',
      niveau: 'MEMBRE',
    })
    await onlyFor(here, form, lecteurs(here))
    for (const [fields, words] of [
      [{ nom: '' }, 'Donnez un nom'],
      [{ nom: LONG }, 'trop long'],
      [{ nom: 'a/b' }, 'ne contient pas'],
      [{ metier: 'AUTRE' }, 'plus à jour'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    expect((await send(filled(form, { parent: theirs }), 'visitor', headers(here))).status).toBe(404)
    const answers = await Promise.all([1, 2, 3].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=ajoute'))).toBe(true)
    expect(await query('select id from classeur where agency_id = $1', [here.id])).toHaveLength(1)
  },
  renommerUnClasseur: async () => {
    const { here, form } = await duSien('name="nom"', { nom: 'Plans' })
    expect(await said(filled(form, { nom: LONG }), here.admin)).toContain('trop long')
    expect(await led(form, here)).toContain('fait=renomme')
    expect(await said(filled(form, { nom: 'Autre' }), here.admin)).toContain('Un collègue l’a renommé entre-temps')
  },
  deplacerUnClasseur: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    await classeur(here, 'A')
    const [second, theirs] = [await classeur(here, 'B'), await classeur(elsewhere, 'A')]
    const form = filled(await formWith('/admin/classeurs', here.admin.cookie, 'name="geste"'), { geste: `${second}:haut` })
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { geste: `${theirs}:haut` }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(form, { geste: LONG }), here.admin)).toContain('plus à jour')
    expect(await led(form, here)).toContain(`#classeur-${second}`)
    expect(await query('select id from classeur where agency_id = $1 and rang = 1', [here.id])).toEqual([{ id: second }])
  },
  changerLesDroitsDuClasseur: async () => {
    const { here, mine, form } = await duSien('name="niveau"', { niveau: 'MEMBRE' })
    // Nothing before what it does was said and confirmed.
    const told = await said(form, here.admin)
    expect(told).toContain('Rien n’est encore changé')
    expect(await query(`select id from classeur where id = $1 and niveau = 'COPROPRIETAIRE'`, [mine])).toHaveLength(1)
    // Confirmed of other rights than those, it is said anew.
    expect(await said(filled(form, { confirme: 'PRESIDENT||' }), here.admin)).toContain('Rien n’est encore changé')
    expect(await led(filled(form, { confirme: 'MEMBRE||' }), here)).toContain('fait=droits')
    const late = filled(form, { niveau: 'PRESIDENT', confirme: 'PRESIDENT||' })
    expect(await said(late, here.admin)).toContain('Un collègue a changé ces droits')
  },
  viderUnClasseur: async () => {
    const here = await agency()
    const [mine, vers] = [await classeur(here, 'Vieux'), await classeur(here, 'Neuf')]
    const sql = `insert into document (agency_id, nature, titre, reference, classeur_id) values ($1, 'PUBLIE', 'PV', 'PV', $2) returning id`
    await query(sql, [here.id, mine])
    const form = filled(await formWith(`/admin/classeurs/${mine}`, here.admin.cookie, 'Déplacer les documents'), { vers })
    await onlyFor(here, form, lecteurs(here))
    expect(await said(filled(form, { vers: '' }), here.admin)).toContain('Choisissez le classeur')
    expect((await send(filled(form, { vers: NOBODY }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(form, here.admin)).toContain('Rien n’est encore déplacé')
    expect(await led(filled(form, { confirme: vers }), here)).toContain('fait=vide')
    expect(await query('select id from document where classeur_id = $1', [vers])).toHaveLength(1)
  },
  supprimerUnClasseur: async () => {
    const { here, mine, form } = await duSien('Supprimer ce classeur', {})
    expect(await led(form, here)).toContain('fait=supprime')
    expect(await query('select id from classeur where id = $1', [mine])).toEqual([])
    expect((await send(form, 'visitor', headers(here))).status).toBe(404)
  },
}
