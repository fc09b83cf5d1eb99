import { house as db } from '@/lib/db'
import { arreteDuCrg, rupturesDeChaine } from '@/lib/domain/crg'
import { recettesParLot } from '@/lib/domain/crg-par-lot'
import { type Day, day } from '@/lib/domain/day'
import { phraseDuCrg } from '@/lib/domain/phrase-du-crg'
import { crgsDuCompte, pieceDuCrg, unCrg } from '@/lib/queries/crg'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { crg, mandat } from '../support/given-gerance'

useDatabase()

const T3: readonly [Day, Day] = [day('2026-07-01'), day('2026-09-30')]
const T4: readonly [Day, Day] = [day('2026-10-01'), day('2026-12-31')]

async function world() {
  const { id: agencyId } = await given.agency()
  const { bailleur, immeuble, lot } = await mandat(agencyId)
  const premier = await crg(bailleur, T3, { initial: 0, final: 10_000, lignes: [['LOYER', 10_000, { date: day('2026-08-05') }]] })
  const second = await crg(bailleur, T4, {
    initial: 10_000,
    final: 49_772,
    lignes: [
      ['LOYER', 96_000, { date: day('2026-10-05'), lot: lot.numero }],
      ['PROVISION', 9_542, { lot: lot.numero }],
      ['DEPOT_RECU', 48_000],
      ['TRAVAUX', -25_000, { date: day('2026-11-02') }],
      ['HONORAIRES', -9_498],
      ['VIREMENT', -79_272],
    ],
  })
  return { agencyId, bailleur, immeuble, lot, premier, second, viewer: await given.client(bailleur) }
}

test('opening + receipts − expenses − fees − transfers = closing, with lines, dates and the one before', async () => {
  const { bailleur, premier, second, immeuble, lot, viewer } = await world()
  await db.crgLigne.updateMany({ where: { crgId: second.id, lot: lot.numero }, data: { immeuble: immeuble.reference } })
  const read = await unCrg(viewer, second.id, bailleur.id)
  if (!read) throw new Error('nothing read')
  const arrete = arreteDuCrg({ ...read, soldeFinal: read.soldePublie })
  expect(arrete).toEqual({
    ...{ soldeInitial: 10_000, recettes: 153_542, depenses: 25_000, honoraires: 9_498, virements: 79_272 },
    ...{ soldeFinal: 49_772, ecart: 0 },
  })
  expect(phraseDuCrg(arrete)).toBe('100,00 + 1\u202F535,42 − 250,00 − 94,98 − 792,72 = 497,72\u00A0€')
  expect(recettesParLot(read.lignes).map(({ lot, total }) => [lot, total])).toEqual([
    [`Saint-Louis · ${lot.numero}`, 105_542],
    [null, 48_000],
  ])
  // Without a day of its own, a line is of the last day.
  expect(read.lignes.find(({ rubrique }) => rubrique === 'HONORAIRES')?.date).toBe('2026-12-31')
  expect(read.precedent).toMatchObject({ id: premier.id, soldeFinal: 10_000 })
  expect(read.suivant).toBeNull()
  expect((await unCrg(viewer, premier.id))?.suivant).toBe(second.id)
  expect(rupturesDeChaine([read, ...(read.precedent ? [read.precedent] : [])])).toEqual([])
})

test('the list, the latest first; a closing that the lines do not give is told, one that is not published is reckoned', async () => {
  const { bailleur, premier, second, viewer } = await world()
  expect((await crgsDuCompte(viewer, bailleur.id)).map(({ id, soldeFinal }) => [id, soldeFinal])).toEqual([
    [second.id, 49_772],
    [premier.id, 10_000],
  ])
  await db.crg.update({ where: { id: second.id }, data: { soldeFinal: 50_000, soldeInitial: 12_000 } })
  const [faux, avant] = await crgsDuCompte(viewer, bailleur.id)
  if (!faux || !avant) throw new Error('nothing read')
  expect(arreteDuCrg({ ...faux, soldeFinal: faux.soldePublie })).toMatchObject({ soldeFinal: 51_772, ecart: -1_772 })
  expect(rupturesDeChaine([faux, avant])).toMatchObject([{ ecart: 2_000 }])
  await db.crg.update({ where: { id: second.id }, data: { soldeFinal: null } })
  expect(await unCrg(viewer, second.id)).toMatchObject({ soldePublie: null, soldeFinal: 51_772 })
})

test('a withdrawn line counts no more; a withdrawn statement is gone', async () => {
  const { bailleur, second, viewer } = await world()
  await db.crgLigne.updateMany({ where: { crgId: second.id, rubrique: 'VIREMENT' }, data: { withdrawnAt: new Date() } })
  await db.crg.update({ where: { id: second.id }, data: { soldeFinal: null } })
  expect((await crgsDuCompte(viewer, bailleur.id))[0]?.soldeFinal).toBe(129_044)
  await db.crg.update({ where: { id: second.id }, data: { withdrawnAt: new Date() } })
  expect(await unCrg(viewer, second.id)).toBeNull()
  expect(await crgsDuCompte(viewer, bailleur.id)).toHaveLength(1)
})

test('the vouchers of his own lines, and of nobody else’s', async () => {
  const { agencyId, bailleur, second, viewer } = await world()
  const [ligne] = second.lignes
  if (!ligne) throw new Error('no line')
  expect(await pieceDuCrg(viewer, ligne.id)).toBeNull()
  const piece = { piece: 'a'.repeat(64), pieceNom: 'f.pdf', pieceTaille: 3, pieceMime: 'application/pdf' }
  await db.crgLigne.update({ where: { id: ligne.id }, data: piece })
  expect(await pieceDuCrg(viewer, ligne.id)).toEqual({ hash: 'a'.repeat(64), nom: 'f.pdf', taille: 3, mime: 'application/pdf' })
  const other = await mandat(agencyId)
  expect(await pieceDuCrg(await given.client(other.bailleur), ligne.id)).toBeNull()
  // Of another compte of the same person, it is not this one's.
  const both = await given.client(bailleur, other.bailleur)
  expect(await unCrg(both, second.id, other.bailleur.id)).toBeNull()
  expect(await unCrg(both, second.id)).not.toBeNull()
  await db.compte.update({ where: { id: bailleur.id }, data: { role: 'COPROPRIETAIRE' } })
  expect(await pieceDuCrg(viewer, ligne.id)).toBeNull()
  expect(await unCrg(viewer, second.id)).toBeNull()
})
