import { house } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { type Fait, noter } from '@/lib/journal'
import { type Filtre, journal, LIGNES_PAR_PAGE, noterLExport, TOUT_LE_JOURNAL } from '@/lib/queries/journal'
import { type Administrateur, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const ALL = TOUT_LE_JOURNAL
const fact = (facts: Partial<Fait> & { agencyId: string | null }): Promise<void> =>
  noter(house, { evenement: 'connexion', acteur: null, ...facts })

async function world() {
  const { id: agencyId } = await given.agency()
  return { agencyId, admin: await given.administrateur(agencyId) }
}

test('newest first, with who and whom; another agency’s lines and the persons’ own are not there', async () => {
  const [here, elsewhere] = [await world(), await world()]
  const { userId, email } = await given.staff(here.agencyId)
  await fact({ agencyId: here.agencyId, acteur: { userId: here.admin.userId, nom: 'Chef' } })
  await fact({ agencyId: here.agencyId, evenement: 'equipe-fermee', acteur: { userId: here.admin.userId, nom: 'Chef' }, sujetId: userId })
  await fact({ agencyId: elsewhere.agencyId })
  await fact({ agencyId: null })
  const lines = await journal(here.admin, ALL)
  expect(lines.map(({ evenement, acteur, sujet }) => [evenement, acteur, sujet])).toEqual([
    ['equipe-fermee', 'Chef', email],
    ['connexion', 'Chef', null],
  ])
})

test('narrowed by kind, by person on either side, and by the days of France', async () => {
  const { agencyId, admin } = await world()
  const { userId, email } = await given.staff(agencyId)
  const acteur = { userId: admin.userId, nom: 'Chef' }
  await fact({ agencyId, acteur, evenement: 'equipe-fermee', sujetId: userId })
  await fact({ agencyId, acteur, evenement: 'invitation', details: { nom: 'Camille' } })
  const kinds = async (filter: Partial<Filtre>) => (await journal(admin, { ...ALL, ...filter })).map(({ evenement }) => evenement)
  expect(await kinds({ evenement: 'invitation' })).toEqual(['invitation'])
  expect(await kinds({ personne: email.toUpperCase() })).toEqual(['equipe-fermee'])
  expect(await kinds({ personne: 'camille' })).toEqual(['invitation'])
  expect(await kinds({ personne: 'chef' })).toHaveLength(2)
  for (const personne of ['%', '_', '\\', "' or 1=1 --"]) expect(await kinds({ personne })).toEqual([])

  // 23:30 UTC on the last of June is the first of July in France.
  await house.journal.createMany({ data: [{ agencyId, evenement: 'session-fermee', at: new Date('2026-06-30T23:30:00Z') }] })
  expect(await kinds({ du: day('2026-07-01'), au: day('2026-07-01') })).toEqual(['session-fermee'])
  expect(await kinds({ du: day('2026-06-30'), au: day('2026-06-30') })).toEqual([])
})

test('page after page without a line twice or missed, while others are written', async () => {
  const { agencyId, admin } = await world()
  const at = new Date('2026-06-15T10:00:00Z')
  // Of one instant: the order is theirs by number.
  await house.journal.createMany({ data: Array.from({ length: 120 }, () => ({ agencyId, evenement: 'connexion', at })) })
  const seen: string[] = []
  for (let avant: string | null = null; ; ) {
    const lines = await journal(admin, ALL, avant)
    seen.push(...lines.map(({ id }) => id))
    if (lines.length < LIGNES_PAR_PAGE) break
    avant = lines.at(-1)?.id ?? null
    await fact({ agencyId })
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  // Another agency's line leads nowhere.
  const elsewhere = await world()
  await fact({ agencyId: elsewhere.agencyId })
  const [theirs] = await journal(elsewhere.admin, ALL)
  expect(await journal(admin, ALL, theirs?.id ?? '')).toEqual([])
})

test('narrowed by compte and by words; lines of the other trade are left out', async () => {
  const { agencyId, admin } = await world()
  const [copro, locataire] = [await given.compte(agencyId), await given.compte(agencyId, { role: 'LOCATAIRE' })]
  await fact({ agencyId, compteId: copro.id, details: { titre: 'Procès-verbal' } })
  await fact({ agencyId, compteId: locataire.id, evenement: 'preavis-depose' })
  await fact({ agencyId, evenement: 'parametres' })
  const kinds = async (filter: Partial<Filtre>, viewer = admin) =>
    (await journal(viewer, { ...ALL, ...filter })).map((line) => line.evenement)
  expect(await kinds({ compte: copro.numero })).toEqual(['connexion'])
  expect(await kinds({ mots: 'procès' })).toEqual(['connexion'])
  expect(await kinds({ mots: '%' })).toEqual([])
  const syndic = staffViewer({ ...admin, metiers: ['SYNDIC'], metiersVus: ['SYNDIC'] }) as Administrateur
  expect(await kinds({}, syndic)).toEqual(['parametres', 'connexion'])
})

test('an export is written in the journal, with what was asked', async () => {
  const { admin } = await world()
  await noterLExport(admin, { ...ALL, personne: 'Camille', du: day('2026-06-01') }, 'csv', { address: '192.0.2.1', device: '' })
  expect((await journal(admin, ALL))[0]).toMatchObject({
    ...{ evenement: 'journal-exporte', details: { format: 'csv', personne: 'Camille', du: '2026-06-01' } },
  })
})
