import fc from 'fast-check'
import { house as db } from '@/lib/db'
import { addDays, type Day, day, dayToDate } from '@/lib/domain/day'
import { compteAvecPage, compteAvecReleve } from '@/lib/queries/comptes'
import { ecrituresDuCompte } from '@/lib/queries/ecritures'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()
jest.setTimeout(120_000)

const today = day('2026-06-15')
type Line = { readonly jour: Day; readonly debit: number; readonly credit: number; readonly retiree: boolean }

async function ledger(lines: readonly Line[]) {
  const compte = await given.compte((await given.agency()).id)
  const { agencyId, id: compteId } = compte
  await db.ecriture.createMany({
    data: lines.map(({ jour, debit, credit, retiree }, index) => ({
      ...{ agencyId, compteId, reference: `${compteId}-${index}`, libelle: `Ligne ${index}`, debit, credit },
      ...{ dateComptable: dayToDate(jour), dateOperation: dayToDate(jour), withdrawnAt: retiree ? new Date() : null },
    })),
  })
  return { compte, viewer: await given.client(compte) }
}
type Ledger = Awaited<ReturnType<typeof ledger>>

/** Page after page, as a person would press « Afficher la suite ». */
async function pages({ compte, viewer }: Ledger, periode: { debut: Day; fin: Day }, lignes: number) {
  const all: NonNullable<Awaited<ReturnType<typeof compteAvecPage>>>[] = []
  let avant: NonNullable<Awaited<ReturnType<typeof compteAvecPage>>>['suite'] = null
  do {
    const page = await compteAvecPage(viewer, compte.id, today, periode, { avant, lignes })
    if (!page) throw new Error('outside the scope')
    all.push(page)
    avant = page.suite
  } while (avant)
  return all
}

async function exported({ compte, viewer }: Ledger, periode: { debut: Day; fin: Day }) {
  const lines: { libelle: string; debit: number; credit: number }[] = []
  for await (const some of ecrituresDuCompte(viewer, compte.id, periode)) lines.push(...some)
  return lines
}

const aLine = fc.record({
  // Few days: many lines of one day.
  jour: fc.integer({ min: 0, max: 20 }).map((days) => addDays(day('2026-01-01'), days)),
  debit: fc.integer({ min: 0, max: 1_000_000 }),
  credit: fc.integer({ min: 0, max: 1_000_000 }),
  retiree: fc.boolean().map((one) => one && true),
})

test('whatever the ledger, its pages one after the other are the whole, each balance exact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aLine, { maxLength: 40 }), fc.integer({ min: 1, max: 15 }), async (lines, size) => {
      const made = await ledger(lines)
      const periode = { debut: day('2026-01-06'), fin: day('2026-01-16') }
      const whole = (await compteAvecReleve(made.viewer, made.compte.id, today, periode))?.releve
      const shown = await pages(made, periode, size)
      expect(shown.toReversed().flatMap(({ releve }) => releve.lignes)).toEqual(whole?.lignes)
      for (const { releve } of shown) {
        const { lignes: _, report, nombre, restent, ...figures } = releve
        const { lignes: all, ...expected } = whole ?? { lignes: [] }
        expect(figures).toEqual(expected)
        expect(nombre).toBe(all.length)
        expect(releve.lignes.length).toBe(Math.min(size, nombre - (nombre - restent - releve.lignes.length)))
        if (restent === 0) expect(report).toBe(whole?.soldeAnterieur)
      }
      expect((await exported(made, periode)).map(({ libelle }) => libelle)).toEqual(whole?.lignes.map(({ libelle }) => libelle))
      // By hand, from the lines themselves.
      const kept = lines.filter(({ retiree, jour }) => !retiree && jour <= periode.fin)
      expect(whole?.solde).toBe(kept.reduce((sum, { debit, credit }) => sum + debit - credit, 0))
    }),
    { numRuns: 40 },
  )
})

test('five thousand lines: a hundred a page, as many read as shown, the export whole', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) => ({
    jour: addDays(day('2025-06-01'), Math.floor(index / 14)),
    debit: index % 2 ? 0 : 12_345,
    credit: index % 2 ? 12_344 : 0,
    retiree: false,
  }))
  const made = await ledger(lines)
  const periode = { debut: day('2025-06-01'), fin: day('2026-06-15') }
  const [first, second] = [
    await compteAvecPage(made.viewer, made.compte.id, today, periode, { avant: null, lignes: 100 }),
    (await pages(made, periode, 2500))[1],
  ]
  expect(first?.releve).toMatchObject({ nombre: 5000, restent: 4900, solde: 2500, soldeAnterieur: 0 })
  expect(first?.releve.lignes).toHaveLength(100)
  expect(first?.releve.lignes.at(-1)?.solde).toBe(2500)
  expect(second?.releve).toMatchObject({ restent: 0, report: 0 })
  expect(await exported(made, periode)).toHaveLength(5000)
})

test('a line that is published between two pages is on neither twice, and none is lost', async () => {
  const made = await ledger(Array.from({ length: 6 }, () => ({ jour: day('2026-03-01'), debit: 100, credit: 0, retiree: false })))
  const periode = { debut: day('2026-01-01'), fin: today }
  const first = await compteAvecPage(made.viewer, made.compte.id, today, periode, { avant: null, lignes: 3 })
  await given.ecriture(made.compte, day('2026-06-01'), 999)
  const second = await compteAvecPage(made.viewer, made.compte.id, today, periode, { avant: first?.suite ?? null, lignes: 3 })
  expect(second?.releve.lignes.map(({ libelle }) => libelle)).toEqual(['Ligne 0', 'Ligne 1', 'Ligne 2'])
  expect(second?.releve.lignes.map(({ solde }) => Number(solde))).toEqual([100, 200, 300])
  expect(second?.releve.solde).toBe(1599)
})

test('a mark beyond the ledger, of another period or of nobody’s line, shows what comes before it', async () => {
  const made = await ledger([{ jour: day('2026-03-01'), debit: 100, credit: 0, retiree: false }])
  const periode = { debut: day('2026-01-01'), fin: today }
  const at = async (jour: string, id: string) =>
    (await compteAvecPage(made.viewer, made.compte.id, today, periode, { avant: { jour: day(jour), id }, lignes: 3 }))?.releve
  expect((await at('2026-02-01', '1'))?.lignes).toEqual([])
  expect((await at('1900-01-01', '0'))?.solde).toBe(100)
  expect((await at('2200-12-31', '9223372036854775807'))?.lignes).toHaveLength(1)
})
