import { house as db } from '@/lib/db'
import { addDays, day } from '@/lib/domain/day'
import { motifSql, motsCherches } from '@/lib/domain/mots-cherches'
import { DOCUMENTS_PAR_PAGE, listeDeDocuments, mesClasseurs } from '@/lib/queries/mes-documents'
import { noterLecture } from '@/lib/queries/un-document'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur, documentDans } from '../support/given-documents'
import { instant, jour, liste, TOUT, titres, world } from '../support/mes-documents'

useDatabase()

describe('what is asked of the list', () => {
  test('private, of the residence, of the syndic; year, kind and affair, each counted', async () => {
    const { compte, viewer, pour, agencyId } = await world()
    const ag = await classeur(agencyId, { nom: 'Assemblées générales' })
    const divers = await classeur(agencyId, { nom: 'Divers' })
    await documentDans(ag, pour.residence, { titre: 'PV 2026', date: day('2026-05-01'), nature: 'PV_AG', dossier: ['AG', 'AG-2026'] })
    await documentDans(ag, pour.residence, { titre: 'PV 2025', date: day('2025-05-01'), nature: 'PV_AG', dossier: ['AG', 'AG-2025'] })
    await documentDans(divers, pour.moi, { titre: 'Appel', date: day('2026-04-01'), nature: 'APPEL_FONDS' })
    await documentDans(divers, pour.syndic, { titre: 'Carte', date: day('2024-01-01') })
    await documentDans(divers, [...pour.moi, ...pour.residence], { titre: 'Les deux', date: day('2023-01-01') })

    expect(await titres(viewer, compte.id)).toEqual(['PV 2026', 'Appel', 'PV 2025', 'Carte', 'Les deux'])
    expect(await titres(viewer, compte.id, { portee: 'RESIDENCE' })).toEqual(['PV 2026', 'PV 2025'])
    // The narrowest of those whom it names.
    expect(await titres(viewer, compte.id, { portee: 'PRIVE' })).toEqual(['Appel', 'Les deux'])
    expect(await titres(viewer, compte.id, { portee: 'SYNDIC' })).toEqual(['Carte'])
    expect(await titres(viewer, compte.id, { annee: 2026 })).toEqual(['PV 2026', 'Appel'])
    expect(await titres(viewer, compte.id, { nature: 'PV_AG' })).toEqual(['PV 2026', 'PV 2025'])
    expect(await titres(viewer, compte.id, { dossier: { type: 'AG', reference: 'AG-2025' } })).toEqual(['PV 2025'])
    const inside = await liste(viewer, compte.id, { classeurs: [ag.id], annee: 2026 })
    expect(inside).toMatchObject({ total: 1, annees: [2026, 2025], natures: ['PV_AG'] })
    expect(inside.dossiers).toEqual([
      { type: 'AG', reference: 'AG-2026', nombre: 1 },
      { type: 'AG', reference: 'AG-2025', nombre: 1 },
    ])
    const mine = await mesClasseurs(viewer, compte.id, jour, instant)
    expect(mine).toMatchObject({ total: 5, portees: { PRIVE: 2, RESIDENCE: 2, SYNDIC: 1 } })
    expect(mine?.classeurs.map(({ nom, nombre }) => [nom, nombre])).toEqual([
      ['Assemblées générales', 2],
      ['Divers', 3],
    ])
  })

  test.each([
    ['reglement', ['Règlement de copropriété']],
    ['RÈGLEMENT copro', ['Règlement de copropriété']],
    ['divers', ['Règlement de copropriété', 'L’œuvre à 100 %', 'a/b "c" 😀']],
    ['oeuvre', ['L’œuvre à 100 %']],
    ["l'oeuvre", ['L’œuvre à 100 %']],
    ['100 %', ['L’œuvre à 100 %']],
    ['1_0', []],
    ['a/b', ['a/b "c" 😀']],
    ['😀', ['a/b "c" 😀']],
    ['\\', []],
    ['introuvable', []],
  ])('words of the title and the classeur, « %s »', async (asked, expected) => {
    const { compte, viewer, pour, agencyId } = await world()
    const inside = await classeur(agencyId, { nom: 'Divers' })
    await documentDans(inside, pour.residence, { titre: 'Règlement de copropriété', date: day('2026-03-01') })
    await documentDans(inside, pour.residence, { titre: 'L’œuvre à 100 %', date: day('2026-02-01') })
    await documentDans(inside, pour.residence, { titre: 'a/b "c" 😀', date: day('2026-01-01') })
    expect(await titres(viewer, compte.id, { motifs: motsCherches(asked).map(motifSql) })).toEqual(expected)
  })

  test('page after page is the whole list, each document once, also those of one day', async () => {
    const { compte, viewer, pour, agencyId } = await world()
    const inside = await classeur(agencyId)
    const made = await documentDans(inside, pour.residence)
    const total = DOCUMENTS_PAR_PAGE * 2 + 7
    await db.$executeRaw`
      insert into document (id, agency_id, classeur_id, nature, titre, reference, date, fichier, nom, taille, mime)
      select gen_random_uuid(), agency_id, classeur_id, nature, 'N' || n, 'N' || n, date - (n % 9), fichier, nom, taille, mime
      from document, generate_series(2, ${total}::int) n where id = ${made.id}::uuid`
    await db.$executeRaw`
      insert into document_pour (document_id, cible, agency_id, genre)
      select d.id, p.cible, p.agency_id, p.genre from document d, document_pour p where p.document_id = ${made.id}::uuid and d.id <> ${made.id}::uuid and d.agency_id = ${agencyId}::uuid`
    const seen: string[] = []
    let apres: string | null = null
    do {
      const page: Awaited<ReturnType<typeof liste>> = await liste(viewer, compte.id, { apres })
      expect(page.total).toBe(total)
      seen.push(...page.documents.map(({ id }) => id))
      apres = page.suite
    } while (apres)
    expect(new Set(seen).size).toBe(total)
    // What is no cursor is the first page.
    for (const wrong of ['2026-13-45_00000000-0000-4000-8000-000000000000', "'; drop table document", '2026-06-01'])
      expect((await liste(viewer, compte.id, { apres: wrong })).documents).toHaveLength(DOCUMENTS_PAR_PAGE)
  })
})

