import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { alive, birth, pause } from './processes.mjs'

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** True when the lock's writer lives: a lock outlives a `kill -9` or a power cut, and its number may have gone to another process. */
export function held(text, { isAlive = alive, birthOf = birth } = {}) {
  const [pid, born = ''] = text.split('\n')
  return isAlive(Number(pid)) && (born === '' || born === birthOf(Number(pid)))
}

/**
 * Takes a lock: a file that names the process which holds it.
 * @returns the function that gives it back, or undefined when a living process holds it.
 */
export async function takeLock(file, pid = process.pid) {
  const mine = `${pid}\n${birth(pid)}\n`
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => {
        if (read(file) === mine) rmSync(file, { force: true })
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const text = read(file)
    if (text && held(text)) return undefined
    // An empty file may be one that another start is about to fill.
    if (text === '' && attempt < 5) await pause(50)
    else if (text !== undefined) dropStale(file, text)
  }
  return undefined
}

/** Moved aside first, so that of two starts which saw the same stale lock, the slower cannot remove the faster one's new lock. */
function dropStale(file, stale) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) === stale) rmSync(aside, { force: true })
  else renameSync(aside, file)
}
