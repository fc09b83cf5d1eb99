import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, csv, folderOf } from '../../support/bundle'
import { geranceBundle } from '../../support/bundle-gerance'
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

const refusals = async (files: BundleFiles) => {
  const report = await publish(folderOf(files))
  expect(report.status).toBe('REFUSED')
  return report.errors.map(({ file, line, column, expected }) => [file, line, column, expected])
}

test('mandates, leases, terms, accounts and indices are there, by the names of the bundle', async () => {
  const report = await apply(geranceBundle(code))
  expect(report.warnings).toEqual([])
  const mandats = await db.mandat.findMany({ where: { agencyId }, orderBy: { lot: { numero: 'asc' } }, include: { lot: true, baux: true } })
  expect(
    mandats.map(({ reference, lot, honorairesTaux, baux }) => [reference, lot.numero, honorairesTaux?.toString(), baux.length]),
  ).toEqual([
    ['103', '001', undefined, 1],
    ['102', '203', '7.5', 0],
    ['102', '305', '7.5', 1],
  ])
  const bail = await db.bail.findFirstOrThrow({ where: { agencyId, reference: 'B-305' } })
  expect(bail).toMatchObject({ usage: 'VIDE', zoneTendue: false, loyer: 48_000n, provision: 4771n, dpe: 'D', irlTrimestre: '2019-T2' })
  expect(bail.irlValeur?.toString()).toBe('129.72')
  const quittances = await db.quittance.findMany({ where: { agencyId }, orderBy: { reference: 'asc' } })
  expect(quittances.map(({ periode, charges, paye }) => [periode, charges, paye])).toEqual([
    [new Date('2020-11-01'), 4771n, 52_771n],
    [new Date('2020-12-01'), -1229n, 0n],
  ])
  const crg = await db.crg.findFirstOrThrow({ where: { agencyId }, include: { lignes: { orderBy: { reference: 'asc' } } } })
  expect(crg.lignes.map(({ rubrique, date, credit, debit }) => [rubrique, date, credit, debit])).toEqual([
    ['LOYER', new Date('2020-11-05'), 108_000n, 0n],
    ['HONORAIRES', null, 0n, 9995n],
  ])
  expect(await db.regularisationLigne.count({ where: { agencyId, regularisation: { reference: 'R1' } } })).toBe(2)
  expect(await db.indice.findMany({ where: { agencyId }, select: { trimestre: true } })).toEqual([{ trimestre: '2026-T2' }])
})

test('sent again changes nothing; a tenant who leaves the lease is withdrawn with it', async () => {
  await apply(geranceBundle(code))
  const again = await apply(geranceBundle(code))
  expect(again.files.filter(({ added, changed, withdrawn }) => added + changed + withdrawn > 0)).toEqual([])
  const { 'baux.csv': baux, ...rest } = geranceBundle(code)
  await apply({
    ...rest,
    'baux.csv': String(baux)
      .split('\r\n')
      .filter((line) => !line.startsWith('B-001'))
      .join('\r\n'),
  })
  expect(await db.bail.findFirstOrThrow({ where: { agencyId, reference: 'B-001' } })).toMatchObject({ withdrawnAt: expect.any(Date) })
})

const HEAD = 'reference;mandat;immeuble;lot;tiers;debut;loyer;provision'

test.each([
  ['of a mandate with two lots must say which', ['X', '102', '', '', 'L1', '01/01/2020', '1', '0'], 'lot'],
  ['names a mandate that nobody published', ['X', '999', '', '', 'L1', '01/01/2020', '1', '0'], 'lot'],
  ['names a lot that is not in its mandate', ['X', '103', 'SL', '305', 'L1', '01/01/2020', '1', '0'], 'lot'],
  ['has a tenant', ['X', '103', '', '', '', '01/01/2020', '1', '0'], 'tiers'],
])('a lease %s', async (_name, row, column) => {
  const errors = await refusals({ ...geranceBundle(code), 'baux.csv': csv(HEAD, row) })
  expect(errors.map(([file, line, at]) => [file, line, at])).toEqual([['baux.csv', 2, column]])
})

test('a lease takes the only lot of a mandate that was published before', async () => {
  await apply(geranceBundle(code))
  const { 'publication.json': manifest } = geranceBundle(code, { mode: 'partielle' })
  await apply({
    'publication.json': manifest ?? '',
    'baux.csv': csv('reference;mandat;tiers;debut;loyer;provision', ['N', '103', 'L1', '01/01/2021', '10', '0']),
  })
  const bail = await db.bail.findFirstOrThrow({ where: { agencyId, reference: 'N' }, include: { mandat: { include: { lot: true } } } })
  expect(bail.mandat.lot.numero).toBe('001')
})

test.each([
  ['baux.csv', 'irl_trimestre', '2019-T5', 'un trimestre, AAAA-T1 à AAAA-T4'],
  ['quittances.csv', 'periode', '2020-13', 'un mois, AAAA-MM ou MM/AAAA'],
  ['mandats.csv', 'honoraires_taux', '107', 'un taux en pour cent, de 0 à 100, trois décimales au plus'],
  ['indices.csv', 'valeur', 'beaucoup', 'un indice, deux décimales au plus'],
])('%s: %s cannot be « %s »', async (file, column, wrong, expected) => {
  const [head = '', first = '', ...rest] = String(geranceBundle(code)[file]).split('\r\n')
  const cells = first.split(';')
  cells[head.split(';').indexOf(column)] = wrong
  const errors = await refusals({ ...geranceBundle(code), [file]: [head, cells.join(';'), ...rest].join('\r\n') })
  expect(errors).toContainEqual([file, 2, column, expected])
})
