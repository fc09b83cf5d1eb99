import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, unchanged } from './fingerprint.mjs'
import { once } from './once.mjs'
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

/** Builds the application when its sources changed since the last build. */
export async function build(tell) {
  const print = sourcesPrint()
  const kept = join(root, KEPT)
  let note = 'à jour'
  await once(
    tell,
    () => unchanged(kept, print),
    async () => {
      note = undefined
      rmSync(kept, { force: true })
      const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
      await runNode(NEXT, ['build'], 'La construction a échoué :', { env, onText: tell })
      writeFileSync(kept, `${print}\n`)
    },
  )
  return note
}
