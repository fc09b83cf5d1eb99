import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, unchanged } from './fingerprint.mjs'
import { takeLock } from './lock.mjs'
import { pause } from './processes.mjs'
import { NEXT, root, runNode } from './run.mjs'

/** All that the build reads. What Prisma generates follows from its schema. */
const SOURCES = [
  'app',
  'components',
  'emails',
  'lib',
  'public',
  'prisma/schema.prisma',
  'middleware.ts',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const KEPT = '.next/palier-sources'

const sourcesPrint = () => fingerprint(SOURCES, { skip: ['lib/prisma'], salt: `${process.platform}-${process.arch}` })

/** What two starts from one folder must not do together: install, generate, build. */
export async function alone(tell, work) {
  mkdirSync(join(root, '.next-verrou'), { recursive: true })
  let free = await takeLock(join(root, '.next-verrou/pid'))
  while (!free) {
    tell('un autre Palier prépare ce dossier')
    await pause(500)
    free = await takeLock(join(root, '.next-verrou/pid'))
  }
  try {
    return await work()
  } finally {
    free()
  }
}

/** Builds the application when its sources changed since the last build. */
export async function build(tell) {
  const print = sourcesPrint()
  if (unchanged(join(root, KEPT), print)) return 'à jour'
  rmSync(join(root, KEPT), { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await runNode(NEXT, ['build'], 'La construction a échoué :', { env, onText: tell })
  writeFileSync(join(root, KEPT), `${print}\n`)
}
