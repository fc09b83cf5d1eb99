import { alive, descendants, gone, parentOf } from './processes.mjs'
import { stopCommands } from './run.mjs'
import { complain, say } from './say.mjs'

const opened = []
let closing

/**
 * Registers what was opened; it is closed in the opposite order.
 * @param steps.keeps the processes that this part closes by itself
 * @param steps.force what a second Ctrl-C does instead of closing
 */
export function onClose(close, { keeps = () => [], force = () => {} } = {}) {
  opened.unshift({ close, keeps, force })
}

export const stopping = () => closing !== undefined

const LONGEST = 30_000
const report = (error) => complain(`À l’arrêt : ${error?.message ?? error}`)
const within = (ms, work) => Promise.race([Promise.resolve().then(work).catch(report), new Promise((resolve) => setTimeout(resolve, ms))])

/** Stops all that this process started, once. */
export function closeAll() {
  closing ??= (async () => {
    stopCommands()
    while (opened.length) {
      // Nothing outlives what it may still use: a browser forgotten by the application ends before the database.
      await endOthers(opened.flatMap(({ keeps }) => keeps()))
      await within(LONGEST, opened.shift().close)
    }
    await endOthers([])
  })()
  return closing
}

const signalAll = (pids, signal) => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // Already gone.
    }
  }
}

async function endOthers(kept) {
  if (closing === undefined) return
  for (const [signal, ms] of [
    ['SIGTERM', 2000],
    ['SIGKILL', 1000],
  ]) {
    const others = descendants(process.pid).filter((pid) => !kept.includes(pid))
    signalAll(others, signal)
    if (await gone(others, ms)) return
  }
}

function force() {
  complain('Arrêt forcé.')
  for (const { force: end } of opened) end()
  const kept = opened.flatMap(({ keeps }) => keeps())
  signalAll(
    descendants(process.pid).filter((pid) => !kept.includes(pid)),
    'SIGKILL',
  )
  process.exit(130)
}

/** npm passes on the Ctrl-C that the terminal has already sent: two signals so close are one request. */
const SAME_REQUEST = 700

/** npm, when it is ended, ends only the shell between us: Palier then follows them. */
function stopWithNpm(stop) {
  const above = [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1)
  const timer = setInterval(() => {
    if (above.every(alive)) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

/** A stop that was asked for is a success; a second request ends everything at once. */
export function stopOnSignals() {
  let asked
  const stop = async () => {
    if (asked !== undefined) {
      if (Date.now() - asked > SAME_REQUEST) force()
      return
    }
    asked = Date.now()
    say('\nPalier s’arrête…')
    await closeAll()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event) stopWithNpm(stop)
  // A closed terminal, or `npm start | head`: nobody reads any more, and the stop must still be done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
