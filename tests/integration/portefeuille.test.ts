import { house as db, housePool } from '@/lib/db'
import { type Categorie, COLONNES } from '@/lib/domain/portefeuille'
import { comptesEtAcces } from '@/lib/queries/acces'
import { immeublesDuPortefeuille, LIGNES_PAR_PAGE, listeDuPortefeuille } from '@/lib/queries/portefeuille'
import type { StaffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { location } from '../support/given-gerance'
import { residence } from '../support/given-residence'

useDatabase()

const TOUT = { recherche: '', immeuble: null, etat: null, tri: null }

async function world() {
  const { id: agencyId } = await given.agency()
  const viewer = await given.staff(agencyId)
  const lister = async (
    categorie: Categorie,
    filtre: Partial<Parameters<typeof listeDuPortefeuille>[2]> = {},
    who: StaffViewer = viewer,
  ) => {
    const { total, lignes } = await listeDuPortefeuille(who, categorie, { ...TOUT, ...filtre }, [LIGNES_PAR_PAGE, 0])
    return { total, noms: lignes.map(({ valeurs }) => valeurs[0]), lignes }
  }
  const au = (...metiers: StaffViewer['metiers']) => ({ ...viewer, metiers, metiersVus: metiers }) as StaffViewer
  return { agencyId, viewer, lister, au }
}

test('each list names what it is of, with its columns', async () => {
  const { agencyId, lister } = await world()
  const compte = await given.compte(agencyId, { nom: 'Laffite' })
  const { immeuble } = await residence(compte)
  await location(agencyId)
  await db.fournisseur.create({ data: { agencyId, reference: 'F', nom: 'Plomberie Martin', activite: 'Plomberie' } })
  const { lignes } = await lister('coproprietaires')
  expect(lignes).toEqual([
    { id: compte.id, fiche: `comptes/${compte.id}`, valeurs: ['Laffite Jeanne', compte.numero, 'Les Tilleuls', '1', null, null, 'AUCUN'] },
  ])
  expect((await lister('bailleurs')).lignes[0]?.valeurs.slice(0, 4)).toEqual(['Yaloxe Jeanne', expect.any(String), expect.any(String), '1'])
  expect((await lister('locataires')).lignes[0]?.valeurs.slice(0, 4)).toEqual([
    'Pailloux Jeanne',
    expect.any(String),
    'Saint-Louis',
    expect.any(String),
  ])
  expect((await lister('mandats')).lignes[0]?.valeurs.slice(4)).toEqual(['2015-03-01', null, '7.500'])
  expect((await lister('immeubles')).noms).toEqual(['Les Tilleuls', 'Saint-Louis'])
  expect((await lister('lots', { immeuble: immeuble.id })).lignes.map(({ valeurs }) => valeurs[5])).toEqual(['Laffite Jeanne', null])
  expect((await lister('fournisseurs', { recherche: 'plomb' })).noms).toEqual(['Plomberie Martin'])
})

test('whoever works in one trade sees nothing of the other', async () => {
  const { agencyId, lister, au, viewer } = await world()
  await residence(await given.compte(agencyId))
  await location(agencyId)
  const totals = async (who: StaffViewer) =>
    Object.fromEntries(
      await Promise.all((Object.keys(COLONNES) as Categorie[]).map(async (of) => [of, (await lister(of, {}, who)).total] as const)),
    )
  expect(await totals(viewer)).toEqual({
    coproprietaires: 1,
    bailleurs: 1,
    locataires: 1,
    immeubles: 2,
    lots: 3,
    mandats: 1,
    fournisseurs: 0,
  })
  expect(await totals(au('SYNDIC'))).toEqual({
    ...{ coproprietaires: 1, bailleurs: 0, locataires: 0, immeubles: 1, lots: 2, mandats: 0, fournisseurs: 0 },
  })
  expect(await totals(au('GERANCE'))).toEqual({
    ...{ coproprietaires: 0, bailleurs: 1, locataires: 1, immeubles: 1, lots: 1, mandats: 1, fournisseurs: 0 },
  })
  expect((await immeublesDuPortefeuille(au('SYNDIC'))).map(({ nom }) => nom)).toEqual(['Les Tilleuls'])
  expect((await immeublesDuPortefeuille(au('GERANCE'))).map(({ nom }) => nom)).toEqual(['Saint-Louis'])
})

test('of the ticked lines alone, in the order of the list; nothing of another agency or trade', async () => {
  const { agencyId, lister, au } = await world()
  const [one, , three] = [
    await given.compte(agencyId, { nom: 'Martin' }),
    await given.compte(agencyId, { nom: 'Durand' }),
    await given.compte(agencyId, { nom: 'Albert' }),
  ]
  const other = await given.compte((await given.agency()).id, { nom: 'Ailleurs' })
  const ids = [one.id, three.id, other.id]
  expect(await lister('coproprietaires', { ids })).toMatchObject({ total: 2, noms: ['Albert Jeanne', 'Martin Jeanne'] })
  expect((await lister('coproprietaires', { ids, recherche: 'martin' })).noms).toEqual(['Martin Jeanne'])
  expect((await lister('coproprietaires', { ids }, au('GERANCE'))).total).toBe(0)
})

test('a name is found as it is heard, without its accents, and by its building; the nearest first', async () => {
  const { agencyId, lister } = await world()
  const laffite = await given.compte(agencyId, { nom: 'Laffitte' })
  await residence(laffite)
  await given.compte(agencyId, { nom: 'Lafitte' })
  await given.compte(agencyId, { nom: 'Zoé Décembre' })
  await given.compte((await given.agency()).id, { nom: 'Laffitte' })
  expect((await lister('coproprietaires', { recherche: 'lafitte' })).noms).toEqual(['Lafitte Jeanne', 'Laffitte Jeanne'])
  expect((await lister('coproprietaires', { recherche: 'DECEMBRE' })).noms).toEqual(['Zoé Décembre Jeanne'])
  expect((await lister('coproprietaires', { recherche: 'tileuls' })).noms).toEqual(['Laffitte Jeanne'])
  expect((await lister('coproprietaires', { recherche: laffite.numero })).noms[0]).toBe('Laffitte Jeanne')
  expect(await lister('coproprietaires', { recherche: "%_'; xyzzy" })).toMatchObject({ total: 0 })
})

test('every list can be searched, in every order', async () => {
  const { agencyId, lister } = await world()
  await residence(await given.compte(agencyId))
  await location(agencyId)
  const found: Record<string, number> = {}
  for (const [categorie, colonnes] of Object.entries(COLONNES) as [Categorie, (typeof COLONNES)[Categorie]][]) {
    found[categorie] = (await lister(categorie, { recherche: 'saint louis' })).total
    for (const { cle, tri } of colonnes)
      if (tri)
        await lister(categorie, { recherche: 'x', tri: { cle, sens: 'desc' } }).then(() => lister(categorie, { tri: { cle, sens: 'asc' } }))
  }
  expect(found).toEqual({ coproprietaires: 0, bailleurs: 1, locataires: 1, immeubles: 1, lots: 1, mandats: 1, fournisseurs: 0 })
})

test('in the order of a column, either way, by pages', async () => {
  const { agencyId, viewer, lister } = await world()
  for (const nom of ['B', 'A', 'C']) await given.compte(agencyId, { nom })
  const par = async (sens: 'asc' | 'desc') => (await lister('coproprietaires', { tri: { cle: 'nom', sens } })).noms
  expect(await par('asc')).toEqual(['A Jeanne', 'B Jeanne', 'C Jeanne'])
  expect(await par('desc')).toEqual(['C Jeanne', 'B Jeanne', 'A Jeanne'])
  const second = await listeDuPortefeuille(viewer, 'coproprietaires', TOUT, [1, 1])
  expect([second.total, second.lignes.map(({ valeurs }) => valeurs[0])]).toEqual([3, ['B Jeanne']])
})

test('the state of an access is the one of the page of accesses', async () => {
  const { agencyId, viewer, lister } = await world()
  const comptes = [
    await given.compte(agencyId),
    await given.compte(agencyId),
    await given.compte(agencyId),
    await given.compte(agencyId),
  ] as const
  await given.client(comptes[0])
  await given.code(comptes[1])
  await given.code(comptes[2], { expires: new Date('2020-01-01') })
  const { rows } = await comptesEtAcces(viewer, { recherche: '', etat: null, page: 1 })
  const expected = Object.fromEntries(rows.map(({ id, etat }) => [id, etat]))
  expect(Object.values(expected).toSorted()).toEqual(['ASSOCIE', 'AUCUN', 'EXPIRE', 'PREPARE'])
  const { lignes } = await lister('coproprietaires')
  expect(Object.fromEntries(lignes.map(({ id, valeurs }) => [id, valeurs[6]]))).toEqual(expected)
  expect((await lister('coproprietaires', { etat: 'EXPIRE' })).lignes.map(({ id }) => id)).toEqual([comptes[2].id])
})

/** Fifty thousand where one measures: PALIER_MESURE=50000. */
const NOMBREUX = Number(process.env.PALIER_MESURE ?? 2000)

test('many co-owners: a page stays a page', async () => {
  const { agencyId, lister, viewer } = await world()
  const pool = housePool()
  await pool.query(
    `with t as (insert into tiers (agency_id, reference, nature, nom, prenom, email)
       select $1, 'T' || n, 'PERSONNE', initcap(translate(md5(n::text), '0123456789', 'aeiourstln')), initcap(translate(md5('p' || n % 300), '0123456789', 'aeiourstln')), 'a' || n || '@palier.test'
       from generate_series(1, $2::int) n returning id, reference),
     i as (insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville)
       select $1, 'I' || n, 'Résidence ' || md5('i' || n), n || ' rue Basse', '54000', 'Nancy' from generate_series(1, 400) n returning id, reference)
     insert into compte (agency_id, reference, numero, role, tiers_id, immeuble_id)
     select $1, t.reference, '450-' || t.reference, 'COPROPRIETAIRE', t.id, i.id from t join i on i.reference = 'I' || (1 + substr(t.reference, 2)::int % 400)`,
    [agencyId, NOMBREUX],
  )
  await given.compte(agencyId, { nom: 'Vandermeulen' })
  await pool.query('analyze tiers')
  await pool.query('analyze compte')
  await pool.query('analyze immeuble')
  const timed: Record<string, number> = {}
  const time = async <T>(name: string, work: () => Promise<T>) => {
    let last: T = await work()
    const times: number[] = []
    for (let n = 0; n < 8; n++) {
      const from = performance.now()
      last = await work()
      times.push(performance.now() - from)
    }
    timed[name] = Math.round(times.toSorted((a, b) => a - b)[4] ?? 0)
    return last
  }
  expect((await time('first page', () => lister('coproprietaires'))).total).toBe(NOMBREUX + 1)
  expect((await time('a name with a fault', () => lister('coproprietaires', { recherche: 'vandermuelen' }))).noms[0]).toBe(
    'Vandermeulen Jeanne',
  )
  await time('by building', () => lister('coproprietaires', { tri: { cle: 'immeuble', sens: 'desc' } }))
  expect((await time('without access', () => lister('coproprietaires', { etat: 'AUCUN' }))).total).toBe(NOMBREUX + 1)
  expect((await time('last page', () => listeDuPortefeuille(viewer, 'coproprietaires', TOUT, [50, NOMBREUX]))).lignes).toHaveLength(1)
  if (process.env.PALIER_MESURE) process.stdout.write(`${JSON.stringify(timed)}\n`)
}, 300_000)
