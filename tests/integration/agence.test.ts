import { house as db } from '@/lib/db'
import { enregistrerAgence, lireDemande } from '../../prisma/agence'
import { useDatabase } from '../support/database'

useDatabase()

test('an agency is opened, then changed: what is not said stays', async () => {
  expect(await enregistrerAgence(lireDemande(['DURAND', '--nom', 'Cabinet Durand', '--ville', 'Lyon', '--solde', 'credit']))).toBe(true)
  expect(await enregistrerAgence(lireDemande(['DURAND', '--telephone', '04 00 00 00 00']))).toBe(false)
  expect(await db.agency.findUniqueOrThrow({ where: { code: 'DURAND' } })).toMatchObject({
    nom: 'Cabinet Durand',
    ville: 'Lyon',
    telephone: '04 00 00 00 00',
    sensSolde: 'CREDIT_POSITIF',
  })
})

test('its administrator is opened once, and again after a closing', async () => {
  const asked = lireDemande(['MARTIN', '--nom', 'Martin', '--administrateur', ' Chef@Martin.TEST '.trim()])
  await enregistrerAgence(asked)
  const { id } = await db.agency.findUniqueOrThrow({ where: { code: 'MARTIN' } })
  await db.staff.updateMany({ where: { agencyId: id }, data: { closedAt: new Date() } })
  await enregistrerAgence(asked)
  const staff = await db.staff.findMany({ where: { agencyId: id }, include: { user: true } })
  expect(staff).toHaveLength(1)
  expect(staff[0]).toMatchObject({ role: 'ADMINISTRATEUR', closedAt: null, user: { email: 'chef@martin.test', passwordHash: null } })
})

test('a new agency without a name is refused, and nothing is kept', async () => {
  await expect(enregistrerAgence(lireDemande(['SANSNOM']))).rejects.toThrow(/nom : attendu/)
  expect(await db.agency.count({ where: { code: 'SANSNOM' } })).toBe(0)
})

test.each([
  [[], /code : attendu/],
  [['durand'], /code : attendu/],
  [['DURAND', '--accent', 'vert'], /accent : attendu une couleur/],
  [['DURAND', '--solde', 'peut-être'], /solde : attendu debit ou credit/],
  [['DURAND', '--administrateur', 'pas une adresse'], /administrateur : attendu une adresse/],
])('%j is told by name', (args, said) => {
  expect(() => lireDemande(args)).toThrow(said)
})
