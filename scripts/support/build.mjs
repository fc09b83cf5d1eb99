import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, unchanged } from './fingerprint.mjs'
import { once } from './once.mjs'
import { NEXT, root, runNode } from './run.mjs'
import { withoutSettings } from './settings.mjs'

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
/** As next.config.ts: the build of `npm run bench` has one more page, and stands beside the other. */
const { PALIER_BENCH = '' } = process.env
const FOLDER = PALIER_BENCH === '1' ? '.next-bench' : '.next'
const KEPT = `${FOLDER}/palier-sources`

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
      const env = { ...withoutSettings(process.env), PALIER_BENCH, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
      await runNode(NEXT, ['build'], 'La construction a échoué :', { env, onText: tell, lines: 80 })
      writeFileSync(kept, `${print}\n`)
    },
  )
  return note
}
