import { house as db } from '@/lib/db'
import { chevauchements } from '@/lib/domain/baux'
import { day, dayToDate } from '@/lib/domain/day'
import { dresserParc } from '@/lib/domain/mes-biens'
import { nomsDuBail } from '@/lib/domain/tiers'
import { documentsDuLot } from '@/lib/queries/biens'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { fichierDeLaPhoto, photosDesImmeubles } from '@/lib/queries/photos'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { documentDans } from '../support/given-documents'
import { bail, location, mandat, quittance } from '../support/given-gerance'
import { photo } from '../support/given-residence'

useDatabase()

const jour = day('2026-06-15')

async function biens(viewer: ClientViewer, compteId: string) {
  const parc = await parcDuBailleur(viewer, compteId, jour)
  if (!parc) throw new Error('nothing read')
  return dresserParc(parc.lots, parc.termes, jour)
}

test('a lot as it is that day: its lease, its tenants, what is late of it', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, locataire } = await location(agencyId, { dpe: 'F', depotDeGarantie: 48_000, irl: ['2024-T2', '145.17'] })
  await quittance(locataire, '2026-04', { paye: 0 })
  await quittance(locataire, '2026-05', { paye: 50_000 })
  await quittance(locataire, '2026-07', { paye: 0 })
  const parc = await biens(await given.client(bailleur), bailleur.id)
  expect(parc).toMatchObject({ lots: 1, loues: 1, vacants: 0, arriere: 52_771 + 2_771 })
  const [seul] = parc.immeubles[0]?.lots ?? []
  expect(seul).toMatchObject({
    etat: { etat: 'LOUE', bail: { dpe: 'F', depotDeGarantie: 48_000, irlTrimestre: '2024-T2', loyer: 48_000, provision: 4_771 } },
    arriere: 55_542,
  })
  expect(seul?.lot.baux.map(nomsDuBail)).toEqual([['Jeanne Pailloux']])
})

test('a lease without a tenant’s compte has the name that it bears, and ends on its written day', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, locataire } = await location(agencyId, { fin: day('2026-03-31') })
  await db.compte.update({ where: { id: locataire.id }, data: { withdrawnAt: new Date() } })
  const parc = await biens(await given.client(bailleur), bailleur.id)
  expect(parc).toMatchObject({ loues: 0, vacants: 1 })
  const [seul] = parc.immeubles[0]?.lots ?? []
  expect(seul?.etat).toEqual({ etat: 'VACANT', depuis: '2026-04-01' })
  expect(seul?.lot.baux.map(nomsDuBail)).toEqual([['Jeanne Pailloux']])
})

test('two leases on the same days are told', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, mandat: made, locataire } = await location(agencyId)
  await db.compte.update({ where: { id: locataire.id }, data: { departLe: dayToDate(day('2026-06-30')) } })
  await bail(made, { debut: day('2026-06-20') })
  const parc = await parcDuBailleur(await given.client(bailleur), bailleur.id, jour)
  expect(chevauchements(parc?.lots[0]?.baux ?? [])).toHaveLength(1)
})

test('a lot under two mandates shows each landlord the leases of his own; a mandate that is over counts no more', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur: vendeur, lot, immeuble, mandat: ancien } = await location(agencyId)
  const acheteur = await given.compte(agencyId, { role: 'BAILLEUR', nom: 'Marceau' })
  await db.compte.update({ where: { id: acheteur.id }, data: { mandat: 'NOUVEAU' } })
  await db.mandat.update({ where: { id: ancien.id }, data: { fin: dayToDate(day('2026-01-31')) } })
  await db.mandat.create({
    data: {
      ...{ agencyId, reference: 'NOUVEAU', tiersId: acheteur.tiersId, immeubleId: immeuble.id, lotId: lot.id },
      debut: dayToDate(day('2026-02-01')),
    },
  })
  expect(await biens(await given.client(acheteur), acheteur.id)).toMatchObject({ lots: 1, loues: 0, vacants: 1 })
  const avant = await biens(await given.client(vendeur), vendeur.id)
  expect(avant).toMatchObject({ lots: 0, loues: 0, vacants: 0 })
  expect(avant.immeubles[0]?.lots).toMatchObject([{ fini: true }])
})

