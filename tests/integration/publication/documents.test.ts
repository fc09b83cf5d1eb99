import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { type BundleFiles, csv, folderOf, manifest } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import * as pieces from '../../support/pieces'

useDatabase()

let code: string
let agencyId: string

beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
})

const HEADER = 'reference;classeur;titre;date;fichier;pour;publie_le;jusqu_au;dossier_type;dossier_reference;nature_legale'
const line = (facts: Record<string, string> = {}) =>
  Object.values({
    ...{
      reference: 'DOC1',
      classeur: 'Assemblées générales',
      titre: 'Procès-verbal',
      date: '15/01/2026',
      fichier: 'pv.pdf',
      pour: 'immeuble:I1',
    },
    ...{ publie_le: '', jusqu_au: '', dossier_type: '', dossier_reference: '', nature_legale: '' },
    ...facts,
  })
const bundle = (...lines: string[][]): BundleFiles => ({
  ...residenceBundle(code),
  'documents.csv': csv(HEADER, ...lines),
  'fichiers/pv.pdf': pieces.pdf('pv'),
})

async function apply(files: BundleFiles) {
  const report = await publish(folderOf(files))
  expect(report.errors).toEqual([])
  return report.files.find(({ file }) => file === 'documents.csv')
}
const document = (reference = 'DOC1') =>
  db.document.findFirstOrThrow({ where: { agencyId, reference }, include: { classeur: { include: { parent: true } }, pourQui: true } })
const cibles = async (reference = 'DOC1') => (await document(reference)).pourQui.map(({ genre, cible }) => [genre, cible]).sort()
const idOf = {
  compte: async (reference: string) => (await db.compte.findFirstOrThrow({ where: { agencyId, reference } })).id,
  tiers: async (reference: string) => (await db.tiers.findFirstOrThrow({ where: { agencyId, reference } })).id,
  immeuble: async (reference: string) => (await db.immeuble.findFirstOrThrow({ where: { agencyId, reference } })).id,
}

test('a document is in its classeur, with its file, its days and its legal nature', async () => {
  await apply(
    bundle(
      line({
        classeur: 'ASSEMBLEES  generales',
        publie_le: '20/01/2026',
        jusqu_au: '20/01/2029',
        nature_legale: 'pv_ag',
        dossier_type: 'AG',
      }),
      line({ reference: 'DOC2', classeur: 'Courriers/Locataires', fichier: 'pv.pdf' }),
    ),
  )
  expect(await document()).toMatchObject({
    ...{ nature: 'PUBLIE', titre: 'Procès-verbal', date: new Date('2026-01-15'), natureLegale: 'PV_AG', dossierType: 'AG', compteId: null },
    ...{ publieLe: new Date('2026-01-20'), jusquAu: new Date('2029-01-20'), withdrawnAt: null },
    ...{ nom: 'pv.pdf', mime: 'application/pdf', taille: pieces.pdf('pv').length, fichier: expect.stringMatching(/^[0-9a-f]{64}$/) },
    classeur: { nom: 'Assemblées générales', metier: 'SYNDIC' },
  })
  expect((await document('DOC2')).classeur).toMatchObject({ nom: 'Locataires', metier: 'GERANCE', parent: { nom: 'Courriers' } })
})

test('whom it is for: comptes, tiers, immeubles, the agency, several, references with spaces in them', async () => {
  const immeubles = csv('reference;nom;adresse1;code_postal;ville', ['I1', 'A', 'B', 'C', 'D'], ['COPRO 1045A (GCO)', 'A', 'B', 'C', 'D'])
  await apply({
    ...bundle(
      line({ pour: 'compte:C1' }),
      line({ reference: 'DOC2', pour: 'immeuble:COPRO 1045A (GCO) TIERS:T2  agence compte:C2 compte:C2' }),
      line({ reference: 'DOC3', pour: 'Agence' }),
    ),
    'immeubles.csv': immeubles,
  })
  expect(await cibles()).toEqual([['COMPTE', await idOf.compte('C1')]])
  expect(await cibles('DOC2')).toEqual([
    ['AGENCE', agencyId],
    ['COMPTE', await idOf.compte('C2')],
    ['IMMEUBLE', await idOf.immeuble('COPRO 1045A (GCO)')],
    ['TIERS', await idOf.tiers('T2')],
  ])
  expect(await cibles('DOC3')).toEqual([['AGENCE', agencyId]])
})

test('sent again writes nothing; whom it is for changes alone, and is the same in another order', async () => {
  await apply(bundle(line({ pour: 'compte:C1 compte:C2' }), line({ reference: 'DOC2' })))
  const written = () => db.$queryRaw`select d.reference, d.xmin::text as d, p.cible, p.xmin::text as p from document d
    join document_pour p on p.document_id = d.id where d.agency_id = ${agencyId}::uuid order by 1, 3`
  const before = await written()
  expect(await apply(bundle(line({ pour: 'compte:C2 compte:C1' }), line({ reference: 'DOC2' })))).toMatchObject({
    changed: 0,
    unchanged: 2,
  })
  expect(await written()).toEqual(before)
  expect(await apply(bundle(line({ pour: 'compte:C2 tiers:T1' }), line({ reference: 'DOC2' })))).toMatchObject({ changed: 1, unchanged: 1 })
  expect(await cibles()).toEqual([
    ['COMPTE', await idOf.compte('C2')],
    ['TIERS', await idOf.tiers('T1')],
  ])
})

