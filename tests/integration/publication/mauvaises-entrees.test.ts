import fc from 'fast-check'
import { house as db } from '@/lib/db'
import { lignesEnCsv } from '@/lib/documents/portefeuille-exporte'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, csv, folderOf, manifest, smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import * as pieces from '../../support/pieces'

// What bundles bring that is not a bundle (issue 7, « Bad input »), as a whole run answers it: refused with one clear error, and nothing applied.

useDatabase()

let code: string
let agencyId: string
beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
})

const send = (files: BundleFiles) => publish(folderOf({ 'publication.json': manifest(code), ...files }))
const HEADER = 'reference;nature;nom'

test.each([
  ['two thousand columns', `${'colonne;'.repeat(2000)}reference\n`, 1, '2001 colonnes'],
  ['a line of ten megabytes', `${HEADER}\nT1;personne;${'x'.repeat(10 * 1024 ** 2)}\n`, 2, 'une ligne de plus de 1048576 caractères'],
  ['ten megabytes in quotes', `${HEADER}\nT1;personne;"${'x\n'.repeat(5 * 1024 ** 2)}"\n`, 2, 'une ligne de plus de 1048576 caractères'],
  ['ten megabytes without an end', 'x'.repeat(10 * 1024 ** 2), 1, 'une ligne de plus de 1048576 caractères'],
  ['UTF-16', Buffer.from(`\uFEFF${HEADER}\nT1;personne;Été\n`, 'utf16le'), 1, 'un fichier en UTF-16'],
  ['UTF-16 without its mark', Buffer.from(`${HEADER}\nT1;personne;Dupont\n`, 'utf16le'), 1, 'un octet nul'],
  ['a NUL byte', `${HEADER}\nT1;personne;Du\0pont\n`, 2, 'un octet nul'],
])('%s', async (_, content, line, found) => {
  const report = await send({ 'tiers.csv': content })
  expect(report.errors).toEqual([expect.objectContaining({ file: 'tiers.csv', line, found })])
  expect(report.status).toBe('REFUSED')
  expect(await db.tiers.count({ where: { agencyId } })).toBe(0)
})

test('files of one bundle may each have their own encoding; one file has one', async () => {
  const tiers = Buffer.from(csv('reference;nature;nom', ['T1', 'personne', 'Été']), 'latin1')
  const bureaux = csv('reference;nom', ['B1', 'Été – œuvre'])
  expect(await send({ 'tiers.csv': tiers, 'bureaux.csv': bureaux })).toMatchObject({ status: 'APPLIED' })
  expect((await db.tiers.findFirstOrThrow({ where: { agencyId } })).nom).toBe('Été')
  expect((await db.bureau.findFirstOrThrow({ where: { agencyId } })).nom).toBe('Été – œuvre')
  const mixed = Buffer.concat([Buffer.from(`${HEADER}\n${'T;personne;é\n'.repeat(100_000)}`), Buffer.from('T9;personne;\xE9\n', 'latin1')])
  expect((await send({ 'tiers.csv': mixed })).errors.at(0)).toMatchObject({ expected: 'un seul encodage par fichier' })
})

test('formulas are text, and exported again as text', async () => {
  const formulas = ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1']
  const files = { 'tiers.csv': csv('reference;nature;nom', ...formulas.map((nom, at) => [`T${at}`, 'personne', nom])) }
  expect(await send(files)).toMatchObject({ status: 'APPLIED' })
  const noms = (await db.tiers.findMany({ where: { agencyId }, orderBy: { reference: 'asc' } })).map(({ nom }) => nom)
  expect(noms).toEqual(formulas.map((nom) => nom.trim()))
  const ligne = { id: 'x', lien: null, valeurs: Array.from({ length: 20 }, (_, at) => noms[at % noms.length] ?? '') }
  const exported = lignesEnCsv('fournisseurs', [ligne] as never)
  for (const cell of exported.trimEnd().split(';')) expect(cell.replace(/^"/, '')).toMatch(/^'/)
})

test('a ZIP in a ZIP is no piece and no data', async () => {
  const inner = await pieces.zip()
  const zip = await zipOf({ ...smallBundle(code), 'autre.zip': inner, 'fichiers/x.zip': inner })
  const report = await publish(zip)
  expect(report).toMatchObject({ status: 'APPLIED', warnings: ['autre.zip : fichier inconnu, ignoré'] })
})

test('whatever bytes a file is made of, the run ends, says so in one report, and the agency can publish after it', async () => {
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(`${HEADER}\n${text}`)),
  )
  await fc.assert(
    fc.asyncProperty(any, any, async (tiers, fec) => {
      const report = await send({ 'tiers.csv': tiers, 'fec.txt': fec })
      expect(['APPLIED', 'REFUSED']).toContain(report.status)
      expect(report.status === 'REFUSED').toBe(report.errorCount > 0)
    }),
    { numRuns: 40 },
  )
  expect(await publish(folderOf(smallBundle(code)))).toMatchObject({ status: 'APPLIED' })
}, 60_000)
