import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { ownerPool } from '@/lib/db'
import { publierApart } from './apart'
import { COPIED, copyLines, envoiDesComptes, envoiDesDocuments, envoiDesEcritures, inBlocks } from './gros-envoi'
import { type Measures, round, say, thousands } from './mesure'
import { pendantUnEnvoi } from './pendant'

const ECRITURES = 1_000_000
const PEU = 100_000
const DOCUMENTS = 60_000

const run = (text: string, values: readonly unknown[] = []) => ownerPool().query(text, [...values])

async function agence(nom: string): Promise<{ id: string; code: string }> {
  const code = `BENCH-${nom}-${process.pid}-${Date.now()}`
  const { rows } = await run('insert into agency (code, nom) values ($1, $1) returning id', [code])
  const id = String(rows[0]?.id)
  await run(`insert into classeur (agency_id, metier, rang, nom) values ($1, 'SYNDIC', 1, 'Courriers de mesure')`, [id])
  return { id, code }
}

/** Where each line lies and which transaction wrote it: the same as long as no line is written again. */
async function empreinte(table: string, agencyId: string): Promise<string> {
  const { rows } = await run(
    `select count(*) || ' ' || coalesce(sum(hashtext(ctid::text || xmin::text)), 0) as said from ${table} where agency_id = $1`,
    [agencyId],
  )
  return String(rows[0]?.said)
}

/** A COPY of the same lines into the same table, then taken away. @returns milliseconds. */
async function copieNue(folder: string, agencyId: string): Promise<number> {
  const { rows } = await run('select reference, id from compte where agency_id = $1', [agencyId])
  const comptes = new Map((rows as { reference: string; id: string }[]).map(({ reference, id }) => [reference, id]))
  const file = join(folder, 'ecriture.copy')
  await pipeline(Readable.from(inBlocks(copyLines(ECRITURES, agencyId, comptes))), createWriteStream(file))
  const client = await ownerPool().connect()
  const began = performance.now()
  await client.query('begin')
  await pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), client.query(copyFrom(`copy ecriture (${COPIED}) from stdin`)))
  await client.query('commit')
  const took = performance.now() - began
  client.release()
  await run('delete from ecriture where agency_id = $1', [agencyId])
  await run('vacuum analyze ecriture')
  return took
}

/** Sent twice: the first time everything is new, the second time nothing. */
async function deuxFois(source: string, table: string, agencyId: string, rows: number) {
  const first = await publierApart(source)
  const before = await empreinte(table, agencyId)
  const again = await publierApart(source)
  if (again.files[0]?.unchanged !== rows || (await empreinte(table, agencyId)) !== before)
    throw new Error('The same bundle, sent again, changed something')
  return { first, again, perSecond: rows / (first.ms / 1000) }
}

/** Bundles as large as they come, each published in a process of its own. @param site where the account page of a client is, and his cookie. */
export async function benchPublication(site: { url: string; cookie: string }): Promise<Measures> {
  const folder = await mkdtemp(join(tmpdir(), 'palier-bench-'))
  const [grande, petite, ailleurs] = [await agence('GRANDE'), await agence('PETITE'), await agence('AILLEURS')]
  try {
    for (const { code } of [grande, petite, ailleurs]) await publierApart(await envoiDesComptes(folder, code))
    say(`… COPY de ${thousands(ECRITURES)} écritures`)
    const copyMs = await copieNue(folder, grande.id)
    say(`… publication de ${thousands(ECRITURES)} écritures`)
    const peu = await publierApart(await envoiDesEcritures(folder, petite.code, PEU))
    const lignes = await deuxFois(await envoiDesEcritures(folder, grande.code, ECRITURES), 'ecriture', grande.id, ECRITURES)
    say(`… publication de ${thousands(DOCUMENTS)} documents`)
    const pieces = await deuxFois(await envoiDesDocuments(folder, grande.code, DOCUMENTS), 'document', grande.id, DOCUMENTS)
    say('… le site pendant une publication')
    const pendant = await pendantUnEnvoi(site, ailleurs, await envoiDesEcritures(folder, ailleurs.code, ECRITURES))
    const copyPerSecond = ECRITURES / (copyMs / 1000)
    const plusHaut = Math.max(lignes.first.peakMb, pieces.first.peakMb)
    const seconds = ({ ms }: { ms: number }) => `${round(ms / 1000, 1)} s`
    return {
      'publication/ecritures': {
        what: `${thousands(ECRITURES)} écritures lues, vérifiées, comparées, appliquées, sur un COPY seul dans la même table, lignes/s`,
        value: round(lignes.perSecond / copyPerSecond),
        goal: 0.5,
        better: 'higher',
        detail: `${round(lignes.perSecond, 0)}/s sur ${round(copyPerSecond, 0)}/s`,
      },
      'publication/documents': {
        what: `${thousands(DOCUMENTS)} documents de 1,5 ko, documents/s`,
        value: round(pieces.perSecond, 0),
        goal: 500,
        better: 'higher',
        detail: `${seconds(pieces.first)} ; sans changement, ${seconds(pieces.again)}`,
      },
      'publication/inchangee': {
        what: 'les mêmes écritures et documents renvoyés, sur le premier envoi, durée ; aucune ligne récrite',
        value: round((lignes.again.ms + pieces.again.ms) / (lignes.first.ms + pieces.first.ms)),
        goal: 0.3,
        better: 'lower',
        detail: `écritures ${round(lignes.again.ms / lignes.first.ms)}, documents ${round(pieces.again.ms / pieces.first.ms)}`,
      },
      'publication/memoire': {
        what: 'mémoire du processus qui publie seul, au plus haut, Mo',
        value: round(plusHaut, 0),
        goal: 400,
        better: 'lower',
        detail: `${thousands(PEU)} écritures ${round(peu.peakMb, 0)}, ${thousands(ECRITURES)} ${round(lignes.first.peakMb, 0)}, documents ${round(pieces.first.peakMb, 0)}`,
      },
      'publication/site': {
        what: `p95 de la page du compte, demandée dix fois par seconde pendant que le même serveur publie ${thousands(ECRITURES)} écritures, sur son p95 au repos`,
        value: round(pendant.p95 / pendant.repos),
        goal: 2,
        better: 'lower',
        detail: `${round(pendant.p95, 0)} ms sur ${round(pendant.repos, 0)} ms ; publié en ${seconds(pendant)}`,
      },
    }
  } finally {
    for (const { id } of [grande, petite, ailleurs]) await run('delete from agency where id = $1', [id])
    await rm(folder, { recursive: true, force: true })
  }
}
