import { randomBytes } from 'node:crypto'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { zip } from '@/lib/archive'
import { day } from '@/lib/domain/day'
import { putFile } from '@/lib/storage'

const SIZE = 200_000
const FEW = 50
const MANY = 2000

/** Megabytes that the process grew by, at its highest, while an archive of so many files went by; and how fast it went. */
async function streamed(count: number, hashes: readonly string[]): Promise<{ grownMb: number; mbPerSecond: number }> {
  const pieces = Array.from({ length: count }, (_, at) => ({
    ...{
      hash: hashes[at % hashes.length] ?? '',
      titre: `Document ${at}`,
      mime: 'application/pdf',
      taille: SIZE,
      date: day('2026-06-01'),
      dossiers: [],
    },
  }))
  const before = process.memoryUsage().rss
  let [highest, bytes] = [before, 0]
  const began = performance.now()
  const { stream } = await zip({ nom: 'banc', pieces })
  await pipeline(
    stream,
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        highest = Math.max(highest, process.memoryUsage().rss)
        // A reader slower than the disk, as a network is.
        setImmediate(done)
      },
    }),
  )
  return { grownMb: (highest - before) / 1e6, mbPerSecond: bytes / 1e6 / ((performance.now() - began) / 1000) }
}

/** A large archive beside a small one: what it takes more is what grows with its size. */
export async function benchArchive() {
  const hashes = await Promise.all(Array.from({ length: 20 }, async () => (await putFile(randomBytes(SIZE))).hash))
  await streamed(FEW, hashes)
  const few = await streamed(FEW, hashes)
  const many = await streamed(MANY, hashes)
  return { fewMb: few.grownMb, manyMb: many.grownMb, mbPerSecond: many.mbPerSecond, totalMb: (MANY * SIZE) / 1e6 }
}