describe('documents of a lot', () => {
  async function world(ouverts: boolean) {
    const { id: agencyId } = await given.agency()
    await db.agency.update({ where: { id: agencyId }, data: { bailleurVoitDocuments: ouverts } })
    const made = await location(agencyId)
    const classeur = await db.classeur.create({
      data: { agencyId, metier: 'GERANCE', rang: 1, nom: 'Baux', bailleur: true, locataire: true },
    })
    const filed = async (pour: string, dossier: readonly [string, string] | null) => {
      const { id } = await documentDans(classeur, [['COMPTE', pour]])
      await db.document.update({ where: { id }, data: { dossierType: dossier?.[0] ?? null, dossierReference: dossier?.[1] ?? null } })
      return id
    }
    const { bailleur, locataire, bail: lease, lot, immeuble } = made
    const ids = {
      duLot: await filed(bailleur.id, ['Lot', `${immeuble.reference}/${lot.numero}`]),
      duBail: await filed(bailleur.id, ['bail', lease.reference]),
      duLocataire: await filed(locataire.id, ['bail', lease.reference]),
    }
    await filed(bailleur.id, null)
    await filed(bailleur.id, ['bail', 'UN-AUTRE'])
    return { ...made, ids, viewer: await given.client(bailleur), agencyId }
  }

  test('those filed under it and its leases; his tenants’ too where the agency lets him', async () => {
    for (const ouverts of [false, true]) {
      const { viewer, bailleur, lot, ids } = await world(ouverts)
      const read = await documentsDuLot(viewer, bailleur.id, lot.id, jour)
      expect(read.map(({ id }) => id).toSorted()).toEqual([ids.duLot, ids.duBail, ...(ouverts ? [ids.duLocataire] : [])].toSorted())
      expect(read.filter(({ duLocataire }) => duLocataire).map(({ id }) => id)).toEqual(ouverts ? [ids.duLocataire] : [])
    }
  })

  test('none of a lot that is another landlord’s, nor once the lease is withdrawn', async () => {
    const { viewer, bailleur, bail: lease, lot, agencyId, ids } = await world(true)
    const other = await mandat(agencyId)
    expect(await documentsDuLot(viewer, bailleur.id, other.lot.id, jour)).toEqual([])
    expect(await documentsDuLot(await given.client(other.bailleur), other.bailleur.id, lot.id, jour)).toEqual([])
    await db.bail.update({ where: { id: lease.id }, data: { withdrawnAt: new Date() } })
    expect((await documentsDuLot(viewer, bailleur.id, lot.id, jour)).map(({ id }) => id)).toEqual([ids.duLot])
  })
})

test('photographs: of the buildings of a landlord’s mandate, of a tenant’s lease, and of no other', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur, locataire, immeuble, mandat: made } = await location(agencyId)
  const ailleurs = await mandat(agencyId)
  const [ici, la] = [await photo(immeuble), await photo(ailleurs.immeuble)]
  for (const compte of [bailleur, locataire]) {
    const viewer = await given.client(compte)
    expect((await photosDesImmeubles(viewer, compte.id)).map(({ immeubleId, photos }) => [immeubleId, photos.map(({ id }) => id)])).toEqual(
      [[immeuble.id, [ici.id]]],
    )
    expect(await fichierDeLaPhoto(viewer, ici.id)).not.toBeNull()
    expect(await fichierDeLaPhoto(viewer, la.id)).toBeNull()
  }
  await db.mandat.update({ where: { id: made.id }, data: { withdrawnAt: new Date() } })
  for (const compte of [bailleur, locataire]) expect(await fichierDeLaPhoto(await given.client(compte), ici.id)).toBeNull()
})
