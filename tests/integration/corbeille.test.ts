import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { balayerLaNuit, balayerLesFichiers } from '@/lib/corbeille/balayer'
import { COLONNES, JSON_QUI_NOMMENT } from '@/lib/corbeille/nommes'
import { house as db, ownerPool } from '@/lib/db'
import { FILES } from '@/lib/publication/files'
import { publish } from '@/lib/publication/publish'
import { undo } from '@/lib/publication/undo'
import { hasFile, putDerived, putFile, readDerived } from '@/lib/storage'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { csv, folderOf, smallBundle } from '../support/bundle'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import * as pieces from '../support/pieces'

useDatabase()

const JOUR_MS = 24 * 3600 * 1000
const dans = (jours: number) => new Date(Date.now() + jours * JOUR_MS)
const fichiers = (...path: string[]) => join(process.env.PALIER_DATA ?? '', 'fichiers', ...path)
const pathOf = (hash: string) => fichiers(hash.slice(0, 2), hash.slice(2, 4), hash)
const estLa = (hash: string) => existsSync(pathOf(hash))
const estJete = (hash: string) => existsSync(fichiers('corbeille', hash))
const vieillir = (path: string, jours: number) => utimesSync(path, dans(-jours), dans(-jours))

let n = 0
async function fichier(jours = 8): Promise<string> {
  const { hash } = await putFile(Buffer.from(`fichier ${n++}`))
  vieillir(pathOf(hash), jours)
  return hash
}

test('what nothing names goes to the bin after seven days, then for good; what is young stays', async () => {
  const [old, young] = [await fichier(), await fichier(6)]
  await putDerived(old, 'petite.webp', Buffer.from('x'))
  await balayerLesFichiers(new Date())
  expect([estLa(old), estJete(old), estLa(young)]).toEqual([false, true, true])
  await balayerLesFichiers(dans(6))
  expect(estJete(old)).toBe(true)
  expect(await readDerived(old, 'petite.webp')).not.toBeNull()
  await balayerLesFichiers(dans(8))
  expect([estLa(old), estJete(old)]).toEqual([false, false])
  expect(await readDerived(old, 'petite.webp')).toBeNull()
})

test('what is named stays, whoever names it: several rows, another agency, a withdrawn document', async () => {
  const [logo, shared, withdrawn] = [await fichier(), await fichier(), await fichier()]
  const [one, two] = [await given.compte((await given.agency()).id), await given.compte((await given.agency()).id)]
  await db.agency.update({ where: { id: one.agencyId }, data: { logo } })
  const [first, second] = [await given.documentPublie(one), await given.documentPublie(two)]
  for (const { id } of [first, second]) await db.document.update({ where: { id }, data: { fichier: shared } })
  await db.document.update({
    where: { id: (await given.documentPublie(one, { withdrawnAt: new Date() })).id },
    data: { fichier: withdrawn },
  })
  await balayerLesFichiers(new Date())
  expect([logo, shared, withdrawn].map(estLa)).toEqual([true, true, true])
  await db.document.delete({ where: { id: first.id } })
  await balayerLesFichiers(new Date())
  expect(estLa(shared)).toBe(true)
  await db.document.delete({ where: { id: second.id } })
  await balayerLesFichiers(new Date())
  expect([estLa(shared), estJete(shared)]).toEqual([false, true])
})

test('what is named again comes back from the bin; what is kept again is not deleted with it', async () => {
  const [back, again] = [await fichier(), await fichier()]
  await balayerLesFichiers(new Date())
  expect([estJete(back), estJete(again)]).toEqual([true, true])
  const { id: agencyId } = await given.agency()
  await db.agency.update({ where: { id: agencyId }, data: { logo: back } })
  expect((await putFile(Buffer.from(`fichier ${n - 1}`))).hash).toBe(again)
  await balayerLesFichiers(dans(8))
  expect([estLa(back), estJete(back)]).toEqual([true, false])
  expect([estJete(again), estLa(again)]).toEqual([false, true])
})

test('what a publication finds kept already is not taken away before its row is there', async () => {
  const hash = await fichier(300)
  expect(await hasFile(hash)).toBe(true)
  await balayerLesFichiers(new Date())
  expect(estLa(hash)).toBe(true)
})

