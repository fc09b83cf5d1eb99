import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { situation } from '@/lib/domain/situation'
import { positionsDesComptes } from '@/lib/queries/positions'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { quittance } from '../support/given-gerance'

useDatabase()

const jour = day('2026-11-28')

test('each compte with its balance and what comes next; what is owed one way never pays the other', async () => {
  const { id: agencyId } = await given.agency()
  const coproprietaire = await given.compte(agencyId)
  const locataire = await given.compte(agencyId, { role: 'LOCATAIRE' })
  const bailleur = await given.compte(agencyId, { role: 'BAILLEUR' })
  await given.ecriture(coproprietaire, day('2026-10-01'), 12_345)
  await given.ecriture(bailleur, day('2026-10-01'), 0, 98_000)
  await given.ecriture(bailleur, day('2026-12-01'), 50_000)
  for (const [reference, exigibleLe, montant] of [
    ['A1', '2027-01-01', 10_000],
    ['A2', '2027-01-01', 2_000],
    ['A3', '2027-04-01', 9_000],
  ] as const)
    await db.appel.create({
      data: { agencyId, compteId: coproprietaire.id, reference, libelle: 'Appel', exigibleLe: new Date(exigibleLe), montant },
    })
  await quittance(locataire, '2026-11', { paye: 0 })
  await quittance(locataire, '2026-12', { paye: 771 })
  await quittance(locataire, '2027-01', { paye: 0 })
  const comptes = [coproprietaire, locataire, bailleur]
  const positions = await positionsDesComptes(
    await given.client(...comptes),
    comptes.map(({ id }) => id),
    jour,
  )
  expect(comptes.map(({ id }) => positions.get(id))).toMatchObject([
    { solde: 12_345, prochaine: { le: '2027-01-01', montant: 12_000 } },
    { solde: 0, prochaine: { le: '2026-12-01', montant: 52_000 } },
    { solde: -98_000, prochaine: null },
  ])
  expect(situation([cents(12_345), cents(0), cents(-98_000)])).toEqual({ vousDevez: 12_345, onVousDoit: 98_000 })
})
