import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { house as db, ownerPool } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { refaireLesListes } from '@/lib/jobs/listes-de-coproprietaires'
import { closeBrowser } from '@/lib/pdf'
import { publish } from '@/lib/publication/publish'
import { undo } from '@/lib/publication/undo'
import { openFile } from '@/lib/storage'
import { type BundleFiles, csv, folderOf, manifest, smallBundle } from '../support/bundle'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { readPdf } from '../support/pdf-text'

// « Liste des copropriétaires » (manual Crypto; FEATURES F7): a document of each residence, made again when what it shows changes.

useDatabase()
jest.setTimeout(60_000)
afterAll(async () => {
  await closeQueue()
  await closeBrowser()
})

async function monde() {
  const { id: agencyId, code } = await given.agency()
  const classeur = (nom: string) => db.classeur.create({ data: { agencyId, metier: 'SYNDIC', rang: 1, nom, niveau: 'MEMBRE' } })
  const conseil = await classeur('Conseil syndical')
  await db.agency.update({ where: { id: agencyId }, data: { listeClasseurId: conseil.id } })
  const bundle = (changes: BundleFiles = {}): BundleFiles => ({
    ...smallBundle(code),
    'conseil_syndical.csv': csv('immeuble;tiers;fonction', ['I1', 'T1', 'president']),
    'fonds_travaux.csv': csv(
      'immeuble;lot;compte;libelle;montant',
      ['I1', '1', '105000', 'Fonds', '23,89'],
      ['I1', '1', '103100', 'Avance', '50'],
    ),
    ...changes,
  })
  const asked = async () =>
    Number((await ownerPool().query(`delete from pgboss.job where name = 'listes' and data->>'agencyId' = $1`, [agencyId])).rowCount)
  const lists = () => db.document.findMany({ where: { agencyId, reference: { startsWith: 'saisie:liste:' } }, include: { pourQui: true } })
  return { agencyId, code, conseil, classeur, bundle, asked, lists, make: () => refaireLesListes({ agencyId }) }
}

async function textOf(hash: string | null) {
  const file = await openFile(hash ?? '')
  return file ? JSON.stringify(await readPdf(await buffer(file.stream))) : ''
}

test('made after a publication that shows in it, in its classeur, for its residence; sent again, nothing is made', async () => {
  const { agencyId, conseil, bundle, asked, lists, make } = await monde()
  await publish(folderOf(bundle()))
  expect(await asked()).toBe(1)
  await make()
  const [liste, ...others] = await lists()
  expect(others).toEqual([])
  const immeuble = await db.immeuble.findFirstOrThrow({ where: { agencyId } })
  expect(liste).toMatchObject({
    titre: 'Liste des copropriétaires',
    classeurId: conseil.id,
    natureLegale: 'LISTE_COPROPRIETAIRES',
    notifier: false,
  })
  expect(liste?.pourQui.map(({ genre, cible }) => [genre, cible])).toEqual([['IMMEUBLE', immeuble.id]])
  const text = await textOf(liste?.fichier ?? null)
  for (const word of ['Les Tilleuls', 'DUPONT', '23,89', '50,00', 'oui', '1 / 1']) expect(text).toContain(word)
  await publish(folderOf(bundle()))
  expect(await asked()).toBe(0)
  await make()
  expect(await lists()).toEqual([liste])
})

test('made again when what it shows changes, in the place of the former; what does not show makes none; a complete bundle of documents leaves it', async () => {
  const { bundle, lists, make, asked, code } = await monde()
  await publish(folderOf(bundle()))
  await make()
  const [before] = await lists()
  const tiers = (email: string, nom: string) =>
    csv(
      'reference;nature;civilite;nom;prenom;email',
      ['T1', 'personne', 'Mme', nom, 'Zoé', email],
      ['T2', 'societe', '', 'SCI Été', '', ''],
    )
  await publish(folderOf(bundle({ 'tiers.csv': tiers('a@exemple.fr', 'Dupont') })))
  await make()
  expect((await lists())[0]?.fichier).toBe(before?.fichier)
  await publish(folderOf(bundle({ 'tiers.csv': tiers('a@exemple.fr', 'Durand') })))
  await make()
  const [after] = await lists()
  expect([after?.id, after?.fichier === before?.fichier]).toEqual([before?.id, false])
  expect(await textOf(after?.fichier ?? null)).toContain('DURAND')
  await asked()
  await publish(folderOf({ 'publication.json': manifest(code), 'documents.csv': csv('reference;classeur;titre;date;fichier;pour') }))
  expect(await asked()).toBe(0)
  expect((await lists())[0]?.withdrawnAt).toBeNull()
})

test('another classeur takes it; none withdraws it; a residence that goes takes its own away', async () => {
  const { agencyId, code, classeur, bundle, lists, make } = await monde()
  await publish(folderOf(bundle()))
  await make()
  const other = await classeur('Divers')
  await db.agency.update({ where: { id: agencyId }, data: { listeClasseurId: other.id } })
  await make()
  expect(await lists()).toMatchObject([{ classeurId: other.id, withdrawnAt: null }])
  await db.agency.update({ where: { id: agencyId }, data: { listeClasseurId: null } })
  await make()
  expect((await lists())[0]?.withdrawnAt).not.toBeNull()
  await db.agency.update({ where: { id: agencyId }, data: { listeClasseurId: other.id } })
  await make()
  expect((await lists())[0]?.withdrawnAt).toBeNull()
  await publish(folderOf({ 'publication.json': manifest(code), 'proprietes.csv': csv('immeuble;lot;compte;type') }))
  await make()
  expect((await lists())[0]?.withdrawnAt).not.toBeNull()
})

test('a dry run asks for none, nor does an agency that keeps none', async () => {
  const { agencyId, bundle, asked } = await monde()
  await publish(folderOf(bundle()), { dryRun: true })
  expect(await asked()).toBe(0)
  await db.agency.update({ where: { id: agencyId }, data: { listeClasseurId: null } })
  await publish(folderOf(bundle()))
  expect(await asked()).toBe(0)
})

test('a publication that is undone has them looked over', async () => {
  const { agencyId, bundle, asked } = await monde()
  const { id } = await publish(folderOf(bundle()))
  await asked()
  expect(await undo(agencyId, id, { userId: randomUUID(), nom: 'Anne Exemple' })).toBe(true)
  expect(await asked()).toBe(1)
})