test('a publication that is undone finds the file that it had replaced', async () => {
  const { id: agencyId, code } = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
  const bundle = (text: string) =>
    folderOf({
      ...smallBundle(code),
      'documents.csv': csv('reference;classeur;titre;date;fichier;pour', [
        'D',
        'Assemblées générales',
        'PV',
        '15/01/2026',
        'pv.pdf',
        'immeuble:I1',
      ]),
      'fichiers/pv.pdf': pieces.pdf(text),
    })
  const current = async () => (await db.document.findFirstOrThrow({ where: { agencyId, reference: 'D' } })).fichier ?? ''
  await publish(bundle('avant'))
  const before = await current()
  const { id } = await publish(bundle('après'))
  expect(await current()).not.toBe(before)
  vieillir(pathOf(before), 30)
  await balayerLesFichiers(new Date())
  expect(estLa(before)).toBe(true)
  expect(await undo(agencyId, id, { userId: agencyId, nom: 'Nadia' })).toBe(true)
  expect(await current()).toBe(before)
})

test('letters that a task has printed, and what a killed process was writing', async () => {
  const { id: agencyId } = await given.agency()
  const printed = await fichier()
  await ownerPool().query(
    `insert into tache (agency_id, formulaire, genre, total, demande, resultat, created_by_id, created_by) values ($1, gen_random_uuid(), 'LETTRES', 1, '{}', $2, $1, '')`,
    [agencyId, { parties: [{ fichier: printed }] }],
  )
  mkdirSync(fichiers('depot'), { recursive: true })
  for (const name of ['jeune', 'vieux']) writeFileSync(fichiers('depot', name), 'x')
  vieillir(fichiers('depot', 'vieux'), 2)
  await balayerLesFichiers(new Date())
  expect(estLa(printed)).toBe(true)
  expect([existsSync(fichiers('depot', 'jeune')), existsSync(fichiers('depot', 'vieux'))]).toEqual([true, false])
})

test('once a night, from three in Paris on', async () => {
  const [one, two] = [await fichier(300), await fichier(300)]
  await balayerLaNuit(new Date('2026-07-01T00:59:00Z'))
  expect(estLa(one)).toBe(true)
  await balayerLaNuit(new Date('2026-07-01T01:00:00Z'))
  expect([estJete(one), estJete(two)]).toEqual([true, true])
  const later = await fichier(300)
  await balayerLaNuit(new Date('2026-07-01T20:00:00Z'))
  expect(estLa(later)).toBe(true)
})

test('every column that may name a file is known', async () => {
  const { rows } = await ownerPool().query<{ table: string; column: string; json: boolean }>(
    `select c.table_name as "table", c.column_name as "column", c.data_type in ('json', 'jsonb') as json
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.data_type in ('json', 'jsonb')
       or c.data_type = 'text' and c.column_name ~ '(fichier|logo|facture|photo|image|piece|empreinte|hash|sceau|pdf)')`,
  )
  const known = (columns: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`))
  const unknown = (json: boolean, those: readonly string[]) =>
    rows.flatMap((row) => (row.json === json && !those.includes(`${row.table}.${row.column}`) ? [`${row.table}.${row.column}`] : [])).sort()
  // Of passwords, devices and bundles; names and kinds of files; the number of a paper; a file of a bundle.
  expect(unknown(false, known(COLONNES))).toEqual([
    ...['activation.password_hash', 'appareil.hash', 'code.hash', 'code_secours.hash', 'crg_ligne.piece_mime', 'crg_ligne.piece_nom'],
    ...['depense.facture_mime', 'depense.facture_nom', 'ecriture.piece', 'jeton_de_publication.empreinte', 'preavis.piece_mime'],
    ...['preavis.piece_nom', 'publication.empreinte', 'publication_difference.fichier', 'session.device_hash', 'user.password_hash'],
  ])
  // Texts, and what is told of a run or of an act.
  expect(unknown(true, known(JSON_QUI_NOMMENT))).toEqual([
    ...['diffusion.texte', 'journal.details', 'modele_de_diffusion.texte', 'publication.essai', 'publication.report'],
    'publication_difference.champs',
  ])
  for (const { table, pieces: named = [] } of FILES) for (const { column } of named) expect(known(COLONNES)).toContain(`${table}.${column}`)
})
