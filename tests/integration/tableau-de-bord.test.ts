import { house as db } from '@/lib/db'
import { dayToDate } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { tableauDeBord } from '@/lib/queries/tableau-de-bord'
import { staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { demandeEcrite, JOUR } from '../support/given-demande'

useDatabase()
afterAll(closeQueue)

const MAINTENANT = new Date('2026-06-15T10:00:00Z')
const RETARD = new Date('2026-06-12T10:00:00Z')

test('each figure is of the trades on show, and is what its list shows', async () => {
  const { id } = await given.agency()
  const staff = await given.staff(id)
  const [copro, autre, locataire] = [await given.compte(id), await given.compte(id), await given.compte(id, { role: 'LOCATAIRE' })]
  await given.client(copro)
  await given.code(autre)
  const [recente, ancienne] = [await demandeEcrite(copro), await demandeEcrite(locataire)]
  await db.demandeMessage.updateMany({ where: { demandeId: recente.id }, data: { createdAt: MAINTENANT } })
  await db.demandeMessage.updateMany({ where: { demandeId: ancienne.id }, data: { createdAt: new Date('2026-06-01T10:00:00Z') } })
  const { id: assigneAId } = await db.staff.findFirstOrThrow({ where: { userId: staff.userId } })
  await db.demande.update({ where: { id: recente.id }, data: { assigneAId, rappelLe: dayToDate(JOUR) } })
  await db.message.create({ data: { agencyId: id, modele: 'releve', to: 'a@palier.test', contenu: {}, attempts: 2 } })
  await given.publication(id)

  const vu = await tableauDeBord(staff, MAINTENANT, JOUR, RETARD)
  expect(vu).toMatchObject({
    acces: [
      { metier: 'SYNDIC', comptes: 2, ouverts: 1, aImprimer: 1 },
      { metier: 'GERANCE', comptes: 1, ouverts: 0, aImprimer: 0 },
    ],
    demandes: { ouvertes: 2, nouvelles: 2, enRetard: 1, miennes: 1, rappels: 1 },
    ...{ souffrance: 1, flux: null, publications: [{ status: expect.any(String) }] },
  })
  const gerance = staffViewer({ ...staff, metiersVus: ['GERANCE'] })
  expect(await tableauDeBord(gerance, MAINTENANT, JOUR, RETARD)).toMatchObject({
    acces: [{ metier: 'GERANCE', comptes: 1 }],
    demandes: { ouvertes: 1, enRetard: 1, miennes: 0, rappels: 0 },
  })
})

test('an agency that has nothing yet has a page too', async () => {
  const staff = await given.staff((await given.agency()).id)
  expect(await tableauDeBord(staff, MAINTENANT, JOUR, RETARD)).toMatchObject({
    ...{ acces: [], demandes: { ouvertes: 0 }, immeubles: 0, lots: 0, souffrance: 0, flux: null, publications: [] },
  })
})

test('a request of a colleague who has left is nobody’s', async () => {
  const { id } = await given.agency()
  const [admin, gone] = [await given.administrateur(id), await given.staff(id, 'GESTIONNAIRE')]
  const place = await db.staff.findFirstOrThrow({ where: { userId: gone.userId } })
  const demande = await demandeEcrite(await given.compte(id))
  await db.demande.update({ where: { id: demande.id }, data: { assigneAId: place.id } })
  const { fermerCollaborateur } = await import('@/lib/acces/equipe')
  await fermerCollaborateur(admin, place.id, { address: '192.0.2.1', device: '' })
  expect((await db.demande.findUniqueOrThrow({ where: { id: demande.id } })).assigneAId).toBeNull()
})
