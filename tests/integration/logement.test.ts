import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { revisionDuBail } from '@/lib/domain/revision-du-bail'
import { logementDuCompte } from '@/lib/queries/logement'
import { regularisationDuCompte, regularisationsDuCompte } from '@/lib/queries/regularisations'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { location, quittance } from '../support/given-gerance'

useDatabase()

const jour = day('2024-08-15')

test('the lease, its premises and annexes, its landlord, the last whole term, the agency’s indices', async () => {
  const { id: agencyId } = await given.agency()
  await db.agency.update({ where: { id: agencyId }, data: { arrondiIrl: 'TRONQUE' } })
  const { locataire, lot, immeuble } = await location(agencyId, {
    ...{ debut: day('2019-09-01'), loyer: 60_000, irl: ['2023-T2', '140.59'] as const, dpe: 'D', depotDeGarantie: 60_000 },
  })
  const annexe = { agencyId, immeubleId: immeuble.id, numero: 'CV3', nature: 'Cave', lotPrincipalId: lot.id }
  await db.lot.create({ data: annexe })
  await db.lot.create({ data: { ...annexe, numero: 'CV4', withdrawnAt: new Date() } })
  await db.indice.create({ data: { agencyId, trimestre: '2024-T2', valeur: '145.17' } })
  for (const [mois, loyer] of [
    ['2024-07', 61_954],
    ['2024-09', 1],
  ] as const)
    await quittance(locataire, mois, { loyer })
  const logement = await logementDuCompte(await given.client(locataire), locataire.id, jour)
  expect(logement).toMatchObject({
    ...{ arrondi: 'TRONQUE', departLe: null, terme: { loyer: 61_954 } },
    bail: {
      ...{ loyer: 60_000, provision: 4771, depot: 60_000, trimestre: '2023-T2', valeur: 14_059, dpe: 'D', usage: 'VIDE', mois: 1 },
      bailleur: { nom: 'Yaloxe' },
      lot: { numero: lot.numero, adresse1: '47 boulevard Albert Ier', residence: 'Saint-Louis' },
      annexes: [{ numero: 'CV3' }],
    },
  })
  if (!logement?.bail) throw new Error('No lease')
  const { bail, arrondi, publies } = logement
  const revision = revisionDuBail({ ...bail, arrondi, publies, habitation: true, demande: logement.terme?.loyer ?? null }, jour)
  expect(revision).toMatchObject({ etat: 'CALCULEE', revise: 61_954, loyerDemande: 'REVISE', nouveau: { de: 'AGENCE' } })
})

test('documents of the lease and of its lot, of those that are published to the tenant and no other', async () => {
  const { id: agencyId } = await given.agency()
  const { locataire, bail, lot, immeuble } = await location(agencyId)
  const file = async (titre: string, dossierType: string | null, dossierReference: string, pour = locataire) => {
    const { id } = await given.documentPublie(pour)
    await db.document.update({ where: { id }, data: { titre, dossierType, dossierReference } })
  }
  await file('Contrat', 'bail', bail.reference)
  await file('DPE', 'Lot', `${immeuble.reference}/${lot.numero}`)
  await file('D’un autre bail', 'bail', 'AUTRE')
  await file('Sans dossier', null, '')
  await file('D’un autre compte', 'bail', bail.reference, await given.compte(agencyId, { role: 'LOCATAIRE' }))
  const logement = await logementDuCompte(await given.client(locataire), locataire.id, day('2026-06-15'))
  expect(logement?.documents.map(({ titre }) => titre)).toEqual(['Contrat', 'DPE'])
})

test('a compte whose lease is not known; a landlord’s compte', async () => {
  const { id: agencyId } = await given.agency()
  const { bailleur } = await location(agencyId)
  const sans = await given.compte(agencyId, { role: 'LOCATAIRE' })
  expect(await logementDuCompte(await given.client(sans), sans.id, jour)).toMatchObject({ bail: null, terme: null, documents: [] })
  expect(await logementDuCompte(await given.client(bailleur), bailleur.id, jour)).toBeNull()
})

test('charges by nature, the latest account first; nobody else’s', async () => {
  const { id: agencyId } = await given.agency()
  const { locataire } = await location(agencyId)
  const autre = await given.compte(agencyId, { role: 'LOCATAIRE' })
  const make = (compteId: string, annee: number) =>
    db.regularisation.create({
      data: {
        ...{ agencyId, compteId, reference: `${compteId}-${annee}`, provisions: 57_252 },
        ...{ debut: new Date(`${annee}-01-01`), fin: new Date(`${annee}-12-31`), arreteeLe: new Date(`${annee + 1}-06-30`) },
        lignes: {
          create: [
            { agencyId, reference: `${compteId}-${annee}-1`, nature: 'Eau froide', methode: 'Compteur', depense: 420_000, part: 31_012 },
            { agencyId, reference: `${compteId}-${annee}-2`, nature: 'Ascenseur', methode: 'Tantièmes', part: 42_250 },
            { agencyId, reference: `${compteId}-${annee}-3`, nature: 'Retirée', methode: '', part: 1, withdrawnAt: new Date() },
          ],
        },
      },
    })
  const [ancienne, derniere, sienne] = [await make(locataire.id, 2024), await make(locataire.id, 2025), await make(autre.id, 2025)]
  const viewer = await given.client(locataire)
  expect((await regularisationsDuCompte(viewer, locataire.id)).map(({ id }) => id)).toEqual([derniere.id, ancienne.id])
  expect(await regularisationDuCompte(viewer, locataire.id, derniere.id)).toMatchObject({
    ...{ debut: '2025-01-01', fin: '2025-12-31', provisions: 57_252, arreteeLe: '2026-06-30', usage: 'VIDE' },
    lignes: [
      { nature: 'Eau froide', depense: 420_000, part: 31_012 },
      { nature: 'Ascenseur', depense: null, part: 42_250 },
    ],
  })
  expect(await regularisationDuCompte(viewer, locataire.id, sienne.id)).toBeNull()
  expect(await regularisationDuCompte(viewer, autre.id, sienne.id)).toBeNull()
})
