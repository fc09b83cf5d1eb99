import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { exporter } from '@/lib/publication/export/exporter'
import { FILES } from '@/lib/publication/files'
import { publish } from '@/lib/publication/publish'
import { chargesDeLaResidence } from '@/lib/queries/charges'
import { compteAvecPage } from '@/lib/queries/comptes'
import { contactsDuCompte } from '@/lib/queries/contacts'
import { fondsDeTravaux } from '@/lib/queries/fonds-travaux'
import { modelePourLAgence } from '@/lib/queries/modele-de-paquet'
import { residenceDuCompte } from '@/lib/queries/residence'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { csv, folderOf } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import * as pieces from '../../support/pieces'

// All that bundles brought an agency, as one bundle, brought to an empty one: it shows the same (issue 7, « Shown by »).

useDatabase()
jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'palier-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const JOUR = day('2026-11-28')

async function agence() {
  const made = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, made.id))
  return made
}

const filesIn = (path: string) =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'publication.json')
      .map(({ parentPath, name }) => [join(parentPath, name).slice(path.length), readFileSync(join(parentPath, name)).toString('latin1')]),
  )

/** Without what two agencies never share: their ids, and their own names. */
const nu = (value: unknown, { id, code }: { id: string; code: string }) =>
  JSON.stringify(value, (key, inside: unknown) => (/^(id|.*Id|suite)$/.test(key) ? undefined : inside))
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(id, 'ID')
    .replaceAll(code, 'CODE')

async function pages(agency: { id: string; code: string }, reference: string) {
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference } })
  const viewer = await given.client(compte)
  const periode = { debut: day('2020-01-01'), fin: JOUR }
  const read = [
    await compteAvecPage(viewer, compte.id, JOUR, periode, { avant: null, lignes: null }),
    await residenceDuCompte(viewer, compte.id, JOUR),
    await contactsDuCompte(viewer, compte.id, JOUR),
    await fondsDeTravaux(viewer, compte.id, JOUR),
    await chargesDeLaResidence(viewer, compte.id, JOUR),
  ]
  return read.map((page) => nu(page, agency))
}

const documents = async (agencyId: string) =>
  (await db.document.findMany({ where: { agencyId }, include: { classeur: true }, orderBy: { reference: 'asc' } })).map(
    ({ reference, titre, notifier, jusquAu, dossierType, dossierReference, fichier, nom, classeur }) => [
      ...[reference, titre, notifier, jusquAu, dossierType, dossierReference, fichier, nom, classeur?.nom],
    ],
  )

async function roundTrip(
  sources: (code: string, id: string) => Promise<readonly string[]>,
  comptes: readonly string[],
  regler: (agencyId: string) => Promise<unknown> = async () => undefined,
) {
  const [from, to] = [await agence(), await agence()]
  await regler(to.id)
  for (const source of await sources(from.code, from.id)) expect(await publish(source)).toMatchObject({ status: 'APPLIED', errors: [] })
  const [first, second] = [join(folder, `${from.code}-1`), join(folder, `${from.code}-2`)]
  await exporter(from.code, first, JOUR, to.code)
  expect(await publish(first)).toMatchObject({
    status: 'APPLIED',
    errors: [],
    warnings: expect.not.arrayContaining([expect.stringContaining('inconnu')]),
  })
  await exporter(to.code, second, JOUR)
  expect(filesIn(second)).toEqual(filesIn(first))
  expect(await documents(to.id)).toEqual(await documents(from.id))
  for (const reference of comptes) expect(await pages(to, reference)).toEqual(await pages(from, reference))
  return filesIn(first)
}

test('every file of the format, with its pieces', async () => {
  const files = await roundTrip(
    async (_, id) => {
      const stream = await modelePourLAgence(await given.staff(id), 'csv', JOUR)
      const path = join(folder, 'modele.zip')
      if (stream) await writeFile(path, await buffer(stream))
      return [path]
    },
    ['EXEMPLE-C1', 'EXEMPLE-C2'],
  )
  for (const { name } of FILES) expect([name, files[`/${name}.csv`]?.trim().split('\n').length]).toEqual([name, expect.any(Number)])
  expect(FILES.filter(({ name }) => (files[`/${name}.csv`]?.trim().split('\n').length ?? 0) < 4)).toEqual([])
  expect(Object.keys(files).filter((path) => path.startsWith('/fichiers/'))).toHaveLength(3)
})

test('a residence whose lines were withdrawn and changed: what is in force alone', async () => {
  await roundTrip(async (code) => [folderOf(residenceBundle(code)), folderOf(residenceBundle(code, { mode: 'partielle' }))], ['C1', 'C2'])
})

test('documents keep their template, and whether they are told of; its rules are not applied to them twice', async () => {
  const header = 'reference;modele;classeur;titre;date;fichier;pour;jusqu_au;dossier_type;dossier_reference;notifier'
  const line = (reference: string, facts: Record<string, string> = {}) =>
    Object.values({
      ...{ reference, modele: '', classeur: '', titre: '', date: '31/01/2026', fichier: 'Appel T1.pdf', pour: 'immeuble:I1' },
      ...{ jusqu_au: '', dossier_type: '', dossier_reference: '', notifier: '', ...facts },
    })
  const modeles = async (agencyId: string) => {
    const { id: classeurId } = await db.classeur.findFirstOrThrow({ where: { agencyId, usage: 'FACTURES' } })
    const commun = { agencyId, metier: 'SYNDIC' as const, classeurId }
    await db.modeleDeDiffusion.create({
      data: { ...commun, nom: 'Appel', titre: 'Appel', prefixer: true, grouper: true, notifier: false, mois: 3 },
    })
    await db.modeleDeDiffusion.create({ data: { ...commun, nom: 'Pièces', titre: '', nomsDesPieces: true } })
    return db.modeleDeDiffusion.create({ data: { ...commun, nom: 'Rangé', titre: '', notifier: false } })
  }
  const files = await roundTrip(
    async (code, id) => {
      const range = await modeles(id)
      const bundle = {
        ...residenceBundle(code),
        'documents.csv': csv(
          header,
          line('D1', { modele: 'syndic / APPEL', dossier_type: 'Sinistre', dossier_reference: '0152' }),
          line('D2', { modele: 'Pièces', dossier_reference: '7', notifier: 'non' }),
          line('D3', { modele: 'Rangé' }),
          line('D4', { classeur: 'Bordereaux', titre: 'Sans modèle', notifier: 'non' }),
          line('D5', { classeur: 'Bordereaux', titre: 'Annoncé' }),
          line('D6', { modele: 'Appel', titre: '0152 - Appel', dossier_reference: '0152', notifier: 'oui' }),
        ),
        'fichiers/Appel T1.pdf': pieces.pdf('a'),
      }
      expect(await publish(folderOf(bundle))).toMatchObject({ status: 'APPLIED', errors: [] })
      await db.modeleDeDiffusion.update({ where: { id: range.id }, data: { archivedAt: new Date() } })
      return []
    },
    ['C1', 'C2'],
    modeles,
  )
  expect(
    files['/documents.csv']
      ?.split('\r\n')
      .slice(1, 7)
      .map((row) => row.split(';').slice(-2).join(';')),
  ).toEqual([
    ...['syndic / APPEL;non', 'Pièces;non', ';non', ';non', ';oui', 'Appel;oui'].map((row) => Buffer.from(row).toString('latin1')),
  ])
})

test('no agency of that code', async () => {
  expect(await exporter('INCONNUE', join(folder, 'rien'), JOUR)).toBeNull()
})
