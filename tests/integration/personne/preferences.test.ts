import { randomUUID } from 'node:crypto'
import { GET, POST } from '@/app/api/desabonnement/route'
import { house as db } from '@/lib/db'
import { changerLAbonnement, etatDeLAbonnement, jetonDeDesabonnement, liensDeDesabonnement } from '@/lib/personne/desabonnement'
import { avisRefuses, avisVoulu, choisirAvis } from '@/lib/queries/preferences'
import { systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

async function world() {
  const [here, there] = [await given.agency(), await given.agency()]
  const viewer = await given.client(await given.compte(here.id), await given.compte(there.id))
  return { here, there, viewer, autre: await given.client(await given.compte(here.id)) }
}

test('each agency is refused by itself, each kind by itself; what is ticked again comes again', async () => {
  const { here, there, viewer, autre } = await world()
  const wanted = (agencyId: string, userId = viewer.userId) => avisVoulu(systemViewer(agencyId), userId, 'DOCUMENTS')
  expect(await wanted(here.id)).toBe(true)
  expect(await choisirAvis(viewer, here.id, ['DOCUMENTS', 'DEMANDES'])).toBe(true)
  expect(await avisRefuses(viewer)).toEqual(
    new Map([
      [here.id, new Set(['DOCUMENTS', 'DEMANDES'])],
      [there.id, new Set()],
    ]),
  )
  expect([await wanted(here.id), await wanted(there.id), await wanted(here.id, autre.userId)]).toEqual([false, true, true])
  // The same again, twice at once: a form sent twice.
  await Promise.all([choisirAvis(viewer, here.id, ['DEMANDES']), choisirAvis(viewer, here.id, ['DEMANDES'])])
  expect([...((await avisRefuses(viewer)).get(here.id) ?? [])]).toEqual(['DEMANDES'])
  expect(await wanted(here.id)).toBe(true)
})

test('an agency that is not one’s own cannot be chosen for', async () => {
  const { viewer } = await world()
  const { id } = await given.agency()
  expect(await choisirAvis(viewer, id, ['DOCUMENTS'])).toBe(false)
  expect(await db.refusDAvis.count({ where: { agencyId: id } })).toBe(0)
})

test('a link refuses and takes again what it names, and nothing else', async () => {
  const { here, there, viewer, autre } = await world()
  const jeton = jetonDeDesabonnement({ userId: viewer.userId, agencyId: here.id, avis: 'INFORMATIONS' })
  expect(await etatDeLAbonnement(jeton)).toEqual({ agence: here.nom, avis: 'INFORMATIONS', refuse: false })
  expect(await Promise.all([changerLAbonnement(jeton, false), changerLAbonnement(jeton, false)])).toEqual([true, true])
  expect(await etatDeLAbonnement(jeton)).toMatchObject({ refuse: true })
  expect(await db.refusDAvis.findMany({ where: { agencyId: { in: [here.id, there.id] } } })).toMatchObject([
    { userId: viewer.userId, agencyId: here.id, avis: 'INFORMATIONS' },
  ])
  expect(await avisVoulu(systemViewer(here.id), autre.userId, 'INFORMATIONS')).toBe(true)
  expect(await changerLAbonnement(jeton, true)).toBe(true)
  expect(await avisVoulu(systemViewer(here.id), viewer.userId, 'INFORMATIONS')).toBe(true)
})

test('a link with any bit altered, cut, lengthened or spelt otherwise serves for nothing', async () => {
  const { here, viewer, autre } = await world()
  const facts = { userId: viewer.userId, agencyId: here.id, avis: 'DOCUMENTS' } as const
  const jeton = jetonDeDesabonnement(facts)
  const bytes = Buffer.from(jeton, 'base64url')
  const forged = [...bytes.keys()].map((index) => {
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(index) ^ 1, index)
    return altered.toString('base64url')
  })
  // Another's name under my signature.
  const stolen = Buffer.concat([Buffer.from(autre.userId.replaceAll('-', ''), 'hex'), bytes.subarray(16)]).toString('base64url')
  for (const wrong of [...forged, stolen, '', 'x'.repeat(200), jeton.slice(0, -1), `${jeton}AA`, `${jeton}=`, `${jeton} `]) {
    expect([wrong, await etatDeLAbonnement(wrong)]).toEqual([wrong, null])
    expect(await changerLAbonnement(wrong, false)).toBe(false)
    expect(await changerLAbonnement(wrong, true)).toBe(false)
  }
  expect(await db.refusDAvis.count({ where: { agencyId: here.id } })).toBe(0)
  for (const gone of [{ userId: randomUUID() }, { agencyId: randomUUID() }]) {
    const orphan = jetonDeDesabonnement({ ...facts, ...gone })
    expect([await etatDeLAbonnement(orphan), await changerLAbonnement(orphan, false), await changerLAbonnement(orphan, true)]).toEqual([
      null,
      false,
      false,
    ])
  }
})

test('a mail program posts to the address of the header and it is done; to look at it refuses nothing', async () => {
  const { here, viewer } = await world()
  const { unClic, page } = liensDeDesabonnement({ userId: viewer.userId, agencyId: here.id, avis: 'DEMANDES' })
  const looked = GET(new Request(unClic))
  expect([looked.status, new URL(looked.headers.get('location') ?? '', page).href]).toEqual([303, page])
  expect(await avisVoulu(systemViewer(here.id), viewer.userId, 'DEMANDES')).toBe(true)
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await POST(new Request(unClic, { method: 'POST', body }))).status).toBe(200)
  expect(await avisVoulu(systemViewer(here.id), viewer.userId, 'DEMANDES')).toBe(false)
  const altered = unClic.replace(/jeton=./, 'jeton=_')
  for (const wrong of [altered, unClic.split('?')[0] ?? ''])
    expect((await POST(new Request(wrong, { method: 'POST', body }))).status).toBe(404)
})