describe('new', () => {
  const ago = (days: number) => new Date(instant.getTime() - days * 24 * 3600_000)
  const visits = (viewer: ClientViewer, vuAvant: Date | null, createdAt = ago(400)) =>
    db.acces.updateMany({ where: { userId: viewer.userId }, data: { createdAt, vuAvant } })
  const nouveaux = async (viewer: ClientViewer, compteId: string) =>
    (await liste(viewer, compteId)).documents.filter(({ nouveau }) => nouveau).map(({ titre }) => titre)

  test('since the visit before, a fortnight at the least, until it is opened', async () => {
    const { compte, viewer, pour, agencyId } = await world()
    const inside = await classeur(agencyId)
    await documentDans(inside, pour.residence, { titre: 'old', date: day('2026-06-01'), createdAt: ago(60) })
    const recent = await documentDans(inside, pour.residence, { titre: 'recent', date: day('2026-05-02'), createdAt: ago(10) })
    await documentDans(inside, pour.residence, {
      titre: 'announced',
      date: day('2026-05-01'),
      createdAt: ago(60),
      publieLe: addDays(jour, -2),
    })
    await visits(viewer, ago(3))
    expect(await nouveaux(viewer, compte.id)).toEqual(['recent', 'announced'])
    await visits(viewer, ago(90))
    expect(await nouveaux(viewer, compte.id)).toEqual(['old', 'recent', 'announced'])
    expect((await mesClasseurs(viewer, compte.id, jour, instant))?.nouveaux).toBe(3)
    await noterLecture(viewer, recent.id, jour)
    await noterLecture(viewer, recent.id, jour)
    expect(await nouveaux(viewer, compte.id)).toEqual(['old', 'announced'])
    expect(await db.lecture.count({ where: { documentId: recent.id } })).toBe(1)
  })

  test('nothing of what was there before the compte was opened, and nothing to who has no login', async () => {
    const { compte, viewer, pour, agencyId } = await world()
    await documentDans(await classeur(agencyId), pour.residence, { createdAt: ago(1) })
    await visits(viewer, null, ago(0))
    expect(await nouveaux(viewer, compte.id)).toEqual([])
    const porteur = await given.porteur(await given.code(compte), viewer.comptes)
    const page = await listeDeDocuments(porteur, compte.id, TOUT, jour, instant)
    expect(page?.documents.map(({ nouveau }) => nouveau)).toEqual([false])
  })

  test('what one reads is not read by another', async () => {
    const { compte, viewer, pour, agencyId } = await world()
    const other = await given.client(compte)
    const { id } = await documentDans(await classeur(agencyId), pour.residence, { createdAt: ago(1) })
    await visits(viewer, null)
    await visits(other, null)
    await noterLecture(viewer, id, jour)
    expect((await nouveaux(viewer, compte.id)).length).toBe(0)
    expect((await nouveaux(other, compte.id)).length).toBe(1)
  })
})

describe('empty classeurs', () => {
  const noms = async (viewer: ClientViewer, compteId: string) =>
    (await mesClasseurs(viewer, compteId, jour, instant))?.classeurs.map(({ nom, nombre, enfants }) => [
      nom,
      nombre,
      enfants.map((c) => c.nom),
    ])

  test('are shown where the agency says so, and never those that are closed to the reader', async () => {
    const { compte, viewer, pour, agencyId } = await world()
    const plein = await classeur(agencyId, { nom: 'Assemblées' })
    const vide = await classeur(agencyId, { nom: 'Bordereaux' })
    await classeur(agencyId, { nom: 'Sous-dossier', parentId: vide.id })
    await classeur(agencyId, { nom: 'Conseil', niveau: 'MEMBRE' })
    await classeur(agencyId, { nom: 'Personne', niveau: null })
    await documentDans(plein, pour.moi)
    expect(await noms(viewer, compte.id)).toEqual([['Assemblées', 1, []]])
    await db.agency.update({ where: { id: agencyId }, data: { classeursVides: true } })
    expect(await noms(viewer, compte.id)).toEqual([
      ['Assemblées', 1, []],
      ['Bordereaux', 0, ['Sous-dossier']],
    ])
  })
})
