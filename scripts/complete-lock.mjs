// A registry that serves only some systems makes npm leave the others out of package-lock.json, and `npm ci` then refuses the file,
// or installs an incomplete Palier elsewhere. This writes the missing optional parts as their package asks for them, without a
// checksum, which only their archive could give. To be run after each change of dependencies made behind such a registry.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/run.mjs'

const SYSTEM =
  /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(-[a-z0-9]+)?$/

/** What npm reads to skip a part that is not for the machine at hand, from the name, which says it. */
export function systemOf(name) {
  if (name.endsWith('-wasm32-wasi')) return { cpu: ['wasm32'] }
  const [, os, cpu, library = ''] = SYSTEM.exec(name) ?? []
  if (!os) return undefined
  const libc = os !== 'linux' ? undefined : library.startsWith('-musl') ? ['musl'] : library.startsWith('-gnu') ? ['glibc'] : undefined
  return { os: [os], cpu: [cpu], ...(libc && { libc }) }
}

/** Adds the parts that are asked for at an exact version and absent. @returns their names. */
export function complete(lock) {
  const added = []
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    if (path === '') continue
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const system = systemOf(name)
      if (!system || !/^\d/.test(version) || lock.packages[`node_modules/${name}`]) continue
      lock.packages[`node_modules/${name}`] = { version, ...system, ...(dev && { dev }), optional: true }
      added.push(name)
    }
  }
  const [[, project], ...others] = Object.entries(lock.packages)
  lock.packages = { '': project, ...Object.fromEntries(others.sort(([a], [b]) => (a < b ? -1 : 1))) }
  return added
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = complete(lock)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length ? `Ajoutés :\n${added.join('\n')}` : 'Le fichier est complet.')
}
