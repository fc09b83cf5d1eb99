import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { today } from '@/lib/clock'
import { commenceUnFec, DEBUT_OCTETS } from '@/lib/domain/envoi'
import type { Bundle } from './bundle'
import { MANIFEST } from './manifest'
import { BundleRefusal } from './refusal'

export async function estUnFec(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DEBUT_OCTETS), 0, DEBUT_OCTETS, 0)
    return commenceUnFec(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** An FEC alone, as the bundle that it would be in: whole for the days that it covers. It does not say whose it is. */
export function fecSeul(path: string, agence: string | undefined): Bundle {
  if (!agence) throw new BundleRefusal(path, 'un FEC seul, sans publication.json', 'l’agence dont il est : son code, après --agence')
  const manifest = { format: 'palier/1', agence, mode: 'complete', date: today(), depuis: 'FEC' }
  return {
    paths: [MANIFEST, 'fec.txt'],
    async *open(name) {
      if (name === MANIFEST) yield Buffer.from(JSON.stringify(manifest))
      else yield* createReadStream(path) as AsyncIterable<Buffer>
    },
    close: async () => undefined,
  }
}
