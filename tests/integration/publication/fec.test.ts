import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, csv, folderOf, manifest } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const HEADER =
  'JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise'

type Ligne = {
  journal?: string
  num: string
  jour: string
  compte: string
  aux?: string
  nom?: string
  libelle?: string
  debit?: string
  credit?: string
}

const ligne = ({ journal = 'BQ', num, jour, compte, aux = '', nom = '', libelle = 'Virement', debit = '0,00', credit = '0,00' }: Ligne) =>
  [journal, 'Banque', num, jour, compte, nom, aux, nom, 'P1', jour, libelle, debit, credit, '', '', jour, '', ''].join(';')

const fec = (lignes: readonly Ligne[], separator: '\t' | '|' = '\t', end = '\r\n') =>
  [HEADER, ...lignes.map(ligne)].map((line) => line.replaceAll(';', separator)).join(end) + end

/** A payment of C1 and a call to C2, each with its other side. */
const ANNEE: readonly Ligne[] = [
  { num: '1', jour: '20260110', compte: '450000', aux: '450-1', credit: '1 000,50', libelle: 'Règlement "janvier"' },
  { num: '1', jour: '20260110', compte: '512000', debit: '1000,50' },
  { journal: 'AC', num: '1', jour: '20260115', compte: '450-2', debit: '12.00', libelle: 'Appel' },
  { journal: 'AC', num: '1', jour: '20260115', compte: '701000', credit: '12' },
]

const base = (code: string, facts: Record<string, unknown> = {}): BundleFiles => ({
  'publication.json': manifest(code, facts),
  'tiers.csv': csv('reference;nature;nom', ['T1', 'personne', 'Dupont'], ['T2', 'personne', 'Petit']),
  'immeubles.csv': csv('reference;nom;adresse1;code_postal;ville', ['I1', 'Les Tilleuls', '1 rue Basse', '54000', 'Nancy']),
  'comptes.csv': csv(
    'reference;role;tiers;numero;immeuble',
    ['C1', 'coproprietaire', 'T1', '450-1', 'I1'],
    ['C2', 'coproprietaire', 'T2', '450-2', 'I1'],
  ),
})

const send = (files: BundleFiles) => publish(folderOf(files))
const only = (code: string, texte: string | Buffer, facts: Record<string, unknown> = {}): BundleFiles => ({
  'publication.json': manifest(code, facts),
  'fec.txt': texte,
})

const lues = async (agencyId: string) =>
  (
    await db.ecriture.findMany({
      where: { agencyId, withdrawnAt: null },
      orderBy: [{ dateComptable: 'asc' }, { id: 'asc' }],
      select: { compte: { select: { reference: true } }, libelle: true, debit: true, credit: true },
    })
  ).map(({ compte, libelle, debit, credit }) => [compte.reference, libelle, Number(debit), Number(credit)])

const DEUX = [
  ['C1', 'Règlement "janvier"', 0, 100_050],
  ['C2', 'Appel', 1200, 0],
]

test.each([
  ['tabs, UTF-8', fec(ANNEE)],
  ['|, LF, ISO-8859-15', Buffer.from(fec(ANNEE, '|', '\n'), 'latin1')],
])('an FEC beside its comptes, in one bundle: %s', async (_, texte) => {
  const { code, id } = await given.agency()
  expect(await send({ ...base(code), 'fec.txt': texte })).toMatchObject({ status: 'APPLIED', errors: [], warnings: [] })
  expect(await lues(id)).toEqual(DEUX)
  const again = await send({ ...base(code), '123456789FEC20261231.txt': texte })
  expect(again.files.at(-1)).toMatchObject({ file: 'fec.txt', added: 0, changed: 0, withdrawn: 0, unchanged: 2 })
})

test('Montant and Sens in the place of both columns', async () => {
  const { code, id } = await given.agency()
  await send(base(code))
  const lines = fec(ANNEE).split('\r\n')
  const texte = lines
    .map((line, at) => {
      const cells = line.split('\t')
      const [debit = '', credit = ''] = cells.slice(11, 13)
      if (cells.length === 1) return line
      cells.splice(11, 2, ...(at === 0 ? ['Montant', 'Sens'] : /^0/.test(debit) ? [credit, 'C'] : [debit, '+1']))
      return cells.join('\t')
    })
    .join('\r\n')
  expect(await send(only(code, texte))).toMatchObject({ status: 'APPLIED', errors: [] })
  expect(await lues(id)).toEqual(DEUX)
})

