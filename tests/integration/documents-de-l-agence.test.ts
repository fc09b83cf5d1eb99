import { house as db } from '@/lib/db'
import { addDays, addMonths, day } from '@/lib/domain/day'
import { etatDuDocument, quiLOuvre } from '@/lib/domain/document-tenu'
import { annoncerLesDocumentsDuJour } from '@/lib/queries/annonces-du-jour'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { anneesDesDocuments, documentsDeLAgence, type FiltreDesDocuments } from '@/lib/queries/documents-de-l-agence'
import { republierDocument, retirerDocument, supprimerDocument } from '@/lib/queries/documents-ecrits'
import { ficheDuDocument } from '@/lib/queries/fiche-document'
import { type Redacteur, staffViewer, systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur, documentDans } from '../support/given-documents'
import { residence } from '../support/given-residence'
import { anyDay, origin } from './matrice/monde'

useDatabase()

const TOUT: FiltreDesDocuments = {
  ...{ recherche: '', classeurs: null, metier: null, annee: null, nature: null, origine: null, etat: null, immeuble: null },
  tri: 'date',
}

async function world() {
  const { id: agencyId } = await given.agency()
  const compte = await given.compte(agencyId)
  const { immeuble } = await residence(compte)
  const viewer = (await given.staff(agencyId)) as Redacteur
  const titres = async (filtre: Partial<FiltreDesDocuments> = {}, by = viewer) =>
    (await documentsDeLAgence(by, { ...TOUT, ...filtre }, 1, anyDay)).documents.map(({ titre }) => titre)
  const ici = [['IMMEUBLE', immeuble.id]] as const
  return { agencyId, compte, immeuble, viewer, titres, ici, client: await given.client(compte), k: await classeur(agencyId) }
}

test('what is published is found by words, year, kind, origin, state, building, and put in order', async () => {
  const { agencyId, immeuble, compte, titres, ici, k, viewer } = await world()
  const autre = await given.compte(agencyId)
  await documentDans(k, ici, { titre: 'Procès-verbal de l’assemblée', date: day('2026-05-02'), nature: 'PV_AG' })
  await documentDans(k, [['COMPTE', compte.id]], { titre: 'Appel', date: day('2025-05-01'), publieLe: day('2026-07-01') })
  await documentDans(k, [['COMPTE', autre.id]], { titre: 'Zone', date: day('2024-05-01'), jusquAu: day('2026-01-01') })
  const { id } = await documentDans(k, [['AGENCE', agencyId]], { titre: 'Carte 100 %', date: day('2023-05-01'), withdrawn: true })
  await db.document.update({ where: { id }, data: { origine: 'SAISIE' } })
  expect(await titres()).toEqual(['Procès-verbal de l’assemblée', 'Appel', 'Zone', 'Carte 100 %'])
  expect(await titres({ tri: 'titre' })).toEqual(['Appel', 'Carte 100 %', 'Procès-verbal de l’assemblée', 'Zone'])
  expect(await titres({ recherche: 'ASSEMBLEE proces' })).toEqual(['Procès-verbal de l’assemblée'])
  expect(await titres({ recherche: '100 %' })).toEqual(['Carte 100 %'])
  expect(await titres({ annee: 2025 })).toEqual(['Appel'])
  expect(await titres({ nature: 'PV_AG' })).toEqual(['Procès-verbal de l’assemblée'])
  expect(await titres({ origine: 'SAISIE' })).toEqual(['Carte 100 %'])
  expect(await titres({ immeuble: immeuble.id })).toEqual(['Procès-verbal de l’assemblée', 'Appel'])
  const etats = ['PUBLIE', 'A_VENIR', 'TERMINE', 'RETIRE'] as const
  for (const [at, etat] of etats.entries()) expect(await titres({ etat })).toEqual([(await titres())[at]])
  const { documents } = await documentsDeLAgence(viewer, TOUT, 1, anyDay)
  expect(documents.map((document) => etatDuDocument(document, anyDay))).toEqual(etats)
  expect(await anneesDesDocuments(viewer)).toEqual([2026, 2025, 2024, 2023])
  expect((await documentsDeLAgence(viewer, TOUT, 1, anyDay)).total).toBe(4)
  expect((await documentsDeLAgence(viewer, TOUT, 2, anyDay, 4)).documents).toEqual([])
})

test('who works in the other trade finds none of them', async () => {
  const { titres, ici, k, viewer } = await world()
  const { id } = await documentDans(k, ici)
  const { kind: _, ...facts } = viewer
  const gerance = staffViewer({ ...facts, metiers: ['GERANCE'] }) as Redacteur
  expect(await titres({}, gerance)).toEqual([])
  expect(await titres({ metier: 'SYNDIC' }, gerance)).toEqual([])
  expect(await ficheDuDocument(gerance, id, anyDay)).toBeNull()
  expect(await retirerDocument(gerance, id, origin)).toBe(false)
})

