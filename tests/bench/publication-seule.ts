import { startPalierProcess } from '../support/palier-process'

// The measures of publication, as JSON: in a process of its own, and a Palier whose worker runs, as that of `npm start` does.

const palier = await startPalierProcess({ PALIER_BENCH: '1' })
Object.assign(process.env, palier.env, { NODE_ENV: 'production' })
const { benchPublication } = await import('./publication')
const { givenReader } = await import('./pages')
const { closeDatabase } = await import('@/lib/db')
const { closeQueue } = await import('@/lib/jobs')
try {
  const { path, cookie } = await givenReader()
  process.stdout.write(JSON.stringify(await benchPublication({ url: palier.url + path, cookie })))
} finally {
  await closeQueue()
  await closeDatabase()
  await palier.stop()
}
