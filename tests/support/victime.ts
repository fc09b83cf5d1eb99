import { type ChildProcess, spawn } from 'node:child_process'
import pg from 'pg'
import { root } from './root'
import { until } from './until'

const NAME = 'victime'

/** The bundles of an agency, done in a process of its own. @param fileKiB what each of its files may weigh, as if the disk were full then. */
export function victime(agencyId: string, fileKiB?: number) {
  const node = [process.execPath, '--import', 'tsx', 'tests/support/traiter-envois.ts', agencyId]
  // In halves of KiB. Node does not die of that signal: it is told that the file is too large.
  const [command = '', ...args] = fileKiB ? ['sh', '-c', `ulimit -f ${fileKiB * 2} && exec "$@"`, 'sh', ...node] : node
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', TSX_TSCONFIG_PATH: 'tsconfig.node.json', PGAPPNAME: NAME },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (text: Buffer) => {
    said += text
  })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  return { kill: () => child.kill('SIGKILL'), ended, said: () => said }
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Holds what a statement locks until it is released: whoever needs it stands still there. */
export async function retenir(sql: string, values: readonly unknown[] = []) {
  // Apart: a transaction sees the activity as it was when it first looked.
  const [client, watch] = [await connected(), await connected()]
  await client.query('begin')
  await client.query(sql, [...values])
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return {
    /** Until the victim stands still because of this. @param query what its statement is like. @param de who; empty: the test itself. @returns its pid. */
    async attendu(query = '%', de = NAME): Promise<number> {
      let pid = 0
      await until(async () => {
        const found = await watch.query<{ pid: number }>(
          `select pid from pg_stat_activity where application_name = $3 and query like $2 and $1::int = any(pg_blocking_pids(pid))`,
          [rows[0]?.pid, query, de],
        )
        pid = found.rows[0]?.pid ?? 0
        return pid !== 0
      })
      return pid
    },
    async lacher() {
      await Promise.all([client.end(), watch.end()])
    },
  }
}

/** Until PostgreSQL has seen that the victim is dead: it ends the statement that it was at before. */
export async function oubliee(): Promise<void> {
  const client = await connected()
  await until(
    async () =>
      (await client.query(`select from pg_stat_activity where application_name = '${NAME}' and datname = current_database()`)).rowCount ===
      0,
  )
  await client.end()
}
