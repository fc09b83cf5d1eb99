import { spawnSync } from 'node:child_process'
import { prismaEnvironment } from './support/migrations.mjs'
import { PRISMA, root } from './support/run.mjs'

// `npm run migrate -- --name NOM`: a new migration, in development, with the schema engine that this machine has.
const { status } = spawnSync(process.execPath, [PRISMA, 'migrate', 'dev', ...process.argv.slice(2)], {
  cwd: root,
  env: prismaEnvironment(),
  stdio: 'inherit',
})
process.exit(status ?? 1)
