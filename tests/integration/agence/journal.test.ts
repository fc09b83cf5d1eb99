import { house } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { type Fait, noter } from '@/lib/journal'
import { type Filtre, journal } from '@/lib/queries/journal'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const ALL: Filtre = { evenement: null, personne: '', du: null, au: null, page: 1 }
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

test('fifty a page, and how many there are', async () => {
  const { agencyId, admin } = await world()
  for (let i = 0; i < 52; i++) await fact({ agencyId })
  const [first, second] = [await journal(admin, ALL), await journal(admin, { ...ALL, page: 2 })]
  expect([first.length, second.length, first[0]?.total]).toEqual([50, 2, '52'])
})
