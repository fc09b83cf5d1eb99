import { readFile } from 'node:fs/promises'
import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, folderOf, manifest, smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { type Cell, styled, workbookOf } from '../../support/workbook'

useDatabase()

/** The small bundle as an agency would type it in Excel: true days, true numbers, a title of nothing but blanks at the right. */
const SHEETS: Readonly<Record<string, Cell[][]>> = {
  tiers: [
    ['reference', 'nature', 'civilite', 'nom', 'prenom'],
    ['T1', 'personne', 'Mme', 'Dupont', 'Zoé'],
    ['T2', 'societe', null, 'SCI Été'],
  ],
  immeubles: [
    ['reference', 'nom', 'adresse1', 'code_postal', 'ville', ' '],
    ['I1', 'Les Tilleuls', '1 rue Basse', styled(4000, 'postal'), 'Nancy'],
  ],
  cles: [
    ['immeuble', 'code', 'libelle'],
    ['I1', '001', 'Charges générales'],
  ],
  lots: [
    ['immeuble', 'numero', 'nature', 'lot_principal'],
    ['I1', 2, 'cave', 1],
    ['I1', 1, 'appartement'],
  ],
  tantiemes: [
    ['immeuble', 'lot', 'cle', 'tantiemes'],
    ['I1', 1, '001', 990.5],
    ['I1', 2, '001', 9.5],
  ],
  comptes: [
    ['reference', 'role', 'tiers', 'numero', 'immeuble'],
    ['C1', 'coproprietaire', 'T1', '450-1', 'I1'],
    ['C2', 'coproprietaire', 'T2', '450-2', 'I1'],
  ],
  proprietes: [
    ['immeuble', 'lot', 'compte', 'type', 'debut'],
    ['I1', 1, 'C1', 'plein'],
    ['I1', 2, 'C1', 'plein', styled(43_862, 'jour')],
  ],
  ecritures: [
    ['reference', 'compte', 'date_comptable', 'date_operation', 'libelle', 'debit', 'credit'],
    ['E1', 'C1', styled(46_023, 'jour'), styled(46_024, 'jour'), 'Appel de charges 01/01/2026', styled('1391.9000000000001', 'montant')],
    ['E2', 'C1', '2026-01-15', '15/01/2026', 'Virement', null, { xml: '><f>500*2</f><v>1000</v>' }],
    [],
    ['E3', 'C2', styled(46_037, 'jour'), styled(46_037, 'jour'), 'Report', 12],
  ],
}

