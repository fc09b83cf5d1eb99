import { house as db } from '@/lib/db'
import { papier } from '@/lib/documents/emis'
import { day } from '@/lib/domain/day'
import { dresserDeclaration } from '@/lib/domain/declaration'
import { emettreCompteRendu, emettreRevenusFonciers } from '@/lib/domain/papiers-du-bailleur'
import { unCrg } from '@/lib/queries/crg'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { anneeEncaissee } from '@/lib/queries/revenus-fonciers'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { bail, crg, mandat } from '../support/given-gerance'

useDatabase()

const jour = day('2026-06-15')

async function world() {
  const { id: agencyId } = await given.agency()
  const made = await mandat(agencyId)
  await bail(made.mandat)
  const rendu = await crg(made.bailleur, [day('2025-10-01'), day('2026-01-31')], {
    lignes: [
      ['LOYER', 144_000, { date: day('2025-10-05') }],
      ['PROVISION', 14_313, { date: day('2025-10-05') }],
      ['TRAVAUX', -25_050, { date: day('2025-12-31') }],
      ['HONORAIRES', -12_960, { date: day('2025-12-28') }],
      ['VIREMENT', -100_000, { date: day('2025-12-29') }],
      // Received in January: of the year after.
      ['LOYER', 48_000, { date: day('2026-01-05') }],
      // Without a day, of the last one of its statement.
      ['HONORAIRES', -4_320],
    ],
  })
  const viewer = await given.client(made.bailleur)
  const declaration = async (annee: number | null) => {
    const lue = await anneeEncaissee(viewer, made.bailleur.id, annee, jour)
    const parc = await parcDuBailleur(viewer, made.bailleur.id, jour)
    if (!lue || !parc) throw new Error('nothing read')
    return { lue, ...dresserDeclaration(lue.annee, lue.lignes, parc.lots) }
  }
  return { ...made, rendu, viewer, declaration }
}

test('the last whole year by itself, by the day of receipt and payment, each amount with its entries', async () => {
  const { declaration, rendu } = await world()
  const { lue, aide, locaux } = await declaration(null)
  expect([lue.annee, lue.annees, locaux]).toEqual([2025, [2026, 2025], 1])
  const montants = Object.fromEntries(aide.lignes.map(({ ligne, montant }) => [ligne, montant]))
  expect(montants).toMatchObject({ 211: 144_000, 221: 12_960, 222: 2_000, 224: 25_050, 250: 0 })
  expect([aide.recettes, aide.charges, aide.resultat]).toEqual([144_000, 40_010, 103_990])
  expect(aide.lignes.find(({ ligne }) => ligne === 224)?.ids).toEqual([rendu.lignes.find(({ rubrique }) => rubrique === 'TRAVAUX')?.id])
  expect(aide.horsDeclaration.map(({ rubrique, montant }) => [rubrique, montant])).toEqual([
    ['PROVISION', 14_313],
    ['VIREMENT', -100_000],
  ])
  const { aide: suivante } = await declaration(2026)
  expect([suivante.recettes, suivante.charges]).toEqual([48_000, 4_320 + 2_000])
})

test('a year without entries is that year, empty; without last year’s, this one is shown', async () => {
  const { declaration, bailleur, viewer } = await world()
  const { lue, aide, locaux } = await declaration(2019)
  expect([lue.annee, lue.lignes, aide.resultat, locaux]).toEqual([2019, [], 0, 0])
  expect((await anneeEncaissee(viewer, bailleur.id, null, day('2024-06-15')))?.annee).toBe(2024)
  await db.crgLigne.updateMany({ data: { withdrawnAt: new Date() } })
  expect(await anneeEncaissee(viewer, bailleur.id, null, jour)).toMatchObject({ annee: 2026, annees: [], lignes: [] })
})

test('a furnished let is in no figure; what names no lot is told', async () => {
  const { declaration, mandat: made, lot, immeuble, rendu } = await world()
  await db.bail.updateMany({ where: { mandatId: made.id }, data: { usage: 'MEUBLE' } })
  const rents = { crgId: rendu.id, rubrique: 'LOYER' as const }
  await db.crgLigne.updateMany({ where: rents, data: { immeuble: immeuble.reference, lot: lot.numero } })
  const { aide, meublees, aPartager, locaux } = await declaration(2025)
  expect([aide.recettes, meublees.map(({ rubrique }) => rubrique), locaux]).toEqual([0, ['LOYER'], 0])
  expect(aPartager.map(({ rubrique }) => rubrique)).toEqual(['HONORAIRES', 'TRAVAUX'])
})

test('both papers keep their figures, and are read back', async () => {
  const { declaration, viewer, rendu } = await world()
  const { lue, ...dressee } = await declaration(2025)
  const aide = emettreRevenusFonciers(lue, dressee, jour)
  const read = papier('REVENUS_FONCIERS', JSON.parse(JSON.stringify(aide)))
  expect(read.nom).toMatch(/^Revenus fonciers 2025 .*\.pdf$/)
  const html = await read.html()
  for (const said of [
    '1\u202F440,00',
    '1\u202F440\u00A0€',
    '1\u202F039,90',
    'Une aide, pas une déclaration',
    'YALOXE',
    'Provisions pour charges',
  ])
    expect(html.replaceAll('<!-- -->', '').replaceAll('&nbsp;', '\u00A0')).toContain(said)
  const crgLu = await unCrg(viewer, rendu.id)
  if (!crgLu) throw new Error('nothing read')
  const compte = papier('COMPTE_RENDU', JSON.parse(JSON.stringify(emettreCompteRendu({ ...crgLu, soldePublie: crgLu.soldeInitial }))))
  expect(compte.nom).toMatch(/^Compte rendu de gestion .* au 31-01-2026\.pdf$/)
  const page = (await compte.html()).replaceAll('<!-- -->', '')
  for (const said of ['2\u202F063,13', '639,83', 'Le solde publié est de', 'TRAVAUX']) expect(page).toContain(said)
})
