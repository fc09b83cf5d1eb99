import { randomUUID } from 'node:crypto'
import { house as db, prepared } from '@/lib/db'
import { type Day, day, dayToDate } from '@/lib/domain/day'
import { type DocumentPublie, documentOuvert, type Lecteur } from '@/lib/domain/droits-du-document'
import { lecteurs } from '@/lib/queries/lecteurs'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '@/lib/scope'
import { documentsPubliesSql, documentsVisibleTo } from '@/lib/scope-publie'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

// The rule in words, as a where clause of Prisma and as prepared SQL: three forms, the same answers, whatever the case.

useDatabase()

const jours = ['2026-06-14', '2026-06-15', '2026-06-16'].map(day)
const BORNES: (Day | null)[] = [null, ...jours]

type Droits = DocumentPublie['classeur']
const DROITS: Droits[] = [
  ...([null, 'COPROPRIETAIRE', 'MEMBRE', 'PRESIDENT'] as const).map((niveau) => ({ niveau, bailleur: false, locataire: false })),
  ...[true, false].flatMap((bailleur) => [{ niveau: null, bailleur, locataire: !bailleur }]),
]

/** Two residences of one agency with every kind of reader, and another agency. */
async function makeReaders(agencyId: string) {
  const immeubles = await Promise.all(
    ['I', 'J'].map((reference) =>
      db.immeuble.create({ data: { agencyId, reference, nom: reference, adresse1: '', codePostal: '', ville: '' } }),
    ),
  )
  const [here, there] = immeubles.map(({ id }) => id) as [string, string]
  const make = async (role: 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE', immeubleId: string | null) => {
    const { id } = await given.compte(agencyId, { role })
    return db.compte.update({ where: { id }, data: { immeubleId } })
  }
  const comptes = [
    ...(await Promise.all(Array.from({ length: 8 }, () => make('COPROPRIETAIRE', here)))),
    await make('COPROPRIETAIRE', there),
    await make('BAILLEUR', here),
    await make('LOCATAIRE', here),
    await make('LOCATAIRE', null),
  ]
  const mandat = (at: number, fonction: 'MEMBRE' | 'PRESIDENT', depuis: Day | null, jusquA: Day | null, immeubleId = here) => ({
    ...{ agencyId, immeubleId, tiersId: comptes[at]?.tiersId ?? '', fonction },
    ...{ depuis: depuis && dayToDate(depuis), jusquA: jusquA && dayToDate(jusquA) },
  })
  const [before, today, after] = jours as [Day, Day, Day]
  await db.conseilSyndical.createMany({
    data: [
      mandat(1, 'MEMBRE', null, null),
      mandat(2, 'PRESIDENT', today, null),
      mandat(3, 'MEMBRE', after, null),
      mandat(4, 'PRESIDENT', null, before),
      mandat(4, 'MEMBRE', null, null),
      mandat(5, 'PRESIDENT', null, null, there),
      { ...mandat(6, 'PRESIDENT', null, null), withdrawnAt: new Date() },
      mandat(9, 'PRESIDENT', null, null),
    ],
  })
  // The same person's second compte, in the other residence.
  const second = await make('COPROPRIETAIRE', there)
  comptes.push(await db.compte.update({ where: { id: second.id }, data: { tiersId: comptes[2]?.tiersId ?? '' } }))
  return { comptes, here, there }
}

