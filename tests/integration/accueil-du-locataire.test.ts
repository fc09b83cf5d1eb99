import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { accueilDuLocataire } from '@/lib/queries/accueil-du-locataire'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { location, quittance } from '../support/given-gerance'

useDatabase()

test('a tenant’s home: his place, the last terms and those owed before, his insurance and his notice', async () => {
  const { id: agencyId } = await given.agency()
  const { locataire, lot, immeuble } = await location(agencyId, { debut: day('2025-12-17'), fin: day('2026-01-31') })
  await quittance(locataire, '2025-12', { loyer: 23_226, charges: 2_309, paye: 100 })
  for (const mois of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) await quittance(locataire, mois, { paye: 52_771 })
  const file = { fichier: 'a'.repeat(64), nom: 'a.pdf', taille: 1, mime: 'application/pdf' }
  for (const jusquAu of ['2026-06-30', '2027-06-30'])
    await db.attestation.create({
      data: { agencyId, compteId: locataire.id, formulaire: randomUUID(), assureur: 'A', jusquAu: new Date(jusquAu), ...file },
    })
  const depose = {
    agencyId,
    compteId: locataire.id,
    motif: 'AUCUN' as const,
    mois: 3,
    recuLe: new Date('2026-05-01'),
    fin: new Date('2026-08-01'),
  }
  await db.preavis.create({ data: { ...depose, formulaire: randomUUID(), etat: 'RETIRE', fin: new Date('2026-09-01') } })
  await db.preavis.create({ data: { ...depose, formulaire: randomUUID(), etat: 'CONFIRME', finRetenue: new Date('2026-07-15') } })
  const accueil = await accueilDuLocataire(await given.client(locataire), locataire.id)
  expect(accueil).toMatchObject({
    logement: { immeuble: immeuble.nom, lot: lot.numero },
    assureJusquAu: '2027-06-30',
    preavis: { etat: 'CONFIRME', fin: '2026-07-15' },
    departLe: null,
  })
  expect(accueil?.termes.map(({ periode, debut, fin, paye }) => [periode, debut, fin, paye])).toEqual([
    ['2026-05-01', '2026-05-01', '2026-05-31', 52_771],
    ['2026-04-01', '2026-04-01', '2026-04-30', 52_771],
    ['2026-03-01', '2026-03-01', '2026-03-31', 52_771],
    ['2026-02-01', '2026-02-01', '2026-02-28', 52_771],
    ['2025-12-01', '2025-12-17', '2025-12-31', 100],
  ])
})

test('without a lease that is published, there is still what is owed; a landlord has none of it', async () => {
  const { id: agencyId } = await given.agency()
  const locataire = await given.compte(agencyId, { role: 'LOCATAIRE' })
  await db.compte.update({ where: { id: locataire.id }, data: { bail: 'inconnu', departLe: dayToDate(day('2026-05-09')) } })
  await quittance(locataire, '2026-05')
  const viewer = await given.client(locataire)
  expect(await accueilDuLocataire(viewer, locataire.id)).toMatchObject({
    logement: null,
    assureJusquAu: null,
    preavis: null,
    termes: [{ debut: '2026-05-01', fin: '2026-05-09' }],
  })
  await db.compte.update({ where: { id: locataire.id }, data: { role: 'BAILLEUR' } })
  expect(await accueilDuLocataire(viewer, locataire.id)).toBeNull()
})
