import { house as db } from '@/lib/db'
import { addDays, dayToDate } from '@/lib/domain/day'
import { archiveDuClasseur } from '@/lib/queries/archive'
import { listeDeDocuments, mesClasseurs } from '@/lib/queries/mes-documents'
import { noterLecture, unDocument } from '@/lib/queries/un-document'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur, documentDans } from '../support/given-documents'
import { residence } from '../support/given-residence'
import { instant, jour, liste, TOUT, titres, world } from '../support/mes-documents'

useDatabase()

describe('who sees what', () => {
  const NIVEAUX = ['COPROPRIETAIRE', 'MEMBRE', 'PRESIDENT'] as const
  const MANDATS = {
    'no mandate': null,
    member: { fonction: 'MEMBRE', depuis: null, jusquA: null },
    president: { fonction: 'PRESIDENT', depuis: null, jusquA: null },
    'member from tomorrow': { fonction: 'MEMBRE', depuis: addDays(jour, 1), jusquA: null },
    'president until yesterday': { fonction: 'PRESIDENT', depuis: null, jusquA: addDays(jour, -1) },
    'president until today': { fonction: 'PRESIDENT', depuis: null, jusquA: jour },
  } as const
  const OPENS: Record<keyof typeof MANDATS, number> = {
    ...{ 'no mandate': 1, member: 2, president: 3 },
    ...{ 'member from tomorrow': 1, 'president until yesterday': 1, 'president until today': 3 },
  }

  test.each(Object.keys(MANDATS) as (keyof typeof MANDATS)[])('%s: classeur × date × withdrawn', async (who) => {
    const { compte, immeuble, viewer, pour, agencyId } = await world()
    const mandat = MANDATS[who]
    if (mandat) {
      const days = { depuis: mandat.depuis && dayToDate(mandat.depuis), jusquA: mandat.jusquA && dayToDate(mandat.jusquA) }
      const tiers = { agencyId, immeubleId: immeuble.id, tiersId: compte.tiersId }
      await db.conseilSyndical.create({ data: { ...tiers, fonction: mandat.fonction, ...days } })
    }
    const seen: string[] = []
    const hidden: string[] = []
    for (const [at, niveau] of NIVEAUX.entries()) {
      const inside = await classeur(agencyId, { niveau })
      const shown = await documentDans(inside, pour.residence)
      const others = [
        await documentDans(inside, pour.residence, { withdrawn: true }),
        await documentDans(inside, pour.residence, { jusquAu: addDays(jour, -1) }),
        await documentDans(inside, pour.residence, { publieLe: addDays(jour, 1) }),
      ]
      ;(at < OPENS[who] ? seen : hidden).push(shown.id)
      hidden.push(...others.map(({ id }) => id))
    }
    const listed = (await liste(viewer, compte.id)).documents.map(({ id }) => id)
    expect(listed.toSorted()).toEqual(seen.toSorted())
    expect((await mesClasseurs(viewer, compte.id, jour, instant))?.total).toBe(seen.length)
    for (const id of seen) expect(await unDocument(viewer, compte.id, id, jour)).not.toBeNull()
    // The link, the reading and the archive answer as the list does.
    for (const id of hidden) {
      expect(await unDocument(viewer, compte.id, id, jour)).toBeNull()
      await noterLecture(viewer, id, jour)
    }
    expect(await db.lecture.count({ where: { userId: viewer.userId } })).toBe(0)
    for (const { id } of await db.classeur.findMany({ where: { agencyId } })) {
      const archive = await archiveDuClasseur(viewer, compte.id, id, jour)
      const own = await db.document.count({ where: { classeurId: id, id: { in: seen } } })
      expect(archive?.pieces.length ?? 0).toBe(own)
    }
  })

  test('neither a neighbour’s private document nor another residence’s', async () => {
    const { compte, viewer, agencyId } = await world()
    const other = await given.compte(agencyId)
    const { immeuble } = await residence(other)
    const inside = await classeur(agencyId)
    const theirs = [
      await documentDans(inside, [['COMPTE', other.id]]),
      await documentDans(inside, [['TIERS', other.tiersId]]),
      await documentDans(inside, [['IMMEUBLE', immeuble.id]]),
    ]
    expect(await titres(viewer, compte.id)).toEqual([])
    for (const { id } of theirs) expect(await unDocument(viewer, compte.id, id, jour)).toBeNull()
    expect(await archiveDuClasseur(viewer, compte.id, inside.id, jour)).toBeNull()
    // One that names both is not for him alone.
    const [own, shared] = [
      await documentDans(inside, [['COMPTE', compte.id]]),
      await documentDans(inside, [
        ['COMPTE', compte.id],
        ['COMPTE', other.id],
      ]),
    ]
    for (const [{ id }, seul] of [[own, true] as const, [shared, false] as const])
      expect(await unDocument(viewer, compte.id, id, jour)).toMatchObject({ portee: 'PRIVE', seul })
    // Nor by naming the neighbour's compte.
    expect(await listeDeDocuments(viewer, other.id, TOUT, jour, instant)).toBeNull()
    expect(await archiveDuClasseur(viewer, other.id, inside.id, jour)).toBeNull()
  })
})