async function sheets(changes: Readonly<Record<string, Cell[][]>> = {}): Promise<BundleFiles> {
  const entries = Object.entries({ ...SHEETS, ...changes }).map(async ([name, rows]) => [`${name}.xlsx`, await workbookOf(rows)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

const csvOf = (code: string) => {
  const bundle = smallBundle(code)
  return { ...bundle, 'immeubles.csv': String(bundle['immeubles.csv']).replace('54000', '04000') }
}

test('workbooks are taken as the same CSV are: what was published by one is unchanged by the other', async () => {
  const { code, id } = await given.agency()
  const first = await publish(await zipOf({ 'publication.json': manifest(code), ...(await sheets()) }))
  expect(first).toMatchObject({ status: 'APPLIED', errors: [] })
  const again = await publish(folderOf(csvOf(code)))
  expect(again.status).toBe('APPLIED')
  expect(again.files.map(({ file, added, changed, withdrawn }) => [file, added, changed, withdrawn])).toEqual(
    first.files.map(({ file }) => [file, 0, 0, 0]),
  )
  const ecritures = await db.ecriture.findMany({ where: { agencyId: id }, orderBy: { id: 'asc' }, select: { debit: true, credit: true } })
  expect(ecritures).toEqual([
    { debit: 139_190n, credit: 0n },
    { debit: 0n, credit: 100_000n },
    { debit: 1200n, credit: 0n },
  ])
})

test('errors name the cell, in the report and in its file; a cell in error and a value beside the columns too', async () => {
  const { code } = await given.agency()
  const ecritures = [
    ...(SHEETS.ecritures ?? []),
    ['E4', 'C9', styled(46_037, 'jour'), 'hier', 'Report', 12.3456, null],
    ['E1', 'C2', styled(46_037, 'jour'), styled(46_037, 'jour'), { xml: ' t="e"><v>#REF!</v>' }, 1, null, 'oubli'],
  ]
  const report = await publish(folderOf({ 'publication.json': manifest(code), ...(await sheets({ ecritures })) }))
  expect(report.status).toBe('REFUSED')
  expect(report.errors.map(({ file, line, column, found }) => [file, line, column, found])).toEqual([
    ['ecritures.xlsx', 6, 'date_operation (D6)', 'hier'],
    ['ecritures.xlsx', 6, 'debit (F6)', '12.3456'],
    ['ecritures.xlsx', 7, 'libelle (E7)', '#REF!'],
    ['ecritures.xlsx', 7, 'H', 'oubli'],
    ['ecritures.xlsx', 7, 'libelle (E7)', '(vide)'],
    ['ecritures.xlsx', 7, 'reference (A7)', 'E1'],
    ['ecritures.xlsx', 6, 'compte (B6)', 'C9'],
  ])
  expect(await readFile(report.errorsFile ?? '', 'utf8')).toContain('debit (F6)')
})

test('a month that Excel made a day of', async () => {
  const { code } = await given.agency()
  const comptes: Cell[][] = [
    ['reference', 'role', 'tiers', 'numero'],
    ['L1', 'locataire', 'T1', '411'],
  ]
  const quittances: Cell[][] = [
    ['reference', 'compte', 'periode', 'loyer', 'charges', 'paye'],
    ['Q1', 'L1', styled(46_054, 'jour'), 500, 50.5, 550.5],
  ]
  const files = {
    tiers: await workbookOf(SHEETS.tiers ?? []),
    comptes: await workbookOf(comptes),
    quittances: await workbookOf(quittances),
  }
  const named = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${name.toUpperCase()}.XLSX`, bytes]))
  expect(await publish(folderOf({ 'publication.json': manifest(code), ...named }))).toMatchObject({ status: 'APPLIED', errors: [] })
})

test('the same file twice, a workbook that is none, an old one', async () => {
  const { code } = await given.agency()
  const twice = await publish(folderOf({ ...smallBundle(code), 'Tiers.xlsx': await workbookOf(SHEETS.tiers ?? []) }))
  expect(twice.errors).toEqual([expect.objectContaining({ file: 'tiers.csv', found: 'le même fichier que Tiers.xlsx' })])
  const none = await publish(folderOf({ 'publication.json': manifest(code), 'tiers.xlsx': 'reference;nature' }))
  expect(none.errors).toEqual([
    expect.objectContaining({ file: 'tiers.xlsx', line: null, found: 'un fichier qui n’est pas un classeur Excel' }),
  ])
  const old = await publish(folderOf({ 'publication.json': manifest(code), 'comptes.xls': 'x' }))
  expect(old.warnings).toContain('comptes.xls : fichier inconnu, ignoré : enregistrez-le en .xlsx ou en .csv')
})

test('a workbook of no line, and one of nothing', async () => {
  const { code } = await given.agency()
  const header = await publish(
    folderOf({ 'publication.json': manifest(code), 'tiers.xlsx': await workbookOf((SHEETS.tiers ?? []).slice(0, 1)) }),
  )
  expect(header).toMatchObject({ status: 'APPLIED', warnings: [expect.stringContaining('aucune ligne')] })
  const nothing = await publish(folderOf({ 'publication.json': manifest(code), 'tiers.xlsx': await workbookOf([]) }))
  expect(nothing.errors).toEqual([expect.objectContaining({ file: 'tiers.xlsx', found: 'un fichier vide' })])
})