test('a complete bundle withdraws what it does not list, never what Palier has issued', async () => {
  await apply(bundle(line(), line({ reference: 'DOC2' })))
  const compteId = await idOf.compte('C1')
  await db.document.create({ data: { agencyId, compteId, nature: 'RELEVE', titre: 'Relevé', contenu: {}, demande: randomUUID() } })
  expect(await apply(bundle(line()))).toMatchObject({ withdrawn: 1, unchanged: 1 })
  expect((await document('DOC2')).withdrawnAt).not.toBeNull()
  expect(await db.document.count({ where: { agencyId, nature: 'RELEVE', withdrawnAt: null } })).toBe(1)
  expect(await apply(bundle(line(), line({ reference: 'DOC2' })))).toMatchObject({ added: 1, unchanged: 1 })
  expect((await document('DOC2')).withdrawnAt).toBeNull()
})

test('a title of any characters is kept as it is', async () => {
  const titre = `Devis 12/2026 « toiture » "urgent" 👩‍👩‍👧 ${'x'.repeat(300)}`
  await apply(bundle(line({ titre })))
  expect((await document()).titre).toBe(titre)
})

describe('what is wrong', () => {
  const CIBLES = '« compte:RÉFÉRENCE », « tiers:RÉFÉRENCE », « immeuble:RÉFÉRENCE » ou « agence », séparés par une espace'
  test.each([
    [
      { classeur: 'Procès-verbaux' },
      'classeur',
      'Procès-verbaux',
      expect.stringMatching(/^un de ces classeurs : Assemblées générales, Avis, Baux, .*, Travaux$/),
    ],
    [{ pour: 'compte:C9' }, 'pour', 'C9', 'une ligne de comptes.csv, dans cet envoi ou déjà publiée et non retirée'],
    [{ pour: 'agence immeuble:I9' }, 'pour', 'I9', 'une ligne de immeubles.csv, dans cet envoi ou déjà publiée et non retirée'],
    [{ pour: 'tiers:C1' }, 'pour', 'C1', 'une ligne de tiers.csv, dans cet envoi ou déjà publiée et non retirée'],
    [{ pour: 'tous' }, 'pour', 'tous', CIBLES],
    [{ pour: 'compte:' }, 'pour', 'compte:', CIBLES],
    [{ pour: 'C1' }, 'pour', 'C1', CIBLES],
    [{ pour: '' }, 'pour', '(vide)', CIBLES],
    [{ publie_le: '02/01/2026', jusqu_au: '01/01/2026' }, 'jusqu_au', '01/01/2026', 'un jour à partir du 02/01/2026'],
    [{ nature_legale: 'pv' }, 'nature_legale', 'pv', expect.stringContaining('reglement_edd, fiche_synthetique, ')],
    [{ fichier: 'autre.pdf' }, 'fichier', 'autre.pdf (absent de l’envoi)', expect.any(String)],
    [{ date: '29/02/2026' }, 'date', '29/02/2026', 'un jour du calendrier, JJ/MM/AAAA ou AAAA-MM-JJ'],
  ])('%j', async (facts, column, found, expected) => {
    const report = await publish(folderOf(bundle(line(), line({ reference: 'DOC2', ...facts }))))
    expect(report.errors).toEqual([{ file: 'documents.csv', line: 3, column, found, expected }])
    expect(await db.document.count({ where: { agencyId } })).toBe(0)
  })

  test('an agency without classeurs', async () => {
    await db.classeur.deleteMany({ where: { agencyId, parentId: { not: null } } })
    await db.classeur.deleteMany({ where: { agencyId } })
    const report = await publish(folderOf(bundle(line())))
    expect(report.errors).toEqual([expect.objectContaining({ line: 2, expected: 'un classeur de l’agence, qui n’en a encore aucun' })])
  })

  test('a name that both métiers have', async () => {
    await db.classeur.create({ data: { agencyId, metier: 'GERANCE', rang: 99, nom: 'Factures' } })
    const report = await publish(folderOf(bundle(line({ classeur: 'Factures' }))))
    expect(report.errors).toEqual([
      expect.objectContaining({ column: 'classeur', expected: expect.stringContaining('écrivez « Syndic / … »') }),
    ])
    await apply(bundle(line({ classeur: 'Gérance / Factures' })))
    expect((await document()).classeur).toMatchObject({ metier: 'GERANCE', nom: 'Factures' })
  })
})

test('what another agency has is not named by this one', async () => {
  await apply(bundle(line()))
  const other = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, other.id))
  const files = { 'publication.json': manifest(other.code), 'documents.csv': csv(HEADER, line()), 'fichiers/pv.pdf': pieces.pdf('pv') }
  expect((await publish(folderOf(files))).errors).toEqual([expect.objectContaining({ column: 'pour', found: 'I1' })])
  const own = { ...files, 'documents.csv': csv(HEADER, line({ pour: 'agence' })) }
  expect((await publish(folderOf(own))).status).toBe('APPLIED')
  expect((await document()).pourQui).toHaveLength(1)
})

test('a partial bundle withdraws the document that it names', async () => {
  await apply(bundle(line(), line({ reference: 'DOC2' })))
  const gone = csv('reference;classeur;titre;date;fichier;pour;supprime', ['DOC1', '', '', '', '', '', 'oui'])
  await apply({ 'publication.json': manifest(code, { mode: 'partielle' }), 'documents.csv': gone })
  expect((await document()).withdrawnAt).not.toBeNull()
  expect((await document('DOC2')).withdrawnAt).toBeNull()
})

test('the classeurs of a new agency are the manual’s, once', async () => {
  const before = await db.classeur.findMany({
    where: { agencyId },
    orderBy: [{ metier: 'asc' }, { rang: 'asc' }],
    include: { parent: true },
  })
  expect(before).toHaveLength(32)
  expect(before.filter(({ parent }) => parent?.nom === 'Courriers').map(({ nom }) => nom)).toEqual([
    'Autres',
    'Locataires',
    'Propriétaires',
  ])
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
  expect(await db.classeur.count({ where: { agencyId } })).toBe(32)
})
