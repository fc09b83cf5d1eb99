import { house as db } from '@/lib/db'
import { arreteDuCrg, rupturesDeChaine } from '@/lib/domain/crg'
import { addDays, addMonths, dateToDay, day, dayToDate } from '@/lib/domain/day'
import { finDuMois } from '@/lib/domain/jours'
import { cents, minus, sum } from '@/lib/domain/money'
import { seedDemo } from '@/prisma/seed'
import { useDatabase } from '../../support/database'

// The accounts of the demo’s landlords add up, follow each other, and say what their ledgers do.

useDatabase()

// A whole demo: photographs, requests and all.
beforeAll(() => seedDemo({ today: day('2026-11-21'), datesAsWritten: true }), 60_000)

const AGENCE = { agency: { code: 'BUREAU' } }
const amount = (value: bigint | null) => cents(value ?? 0n)

const bailleurs = () =>
  db.compte.findMany({
    where: { ...AGENCE, role: 'BAILLEUR' },
    orderBy: { reference: 'asc' },
    include: { ecritures: true, crgs: { orderBy: { debut: 'asc' }, include: { lignes: true } } },
  })

const lus = (crgs: Awaited<ReturnType<typeof bailleurs>>[number]['crgs']) =>
  crgs.map(({ reference, debut, fin, soldeInitial, soldeFinal, lignes }) => ({
    ...{ reference, debut: dateToDay(debut), fin: dateToDay(fin), soldeInitial: amount(soldeInitial), soldeFinal: amount(soldeFinal) },
    lignes: lignes.map(({ rubrique, debit, credit }) => ({ rubrique, debit: amount(debit), credit: amount(credit) })),
  }))

test('each landlord has the lots of the mandate that the compte names', async () => {
  for (const { id, mandat } of await bailleurs()) {
    const lots = await db.mandat.findMany({ where: { ...AGENCE, reference: mandat ?? '' }, select: { lotId: true } })
    const owned = await db.propriete.findMany({ where: { compteId: id }, select: { lotId: true } })
    expect(new Set(owned.map(({ lotId }) => lotId))).toEqual(new Set(lots.map(({ lotId }) => lotId)))
  }
})

test('every account adds up and follows the one before; one alone is four cents out', async () => {
  const out: (string | number | null)[][] = []
  for (const { crgs: published } of await bailleurs()) {
    const crgs = lus(published)
    expect(crgs).toHaveLength(8)
    expect(rupturesDeChaine(crgs)).toEqual([])
    for (const [at, one] of crgs.entries()) {
      expect(one.debut).toBe(addMonths(day('2019-01-01'), 3 * at))
      expect(one.fin).toBe(finDuMois(addMonths(one.debut, 2)))
      const { ecart } = arreteDuCrg(one)
      if (ecart !== 0) out.push([one.reference, ecart])
    }
  }
  expect(out).toEqual([['CRG-104-06', -4]])
})

test('each closing is the balance of the landlord’s ledger that day', async () => {
  for (const { reference, crgs: published, ecritures } of await bailleurs()) {
    for (const { fin, soldeFinal } of lus(published)) {
      const before = ecritures.filter(({ dateComptable }) => dateComptable <= dayToDate(fin))
      const balance = sum(before.map(({ debit, credit }) => minus(amount(credit), amount(debit))))
      expect({ reference, fin, balance }).toEqual({ reference, fin, balance: soldeFinal })
    }
  }
  const closings = (await bailleurs()).map(({ crgs: published }) => lus(published).at(-1)?.soldeFinal)
  expect(closings).toEqual([-998_556, 50_000, -113_834, 141_603])
})

test('fees are the rate of the mandate × what was received, and VAT; receipts are what the tenants paid', async () => {
  for (const { mandat, crgs: published } of await bailleurs()) {
    const { honorairesTaux } = await db.mandat.findFirstOrThrow({ where: { ...AGENCE, reference: mandat ?? '' } })
    for (const { reference, lignes } of lus(published)) {
      const of = (...rubriques: string[]) => lignes.filter(({ rubrique }) => rubriques.includes(rubrique))
      const base = sum(of('LOYER', 'PROVISION').map(({ credit }) => credit))
      const horsTaxes = Math.round((base * Number(honorairesTaux)) / 100)
      const fees = sum(of('HONORAIRES').map(({ debit }) => debit))
      expect({ reference, fees }).toEqual({ reference, fees: horsTaxes + Math.round(horsTaxes / 5) })
    }
  }
  const received = await db.crgLigne.aggregate({
    where: { ...AGENCE, OR: [{ rubrique: { in: ['LOYER', 'PROVISION'] } }, { rubrique: 'REGULARISATION', debit: { gt: 0 } }] },
    _sum: { credit: true, debit: true },
  })
  const { _sum: paid } = await db.quittance.aggregate({ where: AGENCE, _sum: { paye: true } })
  expect(Number(received._sum.credit) - Number(received._sum.debit)).toBe(Number(paid.paye))
  expect(await db.crgLigne.count({ where: { ...AGENCE, piece: { not: null } } })).toBe(10)
})

test('moved to today, quarters still follow each other without a day between them', async () => {
  await seedDemo({ today: day('2026-11-21'), datesAsWritten: false })
  for (const { crgs: published } of await bailleurs()) {
    const crgs = lus(published)
    expect(crgs.slice(1).map(({ debut }) => debut)).toEqual(crgs.slice(0, -1).map(({ fin }) => addDays(fin, 1)))
  }
})
