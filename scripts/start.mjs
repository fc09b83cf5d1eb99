import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openApplication, openDoor } from './server.mjs'
import { build } from './support/build.mjs'
import { closeAll, onClose, stopOnSignals, stopping } from './support/closing.mjs'
import { keptSecret, openDataFolder, writePrivate } from './support/data-folder.mjs'
import { seed, welcome } from './support/demo.mjs'
import { install, nodeRefusal } from './support/install.mjs'
import { takeLock } from './support/lock.mjs'
import { generate, migrate } from './support/migrations.mjs'
import { EmbeddedPostgres } from './support/postgres.mjs'
import { runNode, TSX } from './support/run.mjs'
import { complain, Refus, say, seconds, step } from './support/say.mjs'
import { readSettings } from './support/settings.mjs'

const DATABASE = 'palier'
const ROOM_FOR_DEMO = 300

/** The demo's folder, for this Palier alone. */
async function takeFolder(name) {
  const folder = openDataFolder(name, { room: ROOM_FOR_DEMO })
  const release = await takeLock(join(folder, 'palier.pid'))
  if (!release)
    throw new Refus(`Un autre Palier utilise déjà le dossier « ${folder} » : arrêtez-le, ou choisissez un autre dossier par PALIER_DATA.`)
  onClose(release)
  // Under root the folder can be crossed by PostgreSQL's account: what it holds of people is closed one by one.
  for (const name of ['boite-aux-lettres', 'depot', 'fichiers', 'publications'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
  return folder
}

/** An embedded PostgreSQL and a mailbox stand for the outside world. @returns the environment that says so. */
async function startDemo(folder, port) {
  const postgres = new EmbeddedPostgres({
    folder,
    onRestart: () => complain('PostgreSQL s’est arrêté : il est relancé.'),
    onDeath: (error) => fail(error),
  })
  onClose(() => postgres.stop(), { keeps: postgres.pids, force: () => postgres.kill() })
  await step('base de données', async (tell) => {
    await postgres.start(tell)
    const [known] = await postgres.query('select 1 from pg_database where datname = $1', { values: [DATABASE] })
    if (!known) await postgres.query(`create database ${DATABASE}`)
  })
  const { startMailCatcher } = await import('./support/mail-catcher.mjs')
  const mail = await startMailCatcher({ folder: join(folder, 'boite-aux-lettres') })
  onClose(() => mail.close())
  const environment = {
    DATABASE_URL: postgres.url(DATABASE),
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    PALIER_DEPOT: process.env.PALIER_DEPOT || join(folder, 'depot'),
    NEXTAUTH_SECRET: keptSecret(join(folder, 'secret')),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    PALIER_DEMO: '1',
    PALIER_DATA: folder,
  }
  return { postgres, environment }
}

/** Where `npm run publish` finds the running demo. */
function tellOthers(folder, environment) {
  const file = join(folder, 'env.json')
  writePrivate(file, `${JSON.stringify(environment, null, 2)}\n`)
  onClose(() => rmSync(file, { force: true }))
}

const checkEnvironment = async () => {
  await runNode(TSX, ['--tsconfig', 'tsconfig.node.json', 'scripts/support/check-env.ts'], '').catch((error) => {
    throw error instanceof Refus ? new Refus(error.message.trim()) : error
  })
}

/**
 * What the application opened in this process (workers, a browser, connections) is closed through
 * `globalThis.palierClosers`, a Set of functions, in the order of their coming.
 */
async function closeParts() {
  for (const close of globalThis.palierClosers ?? []) await close()
}

async function serve(door) {
  const application = await openApplication(door.port)
  onClose(() => application.close())
  onClose(closeParts)
  door.serve(application.handler)
  // Closed first: no new request, and those under way end while all that they use still runs.
  onClose(() => door.close())
}

async function start() {
  const began = Date.now()
  const refusal = nodeRefusal(process.versions.node)
  if (refusal) throw new Refus(refusal)
  const settings = readSettings(process.env)
  process.env.NODE_ENV = 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const folder = settings.demo ? await takeFolder(settings.data) : openDataFolder(settings.data)
  const door = await openDoor(settings)
  onClose(() => door.close())
  Object.assign(process.env, { PORT: String(door.port), PALIER_DATA: folder })

  await step('dépendances', install)
  const demo = settings.demo ? await startDemo(folder, door.port) : undefined
  Object.assign(process.env, demo?.environment)
  await step('configuration', checkEnvironment)
  await step('migrations', migrate)
  await step('client de la base', generate)
  if (demo) {
    tellOthers(folder, { ...demo.environment, PORT: String(door.port), NODE_ENV: 'production' })
    await step('démonstration', (tell) => seed(demo.postgres, DATABASE, settings.dates, tell))
  }
  await step('construction', build)
  await step('service', () => serve(door))

  if (demo) say(welcome(process.env.NEXTAUTH_URL))
  const address = demo ? `http://localhost:${door.port}` : process.env.NEXTAUTH_URL
  process.stdout.write(`\nPalier est prêt : ${address}\n`)
  say(`(en ${seconds(Date.now() - began)} ; Ctrl-C pour arrêter)`)
}

async function fail(error) {
  if (stopping()) return
  complain(error instanceof Refus ? `\n${error.message}` : `\nPalier s’arrête sur une erreur imprévue.\n${error?.stack ?? error}`)
  await closeAll()
  process.exit(1)
}

stopOnSignals()
// A promise that nobody awaited spoils one piece of work; an exception that nobody caught leaves the process in an unknown state.
process.on('unhandledRejection', (error) => complain(`Erreur inattendue : ${error?.stack ?? error}`))
process.on('uncaughtException', fail)
start().catch(fail)
