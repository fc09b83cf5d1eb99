import type { PoolClient } from 'pg'
import { formatDay } from '@/lib/domain/day'
import { exclureLesAnalytiques } from './analytiques'
import { annoncer } from './annonces'
import { checkStaged } from './checks'
import { findClasseurs } from './classeurs'
import { dataFiles } from './data-files'
import { fileName } from './description'
import { shorten } from './error-log'
import { stageFec } from './fec'
import { FILES } from './files'
import { inherit } from './inheritance'
import { demanderLesListes } from './listes'
import { countDangling, type Merge, mergeFile } from './merge'
import { appliquerLesModeles } from './modeles'
import { readPieces } from './pieces'
import { checkPour, mergePour } from './pour'
import { envoyerLesQuittances, retenirLesQuittancesPayees } from './quittances-payees'
import type { FileReport, PublicationReport } from './report'
import { forgetFormer } from './retour'
import type { Run } from './run'
import { beginRun, closeDeadRuns, endRun, lastAppliedDate, refreshStatistics } from './run-record'
import { type Staged, stageFile } from './staging'
import { oublierLesDeclarationsDepassees } from './telephones'
import { inTransaction } from './transaction'
import { takeAgencyTurn } from './turn'

async function stageAll(client: PoolClient, run: Run): Promise<Map<string, Staged | null>> {
  const { bundle, errors, options, warnings } = run
  const paths = dataFiles(run)
  const staged = new Map<string, Staged | null>()
  for (const file of FILES) {
    const path = paths.get(fileName(file))
    if (!path) continue
    const onRows = (rows: number) => options.onProgress?.(`Lecture de ${fileName(file)}`, rows)
    const result = await stageFile(client, file, { path, bytes: bundle.open(path) }, errors, {
      onRows,
      signal: options.signal,
      limits: run.limits,
    })
    staged.set(file.name, result && (await inherit({ client, agencyId: run.agencyId, mode: run.manifest.mode }, result, staged)))
    if (result?.read === 0) {
      const effect = run.manifest.mode === 'complete' ? 'tout ce qui était publié est retiré' : 'rien ne change'
      warnings.push(`${fileName(file)} : aucune ligne, ${effect}`)
    }
    if (result && result.header.ignored.length > 0) {
      warnings.push(`${fileName(file)} : colonnes inconnues, ignorées : ${shorten(result.header.ignored.join(', '))}`)
    }
  }
  const fec = paths.get('fec.txt')
  if (fec) staged.set('ecritures', await stageFec(client, run, fec, staged))
  return staged
}

async function mergeAll(merge: Merge, staged: ReadonlyMap<string, Staged | null>, run: Run): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const file of FILES) {
    const one = staged.get(file.name)
    if (!one) continue
    run.options.signal?.throwIfAborted()
    run.options.onProgress?.(`Application de ${fileName(file)}`, one.read)
    const counts = await mergeFile(merge, one)
    await mergePour(merge, one)
    reports.push({ file: fileName(one.file), read: one.read, ...counts, ignoredColumns: one.header.ignored })
  }
  const withdrawn = FILES.filter((file) => reports.some((report) => report.file === fileName(file) && report.withdrawn > 0))
  for (const file of withdrawn) {
    for (const from of FILES) {
      const count = await countDangling(merge, file, from)
      const lines = count > 1 ? `${count} lignes publiées désignent` : 'une ligne publiée désigne'
      if (count > 0) run.warnings.push(`${fileName(from)} : ${lines} une ligne retirée de ${fileName(file)}`)
    }
  }
  return reports
}

const MUCH = 10_000

/** Lines of an FEC are ecritures. */
const fileOf = ({ file }: FileReport) => (file === 'fec.txt' ? 'ecritures.csv' : file)

const largelyChanged = (reports: readonly FileReport[]): string[] =>
  FILES.filter((file) =>
    reports.some((report) => fileOf(report) === fileName(file) && report.added + report.changed + report.withdrawn >= MUCH),
  ).map(({ table }) => table)

/** Everything in one transaction: nothing of it stays when there is an error, or on a dry run. */
export async function apply(
  run: Run,
  report: (status: PublicationReport['status'], files: FileReport[]) => PublicationReport,
): Promise<PublicationReport> {
  const { agencyId, errors, manifest, options, warnings } = run
  const stored = !options.dryRun
  const result = await inTransaction<PublicationReport>(run.agencyId, async (client, undo) => {
    await takeAgencyTurn(client, agencyId, () => options.onProgress?.('En attente de la publication en cours de cette agence', 0))
    await closeDeadRuns(agencyId)
    if (stored) await beginRun(run.id, agencyId, manifest)
    // One processor at the most: the site needs the others.
    await client.query(`set local work_mem = '64MB'; set local jit = off; set local max_parallel_workers_per_gather = 0`)
    const last = await lastAppliedDate(client, agencyId)
    if (last && last > manifest.date) warnings.push(`Cet envoi du ${formatDay(manifest.date)} est plus ancien que le dernier appliqué`)
    const staged = await stageAll(client, run)
    options.onProgress?.('Vérification', 0)
    const check = { client, agencyId, mode: manifest.mode, errors, staged }
    await checkStaged(check)
    for (const one of [...staged.values()].filter((one) => one !== null)) {
      await checkPour(check, one)
      staged.set(one.file.name, await appliquerLesModeles(check, await findClasseurs(check, one)))
    }
    const complete = await readPieces(client, run, staged)
    if (errors.count > 0) undo(report('REFUSED', []))
    if (complete.has('quittances')) await retenirLesQuittancesPayees(client, run)
    const merge = { client, agencyId, mode: manifest.mode, retour: stored ? run.id : null, temoin: stored ? undefined : options.temoin }
    const files = await mergeAll(merge, await exclureLesAnalytiques(client, run, complete), run)
    await oublierLesDeclarationsDepassees(client, agencyId)
    options.signal?.throwIfAborted()
    await annoncer(client, run, files)
    await envoyerLesQuittances(client, run, files)
    if (options.dryRun) undo(report('DRY_RUN', files))
    await demanderLesListes(client, run, files)
    await forgetFormer(client, agencyId, run.id)
    const applied = report('APPLIED', files)
    await endRun(client, run.id, agencyId, 'APPLIED', applied)
    return applied
  })
  if (result.status === 'APPLIED') await refreshStatistics(largelyChanged(result.files)).catch(() => undefined)
  return result
}
