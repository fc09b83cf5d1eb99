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

describe('what is wrong', () => {
  type Wrong = [file: string, header: string, row: string[], column: string, found: string, expected: string]
  const ligneDe = (file: string) => `une ligne de ${file}, dans cet envoi ou déjà publiée et non retirée`
  const cases: Wrong[] = [
    ['collaborateurs.csv', 'reference;nom;fonction;bureau', ['G1', 'A', 'accueil', 'B9'], 'bureau', 'B9', ligneDe('bureaux.csv')],
    [
      'conseil_syndical.csv',
      'immeuble;tiers;fonction',
      ['I1', 'T1', 'tresorier'],
      'fonction',
      'tresorier',
      'une de ces valeurs : president, membre',
    ],
    ['conseil_syndical.csv', 'immeuble;tiers;fonction', ['I1', 'T9', 'membre'], 'tiers', 'T9', ligneDe('tiers.csv')],
    [
      'conseil_syndical.csv',
      'immeuble;tiers;fonction;depuis;jusqu_a',
      ['I1', 'T1', 'membre', '02/01/2026', '01/01/2026'],
      'jusqu_a',
      '01/01/2026',
      'un jour à partir du 02/01/2026',
    ],
    [
      'exercices.csv',
      'immeuble;code;debut;fin',
      ['I1', '2026', '31/12/2026', '01/01/2026'],
      'fin',
      '01/01/2026',
      'un jour à partir du 31/12/2026',
    ],
    [
      'exercices.csv',
      'immeuble;code;debut;fin',
      ['I1', '2026', '01/01/0001', '31/12/2026'],
      'debut',
      '01/01/0001',
      'un jour du calendrier, JJ/MM/AAAA ou AAAA-MM-JJ',
    ],
    [
      'budgets.csv',
      'immeuble;exercice;cle;compte;libelle;montant',
      ['I1', '2027', '001', '615', 'x', '1'],
      'exercice',
      'I1 / 2027',
      ligneDe('exercices.csv'),
    ],
    [
      'budgets.csv',
      'immeuble;exercice;cle;compte;libelle;montant',
      ['I1', '2026', '009', '615', 'x', '1'],
      'cle',
      'I1 / 009',
      ligneDe('cles.csv'),
    ],
    [
      'budgets.csv',
      'immeuble;exercice;cle;compte;libelle;montant',
      ['I1', '2026', '001', 'Eau', 'x', '1'],
      'compte',
      'Eau',
      'un compte du plan comptable : trois chiffres, puis des chiffres ou des lettres, vingt au plus',
    ],
    [
      'appels.csv',
      'reference;compte;libelle;exigible_le;montant;cle',
      ['A', 'C1', 'x', '01/01/2026', '1', '009'],
      'cle',
      'I1 / 009',
      ligneDe('cles.csv'),
    ],
    [
      'appels.csv',
      'reference;compte;libelle;exigible_le;montant;cle',
      ['A', 'C9', 'x', '01/01/2026', '1', '001'],
      'compte',
      'C9',
      ligneDe('comptes.csv'),
    ],
    [
      'appels.csv',
      'reference;compte;libelle;exigible_le;montant',
      ['A', 'C1', 'x', '29/02/2026', '1'],
      'exigible_le',
      '29/02/2026',
      'un jour du calendrier, JJ/MM/AAAA ou AAAA-MM-JJ',
    ],
    [
      'fonds_travaux.csv',
      'immeuble;lot;compte;libelle;montant',
      ['I1', '1', '104000', 'Emprunt', '1'],
      'compte',
      '104000',
      'un compte 105… (fonds de travaux), 102… (travaux votés) ou 103… (fonds de roulement)',
    ],
    ['fonds_travaux.csv', 'immeuble;lot;compte;libelle;montant', ['I1', '9', '105', 'x', '1'], 'lot', 'I1 / 9', ligneDe('lots.csv')],
    [
      'consommations.csv',
      'immeuble;lot;fluide;date;consommation;unite',
      ['I1', '1', 'gaz', '01/01/2026', '1', 'm³'],
      'fluide',
      'gaz',
      'une de ces valeurs : eau_froide, eau_chaude, chauffage',
    ],
    [
      'consommations.csv',
      'immeuble;lot;fluide;date;consommation;unite',
      ['I1', '1', 'chauffage', '01/01/2026', '1,2345', 'm³'],
      'consommation',
      '1,2345',
      'une quantité, trois décimales au plus',
    ],
    [
      'evenements.csv',
      'reference;immeuble;date;titre;jusqu_au',
      ['E', 'I1', '02/01/2026', 'x', '01/01/2026'],
      'jusqu_au',
      '01/01/2026',
      'un jour à partir du 02/01/2026',
    ],
    ['evenements.csv', 'reference;immeuble;date;titre', ['E', 'I9', '02/01/2026', 'x'], 'immeuble', 'I9', ligneDe('immeubles.csv')],
    ['fournisseurs.csv', 'reference;nom;immeuble', ['F', 'x', 'I9'], 'immeuble', 'I9', ligneDe('immeubles.csv')],
    [
      'immeubles.csv',
      'reference;nom;adresse1;code_postal;ville;gestionnaire',
      ['I1', 'A', 'B', 'C', 'D', 'G9'],
      'gestionnaire',
      'G9',
      ligneDe('collaborateurs.csv'),
    ],
  ]
  test.each(cases)('%s %s %j', async (file, header, row, column, found, expected) => {
    const report = await publish(folderOf({ ...residenceBundle(code), [file]: csv(header, row) }))
    expect(report.errors.filter((error) => error.file === file)).toEqual([{ file, line: 2, column, found, expected }])
    expect(report.status).toBe('REFUSED')
    expect(await db.tiers.count({ where: { agencyId } })).toBe(0)
  })

  test('a clé, for a compte that has no immeuble', async () => {
    const report = await publish(
      folderOf({
        ...residenceBundle(code),
        'comptes.csv': csv(
          'reference;role;tiers;numero;immeuble',
          ['C1', 'coproprietaire', 'T1', '1', 'I1'],
          ['C2', 'bailleur', 'T2', '2', ''],
        ),
        'appels.csv': csv('reference;compte;libelle;exigible_le;montant;cle', ['A', 'C2', 'x', '01/01/2026', '1', '001']),
      }),
    )
    expect(report.errors).toEqual([expect.objectContaining({ file: 'appels.csv', line: 2, column: 'cle', found: ' / 001' })])
  })

  test('the same mandate twice, without a date', async () => {
    const rows = [
      ['I1', 'T1', 'membre', ''],
      ['I1', 'T1', 'membre', ''],
    ]
    const report = await publish(
      folderOf({ ...residenceBundle(code), 'conseil_syndical.csv': csv('immeuble;tiers;fonction;depuis', ...rows) }),
    )
    expect(report.errors).toEqual([expect.objectContaining({ line: 3, column: 'immeuble, tiers, fonction, depuis' })])
  })
})
