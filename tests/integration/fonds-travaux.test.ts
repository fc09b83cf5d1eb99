import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { publish } from '@/lib/publication/publish'
import { fondsDeTravaux } from '@/lib/queries/fonds-travaux'
import { folderOf } from '../support/bundle'
import { residenceBundle } from '../support/bundle-residence'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { compteEnResidence } from '../support/given-residence'

useDatabase()

const today = day('2026-02-25')
const NOTHING = { lots: [], miens: 0, immeuble: 0 }

test('what the agency published: the fonds, and no line without an amount', async () => {
  const agency = await given.agency()
  expect((await publish(folderOf(residenceBundle(agency.code)))).errors).toEqual([])
  const read = async (reference: string) => {
    const compte = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference } })
    return fondsDeTravaux(await given.client(compte), compte.id, today)
  }
  const lignes = [{ compte: '105000', libelle: 'Fonds de travaux', montant: 12_345 }]
  expect(await read('C1')).toMatchObject({
    fonds: {
      lots: [{ id: expect.any(String), numero: '1', nature: 'appartement', lignes, total: 12_345 }],
      miens: 12_345,
      immeuble: 12_345,
    },
    votes: NOTHING,
    cles: [{ code: '001', libelle: 'Charges générales', lots: [{ numero: '1', tantiemes: 99_050_000 }, { numero: '2' }] }],
  })
  // Who has no lot in the residence sees what it has, and nothing as hers.
  expect(await read('C2')).toMatchObject({ fonds: { ...NOTHING, immeuble: 12_345 }, votes: NOTHING })
})

test('per lot of mine and for all the residence, 105 and 102 apart, exact beyond 32 bits', async () => {
  const { compte, immeuble, lot, autreLot } = await compteEnResidence()
  const { agencyId } = compte
  const cave = await db.lot.create({ data: { agencyId, immeubleId: immeuble.id, numero: '10', nature: 'Cave' } })
  await db.propriete.create({ data: { agencyId, lotId: cave.id, compteId: compte.id, type: 'PLEIN' } })
  const sold = { agencyId, lotId: autreLot.id, compteId: compte.id, type: 'PLEIN' as const, fin: dayToDate(day('2026-02-24')) }
  await db.propriete.create({ data: sold })
  const line = (lotId: string, account: string, montant: number, withdrawnAt: Date | null = null) => ({
    ...{ agencyId, lotId, compte: account, libelle: account, montant, withdrawnAt },
  })
  const data = [
    ...[line(cave.id, '105000', 5), line(lot.id, '105000', 9_000_000_000_000), line(lot.id, '105001', -3), line(lot.id, '102100', 700)],
    ...[
      line(autreLot.id, '105000', 1000),
      line(autreLot.id, '102100', 40),
      line(cave.id, '102100', 0),
      line(cave.id, '105009', 77, new Date()),
    ],
  ]
  await db.fondsTravaux.createMany({ data })
  const read = await fondsDeTravaux(await given.client(compte), compte.id, today)
  expect(read?.fonds).toMatchObject({ miens: 9_000_000_000_002, immeuble: 9_000_000_001_002 })
  expect(read?.fonds.lots.map(({ numero, total, lignes }) => [numero, total, lignes.length])).toEqual([
    ['1', 8_999_999_999_997, 2],
    ['10', 5, 1],
  ])
  expect(read?.votes).toMatchObject({ miens: 700, immeuble: 740, lots: [{ numero: '1', total: 700 }] })
})

test('what was voted for the exercice of that day: the budget of the charges, and the contribution', async () => {
  const { compte, immeuble, cle } = await compteEnResidence()
  const { agencyId } = compte
  const exercice = (code: string, year: number, withdrawnAt: Date | null = null) => {
    const days = { debut: dayToDate(day(`${year}-01-01`)), fin: dayToDate(day(`${year}-12-31`)) }
    return db.exercice.create({ data: { agencyId, immeubleId: immeuble.id, code, ...days, withdrawnAt } })
  }
  const vote = async (exerciceId: string, account: string, montant: number, withdrawnAt: Date | null = null) =>
    db.budget.create({ data: { agencyId, exerciceId, cleId: cle.id, compte: account, libelle: account, montant, withdrawnAt } })
  const read = async (on: string) => (await fondsDeTravaux(await given.client(compte), compte.id, day(on)))?.vote
  const [now, next] = [await exercice('N', 2026), await exercice('N+1', 2027)]
  await exercice('retire', 2028, new Date())
  expect(await read('2026-02-25')).toBeNull()
  for (const [account, montant] of [
    ['601000', 9_000_000_000_000],
    ['615000', 1],
    ['105000', 500],
    ['102100', 7],
  ] as const)
    await vote(now.id, account, montant)
  await vote(now.id, '621000', 77, new Date())
  await vote(next.id, '601000', 5)
  expect(await read('2026-12-31')).toMatchObject({ exercice: { code: 'N' }, budget: 9_000_000_000_001, cotisation: 500 })
  expect(await read('2027-01-01')).toMatchObject({ exercice: { code: 'N+1' }, budget: 5, cotisation: 0 })
  expect(await read('2028-06-01')).toBeNull()
})

test('nothing for a tenant, nor for a compte without a residence', async () => {
  const { compte, immeuble } = await compteEnResidence()
  const tenant = await given.compte(compte.agencyId, { role: 'LOCATAIRE' })
  await db.compte.update({ where: { id: tenant.id }, data: { immeubleId: immeuble.id } })
  expect(await fondsDeTravaux(await given.client(tenant), tenant.id, today)).toBeNull()
  const alone = await given.compte(compte.agencyId)
  expect(await fondsDeTravaux(await given.client(alone), alone.id, today)).toBeNull()
})
