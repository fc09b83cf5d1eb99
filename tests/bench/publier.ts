import { closeDatabase } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { publish } from '@/lib/publication/publish'

// One publication in a process of its own, as the command does it; says what it took and the most memory that the process had.

const [source = ''] = process.argv.slice(2)
const report = await publish(source)
await closeQueue()
await closeDatabase()
const said = { status: report.status, errors: report.errors, files: report.files, ms: report.durationMs }
process.stdout.write(JSON.stringify({ ...said, peakMb: process.resourceUsage().maxRSS / 1024 }))