async function makeDocuments(agencyId: string, cibles: readonly string[]) {
  const classeurs = await Promise.all(
    DROITS.map((droits, rang) => db.classeur.create({ data: { agencyId, metier: 'SYNDIC', rang, nom: `C${rang}`, ...droits } })),
  )
  const pours = [...cibles.map((cible) => [cible]), [], cibles.slice(0, 2)]
  const cases = classeurs.flatMap((classeur, at) =>
    pours.flatMap((pour, which) =>
      // Every pair of days for a residence’s and the agency’s, none for the others: the days do not depend on whom a document is for.
      (which === 2 || which === 4 ? BORNES.flatMap((from) => BORNES.map((to) => [from, to] as const)) : [[null, null] as const]).flatMap(
        ([publieLe, jusquAu]) =>
          [false, true].map((withdrawn) => ({
            id: randomUUID(),
            classeurId: classeur.id,
            facts: { agencyId, classeur: DROITS[at] as Droits, pour, publieLe, jusquAu, withdrawn } satisfies DocumentPublie,
          })),
      ),
    ),
  )
  await db.document.createMany({
    data: cases.map(({ id, classeurId, facts: { publieLe, jusquAu, withdrawn } }) => ({
      ...{ id, agencyId, classeurId, nature: 'PUBLIE' as const, titre: id, reference: id },
      ...{ publieLe: publieLe && dayToDate(publieLe), jusquAu: jusquAu && dayToDate(jusquAu), withdrawnAt: withdrawn ? new Date() : null },
    })),
  })
  await db.documentPour.createMany({
    data: cases.flatMap(({ id, facts }) => facts.pour.map((cible) => ({ documentId: id, cible, agencyId, genre: 'COMPTE' as const }))),
  })
  return cases
}

const SQL = `select d.id from compte c ${documentsPubliesSql('$4')} where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

const bySql = async (viewer: ClientViewer, compteId: string, jour: Day) =>
  (await prepared<{ id: string }>(viewer, 'droits', SQL, [...comptesVisibleValues(viewer), compteId, jour])).map(({ id }) => id).sort()

const byPrisma = async (viewer: ClientViewer, all: readonly Lecteur[], jour: Day) =>
  (await db.document.findMany({ where: { AND: [documentsVisibleTo(viewer, all, jour), { nature: 'PUBLIE' }] }, select: { id: true } }))
    .map(({ id }) => id)
    .sort()

test('three forms, the same answers', async () => {
  const agency = await given.agency()
  const { comptes, here, there } = await makeReaders(agency.id)
  const [first, second] = comptes as [(typeof comptes)[0], (typeof comptes)[0]]
  const cases = await makeDocuments(agency.id, [first.id, second.tiersId, here, there, agency.id])
  const elsewhere = await given.agency()
  const others = await makeDocuments(elsewhere.id, [elsewhere.id])
  let [seen, hidden] = [0, 0]
  for (const compte of comptes) {
    const viewer = await given.client(compte)
    const [lecteur] = await lecteurs(viewer)
    if (!lecteur) throw new Error('a reader is missing')
    for (const jour of jours) {
      const expected = [...cases, ...others].filter(({ facts }) => documentOuvert(lecteur, facts, jour)).map(({ id }) => id)
      seen += expected.length
      hidden += cases.length - expected.length
      expect(await bySql(viewer, compte.id, jour)).toEqual(expected.toSorted())
      expect(await byPrisma(viewer, [lecteur], jour)).toEqual(expected.toSorted())
    }
  }
  // The matrix says something of both kinds.
  expect(seen).toBeGreaterThan(500)
  expect(hidden).toBeGreaterThan(5000)
}, 60_000)

test('a reader of another opens nothing to a viewer, and several comptes open what each of them does', async () => {
  const agency = await given.agency()
  const { comptes, here } = await makeReaders(agency.id)
  await makeDocuments(agency.id, [here])
  const [owner, , president] = comptes as [(typeof comptes)[0], (typeof comptes)[0], (typeof comptes)[0]]
  const [one, other, both] = [await given.client(owner), await given.client(president), await given.client(owner, president)]
  const jour = day('2026-06-15')
  const theirs = await lecteurs(other)
  expect(await byPrisma(one, theirs, jour)).toEqual([])
  const union = new Set([...(await byPrisma(one, await lecteurs(one), jour)), ...(await byPrisma(other, theirs, jour))])
  expect(await byPrisma(both, await lecteurs(both), jour)).toEqual([...union].sort())
})

test('a compte that is closed to its holder opens no document', async () => {
  const agency = await given.agency()
  const { comptes, here } = await makeReaders(agency.id)
  await makeDocuments(agency.id, [here])
  const [owner] = comptes as [(typeof comptes)[0]]
  const viewer = await given.client(owner)
  const [before] = await lecteurs(viewer)
  await db.compte.update({ where: { id: owner.id }, data: { publie: false } })
  expect(before).toBeDefined()
  expect(await lecteurs(viewer)).toEqual([])
  expect(await bySql(viewer, owner.id, day('2026-06-15'))).toEqual([])
})