test('entries that do not balance are told by number; columns that lack, by name; a bad day, by line', async () => {
  const { code, id } = await given.agency()
  await send(base(code))
  const report = await send(
    only(
      code,
      fec([...ANNEE, { num: '7', jour: '20260201', compte: '450-1', debit: '3,10' }, { num: '8', jour: '20260231', compte: '450-1' }]),
    ),
  )
  expect(report.errors).toEqual([
    expect.objectContaining({ file: 'fec.txt', line: 7, column: 'ecrituredate', found: '20260231' }),
    expect.objectContaining({ line: 7, column: 'piecedate' }),
    expect.objectContaining({ line: 6, column: 'EcritureNum', found: 'écriture 7 du journal BQ : débit 3,10, crédit 0,00' }),
  ])
  const headless = await send(only(code, fec(ANNEE).replace('\tDebit\t', '\tDebut\t')))
  expect(headless.errors).toEqual([expect.objectContaining({ found: 'aucun montant' })])
  const short = await send(only(code, fec(ANNEE).replace('EcritureNum', 'Num')))
  expect(short.errors).toEqual([expect.objectContaining({ column: 'ecriturenum', found: 'colonne absente' })])
  expect(await lues(id)).toEqual([])
})

test('both an FEC and ecritures.csv', async () => {
  const { code } = await given.agency()
  const report = await send({ ...base(code), 'fec.txt': fec(ANNEE), 'ecritures.csv': csv('reference', []) })
  expect(report.errors).toContainEqual(expect.objectContaining({ file: 'fec.txt', found: 'des écritures, comme ecritures.csv' }))
})

test('accounts of third parties that are nobody’s are kept to be matched once; then their entries come; those left aside do not', async () => {
  const { code, id } = await given.agency()
  await send(base(code))
  const texte = fec([
    { num: '1', jour: '20260110', compte: '411000', aux: 'DUPONT', nom: 'M. Dupont', credit: '5' },
    { num: '1', jour: '20260110', compte: '450-2', aux: 'INCONNU', credit: '6' },
    { num: '1', jour: '20260110', compte: '467100', nom: 'Divers', credit: '7' },
    { num: '1', jour: '20260110', compte: '401000', aux: 'FOURNISSEUR', credit: '2' },
    { num: '1', jour: '20260110', compte: '512000', debit: '20' },
  ])
  const first = await send(only(code, texte))
  expect(first.warnings).toEqual([
    'fec.txt : 2 comptes de tiers ne sont à aucun client (2 lignes) ; associez-les une fois, dans « Correspondances »',
  ])
  // By CompteNum, when CompAuxNum is nobody’s.
  expect(await lues(id)).toEqual([['C2', 'Virement', 0, 600]])
  const kept = await db.correspondanceFec.findMany({ where: { agencyId: id }, orderBy: { numero: 'asc' } })
  expect(kept.map(({ numero, auxiliaire, libelle, lignes }) => [numero, auxiliaire, libelle, lignes])).toEqual([
    ['467100', false, 'Divers', 1],
    ['DUPONT', true, 'M. Dupont', 1],
  ])
  const { id: compteId } = await db.compte.findFirstOrThrow({ where: { agencyId: id, reference: 'C1' } })
  await db.correspondanceFec.updateMany({ where: { agencyId: id, numero: 'DUPONT' }, data: { compteId } })
  await db.correspondanceFec.updateMany({ where: { agencyId: id, numero: '467100' }, data: { ignore: true } })
  const second = await send(only(code, texte))
  expect(second).toMatchObject({ status: 'APPLIED', warnings: [] })
  expect(await lues(id)).toEqual([
    ['C2', 'Virement', 0, 600],
    ['C1', 'Virement', 0, 500],
  ])
})