test('its sheet says who sees it, and who opened it', async () => {
  const { agencyId, client, ici, viewer, compte } = await world()
  const conseil = await classeur(agencyId, { niveau: 'MEMBRE' })
  const { id } = await documentDans(conseil, ici)
  expect(await ficheDuDocument(viewer, id, anyDay)).toMatchObject({ lecteurs: 0, avecAcces: 0, lectures: [] })
  await db.conseilSyndical.create({ data: { agencyId, immeubleId: ici[0][1], tiersId: compte.tiersId, fonction: 'MEMBRE' } })
  await db.lecture.create({ data: { agencyId, documentId: id, userId: client.userId } })
  const read = await ficheDuDocument(viewer, id, anyDay)
  expect(read).toMatchObject({ lecteurs: 1, avecAcces: 1, nombreDeLectures: 1, cibles: [{ genre: 'IMMEUBLE', nom: 'Les Tilleuls' }] })
  expect(read && quiLOuvre('SYNDIC', read.classeur, read.cibles)).toBe(
    'Les membres du conseil syndical et son président de l’immeuble nommé ici',
  )
})

test('withdrawn it is gone, its link included; published again it is back; each told once in the journal', async () => {
  const { client, ici, viewer, k } = await world()
  const { id } = await documentDans(k, ici)
  const seen = () => documentAvecEnvoi(client, id, anyDay)
  expect(await seen()).not.toBeNull()
  await Promise.all([1, 2, 3].map(() => retirerDocument(viewer, id, origin)))
  expect(await seen()).toBeNull()
  expect(await republierDocument(viewer, id, { jour: anyDay, prevenir: false }, origin)).toBe(0)
  expect(await seen()).not.toBeNull()
  const facts = await db.journal.findMany({ where: { agencyId: viewer.agencyId }, orderBy: { at: 'asc' }, select: { evenement: true } })
  expect(facts.map(({ evenement }) => evenement)).toEqual(['document-retire', 'document-republie'])
})

test.each([
  ['not shown yet', { publieLe: day('2027-01-01') }, null],
  ['not any more, after two months', { publieLe: day('2026-01-10'), jusquAu: day('2026-03-10') }, addMonths(anyDay, 2)],
  ['not any more, after ten days', { publieLe: day('2026-01-10'), jusquAu: day('2026-01-20') }, addDays(anyDay, 10)],
  ['withdrawn before its last day', { jusquAu: day('2030-01-01'), withdrawn: true }, day('2030-01-01')],
])('« en date du jour »: %s', async (_, facts, terme) => {
  const { client, ici, viewer, k, agencyId } = await world()
  const { id } = await documentDans(k, ici, facts)
  await db.document.update({ where: { id }, data: { notifier: false } })
  expect(await documentAvecEnvoi(client, id, anyDay)).toBeNull()
  const answers = await Promise.all([1, 2, 3].map(() => republierDocument(viewer, id, { jour: anyDay, prevenir: true }, origin)))
  // Told once, however often it is asked.
  expect(answers.toSorted()).toEqual([0, 0, 1])
  expect(await db.message.count({ where: { agencyId, modele: 'nouveaux-documents' } })).toBe(1)
  expect(await documentAvecEnvoi(client, id, anyDay)).not.toBeNull()
  expect(await ficheDuDocument(viewer, id, anyDay)).toMatchObject({ publieLe: anyDay, jusquAu: terme, retireLe: null })
  expect(await annoncerLesDocumentsDuJour(systemViewer(agencyId), anyDay)).toBe(0)
})

test('what came by a bundle is not deleted; what was made by hand is, with who opened it', async () => {
  const { client, ici, viewer, k, agencyId } = await world()
  const { id } = await documentDans(k, ici)
  expect(await supprimerDocument(viewer, id, origin)).toBe(false)
  await db.document.update({ where: { id }, data: { origine: 'SAISIE' } })
  await db.lecture.create({ data: { agencyId, documentId: id, userId: client.userId } })
  expect(await supprimerDocument(viewer, id, origin)).toBe(true)
  expect(await documentAvecEnvoi(viewer, id, anyDay)).toBeNull()
  const of = { where: { documentId: id } }
  expect([await db.documentPour.count(of), await db.lecture.count(of)]).toEqual([0, 0])
  expect(await supprimerDocument(viewer, id, origin)).toBe(false)
})
