import { house as db } from '@/lib/db'
import { addMonths, dateToDay, day, dayToDate } from '@/lib/domain/day'
import { etatALaDate, fermetureDuLocataire } from '@/lib/domain/fermeture'
import { decaler, formatIndice, IRL, parseTrimestre } from '@/lib/domain/irl'
import { cents, minus, sum } from '@/lib/domain/money'
import { seedDemo } from '@/prisma/seed'
import { useDatabase } from '../../support/database'

// The rental management of the demo holds together: mandates, leases, terms and the ledgers of its tenants, papers, indices.

useDatabase()

// A whole demo: photographs, requests and all.
beforeAll(() => seedDemo({ today: day('2026-11-21'), datesAsWritten: true }), 60_000)

const AGENCE = { agency: { code: 'BUREAU' } }
const amount = (value: bigint | null) => cents(value ?? 0n)

const locataires = () =>
  db.compte.findMany({
    where: { ...AGENCE, role: 'LOCATAIRE' },
    orderBy: { reference: 'asc' },
    include: { ecritures: true, quittances: { orderBy: { periode: 'asc' } } },
  })

test('four landlords, eight tenants; one has left a flat that nobody has rented since', async () => {
  const t = await locataires()
  const l = await db.compte.findMany({ where: { ...AGENCE, role: 'BAILLEUR' }, orderBy: { reference: 'asc' } })
  expect(l.map(({ reference, mandat }) => [reference, mandat])).toEqual([
    ['411ALOXECO', '102'],
    ['411CHABLIS', '105'],
    ['411GIVRY', '104'],
    ['411MARCEAU', '103'],
  ])
  const dates = t.map(({ reference, departLe }) => [reference, departLe && dateToDay(departLe)])
  expect(dates).toEqual([
    ['4181CHARPENT', null],
    ['4181COI', null],
    ['4181GONDRIN', '2020-09-30'],
    ['4181MAI', null],
    ['4181MATIGNON', null],
    ['4181PAILLOUX', null],
    ['4181ROI', '2021-03-01'],
    ['4181SANCERRE', null],
  ])
  const mandats = await db.mandat.findMany({ where: AGENCE, include: { lot: true, baux: true } })
  expect(mandats.map(({ baux }) => baux.length)).toEqual(mandats.map(() => 1))
  const baux = await db.bail.findMany({ where: AGENCE })
  expect(new Set(t.map(({ bail }) => bail))).toEqual(new Set(baux.map(({ reference }) => reference)))
})

test('what was paid of the terms is what the ledger says; what was called too', async () => {
  for (const { reference, ecritures, quittances } of await locataires()) {
    const rows = ecritures.filter(({ libelle }) => !/^(Dépôt de garantie|Restitution)/.test(libelle))
    const bank = rows.filter(({ journal }) => journal === 'BQ')
    const paid = sum(bank.map(({ debit, credit }) => minus(amount(credit), amount(debit))))
    expect({ reference, paid: sum(quittances.map(({ paye }) => amount(paye))) }).toEqual({ reference, paid })
    const terms = rows.filter(({ libelle }) => libelle.startsWith('Loyer'))
    const regul = rows.filter(({ libelle, credit }) => libelle.startsWith('Régularisation') && credit > 0)
    const called = minus(sum(terms.map(({ debit }) => amount(debit))), sum(regul.map(({ credit }) => amount(credit))))
    expect({ reference, called: sum(quittances.map(({ loyer, charges }) => amount(loyer + charges))) }).toEqual({ reference, called })
  }
})

test('two years of terms, one after the other: full, in part, unpaid, too much, with charges given back, from the 17th', async () => {
  const found = new Map((await locataires()).map((one) => [one.reference, one.quittances]))
  expect(Object.fromEntries([...found].map(([reference, terms]) => [reference, terms.length]))).toEqual({
    '4181CHARPENT': 24,
    '4181COI': 24,
    '4181GONDRIN': 21,
    '4181MAI': 8,
    '4181MATIGNON': 24,
    '4181PAILLOUX': 24,
    '4181ROI': 24,
    '4181SANCERRE': 10,
  })
  for (const [reference, terms] of found) {
    const step = reference === '4181MAI' ? 3 : 1
    const first = dateToDay(terms[0]?.periode ?? new Date())
    expect(first).toBe(reference === '4181SANCERRE' ? '2020-03-01' : '2019-01-01')
    expect(terms.map(({ periode }) => dateToDay(periode))).toEqual(terms.map((_, at) => addMonths(first, step * at)))
  }
  const term = (reference: string, month: string) => {
    const one = found.get(reference)?.find(({ periode }) => dateToDay(periode).startsWith(month))
    return one && [one.loyer, one.charges, one.paye].map(Number)
  }
  expect(term('4181MAI', '2020-10')).toEqual([540_000, 59_105, 293_406])
  expect(term('4181CHARPENT', '2020-11')).toEqual([115_000, 12_873, 2504])
  expect(term('4181COI', '2020-06')).toEqual([69_000, 7299, 31_789])
  expect(term('4181COI', '2020-07')).toEqual([69_000, 7299, 0])
  expect(term('4181MATIGNON', '2020-11')).toEqual([30_000, -1240, 28_760])
  expect(term('4181SANCERRE', '2020-03')).toEqual([25_161, 2177, 27_338])
  expect(term('4181SANCERRE', '2020-12')).toEqual([52_000, 4500, 60_000])
  const may = await db.ecriture.findMany({
    where: { compte: { reference: '4181MATIGNON' }, credit: { gt: 0 }, dateComptable: { gte: dayToDate(day('2020-05-01')) } },
    orderBy: { dateComptable: 'asc' },
    take: 3,
  })
  expect(may.map(({ credit }) => Number(credit))).toEqual([15_000, 10_000, 10_000])
})

