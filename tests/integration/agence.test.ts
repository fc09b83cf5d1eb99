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

test('a feed is chosen, kept while it is the same, and left with its news; the bank details are hidden or not', async () => {
  const ask = (...args: string[]) => enregistrerAgence(lireDemande(['FLUX', ...args]))
  const now = () => db.agency.findUniqueOrThrow({ where: { code: 'FLUX' }, include: { actualites: true } })
  await ask('--nom', 'Flux', '--rss', 'https://a.test/rss')
  expect(await now()).toMatchObject({ fluxRss: 'https://a.test/rss', masquerRib: false })
  const { id: agencyId } = await now()
  await db.actualite.create({ data: { agencyId, cle: 'a', titre: 'A', publieLe: new Date() } })
  await db.agency.update({ where: { id: agencyId }, data: { fluxRssErreur: 'Le site répond 404.', fluxRssEssai: new Date() } })
  await ask('--rss', 'https://a.test/rss', '--masquer-rib', 'oui')
  expect(await now()).toMatchObject({ masquerRib: true, fluxRssErreur: 'Le site répond 404.', actualites: [{ titre: 'A' }] })
  await ask('--ville', 'Lyon')
  expect(await now()).toMatchObject({ masquerRib: true, fluxRss: 'https://a.test/rss' })
  await ask('--rss', 'https://b.test/rss', '--masquer-rib', 'non')
  expect(await now()).toMatchObject({
    masquerRib: false,
    fluxRss: 'https://b.test/rss',
    fluxRssErreur: null,
    fluxRssEssai: null,
    actualites: [],
  })
  await ask('--rss', 'non')
  expect(await now()).toMatchObject({ fluxRss: null })
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
  [['DURAND', '--rss', 'ftp://a.test/'], /rss : attendu l’adresse d’un flux/],
  [['DURAND', '--mois-apres-depart', '61'], /mois-apres-depart : attendu de 0 à 60/],
  [['DURAND', '--masquer-rib', 'peut-être'], /masquer-rib : attendu oui ou non/],
  [['DURAND', '--administrateur', 'pas une adresse'], /administrateur : attendu une adresse/],
])('%j is told by name', (args, said) => {
  expect(() => lireDemande(args)).toThrow(said)
})
