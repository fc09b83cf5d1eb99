import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

const MAX_BYTES = 30 * 1024 * 1024

async function bytesOf(stream) {
  const chunks = []
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk)
  if (stream.sizeExceeded) throw Object.assign(new Error('Message trop lourd'), { responseCode: 552 })
  return Buffer.concat(chunks)
}

/**
 * A real SMTP server on the loopback that keeps every message, sends none and asks for no password: the post office of the demo and of tests.
 * Each message becomes `<milliseconds>-<uuid>.eml` in the folder, whole or not at all.
 * @param {{ folder: string, port?: number }} options port 0: any that is free.
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startMailCatcher({ folder, port = 0 }) {
  await mkdir(folder, { recursive: true })
  const keep = async (stream) => {
    const bytes = await bytesOf(stream)
    const path = join(folder, `${Date.now()}-${randomUUID()}`)
    await writeFile(`${path}.part`, bytes)
    await rename(`${path}.part`, `${path}.eml`)
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    closeTimeout: 1000,
    onData: (stream, _session, done) => {
      keep(stream).then(() => done(), done)
    },
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A client that hangs up is no error of the post office.
  server.on('error', () => undefined)
  return { port: server.server.address().port, close: () => new Promise((resolve) => server.close(resolve)) }
}
