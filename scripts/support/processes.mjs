import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const linux = process.platform === 'linux'

/** Fields of /proc/PID/stat after the command, whose own spaces and brackets would break a plain split: state, parent, group… */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

const ps = (...args) => {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

/** True for a process that runs; a zombie, which nobody has reaped yet, has ended. */
export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  try {
    return !linux || stat(pid)[0] !== 'Z'
  } catch {
    return false
  }
}

/** What tells a process from a later one with the same number: the boot of the machine and the instant of its birth. Empty where unknown. */
export function birth(pid) {
  try {
    if (linux) return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${stat(pid)[19]}`
  } catch {
    return ''
  }
  return process.platform === 'win32' ? '' : ps('-o', 'lstart=', '-p', String(pid)).trim()
}

/** The command line of a process, empty where unknown. */
export function commandOf(pid) {
  try {
    if (linux) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
  return process.platform === 'win32' ? '' : ps('-ww', '-o', 'command=', '-p', String(pid)).trim()
}

function parents() {
  if (!linux)
    return [...ps('-A', '-o', 'pid=,ppid=').matchAll(/^\s*(\d+)\s+(\d+)/gm)].map(([, pid, parent]) => [Number(pid), Number(parent)])
  return readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name) ? [[Number(name), Number(stat(name)[1])]] : []
    } catch {
      return []
    }
  })
}

export const parentOf = (pid) => parents().find(([child]) => child === pid)?.[1]

/** Children of a process, and theirs. */
export function descendants(pid) {
  const all = parents()
  const below = (of) => all.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until none of the processes lives. @returns false when the time is over. */
export async function gone(pids, ms) {
  for (const end = Date.now() + ms; pids.some(alive); await pause(40)) if (Date.now() > end) return false
  return true
}
