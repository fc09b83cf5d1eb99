import { closeDatabase } from '@/lib/db'
import { LU_OCTETS } from '@/lib/rebonds/lire'
import { noterUnRebond } from '@/lib/rebonds/noter'
import { DOWN, findDatabase } from './support/find-demo'

// `npm run rebonds < message.eml`: what a mail server gives of the mails that come back (docs/exploitation.md).

/** Kept by the mail server, which gives it again later (sysexits.h, EX_TEMPFAIL). */
const PLUS_TARD = 75

async function entree(): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    // Read to its end all the same: whoever writes it would take a closed pipe for a failure.
    if (size < LU_OCTETS) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks)
}

async function main(): Promise<number> {
  const eml = await entree()
  if (!findDatabase()) {
    process.stderr.write(DOWN)
    return PLUS_TARD
  }
  try {
    process.stdout.write((await noterUnRebond(eml)) ? 'Noté : l’adresse est en échec.\n' : 'Rien à noter.\n')
    return 0
  } catch (error) {
    process.stderr.write(`Rien n’a pu être noté : ${error instanceof Error ? error.name : 'erreur'}.\n`)
    return PLUS_TARD
  } finally {
    await closeDatabase()
  }
}

main().then((code) => {
  process.exitCode = code
})
