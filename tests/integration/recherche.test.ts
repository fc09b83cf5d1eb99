import { house as db, housePool } from '@/lib/db'
import { chercher } from '@/lib/queries/recherche'
import type { StaffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { location } from '../support/given-gerance'
import { residence } from '../support/given-residence'

useDatabase()

async function world() {
  const { id: agencyId } = await given.agency()
  const viewer = await given.staff(agencyId)
  const au = (...metiers: StaffViewer['metiers']) => ({ ...viewer, metiers, metiersVus: metiers }) as StaffViewer
  const titres = async (q: string, who: StaffViewer = viewer) =>
    Object.fromEntries((await chercher(who, q)).map(({ titre, lignes }) => [titre, lignes.map((ligne) => ligne.titre)]))
  return { agencyId, viewer, au, titres }
}

test('persons, comptes, buildings, lots and documents, in spite of a fault', async () => {
  const { agencyId, titres, viewer } = await world()
  const compte = await given.compte(agencyId, { nom: 'Laffite' })
  const { immeuble } = await residence(compte)
  const { id } = await given.documentPublie(compte)
  expect(await titres('lafite')).toEqual({ Personnes: ['Laffite Jeanne'] })
  expect((await titres(compte.numero)).Comptes?.[0]).toBe(compte.numero)
  expect(await titres('tileuls')).toEqual({ Immeubles: ['Les Tilleuls'] })
  expect((await titres('lot 2 tilleuls')).Lots).toEqual(['Lot 2'])
  expect(await titres('procès verbal')).toEqual({ Documents: ['Procès-verbal'] })
  const hrefs = async (q: string) => (await chercher(viewer, q)).flatMap(({ lignes }) => lignes.map(({ href }) => href))
  expect(await hrefs('laffite')).toEqual([`/admin/portefeuille/comptes/${compte.id}`])
  expect(await hrefs('tilleuls')).toEqual([`/admin/portefeuille/immeubles/${immeuble.id}`])
  expect(await hrefs('verbal')).toEqual([`/admin/documents/${id}`])
  expect([await titres('l'), await titres('%_'), await titres("'; select")]).toEqual([{}, {}, {}])
})

test('of one agency and of one trade alone, and five of a kind at most', async () => {
  const { agencyId, au, titres } = await world()
  await location(agencyId)
  await given.compte((await given.agency()).id, { nom: 'Pailloux' })
  const { id: tiersId } = await db.tiers.findFirstOrThrow({ where: { agencyId, nom: 'Pailloux' } })
  expect(await titres('pailoux')).toEqual({ Personnes: ['Pailloux Jeanne'] })
  expect(await titres('pailoux', au('SYNDIC'))).toEqual({})
  expect(await titres('saint louis', au('SYNDIC'))).toEqual({})
  expect((await titres('saint louis', au('GERANCE'))).Immeubles).toEqual(['Saint-Louis'])
  await db.compte.updateMany({ where: { tiersId }, data: { publie: false } })
  expect(await titres('pailoux')).toEqual({})
  for (let n = 0; n < 7; n++) await given.compte(agencyId, { nom: 'Martin' })
  expect((await titres('martin')).Personnes).toHaveLength(5)
})

/** Fifty thousand where one measures: PALIER_MESURE=50000. */
const NOMBREUX = Number(process.env.PALIER_MESURE ?? 1000)

test('among many it finds the one', async () => {
  const { agencyId, viewer, titres } = await world()
  const pool = housePool()
  const syllables = `(array['mar','ber','lau','du','pel','ron','vil','sau','cha','gar','lem','tri','bou','fon','del'])`
  const name = (seed: string) =>
    `initcap(${[3, 7, 11].map((step) => `${syllables}[1 + (${seed} * ${step} / ${step - 2}) % 15]`).join(' || ')})`
  await pool.query(
    `with t as (insert into tiers (agency_id, reference, nature, nom, prenom, email)
       select $1, 'T' || n, 'PERSONNE', ${name('n')}, ${name('(n % 400)')}, 'client' || n || '@palier.test'
       from generate_series(1, $2::int) n returning id, reference),
     i as (insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville)
       select $1, 'I' || n, 'Résidence ' || ${name('n')}, n || ' rue Basse', '54000', 'Nancy' from generate_series(1, 400) n returning id, reference),
     l as (insert into lot (agency_id, immeuble_id, numero, nature)
       select $1, i.id, n::text, 'appartement' from i, generate_series(1, $2::int / 400) n)
     insert into compte (agency_id, reference, numero, role, tiers_id, immeuble_id)
     select $1, t.reference, '450-' || t.reference, 'COPROPRIETAIRE', t.id, i.id
     from t join i on i.reference = 'I' || (1 + substr(t.reference, 2)::int % 400)`,
    [agencyId, NOMBREUX],
  )
  await given.compte(agencyId, { nom: 'Vandermeulen' })
  for (const table of ['tiers', 'compte', 'immeuble', 'lot']) await pool.query(`analyze ${table}`)
  expect((await titres('vandermuelen')).Personnes).toEqual(['Vandermeulen Jeanne'])
  if (!process.env.PALIER_MESURE) return
  for (const q of [
    'vandermuelen',
    'marbe',
    'jeanne vandermeulen',
    '450-T777',
    'rue basse',
    'lot 12 residence',
    'mar',
    'ma',
    'rue',
    'palier',
    '450',
  ]) {
    const times: number[] = []
    for (let n = 0; n < 9; n++) {
      const from = performance.now()
      await chercher(viewer, q)
      times.push(performance.now() - from)
    }
    process.stdout.write(`${q}: ${Math.round(times.toSorted((a, b) => a - b)[4] ?? 0)} ms\n`)
  }
}, 300_000)

test('a word that many hold: who begins with it first, then who bears it, and one with a fault only where few are right', async () => {
  const { agencyId, au, titres } = await world()
  for (const nom of ['Samartin', 'De Martin', 'Martin', 'Martinet', 'Nartin']) await given.compte(agencyId, { nom })
  expect((await titres('martin')).Personnes).toEqual([
    'Martin Jeanne',
    'Martinet Jeanne',
    'De Martin Jeanne',
    'Samartin Jeanne',
    'Nartin Jeanne',
  ])
  expect((await titres('jeanne samartin')).Personnes?.[0]).toBe('Samartin Jeanne')
  for (let n = 0; n < 120; n++) await given.compte(agencyId, { nom: `Zoto${n}` })
  expect((await titres('zoto')).Personnes).toEqual(['Zoto0 Jeanne', 'Zoto1 Jeanne', 'Zoto10 Jeanne', 'Zoto100 Jeanne', 'Zoto101 Jeanne'])
  expect((await titres('jeanne')).Personnes).toHaveLength(5)
  const { id: bailleur } = await given.compte(agencyId, { nom: 'Zotomarin' })
  await db.compte.update({ where: { id: bailleur }, data: { role: 'BAILLEUR' } })
  expect((await titres('zoto', au('GERANCE'))).Personnes).toEqual(['Zotomarin Jeanne'])
  expect(await titres('%')).toEqual({})
  expect(await titres("'_ \\")).toEqual({})
})
