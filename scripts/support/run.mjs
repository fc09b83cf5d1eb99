import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refus } from './say.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const posix = process.platform !== 'win32'

const running = new Set()
let closing = false

/** A child in a group of its own: Ctrl-C reaches Palier, which then stops its children in order. */
export const launch = (command, args, options = {}) =>
  spawn(command, args, { cwd: root, detached: posix, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'], ...options })

export function signalGroup(pid, signal) {
  try {
    process.kill(posix ? -pid : pid, signal)
  } catch {
    // Already gone.
  }
}

/** Ends the commands under way; none starts after. */
export function stopCommands(signal = 'SIGTERM') {
  closing = true
  for (const child of running) if (child.pid) signalGroup(child.pid, signal)
}

const MAX_OUTPUT = 2_000_000

/** Runs a command to its end, or for `timeout` milliseconds. @returns its exit code and all it wrote. */
export function run(command, args, { onText = () => {}, timeout, ...options } = {}) {
  return new Promise((resolve, reject) => {
    if (closing) throw new Refus('Palier s’arrête.')
    const child = launch(command, args, options)
    running.add(child)
    const late = timeout && setTimeout(() => signalGroup(child.pid, 'SIGKILL'), timeout)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-MAX_OUTPUT)
        onText(text)
      })
    }
    child.once('error', (error) => {
      running.delete(child)
      reject(new Refus(`${command} ne se lance pas : ${error.message}`))
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      clearTimeout(late)
      resolve({ code: code ?? 1, signal, output })
    })
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what removes the colours of a terminal names its escape character.
const COLOURS = /\x1b\[[0-9;]*m/g

export const lastLines = (output, count = 25) =>
  output
    .replace(COLOURS, '')
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .slice(-count)
    .join('\n')

/** Runs a program of node_modules, by its own file so that it works alike on Windows. A failure says `sentence` and the end of its output. */
export async function runNode(file, args, sentence, { lines, ...options } = {}) {
  const { code, signal, output } = await run(process.execPath, [file, ...args], options)
  if (code !== 0) throw new Refus(`${sentence}${signal ? ` (${signal})` : ''}\n${lastLines(output, lines)}`)
  return output
}

export const PRISMA = 'node_modules/prisma/build/index.js'
export const NEXT = 'node_modules/next/dist/bin/next'
export const TSX = 'node_modules/tsx/dist/cli.mjs'
