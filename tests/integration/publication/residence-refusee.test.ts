import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, csv, folderOf } from '../../support/bundle'
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

async function _apply(files: BundleFiles) {
  const report = await publish(folderOf(files))
  expect(report.errors).toEqual([])
  return report
}

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
