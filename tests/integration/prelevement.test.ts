import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { compteAvecBiens } from '@/lib/queries/comptes'
import { prelevementDuCompte } from '@/lib/queries/prelevement'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const today = day('2026-06-15')

test('a mandate, its IBAN but for its end kept back, and what will be due from that day on', async () => {
  const compte = await given.compte((await given.agency()).id)
  const { agencyId, id: compteId } = compte
  await db.compte.update({
    where: { id: compteId },
    data: {
      ...{ prelevement: 'ACTIF', prelevementRum: 'RUM-1', prelevementSigneLe: dayToDate(day('2020-02-29')), prelevementJour: 5 },
      prelevementIban: 'FR7699999000010000045276902',
    },
  })
  const appel = (exigibleLe: string, libelle: string, montant: number, withdrawnAt: Date | null = null) =>
    db.appel.create({
      data: {
        ...{ agencyId, compteId, libelle, montant, withdrawnAt },
        reference: `${exigibleLe}${libelle}${montant}`,
        exigibleLe: dayToDate(day(exigibleLe)),
      },
    })
  await appel('2026-06-14', 'Hier', 100)
  await appel('2026-07-01', 'Appel de juillet', 30_000)
  await appel('2026-07-01', 'Appel de juillet', 1)
  await appel('2026-06-15', 'Aujourd’hui', 200)
  await appel('2026-08-01', 'Retiré', 300, new Date())
  const viewer = await given.client(compte)
  const read = await prelevementDuCompte(viewer, compteId, today)
  expect(read).toEqual({
    ...{ etat: 'ACTIF', rum: 'RUM-1', signeLe: '2020-02-29', finIban: '6902', jour: 5 },
    echeances: [
      { libelle: 'Aujourd’hui', exigibleLe: '2026-06-15', montant: 200 },
      { libelle: 'Appel de juillet', exigibleLe: '2026-07-01', montant: 30_001 },
    ],
  })
  expect(JSON.stringify(await compteAvecBiens(viewer, compteId, today))).not.toContain('999990000')
})

test('without a mandate there is none, and nothing is due', async () => {
  const compte = await given.compte((await given.agency()).id, { role: 'LOCATAIRE' })
  expect(await prelevementDuCompte(await given.client(compte), compte.id, today)).toEqual({
    ...{ etat: 'AUCUN', rum: null, signeLe: null, finIban: null, jour: null },
    echeances: [],
  })
})