test('charge accounts: parts − provisions is what was asked or given back', async () => {
  const all = await db.regularisation.findMany({ where: AGENCE, include: { lignes: true }, orderBy: { reference: 'asc' } })
  const due = all.map(({ reference, provisions, lignes }) => [
    reference,
    minus(sum(lignes.map(({ part }) => amount(part))), amount(provisions)),
  ])
  expect(due).toEqual([
    ['REG-GONDRIN-1', 4820],
    ['REG-MATIGNON-1', -6240],
    ['REG-PAILLOUX-1', 16_010],
  ])
  for (const { lignes } of all) {
    for (const { depense, methode, part } of lignes) {
      const [, share = '', whole = ''] = /^Surface : (\S+) m² sur (\S+) m²$/.exec(methode) ?? []
      const surface = (text: string) => Number(text.replace(',', ''))
      if (depense !== null) expect(Math.round((Number(depense) * surface(share)) / surface(whole))).toBe(Number(part))
    }
  }
})

test('papers are filed under the lease and the lot that they name', async () => {
  const papers = await db.document.findMany({ where: { ...AGENCE, dossierType: { in: ['bail', 'lot'] } } })
  const leases = new Set((await db.bail.findMany({ where: AGENCE })).map(({ reference }) => `bail ${reference}`))
  const lots = await db.lot.findMany({ where: AGENCE, include: { immeuble: true } })
  const known = new Set([...leases, ...lots.map(({ numero, immeuble }) => `lot ${immeuble.reference}/${numero}`)])
  const named = papers.map(({ dossierType, dossierReference }) => `${dossierType} ${dossierReference}`)
  expect(named.filter((one) => !known.has(one))).toEqual([])
  expect([...leases].filter((one) => !named.includes(one))).toEqual([])
  expect(papers.length).toBeGreaterThan(25)
})

test('moved to today: each lease can be revised by the last index known of its quarter; who leaves has not left', async () => {
  const today = day('2026-11-21')
  const before = await db.bail.findMany({ where: AGENCE, orderBy: { reference: 'asc' } })
  expect(before.map(({ irlTrimestre, irlValeur }) => irlTrimestre && [irlTrimestre, irlValeur?.toString()])).toContainEqual([
    '2020-T2',
    '130.57',
  ])
  await seedDemo({ today, datesAsWritten: false })
  const after = await db.bail.findMany({ where: AGENCE, orderBy: { reference: 'asc' } })
  expect(after.map(({ irlTrimestre }) => irlTrimestre?.slice(4))).toEqual(before.map(({ irlTrimestre }) => irlTrimestre?.slice(4)))
  for (const { irlTrimestre, irlValeur } of after.filter(({ irlTrimestre }) => irlTrimestre !== null)) {
    const base = parseTrimestre(irlTrimestre ?? '')
    const valeur = base && IRL.get(base)
    expect(valeur && formatIndice(valeur)).toBe(irlValeur?.toFixed(2).replace('.', ','))
    expect(base && IRL.has(decaler(base, 1))).toBe(true)
    expect(base && IRL.has(decaler(base, 2))).toBe(false)
  }
  const roi = await db.compte.findFirstOrThrow({ where: { ...AGENCE, reference: '4181ROI' } })
  expect(roi.departLe && dateToDay(roi.departLe) > today).toBe(true)
  expect(roi.preavisLe && dateToDay(roi.preavisLe) <= today).toBe(true)
  // And who has left still sees his last accounts, to the last day of the three months that the demo may be behind.
  const gone = await db.compte.findFirstOrThrow({ where: { ...AGENCE, reference: '4181GONDRIN' }, include: { agency: true } })
  const dates = { preavisLe: gone.preavisLe && dateToDay(gone.preavisLe), departLe: gone.departLe && dateToDay(gone.departLe) }
  const { fermetureAuPreavis: auPreavis, fermetureAuDepart: auDepart, moisApresDepart } = gone.agency
  const fermeture = fermetureDuLocataire(dates, { auPreavis, auDepart, moisApresDepart })
  expect(etatALaDate(fermeture, day('2026-09-01'))).toBe('RESTREINT')
  expect(etatALaDate(fermeture, day('2026-11-30'))).toBe('RESTREINT')
})
