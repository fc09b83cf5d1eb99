import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { evenementsDuCompte } from '@/lib/queries/evenements-du-compte'
import { ficheDeLImmeuble, ficheDuCompte, lotsDuCompte } from '@/lib/queries/fiches'
import type { StaffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { diffusion } from '../support/given-diffusions'
import { location } from '../support/given-gerance'
import { membreDuConseil } from '../support/given-residence'

useDatabase()

const jour = day('2026-06-15')

async function world() {
  const { id: agencyId } = await given.agency()
  const viewer = await given.staff(agencyId)
  const au = (...metiers: StaffViewer['metiers']) => ({ ...viewer, metiers }) as StaffViewer
  const compte = await given.compte(agencyId, { nom: 'Laffite' })
  return { agencyId, viewer, au, compte, ...(await membreDuConseil(compte, 'PRESIDENT')) }
}

test('the sheet of a co-owner tells who connects, where, and what else is his', async () => {
  const { viewer, au, compte, immeuble } = await world()
  const { userId } = await given.client(compte)
  const other = await db.compte.create({
    data: { agencyId: compte.agencyId, reference: 'B', numero: 'B-1', role: 'BAILLEUR', tiersId: compte.tiersId },
  })
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const fiche = await ficheDuCompte(viewer, compte.id)
  expect(fiche).toMatchObject({
    titulaire: { nom: 'Laffite' },
    immeuble: { id: immeuble.id },
    personnes: [{ email, refus: 0 }],
    demandes: [],
  })
  expect(fiche?.autres.map(({ id }) => id)).toEqual([other.id])
  // In one trade, what is of the other is not there, neither here nor by its address.
  expect((await ficheDuCompte(au('SYNDIC'), compte.id))?.autres).toEqual([])
  expect(await ficheDuCompte(au('SYNDIC'), other.id)).toBeNull()
  expect(await ficheDuCompte(au('GERANCE'), compte.id)).toBeNull()
  await db.compte.update({ where: { id: compte.id }, data: { withdrawnAt: new Date() } })
  expect(await ficheDuCompte(viewer, compte.id)).toBeNull()
})

test('the lots of an owner by building: of the co-owner, of the landlord by his mandate, of no tenant', async () => {
  const { agencyId, viewer, au, compte, lot } = await world()
  const { bailleur, locataire, lot: loue } = await location(agencyId)
  const lots = async (who: StaffViewer, id: string) => (await lotsDuCompte(who, id, jour)).flatMap((of) => of.lots.map((one) => one.id))
  expect(await lots(viewer, compte.id)).toEqual([lot.id])
  expect(await lots(viewer, bailleur.id)).toEqual([loue.id])
  expect(await lots(viewer, locataire.id)).toEqual([])
  expect(await lots(au('SYNDIC'), bailleur.id)).toEqual([])
})

test('what the agency has written to a compte: informations, and its own letters, those that are over too; nothing of another trade', async () => {
  const { viewer, au, compte, agencyId } = await world()
  const { id: information } = await given.information(compte)
  const { id: dEnvoi } = await given.documentPublie(compte)
  const { id: courrier } = await given.documentPublie(compte, { jusquAu: new Date('2026-06-14') })
  const { id: diffusionId } = await diffusion(agencyId)
  await db.document.update({ where: { id: courrier }, data: { diffusionId } })
  const { total, evenements: lus } = await evenementsDuCompte(viewer, compte.id, jour)
  expect(total).toBe(2)
  expect(await evenementsDuCompte(viewer, compte.id, jour, 2)).toEqual({ total: 0, evenements: [] })
  expect(new Map(lus.map(({ id, genre }) => [id, genre]))).toEqual(
    new Map([
      [information, 'INFORMATION'],
      [courrier, 'COURRIER'],
    ]),
  )
  expect(lus.find(({ id }) => id === courrier)?.jusquAu).toBe('2026-06-14')
  expect(lus.map(({ id }) => id)).not.toContain(dEnvoi)
  expect(await evenementsDuCompte(au('GERANCE'), compte.id, jour)).toEqual({ total: 0, evenements: [] })
})

test('the sheet of a building counts what is of the trade', async () => {
  const { agencyId, viewer, au, immeuble } = await world()
  expect(await ficheDeLImmeuble(viewer, immeuble.id, jour)).toMatchObject({
    ...{ nom: 'Les Tilleuls', lots: 2, coproprietaires: 1, mandats: 0, nombreDePhotos: 0, photos: [] },
    conseil: [{ fonction: 'PRESIDENT', nom: 'Laffite' }],
  })
  expect(await ficheDeLImmeuble(au('GERANCE'), immeuble.id, jour)).toBeNull()
  const loue = await location(agencyId)
  expect(await ficheDeLImmeuble(au('GERANCE'), loue.immeuble.id, jour)).toMatchObject({
    lots: 1,
    mandats: 1,
    coproprietaires: 0,
    conseil: [],
  })
})
