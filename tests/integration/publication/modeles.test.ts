import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { csv, folderOf, manifest } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import * as pieces from '../../support/pieces'

// The rules of a template upon the documents of a bundle that name it (FEATURES F2, manual Crypto « Paramétrage des modèles d’événement »).

useDatabase()

let code: string
let agencyId: string
let factures: string

beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
  factures = (await db.classeur.findFirstOrThrow({ where: { agencyId, usage: 'FACTURES' } })).id
})

const modele = (nom: string, facts: Record<string, unknown> = {}) =>
  db.modeleDeDiffusion.create({ data: { agencyId, metier: 'SYNDIC', nom, titre: '', classeurId: factures, ...facts } })

const HEADER = 'reference;modele;date;fichier;pour;titre;classeur;jusqu_au;dossier_type;dossier_reference'
const line = (facts: Record<string, string> = {}) =>
  Object.values({
    ...{ reference: 'D1', modele: 'Appel', date: '31/01/2026', fichier: '2026/Appel T1.pdf', pour: 'immeuble:I1' },
    ...{ titre: '', classeur: '', jusqu_au: '', dossier_type: '', dossier_reference: '' },
    ...facts,
  })

const send = (header: string, ...lines: string[][]) =>
  publish(
    folderOf({
      ...residenceBundle(code),
      'publication.json': manifest(code),
      'documents.csv': csv(header, ...lines),
      'fichiers/2026/Appel T1.pdf': pieces.pdf('a'),
    }),
  )

async function published(reference = 'D1') {
  const found = await db.document.findFirstOrThrow({ where: { agencyId, reference }, include: { classeur: true } })
  const { titre, classeur, jusquAu, dossierType, notifier } = found
  return { titre, classeur: classeur?.nom, jusquAu: jusquAu?.toISOString().slice(0, 10) ?? null, dossierType, notifier }
}

test('classeur, title, sub-folder, prefix, months and notice come from the template', async () => {
  await modele('Appel', { titre: 'Appel de provisions', grouper: true, prefixer: true, mois: 1, notifier: false })
  expect(await send(HEADER, line({ dossier_type: 'Sinistre', dossier_reference: '0152' }))).toMatchObject({ status: 'APPLIED', errors: [] })
  expect(await published()).toEqual({
    titre: '0152 - Appel de provisions',
    classeur: 'Factures',
    jusquAu: '2026-02-28',
    dossierType: 'Sinistre',
    notifier: false,
  })
})

test('without its rules: no sub-folder but for what is of a lease, no end, its own title, told', async () => {
  await modele('Appel')
  await send(
    HEADER,
    line({ titre: 'Le mien', dossier_type: 'Sinistre', dossier_reference: '0152' }),
    line({ reference: 'D2', dossier_type: 'bail', dossier_reference: 'B1' }),
  )
  expect(await published()).toEqual({ titre: 'Le mien', classeur: 'Factures', jusquAu: null, dossierType: null, notifier: true })
  expect(await published('D2')).toMatchObject({ titre: 'Appel', dossierType: 'bail' })
})

test('what its line says of the classeur and of the last day comes first', async () => {
  await modele('Appel', { mois: 12 })
  await send(HEADER, line({ classeur: 'Bordereaux', jusqu_au: '01/03/2026' }))
  expect(await published()).toMatchObject({ classeur: 'Bordereaux', jusquAu: '2026-03-01' })
})

test('attachments keep their names: by the template, and by the agency for every document', async () => {
  await modele('Appel', { nomsDesPieces: true, prefixer: true })
  await send(HEADER, line({ titre: 'Un titre', dossier_reference: '7' }))
  expect((await published()).titre).toBe('7 - Appel T1')
  await db.agency.update({ where: { id: agencyId }, data: { nomsDesPieces: true } })
  await modele('Autre')
  await send(HEADER, line({ modele: '', titre: 'Un titre', classeur: 'Bordereaux' }), line({ reference: 'D2', modele: 'Autre' }))
  expect((await published()).titre).toBe('Appel T1')
  expect((await published('D2')).titre).toBe('Appel T1')
})

test('sent again, nothing changes; the template changed, its documents follow', async () => {
  const { id } = await modele('Appel', { mois: 2 })
  const header = 'reference;modele;date;fichier;pour'
  const short = line().slice(0, 5)
  await send(header, short)
  const again = await send(header, short)
  expect(again.files.find(({ file }) => file === 'documents.csv')).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  await db.modeleDeDiffusion.update({ where: { id }, data: { mois: 3 } })
  await send(header, short)
  expect(await published()).toMatchObject({ titre: 'Appel', jusquAu: '2026-04-30' })
})

test('a name that no template has, that two have, a template that is put away or has no classeur, neither template nor title', async () => {
  await modele('Appel')
  await modele('Appel', { metier: 'GERANCE' })
  await modele('Rangé', { archivedAt: new Date() })
  await modele('Sans', { classeurId: null })
  const report = await send(
    HEADER,
    line(),
    line({ reference: 'D2', modele: 'syndic / APPEL' }),
    line({ reference: 'D3', modele: 'Rangé' }),
    line({ reference: 'D4', modele: 'Sans' }),
    line({ reference: 'D5', modele: '', classeur: 'Bordereaux' }),
  )
  expect(report.errors.map(({ line: at, column, found, expected }) => [at, column, found, expected])).toEqual([
    [6, 'titre', '(vide)', 'un texte, ou le nom d’un modèle dans « modele »'],
    [2, 'modele', 'Appel', 'le nom d’un seul modèle : écrivez « Syndic / … » ou « Gérance / … »'],
    [4, 'modele', 'Rangé', 'un de ces modèles : Appel, Sans'],
    [5, 'modele', 'Sans', 'un modèle qui a un classeur, ou un classeur sur la ligne'],
  ])
})

test('a template of another agency is none', async () => {
  const other = await given.agency()
  await db.modeleDeDiffusion.create({ data: { agencyId: other.id, metier: 'SYNDIC', nom: 'Appel', titre: '' } })
  expect((await send(HEADER, line())).errors).toEqual([
    expect.objectContaining({ column: 'modele', expected: expect.stringContaining('aucun') }),
  ])
})
