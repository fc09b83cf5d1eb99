import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { DES_DOCUMENTS, rangerUne } from '@/lib/demandes/pieces-jointes'
import { type Day, day } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { destinataireDuNom, destinataires, lecteursPrevus } from '@/lib/queries/cibles-nommees'
import { ajouterAuDepot, depotDe, depotsEnAttente, fichierDepose, ouvrirDepot } from '@/lib/queries/depots'
import { publierDepot } from '@/lib/queries/depots-publies'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { listeDeDocuments } from '@/lib/queries/mes-documents'
import { type Redacteur, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur } from '../support/given-documents'
import { membreDuConseil } from '../support/given-residence'
import { pdf } from '../support/pieces'
import { anyDay, origin } from './matrice/monde'

useDatabase()
afterAll(closeQueue)

const fichier = (nom: string, contenu: BlobPart = new Uint8Array(pdf(nom))) => new File([contenu], nom)

async function world() {
  const { id: agencyId } = await given.agency()
  const [membre, simple] = [await given.compte(agencyId), await given.compte(agencyId)]
  const { immeuble, lot } = await membreDuConseil(membre)
  await db.compte.update({ where: { id: simple.id }, data: { immeubleId: immeuble.id } })
  const viewer = (await given.staff(agencyId)) as Redacteur
  const conseil = await classeur(agencyId, { niveau: 'MEMBRE' })
  const ouvrir = async (...files: readonly File[]) => {
    const id = randomUUID()
    await ouvrirDepot(viewer, { id, classeurId: conseil.id, natureLegale: null, pour: '' })
    for (const file of files) await ajouterAuDepot(viewer, id, file.name, await rangerUne(file, DES_DOCUMENTS))
    return id
  }
  const asked = async (depotId: string, pour: string, facts: { publieLe?: Day; notifier?: boolean } = {}) => {
    const { pieces = [] } = (await depotDe(viewer, depotId)) ?? {}
    const lues = pieces.filter(({ refus }) => !refus).map(({ id, titre, date }) => ({ id, titre, date: date ?? anyDay, pour }))
    const { publieLe = null, notifier = true } = facts
    return { depotId, classeurId: conseil.id, natureLegale: null, publieLe, mois: 12, notifier, pieces: lues, ecartees: [] }
  }
  const clients = { membre: await given.client(membre), simple: await given.client(simple) }
  return { agencyId, membre, simple, immeuble, lot, viewer, conseil, clients, ouvrir, asked }
}

test('whom a file is for is read from its name: a number, a lot of a building, a building; nothing where it is not sure', async () => {
  const { agencyId, viewer, membre, simple, immeuble } = await world()
  await db.compte.update({ where: { id: simple.id }, data: { numero: '452769/193287' } })
  await db.immeuble.update({ where: { id: immeuble.id }, data: { reference: 'RES01' } })
  const of = (nom: string) => destinataireDuNom(viewer, nom)
  expect(await of('Appel_452769-193287_2026-10-01.pdf')).toBe('452769/193287')
  expect(await of('PV AG RES01 2026.pdf')).toBe('RES01')
  expect(await of('res01 lot 1.pdf')).toBe(membre.numero)
  expect(await of('RES01 lot 99.pdf')).toBe('')
  expect(await of('Courrier du 12 mai.pdf')).toBe('')
  // Two of one number: it is for the person to say.
  await db.compte.create({ data: { agencyId, reference: 'BIS', numero: '452769/193287', role: 'COPROPRIETAIRE', tiersId: simple.tiersId } })
  expect(await of('452769-193287.pdf')).toBe('')
})

test('recipients are found by number, code or name, in the trade of the classeur alone', async () => {
  const { agencyId, viewer, membre, immeuble, conseil } = await world()
  const bailleur = await given.compte(agencyId, { role: 'BAILLEUR' })
  const [all, tous, other] = await destinataires(
    viewer,
    ['SYNDIC'],
    [`${membre.numero}, ${immeuble.reference} ; ${membre.numero}`, 'Tous', `les tilleuls, ${bailleur.numero}, personne`],
  )
  expect(all?.cibles.map(({ id }) => id)).toEqual([membre.id, immeuble.id])
  expect(tous?.cibles).toMatchObject([{ genre: 'AGENCE', id: agencyId, mot: 'agence' }])
  expect(other?.cibles.map(({ id }) => id)).toEqual([immeuble.id])
  expect(other?.inconnus).toEqual([bailleur.numero, 'personne'])
  expect(await lecteursPrevus(viewer, conseil.id, [immeuble.id], anyDay)).toEqual({ comptes: 1, avecAcces: 1 })
})

test('published for members alone: a member sees it and is written to once, a plain co-owner neither', async () => {
  const { viewer, clients, membre, simple, immeuble, ouvrir, asked } = await world()
  const id = await ouvrir(fichier('PV 2026-06-01.pdf'), fichier('Annexe.pdf'))
  const sent = await asked(id, immeuble.reference)
  const both = await Promise.all([1, 2, 3].map(() => publierDepot(viewer, sent, anyDay, origin)))
  expect(both).toEqual([1, 2, 3].map(() => ({ etat: 'FAIT', documents: 2, avises: 1 })))
  const all = { classeurs: null, portee: null, annee: null, nature: null, dossier: null, motifs: [], apres: null }
  const seen = await listeDeDocuments(clients.membre, membre.id, all, anyDay, new Date())
  expect(seen?.documents.map(({ titre, date }) => [titre, date])).toEqual([
    ['Annexe', anyDay],
    ['PV 2026-06-01', '2026-06-01'],
  ])
  expect((await listeDeDocuments(clients.simple, simple.id, all, anyDay, new Date()))?.total).toBe(0)
  expect(await documentAvecEnvoi(clients.simple, seen?.documents[0]?.id ?? '', anyDay)).toBeNull()
  const mails = await db.message.findMany({ where: { agencyId: viewer.agencyId } })
  expect(mails.map(({ modele, userId }) => [modele, userId])).toEqual([['nouveaux-documents', clients.membre.userId]])
  const [made] = await db.document.findMany({ where: { agencyId: viewer.agencyId, titre: 'Annexe' } })
  expect(made).toMatchObject({ origine: 'SAISIE', pour: `immeuble:${immeuble.reference}`, jusquAu: new Date('2027-06-15') })
  expect(await depotDe(viewer, id)).toMatchObject({ publie: true, pieces: [], documents: 2, avises: 1 })
  // Nothing goes into what is published.
  expect(await ajouterAuDepot(viewer, id, 'x.pdf', await rangerUne(fichier('x.pdf'), DES_DOCUMENTS))).toBe(false)
})

