import { closeDatabase } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'

// What the worker does of the bundles of one agency, in a process that a test may kill (tests/support/victime.ts).

const [agencyId = ''] = process.argv.slice(2)
await traiterLesEnvois({ agencyId })
await closeQueue()
await closeDatabase()
