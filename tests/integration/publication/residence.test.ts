import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, csv, folderOf, manifest } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

let code: string
let agencyId: string

beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
})

async function apply(files: BundleFiles) {
  const report = await publish(folderOf(files))
  expect(report.errors).toEqual([])
  return report
}

test('what a residence publishes is there, by the names of the bundle', async () => {
  const report = await apply(residenceBundle(code))
  expect(report.warnings).toEqual([])
  const immeuble = await db.immeuble.findFirstOrThrow({
    where: { agencyId },
    include: {
      gestionnaire: { include: { bureau: true } },
      comptable: true,
      conseilSyndical: { include: { tiers: true } },
      evenements: true,
    },
  })
  expect(immeuble.gestionnaire).toMatchObject({ nom: 'Thiriet', prenom: 'Lucie', fonction: 'gestionnaire', bureau: { nom: 'Nancy' } })
  expect(immeuble.comptable).toMatchObject({ nom: 'Couturier', bureauId: null })
  expect(
    immeuble.conseilSyndical.map(({ fonction, depuis, jusquA, tiers }) => [fonction, depuis, jusquA, tiers.reference]).toSorted(),
  ).toEqual([
    ['MEMBRE', null, null, 'T2'],
    ['PRESIDENT', new Date('2025-07-01'), new Date('2028-06-30'), 'T1'],
  ])
  expect(immeuble.evenements).toMatchObject([{ titre: 'Nettoyage du garage', texte: expect.stringContaining('\nDe 8 h') }])
  const exercices = await db.exercice.findMany({ where: { agencyId }, orderBy: { code: 'asc' }, include: { budgets: true } })
  expect(exercices.map(({ cloture, budgets }) => [cloture, budgets.map(({ compte, montant }) => [compte, montant])])).toEqual([
    [true, []],
    [
      false,
      [
        ['615000', 800_000n],
        ['616000', 200_000n],
      ],
    ],
  ])
  const fournisseurs = await db.fournisseur.findMany({ where: { agencyId }, orderBy: { reference: 'asc' } })
  expect(fournisseurs.map(({ nom, immeubleId }) => [nom, immeubleId])).toEqual([
    ['Ascenseurs de l’Est', immeuble.id],
    ['Net Plus', null],
  ])
})

test('an appel has the clé of its compte’s immeuble, an amount and what was split; without a clé it has none', async () => {
  await apply(residenceBundle(code))
  const appels = await db.appel.findMany({ where: { agencyId }, orderBy: { reference: 'asc' }, include: { cle: true } })
  expect(appels.map(({ montant, base, cle }) => [montant, base, cle?.code])).toEqual([
    [247_625n, 250_000n, '001'],
    [247_625n, null, undefined],
  ])
})

test('quantities and works funds are exact', async () => {
  await apply(residenceBundle(code))
  const read = await db.consommation.findMany({ where: { agencyId }, orderBy: { fluide: 'asc' } })
  expect(read.map(({ fluide, index, consommation, unite }) => [fluide, index?.toString() ?? null, consommation.toString(), unite])).toEqual(
    [
      ['EAU_FROIDE', '1204.5', '6.25', 'm³'],
      ['CHAUFFAGE', null, '410', 'kWh'],
    ],
  )
  const fonds = await db.fondsTravaux.findMany({ where: { agencyId }, orderBy: { compte: 'asc' } })
  expect(fonds.map(({ compte, montant }) => [compte, montant])).toEqual([
    ['102100', 0n],
    ['105000', 12_345n],
  ])
})

test('sent again changes nothing; with less, withdraws the rest', async () => {
  await apply(residenceBundle(code))
  const again = await apply(residenceBundle(code))
  for (const { file, read, added, changed, withdrawn, unchanged } of again.files)
    expect({ file, added, changed, withdrawn, unchanged }).toEqual({ file, added: 0, changed: 0, withdrawn: 0, unchanged: read })
  const less = await apply({
    'publication.json': manifest(code),
    'conseil_syndical.csv': csv('immeuble;tiers;fonction', ['I1', 'T2', 'membre']),
    'budgets.csv': csv('immeuble;exercice;cle;compte;libelle;montant', ['I1', '2026', '001', '615000', 'Entretien courant', '8000']),
  })
  expect(less.files.map(({ file, changed, withdrawn, unchanged }) => [file, changed, withdrawn, unchanged])).toEqual([
    ['conseil_syndical.csv', 0, 1, 1],
    ['budgets.csv', 1, 1, 0],
  ])
})

test('the immeuble of an appel’s compte is found among what was published before', async () => {
  await apply(residenceBundle(code))
  const appels = csv('reference;compte;libelle;exigible_le;montant;cle', ['A3', 'C2', 'Appel', '01/07/2026', '1', '001'])
  await apply({ 'publication.json': manifest(code, { mode: 'partielle' }), 'appels.csv': appels })
  const { cle } = await db.appel.findFirstOrThrow({ where: { agencyId, reference: 'A3' }, include: { cle: true } })
  expect(cle?.code).toBe('001')
})