test('nobody is written to of what comes later, or when it is not wanted', async () => {
  const { viewer, immeuble, ouvrir, asked } = await world()
  for (const facts of [{ publieLe: day('2026-07-01') }, { notifier: false }]) {
    const sent = await asked(await ouvrir(fichier('PV.pdf')), immeuble.reference, facts)
    expect(await publierDepot(viewer, sent, anyDay, origin)).toEqual({ etat: 'FAIT', documents: 1, avises: 0 })
  }
  const made = await db.document.findMany({ where: { agencyId: viewer.agencyId }, orderBy: { publieLe: 'asc' } })
  expect(made.map(({ notifier, annonceLe }) => [notifier, annonceLe !== null])).toEqual([
    [false, true],
    [true, false],
  ])
})

test('what has changed since it was read is not published: a file more, a recipient who is gone', async () => {
  const { viewer, immeuble, ouvrir, asked } = await world()
  const id = await ouvrir(fichier('PV.pdf'))
  const sent = await asked(id, immeuble.reference)
  await ajouterAuDepot(viewer, id, 'Deux.pdf', await rangerUne(fichier('Deux.pdf'), DES_DOCUMENTS))
  expect(await publierDepot(viewer, sent, anyDay, origin)).toEqual({ etat: 'CHANGE' })
  const all = await asked(id, immeuble.reference)
  await db.immeuble.update({ where: { id: immeuble.id }, data: { withdrawnAt: new Date() } })
  expect(await publierDepot(viewer, all, anyDay, origin)).toEqual({ etat: 'CHANGE' })
  expect(await db.document.count({ where: { agencyId: viewer.agencyId } })).toBe(0)
  await db.immeuble.update({ where: { id: immeuble.id }, data: { withdrawnAt: null } })
  const [first, second] = all.pieces
  const rest = { ...all, pieces: first ? [first] : [], ecartees: second ? [second.id] : [] }
  expect(await publierDepot(viewer, rest, anyDay, origin)).toMatchObject({ etat: 'FAIT', documents: 1 })
})

test('each file is taken or not by itself, and a name sent again takes the place of the first', async () => {
  const { viewer, ouvrir } = await world()
  const lourd = new File([new Uint8Array(40_000_000)], 'lourd.pdf')
  const id = await ouvrir(
    fichier('bon.pdf'),
    fichier('bon.pdf'),
    fichier('programme.pdf', 'MZ\x90\0'),
    fichier('coupe.pdf', '%PDF-1.7 trop court'),
    fichier('vide.pdf', ''),
    lourd,
  )
  const { pieces = [] } = (await depotDe(viewer, id)) ?? {}
  expect(pieces.map(({ nom, refus }) => [nom, refus?.replaceAll('\u00a0', ' ') ?? null])).toEqual([
    ['bon.pdf', null],
    ['programme.pdf', expect.stringContaining('« programme.pdf » n’est ni un PDF, ni une photo')],
    ['coupe.pdf', '« coupe.pdf » ne peut pas être joint : c’est un PDF tronqué.'],
    ['vide.pdf', '« vide.pdf » est vide.'],
    ['lourd.pdf', '« lourd.pdf » pèse 40 Mo : 30 Mo au plus par fichier.'],
  ])
  expect(await depotsEnAttente(viewer, new Date())).toMatchObject([{ id, fichiers: 1 }])
  await ajouterAuDepot(viewer, id, 'coupe.pdf', await rangerUne(fichier('coupe.pdf'), DES_DOCUMENTS))
  expect((await depotDe(viewer, id))?.pieces.find(({ nom }) => nom === 'coupe.pdf')?.refus).toBeNull()
})

test('a deposit is of who made it: a colleague, another agency, another trade find nothing of it', async () => {
  const { viewer, agencyId, immeuble, ouvrir, asked } = await world()
  const id = await ouvrir(fichier('PV.pdf'))
  const sent = await asked(id, immeuble.reference)
  const piece = sent.pieces[0]?.id ?? ''
  for (const other of [await given.staff(agencyId), await given.staff((await given.agency()).id)] as Redacteur[]) {
    expect(await depotDe(other, id)).toBeNull()
    expect(await fichierDepose(other, piece)).toBeNull()
    expect(await ouvrirDepot(other, { id, classeurId: null, natureLegale: null, pour: '' })).toBe(false)
    expect(await publierDepot(other, sent, anyDay, origin)).toEqual({ etat: 'ABSENT' })
  }
  const { kind: _, ...facts } = viewer
  expect(await publierDepot(staffViewer({ ...facts, metiers: ['GERANCE'] }) as Redacteur, sent, anyDay, origin)).toEqual({ etat: 'ABSENT' })
  expect(await fichierDepose(viewer, piece)).toMatchObject({ mime: 'application/pdf', nom: 'PV.pdf' })
})
