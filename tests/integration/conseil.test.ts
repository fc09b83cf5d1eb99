import { house as db } from '@/lib/db'
import { addDays, day, dayToDate } from '@/lib/domain/day'
import { coproprietairesDeLaResidence, siegeAuConseil } from '@/lib/queries/conseil'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { membreDuConseil } from '../support/given-residence'

useDatabase()

const jour = day('2026-06-15')

async function world() {
  const compte = await given.compte((await given.agency()).id, { nom: 'Laffite' })
  return { compte, viewer: await given.client(compte), ...(await membreDuConseil(compte, 'PRESIDENT')) }
}

test('who sits there, from the first to the last day of the mandate', async () => {
  const { compte, viewer, immeuble } = await world()
  expect(await siegeAuConseil(viewer, compte.id, jour)).toEqual({ fonction: 'PRESIDENT', depuis: null, immeuble: 'Les Tilleuls' })
  const days = { depuis: dayToDate(jour), jusquA: dayToDate(jour) }
  await db.conseilSyndical.updateMany({ where: { immeubleId: immeuble.id }, data: days })
  expect((await siegeAuConseil(viewer, compte.id, jour))?.depuis).toBe(jour)
  for (const other of [addDays(jour, -1), addDays(jour, 1)]) {
    expect(await siegeAuConseil(viewer, compte.id, other)).toBeNull()
    expect(await coproprietairesDeLaResidence(viewer, compte.id, other)).toBeNull()
  }
  await db.conseilSyndical.updateMany({ where: { immeubleId: immeuble.id }, data: { depuis: null, jusquA: null, withdrawnAt: new Date() } })
  expect(await siegeAuConseil(viewer, compte.id, jour)).toBeNull()
})

test('a seat in one residence opens nothing of another', async () => {
  const { viewer, compte } = await world()
  const elsewhere = await given.compte(compte.agencyId)
  await membreDuConseil(elsewhere)
  await db.compte.update({ where: { id: elsewhere.id }, data: { tiersId: compte.tiersId } })
  await db.conseilSyndical.deleteMany({ where: { tiersId: { not: compte.tiersId } } })
  const both = await given.client(compte, elsewhere)
  expect(await coproprietairesDeLaResidence(both, compte.id, jour)).not.toBeNull()
  expect(await coproprietairesDeLaResidence(both, elsewhere.id, jour)).toBeNull()
  expect(await siegeAuConseil(viewer, elsewhere.id, jour)).toBeNull()
})

test('the list: each person once with all of her lots of that day, and never how to write to her', async () => {
  const { compte, viewer, immeuble, lot, autreLot } = await world()
  const agencyId = compte.agencyId
  const other = await given.compte(agencyId, { nom: 'Brouilly' })
  const second = await given.compte(agencyId)
  await db.compte.updateMany({ where: { id: { in: [other.id, second.id] } }, data: { immeubleId: immeuble.id, tiersId: other.tiersId } })
  await db.tiers.update({
    where: { id: other.tiersId },
    data: { email: 'secret@palier.test', telephoneMobile: '0606060606', ville: 'Nancy' },
  })
  const cave = await db.lot.create({ data: { agencyId, immeubleId: immeuble.id, numero: '10', nature: 'Cave' } })
  await db.propriete.createMany({
    data: [
      { agencyId, lotId: autreLot.id, compteId: other.id, type: 'USUFRUIT' },
      { agencyId, lotId: cave.id, compteId: second.id, type: 'PLEIN' },
      // One lot, two persons: its fund is counted once.
      { agencyId, lotId: autreLot.id, compteId: compte.id, type: 'NUE_PROPRIETE' },
      // Sold, withdrawn, to come.
      { agencyId, lotId: lot.id, compteId: other.id, type: 'PLEIN', fin: dayToDate(addDays(jour, -1)) },
      { agencyId, lotId: lot.id, compteId: second.id, type: 'PLEIN', withdrawnAt: new Date() },
      { agencyId, lotId: lot.id, compteId: second.id, type: 'PLEIN', debut: dayToDate(addDays(jour, 1)) },
    ],
  })
  await db.fondsTravaux.create({ data: { agencyId, lotId: autreLot.id, compte: '105999', libelle: 'Fonds', montant: 16570 } })
  await db.fondsTravaux.create({ data: { agencyId, lotId: autreLot.id, compte: '102000', libelle: 'Travaux', montant: 99 } })
  await db.fondsTravaux.create({ data: { agencyId, lotId: autreLot.id, compte: '103100', libelle: 'Fonds de roulement', montant: 5000 } })
  const liste = await coproprietairesDeLaResidence(viewer, compte.id, jour)
  expect(
    liste?.lignes.map(({ tiers, fonction, lots, tantiemes, fondsDeTravaux }) => [
      ...[tiers.nom, fonction, lots.map(({ numero, propriete }) => `${numero} ${propriete}`), tantiemes, fondsDeTravaux],
    ]),
  ).toEqual([
    ['Brouilly', null, ['2 USUFRUIT', '10 PLEIN'], 90_850_000, 16570],
    ['Laffite', 'PRESIDENT', ['1 PLEIN', '2 NUE_PROPRIETE'], 100_000_000, 16570],
  ])
  expect(liste).toMatchObject({
    immeuble: 'Les Tilleuls',
    cle: 'Charges générales',
    tantiemes: 100_000_000,
    fondsDeTravaux: 16570,
    fondsDeRoulement: 5000,
  })
  expect(liste?.lignes.map(({ fondsDeRoulement }) => fondsDeRoulement)).toEqual([5000, 5000])
  expect(JSON.stringify(liste)).not.toMatch(/secret@|0606060606/)
})