test('a number that two comptes have is nobody’s', async () => {
  const { code, id } = await given.agency()
  const files = { ...base(code), 'comptes.csv': String(base(code)['comptes.csv']).replace('450-2', '450-1') }
  const report = await send({ ...files, 'fec.txt': fec(ANNEE.slice(0, 2)) })
  expect(report.warnings).toEqual([expect.stringContaining('un compte de tiers n’est à aucun client (1 ligne)')])
  expect(await lues(id)).toEqual([])
})

test('a dry run keeps nothing to match', async () => {
  const { code, id } = await given.agency()
  await publish(folderOf(only(code, fec([{ num: '1', jour: '20260110', compte: '411', aux: 'X', debit: '1', credit: '1' }]))), {
    dryRun: true,
  })
  expect(await db.correspondanceFec.count({ where: { agencyId: id } })).toBe(0)
})

describe('years', () => {
  const an = (jour: string, debit: string): Ligne[] => [
    { journal: 'AN', num: '1', jour, compte: '450-1', debit, libelle: 'À nouveau' },
    { journal: 'AN', num: '1', jour, compte: '890', credit: debit },
  ]
  const Y2025 = fec([
    ...an('20250101', '100'),
    { num: '2', jour: '20250601', compte: '450-1', credit: '40' },
    { num: '2', jour: '20250601', compte: '512', debit: '40' },
  ])
  const Y2026 = fec([
    ...an('20260101', '60'),
    { num: '2', jour: '20260601', compte: '450-1', credit: '10' },
    { num: '2', jour: '20260601', compte: '512', debit: '10' },
  ])
  const SOLDE = [
    ['C1', 'À nouveau', 10_000, 0],
    ['C1', 'Virement', 0, 4000],
    ['C1', 'Virement', 0, 1000],
  ]

  test('one after the other in any order, and again: what opens a year is counted once', async () => {
    for (const order of [
      [Y2025, Y2026],
      [Y2026, Y2025],
      [Y2025, Y2026, Y2025, Y2026],
    ]) {
      const { code, id } = await given.agency()
      await send(base(code))
      for (const texte of order) expect(await send(only(code, texte))).toMatchObject({ status: 'APPLIED' })
      expect(await lues(id)).toEqual(SOLDE)
    }
  })

  test('a complete bundle withdraws what its FEC does not list of the days that it covers, and nothing of other years', async () => {
    const { code, id } = await given.agency()
    await send(base(code))
    await send(only(code, Y2025))
    await send(only(code, Y2026))
    const less = fec([
      { num: '2', jour: '20260601', compte: '450-1', credit: '11' },
      { num: '2', jour: '20260601', compte: '512', debit: '11' },
      { num: '3', jour: '20260101', compte: '512', debit: '1', credit: '1' },
    ])
    await send(only(code, less.replace('\tBQ\t2\t', '\tBQ\t9\t')))
    expect((await lues(id)).at(-1)).toEqual(['C1', 'Virement', 0, 1100])
    await send(only(code, fec([{ num: '9', jour: '20260601', compte: '512', debit: '1', credit: '1' }]), { mode: 'partielle' }))
    expect(await lues(id)).toHaveLength(3)
    await send(only(code, fec([{ num: '9', jour: '20260601', compte: '512', debit: '1', credit: '1' }])))
    expect(await lues(id)).toHaveLength(2)
  })
})

test('alone, with the code of its agency: whole for its days; without, refused', async () => {
  const { code, id } = await given.agency()
  await send(base(code))
  const path = join(folderOf({ '123456789FEC20261231.txt': `\uFEFF${fec(ANNEE)}` }), '123456789FEC20261231.txt')
  expect(await publish(path, { agence: code })).toMatchObject({ status: 'APPLIED', mode: 'complete', agence: code })
  expect(await lues(id)).toEqual(DEUX)
  expect((await publish(path)).errors).toEqual([expect.objectContaining({ found: 'un FEC seul, sans publication.json' })])
  expect((await publish(path, { agence: 'INCONNUE' })).errors).toEqual([expect.objectContaining({ column: 'agence', found: 'INCONNUE' })])
})
