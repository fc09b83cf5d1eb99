import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './support/build.mjs'
import { closeAll, stopOnSignals, stopping } from './support/closing.mjs'
import { install, nodeRefusal } from './support/install.mjs'
import { generate, prismaEnvironment } from './support/migrations.mjs'
import { NEXT, root, runNode } from './support/run.mjs'
import { complain, Refus, say, seconds } from './support/say.mjs'
import { withoutSettings } from './support/settings.mjs'
import { counted, summary, verdict } from './support/test-report.mjs'

const REPORTS = join(root, '.test')
// What hangs is ended; a busy machine may take twice the time of a quiet one.
const LONGEST = 40 * 60_000
const stages = []

/** Runs one stage and keeps its time and numbers. A failure prints all that the stage said, and stops the others. */
async function stage(name, work) {
  const began = Date.now()
  const record = { name, passed: 0, failed: 0, skipped: 0, ms: 0, ended: false }
  stages.push(record)
  const life = setInterval(() => say(`… ${name} (${Math.round((Date.now() - began) / 1000)} s)`), 30_000)
  try {
    Object.assign(record, await work(), { ended: true })
    say(`✓ ${name} (${seconds(Date.now() - began)})${record.passed ? ` : ${record.passed} réussis` : ''}`)
  } catch (error) {
    record.failed = Math.max(1, record.failed, error.counts?.failed ?? 0)
    record.passed = error.counts?.passed ?? 0
    record.ended = !stopping()
    if (record.ended) complain(`✗ ${name}\n${error instanceof Refus ? error.message : error.stack}`)
    throw error
  } finally {
    record.ms = Date.now() - began
    clearInterval(life)
  }
}

const program = (name, file, args, env = process.env) =>
  stage(name, () => runNode(file, args, `${name} :`, { env, lines: Number.POSITIVE_INFINITY, timeout: LONGEST }).then(() => {}))

const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const TSC = 'node_modules/typescript/bin/tsc'
const JEST = 'node_modules/jest/bin/jest.js'

const jest = (name, projects, ...args) =>
  stage(name, async () => {
    const report = join(REPORTS, `${projects.join('-')}.json`)
    const env = { ...prismaEnvironment(), NODE_ENV: 'test' }
    const command = ['--ci', '--selectProjects', ...projects, '--json', `--outputFile=${report}`, ...args]
    try {
      await runNode(JEST, command, `${name} :`, { env, lines: Number.POSITIVE_INFINITY, timeout: LONGEST })
    } catch (error) {
      throw Object.assign(error, { counts: counted(readReport(report)) })
    }
    return counted(readReport(report))
  })

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** What needs no build: style and types. */
const style = () => program('format et lint', BIOME, ['ci', '--error-on-warnings'])
async function types() {
  await program('types de Next', NEXT, ['typegen'])
  await program('types', TSC, ['--noEmit', '-p', '.'])
}
const fast = () => jest('unitaires et composants', ['unit', 'components'])

/** On two cores, a build keeps one and a half busy: what is light runs beside it. */
async function everything() {
  await style()
  await types()
  await Promise.all([fast(), stage('construction', () => build(() => {}).then(() => {}))])
  // Each waits half of its time for the other's kind of work (PostgreSQL, Chromium). One Palier, one Chromium: the journeys
  // share them, so they come one after the other.
  const first = jest('intégration', ['integration']).then(() => jest('démarrages', ['demarrage'], '--runInBand'))
  const halves = [first, jest('parcours', ['e2e'], '--runInBand')]
  const failed = (await Promise.allSettled(halves)).find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

async function quick() {
  await Promise.all([style(), types().then(fast)])
}

async function main() {
  const began = Date.now()
  const refusal = nodeRefusal(process.versions.node)
  if (refusal) throw new Refus(refusal)
  // The tests bring their own world: nothing of the developer's may reach them.
  process.env = withoutSettings(process.env)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  try {
    await stage('dépendances', () => install(() => {}).then(() => {}))
    await stage('client de la base', () => generate(() => {}).then(() => {}))
    await (process.argv.includes('--rapide') ? quick() : everything())
  } catch (error) {
    if (!(error instanceof Refus)) complain(error.stack)
  }
  await closeAll()
  say(summary(stages, Date.now() - began))
  process.stdout.write(`${verdict(stages)}\n`)
  process.exit(stages.some(({ failed }) => failed > 0) ? 1 : 0)
}

stopOnSignals()
main().catch((error) => {
  complain(error instanceof Refus ? error.message : error.stack)
  process.exit(1)
})
