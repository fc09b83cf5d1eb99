import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { publish } from '@/lib/publication/publish'
import { residenceDuCompte } from '@/lib/queries/residence'
import { folderOf } from '../support/bundle'
import { residenceBundle } from '../support/bundle-residence'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { compteEnResidence } from '../support/given-residence'

useDatabase()

const today = day('2026-02-25')
const date = (text: string) => dayToDate(day(text))

test('what the agency published of the residence is read', async () => {
  const agency = await given.agency()
  expect((await publish(folderOf(residenceBundle(agency.code)))).errors).toEqual([])
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference: 'C1' } })
  expect(await residenceDuCompte(await given.client(compte), compte.id, today)).toMatchObject({
    nom: 'Les Tilleuls',
    ville: 'Nancy',
    gestionnaire: { nom: 'Thiriet', prenom: 'Lucie', telephone: '03 83 00 00 20', email: null },
    comptable: { nom: 'Couturier', prenom: 'Cécile' },
    bureaux: [{ nom: 'Nancy' }],
    conseil: [
      { fonction: 'PRESIDENT', nom: 'Dupont', prenom: 'Zoé' },
      { fonction: 'MEMBRE', nom: 'SCI Été' },
    ],
    evenements: [{ titre: 'Nettoyage du garage', date: '2026-02-25', texte: 'Merci de sortir les véhicules.\nDe 8 h à 12 h.' }],
    cles: [{ code: '001', libelle: 'Charges générales', miens: 100_000_000, total: 100_000_000 }],
  })
})

test('the clés: my lots of that day among all of the residence', async () => {
  const { compte, autreLot } = await compteEnResidence()
  const sold = { agencyId: compte.agencyId, lotId: autreLot.id, compteId: compte.id, type: 'PLEIN' as const, fin: date('2026-02-24') }
  await db.propriete.create({ data: sold })
  const viewer = await given.client(compte)
  const cles = async (on: string) => (await residenceDuCompte(viewer, compte.id, day(on)))?.cles.map(({ miens, total }) => [miens, total])
  expect(await cles('2026-02-25')).toEqual([[9_150_000, 100_000_000]])
  expect(await cles('2026-02-24')).toEqual([[100_000_000, 100_000_000]])
  await db.lot.update({ where: { id: autreLot.id }, data: { withdrawnAt: new Date() } })
  expect(await cles('2026-02-25')).toEqual([[9_150_000, 9_150_000]])
})

test('the conseil: mandates of that day, the président first, one line a person, names and nothing to reach them by', async () => {
  const { compte, immeuble } = await compteEnResidence()
  const { agencyId } = compte
  const tiers = (nom: string) =>
    db.tiers.create({
      data: { agencyId, reference: nom, nature: 'PERSONNE', nom, email: `${nom}@palier.test`, telephoneMobile: '0600000000' },
    })
  const seat = async (nom: string, mandats: { fonction: 'PRESIDENT' | 'MEMBRE'; depuis?: Date; jusquA?: Date; withdrawnAt?: Date }[]) => {
    const { id: tiersId } = await tiers(nom)
    for (const mandat of mandats) await db.conseilSyndical.create({ data: { agencyId, immeubleId: immeuble.id, tiersId, ...mandat } })
  }
  await seat('Abadie', [{ fonction: 'MEMBRE' }])
  await seat('Zola', [{ fonction: 'MEMBRE' }, { fonction: 'PRESIDENT', depuis: date('2026-02-25'), jusquA: date('2026-02-25') }])
  await seat('Passé', [{ fonction: 'MEMBRE', jusquA: date('2026-02-24') }])
  await seat('Futur', [{ fonction: 'PRESIDENT', depuis: date('2026-02-26') }])
  await seat('Retiré', [{ fonction: 'MEMBRE', withdrawnAt: new Date() }])
  const conseil = (await residenceDuCompte(await given.client(compte), compte.id, today))?.conseil
  expect(conseil?.map(({ fonction, nom }) => [fonction, nom])).toEqual([
    ['PRESIDENT', 'Zola'],
    ['MEMBRE', 'Abadie'],
  ])
  expect(JSON.stringify(conseil)).not.toMatch(/palier\.test|0600000000/)
})

test('events: those of today and to come, and those announced until a later day', async () => {
  const { compte, immeuble } = await compteEnResidence()
  const event = (reference: string, on: string, jusquAu?: string, withdrawnAt?: Date) =>
    db.evenement.create({
      data: {
        ...{ agencyId: compte.agencyId, immeubleId: immeuble.id, reference, titre: reference, date: date(on) },
        ...(jusquAu && { jusquAu: date(jusquAu) }),
        ...(withdrawnAt && { withdrawnAt }),
      },
    })
  await event('demain', '2026-02-26')
  await event('aujourd’hui', '2026-02-25')
  await event('hier', '2026-02-24')
  await event('en cours', '2026-02-01', '2026-02-25')
  await event('plus annoncé', '2026-03-01', '2026-02-24')
  await event('retiré', '2026-02-26', undefined, new Date())
  const read = await residenceDuCompte(await given.client(compte), compte.id, today)
  expect(read?.evenements.map(({ titre }) => titre)).toEqual(['en cours', 'aujourd’hui', 'demain'])
})

test('the offices: the syndic first, then where the residence is looked after', async () => {
  const { compte, immeuble } = await compteEnResidence()
  const { agencyId } = compte
  const bureau = (reference: string, genre: string | null) => db.bureau.create({ data: { agencyId, reference, nom: reference, genre } })
  const [lyon] = [
    await bureau('Lyon', 'agence'),
    await bureau('Nancy', 'agence'),
    await bureau('Siège', 'syndic'),
    await bureau('Archives', null),
  ]
  const viewer = await given.client(compte)
  const noms = async () => (await residenceDuCompte(viewer, compte.id, today))?.bureaux.map(({ nom }) => nom)
  expect(await noms()).toEqual(['Siège', 'Lyon', 'Nancy'])
  const data = { agencyId, reference: 'G', nom: 'Thiriet', fonction: 'gestionnaire', bureauId: lyon.id }
  const { id: gestionnaireId } = await db.collaborateur.create({ data })
  await db.immeuble.update({ where: { id: immeuble.id }, data: { gestionnaireId } })
  expect(await noms()).toEqual(['Siège', 'Lyon'])
  await db.collaborateur.update({ where: { id: gestionnaireId }, data: { withdrawnAt: new Date() } })
  expect(await residenceDuCompte(viewer, compte.id, today)).toMatchObject({ gestionnaire: null, bureaux: { length: 3 } })
})

test('no residence: for a tenant of it, a compte without one, one that was withdrawn', async () => {
  const { compte, immeuble } = await compteEnResidence()
  const tenant = await given.compte(compte.agencyId, { role: 'LOCATAIRE' })
  await db.compte.update({ where: { id: tenant.id }, data: { immeubleId: immeuble.id } })
  const alone = await given.compte(compte.agencyId)
  const read = async (of: typeof compte) => residenceDuCompte(await given.client(of), of.id, today)
  expect(await read(tenant)).toBeNull()
  expect(await read(alone)).toBeNull()
  expect(await read(compte)).not.toBeNull()
  await db.immeuble.update({ where: { id: immeuble.id }, data: { withdrawnAt: new Date() } })
  expect(await read(compte)).toBeNull()
})
