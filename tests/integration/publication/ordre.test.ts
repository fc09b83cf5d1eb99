import fc from 'fast-check'
import { housePool } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { csv, folderOf, manifest } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

// « Any order of the same bundles ends in the same state » (issue 7). What the format promises: of complete bundles, the last one applied is what
// is shown, whatever came before it; of partial ones that do not name the same lines, the order says nothing.

useDatabase()
jest.setTimeout(120_000)

const SHOWN = `
  select 'tiers' as t, reference as k, nom as v from tiers where agency_id = $1 and withdrawn_at is null
  union all select 'compte', c.reference, concat_ws('|', c.numero, t.reference, c.role) from compte c join tiers t on t.id = c.tiers_id where c.agency_id = $1 and c.withdrawn_at is null
  union all select 'ecriture', e.reference, concat_ws('|', c.reference, e.libelle, e.debit, e.credit, e.date_comptable)
    from ecriture e join compte c on c.id = e.compte_id where e.agency_id = $1 and e.withdrawn_at is null order by 1, 2`

const shown = async (agencyId: string) => (await housePool().query(SHOWN, [agencyId])).rows

const COMPTES = ['C1', 'C2', 'C3'] as const

/** What a software may hold at some time: who is there, and what was entered. */
const etat = fc.record({
  noms: fc.tuple(...COMPTES.map(() => fc.constantFrom('Dupont', 'Petit', 'Été'))),
  ecritures: fc.uniqueArray(
    fc.record({ n: fc.integer({ min: 1, max: 9 }), compte: fc.constantFrom(...COMPTES), debit: fc.integer({ min: 0, max: 999 }) }),
    { selector: ({ n }) => n, maxLength: 6 },
  ),
})
type Etat = typeof etat extends fc.Arbitrary<infer T> ? T : never

const bundle = (code: string, { noms, ecritures }: Etat, mode: 'complete' | 'partielle') =>
  folderOf({
    'publication.json': manifest(code, { mode }),
    'tiers.csv': csv('reference;nature;nom', ...COMPTES.map((_, at) => [`T${at}`, 'personne', noms[at] ?? ''])),
    'comptes.csv': csv('reference;role;tiers;numero', ...COMPTES.map((compte, at) => [compte, 'bailleur', `T${at}`, compte])),
    'ecritures.csv': csv(
      'reference;compte;date_comptable;date_operation;libelle;debit;credit',
      ...ecritures.map(({ n, compte, debit }) => [`E${n}`, compte, '01/01/2026', '01/01/2026', `Ligne ${n}`, String(debit), '']),
    ),
  })

test('complete bundles in any order: the last is what is shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(etat, { minLength: 1, maxLength: 3 }), etat, async (before, last) => {
      const [one, other, fresh] = [await given.agency(), await given.agency(), await given.agency()]
      for (const state of before) await publish(bundle(one.code, state, 'complete'))
      for (const state of before.toReversed()) await publish(bundle(other.code, state, 'complete'))
      for (const { code } of [one, other, fresh]) expect(await publish(bundle(code, last, 'complete'))).toMatchObject({ status: 'APPLIED' })
      const expected = await shown(fresh.id)
      expect(await shown(one.id)).toEqual(expected)
      expect(await shown(other.id)).toEqual(expected)
    }),
    { numRuns: 8 },
  )
})

test('partial bundles that do not name the same entries: the order says nothing, and each again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(etat, { minLength: 2, maxLength: 3 }), fc.context(), async (states, context) => {
      const noms = states[0]?.noms ?? []
      const apart = states.map((state, at) => ({
        noms: noms as Etat['noms'],
        ecritures: state.ecritures.map((entry) => ({ ...entry, n: entry.n + 10 * at })),
      }))
      const [one, other] = [await given.agency(), await given.agency()]
      for (const state of apart) await publish(bundle(one.code, state, 'partielle'))
      for (const state of apart.toReversed()) await publish(bundle(other.code, state, 'partielle'))
      const expected = await shown(one.id)
      expect(await shown(other.id)).toEqual(expected)
      for (const state of apart) {
        const { files } = await publish(bundle(one.code, state, 'partielle'))
        context.log(JSON.stringify(files))
        expect(files.filter(({ added, changed, withdrawn }) => added + changed + withdrawn > 0)).toEqual([])
      }
    }),
    { numRuns: 6 },
  )
})
