import { house as db } from '@/lib/db'
import { enregistrerParametres, type Parametres, parametresDeLAgence } from '@/lib/queries/parametres'
import type { Administrateur } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const origin = { address: '192.0.2.1', device: '' }

async function world() {
  const { id } = await given.agency()
  const viewer = (await given.staff(id)) as Administrateur
  const read = async () => {
    const { version, ...rest } = (await parametresDeLAgence(viewer)) as Parametres & { version: number }
    return { version, rest }
  }
  return { id, viewer, read }
}

test('what is changed is kept, told in the journal once, and nothing else is', async () => {
  const { id, viewer, read } = await world()
  const { version, rest } = await read()
  const saisie = { ...rest, version, rubriquesFermees: ['PARTENAIRES' as const], moisApresDepart: 6 }
  expect(await enregistrerParametres(viewer, saisie, origin)).toEqual({ etat: 'FAIT' })
  expect(await enregistrerParametres(viewer, { ...saisie, version: version + 1 }, origin)).toEqual({ etat: 'INCHANGE' })
  expect((await read()).rest).toMatchObject({ rubriquesFermees: ['PARTENAIRES'], moisApresDepart: 6 })
  const lines = await db.journal.findMany({ where: { agencyId: id, evenement: 'parametres' } })
  expect(lines.map(({ details }) => details)).toEqual([{ rubriquesFermees: ' → PARTENAIRES', moisApresDepart: '3 → 6' }])
})

test('of two administrators at one page, the second is told and nothing is lost', async () => {
  const { viewer, read } = await world()
  const { version, rest } = await read()
  const [one, other] = await Promise.all([
    enregistrerParametres(viewer, { ...rest, version, masquerRib: true }, origin),
    enregistrerParametres(viewer, { ...rest, version, moisApresDepart: 12 }, origin),
  ])
  const [done, told] = one.etat === 'FAIT' ? [one, other] : [other, one]
  expect(done).toEqual({ etat: 'FAIT' })
  expect(told).toMatchObject({ etat: 'CHANGE', version: version + 1 })
})

test('another feed of news begins anew, and those of the one before are gone', async () => {
  const { id, viewer, read } = await world()
  await db.agency.update({
    where: { id },
    data: { fluxRss: 'https://a.test/rss', fluxRssErreur: 'Le site répond 404.', fluxRssEssai: new Date() },
  })
  await db.actualite.create({ data: { agencyId: id, cle: 'a', titre: 'A', resume: '', publieLe: new Date() } })
  const { version, rest } = await read()
  await enregistrerParametres(viewer, { ...rest, version, masquerRib: true }, origin)
  expect(await db.actualite.count({ where: { agencyId: id } })).toBe(1)
  await enregistrerParametres(viewer, { ...rest, version: version + 1, masquerRib: true, fluxRss: 'https://b.test/rss' }, origin)
  expect(await db.actualite.count({ where: { agencyId: id } })).toBe(0)
  expect(await db.agency.findUnique({ where: { id } })).toMatchObject({
    fluxRss: 'https://b.test/rss',
    fluxRssErreur: null,
    fluxRssEssai: null,
  })
})
