import 'server-only'
import { randomUUID } from 'node:crypto'
import { housePool } from '@/lib/db'
import { apply } from './apply'
import { type Bundle, openBundle } from './bundle'
import { cheminDesErreurs } from './envois/erreurs'
import { ErrorLog } from './error-log'
import { LIMITS } from './limits'
import { type Manifest, manifestError, readManifest } from './manifest'
import { BundleRefusal } from './refusal'
import type { Courriers, FileReport, PublicationReport } from './report'
import type { PublishOptions } from './run'
import { endRun } from './run-record'

/** @param wanted the only agency whose bundle it may be: whether another of that code is here is not told. */
async function agencyOf({ agence }: Manifest, text: string, errors: ErrorLog, wanted: string | undefined): Promise<string | null> {
  const { rows } = await housePool().query<{ id: string }>('select id from agency where code = $1 and ($2::uuid is null or id = $2)', [
    agence,
    wanted ?? null,
  ])
  if (rows[0]) return rows[0].id
  errors.add(manifestError(text, 'agence', agence, wanted ? 'le code de votre agence' : 'le code d’une agence connue de ce portail'))
  return null
}

/**
 * Reads an agency's bundle, a folder or a ZIP, checks it, and applies it wholly or not at all (docs/publication.md).
 * What is wrong with the bundle is in the report; it throws only when the machine fails, and then nothing was applied.
 */
export async function publish(source: string, options: PublishOptions = {}): Promise<PublicationReport> {
  const started = performance.now()
  const id = options.id ?? randomUUID()
  const errors = new ErrorLog(cheminDesErreurs(id))
  const warnings: string[] = []
  const courriers: Courriers = { total: 0, premiers: [] }
  let manifest: Manifest | undefined
  const report = (status: PublicationReport['status'], files: FileReport[]): PublicationReport => ({
    id,
    agence: manifest?.agence ?? '',
    mode: manifest?.mode ?? null,
    date: manifest?.date ?? null,
    depuis: manifest?.depuis ?? '',
    status,
    files,
    warnings,
    errors: errors.first,
    errorCount: errors.count,
    errorsFile: errors.count > 0 ? errors.path : null,
    durationMs: Math.round(performance.now() - started),
    ...(status === 'DRY_RUN' && { courriers }),
  })
  let agencyId: string | null = null
  let bundle: Bundle | undefined
  let result: PublicationReport
  try {
    bundle = await openBundle(source, options.limits, options.agence)
    const read = await readManifest(bundle, errors)
    manifest = read?.manifest
    agencyId = read ? await agencyOf(read.manifest, read.text, errors, options.agencyId) : null
    const run =
      manifest && agencyId
        ? { id, agencyId, manifest, bundle, limits: options.limits ?? LIMITS, errors, options, warnings, courriers }
        : null
    result = run ? await apply(run, report) : report('REFUSED', [])
  } catch (error) {
    if (!(error instanceof BundleRefusal)) {
      // Whose row waited for this run says itself how it ended: it may be begun again.
      if (agencyId && !options.dryRun && !options.id) await endRun(null, id, agencyId, 'FAILED', null).catch(() => undefined)
      throw error
    }
    const file = error.file === source ? (options.nom ?? source) : error.file
    errors.add({ file, line: error.line, column: null, found: error.found, expected: error.expected })
    result = report('REFUSED', [])
  } finally {
    await bundle?.close()
  }
  await errors.flush()
  if (result.status === 'REFUSED' && agencyId && !options.dryRun) await endRun(null, id, agencyId, 'REFUSED', result)
  return result
}
