import { today } from '@/lib/clock'
import { house as db, housePool } from '@/lib/db'
import { addDays, addMonths, type Day, day, dayToDate } from '@/lib/domain/day'
import { etatALaDate, fermetureDuLocataire, fermetureDuVendeur } from '@/lib/domain/fermeture'
import { ouvertSql, sortantSql } from '@/lib/fermeture'
import { lireSession } from '@/lib/session-lue'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const dates: (Day | null)[] = [null, day('2026-01-31'), day('2026-03-10')]
const jours = [
  '2026-01-30',
  '2026-01-31',
  '2026-02-28',
  '2026-03-09',
  '2026-03-10',
  '2026-04-10',
  '2026-04-11',
  '2026-05-10',
  '2026-06-11',
].map(day)
const asDate = (value: Day | null) => value && dayToDate(value)

test('the statement and the rule in words close the same comptes on the same days, and no landlord’s', async () => {
  let compared = 0
  for (const [auPreavis, auDepart, moisApresDepart] of [
    [true, true, 1],
    [true, false, 2],
    [false, true, 0],
    [false, false, 3],
  ] as const) {
    const { id: agencyId } = await given.agency()
    await db.agency.update({
      where: { id: agencyId },
      data: { fermetureAuPreavis: auPreavis, fermetureAuDepart: auDepart, moisApresDepart },
    })
    for (const preavisLe of dates)
      for (const departLe of dates) {
        const locataire = await given.compte(agencyId, { role: 'LOCATAIRE' })
        const bailleur = await given.compte(agencyId, { role: 'BAILLEUR' })
        const data = { preavisLe: asDate(preavisLe), departLe: asDate(departLe) }
        await db.compte.updateMany({ where: { id: { in: [locataire.id, bailleur.id] } }, data })
        const fermeture = fermetureDuLocataire({ preavisLe, departLe }, { auPreavis, auDepart, moisApresDepart })
        for (const jour of jours) {
          const { rows } = await housePool().query(
            `select c.role, ${ouvertSql('$2')} as ouvert, ${sortantSql('$2')} as sortant from compte c join agency a on a.id = c.agency_id
             where c.id = any($1) order by c.role`,
            [[locataire.id, bailleur.id], jour],
          )
          const etat = etatALaDate(fermeture, jour)
          expect(rows).toEqual([
            { role: 'BAILLEUR', ouvert: true, sortant: null },
            { role: 'LOCATAIRE', ouvert: etat !== 'FERME', sortant: etat === 'OUVERT' ? null : fermeture?.jusquAu },
          ])
          compared++
        }
      }
  }
  expect(compared).toBe(4 * 9 * jours.length)
})

test('the session of a tenant who left shows the last accounts until their day, then nothing', async () => {
  const { id: agencyId } = await given.agency()
  await db.agency.update({ where: { id: agencyId }, data: { moisApresDepart: 1 } })
  const compte = await given.compte(agencyId, { role: 'LOCATAIRE' })
  const { userId } = await given.client(compte)
  const session = await db.session.create({ data: { userId, expires: new Date(Date.now() + 60_000) } })
  const left = (departLe: Day) => db.compte.update({ where: { id: compte.id }, data: { departLe: dayToDate(departLe) } })
  const open = async () => (await lireSession(session.id))?.comptes.map(({ sortant }) => sortant)
  expect(await open()).toEqual([null])
  const jour = today()
  await left(addDays(jour, 1))
  expect(await open()).toEqual([null])
  await left(jour)
  expect(await open()).toEqual([addMonths(jour, 1)])
  await left(addDays(addMonths(jour, -1), -1))
  expect(await open()).toEqual([])
})

test('the same of a seller’s, by the statement and by the rule', async () => {
  for (const aLaMutation of [true, false]) {
    const { id: agencyId } = await given.agency()
    await db.agency.update({ where: { id: agencyId }, data: { fermetureALaMutation: aLaMutation, moisApresDepart: 1 } })
    for (const mutationLe of dates)
      for (const departLe of dates) {
        const { id } = await given.compte(agencyId)
        await db.compte.update({ where: { id }, data: { mutationLe: asDate(mutationLe), departLe: asDate(departLe) } })
        const fermeture = fermetureDuVendeur({ mutationLe, departLe }, { aLaMutation, moisApresDepart: 1 })
        for (const jour of jours) {
          const { rows } = await housePool().query(
            `select ${ouvertSql('$2')} as ouvert, ${sortantSql('$2')} as sortant from compte c join agency a on a.id = c.agency_id where c.id = $1`,
            [id, jour],
          )
          const etat = etatALaDate(fermeture, jour)
          expect(rows).toEqual([{ ouvert: etat !== 'FERME', sortant: etat === 'OUVERT' ? null : fermeture?.jusquAu }])
        }
      }
  }
})
