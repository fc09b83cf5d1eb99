import 'server-only'
import { db } from '@/lib/db'
import { systemViewer } from '@/lib/viewer-kinds'
import type { Temoin } from '../difference'
import type { Progress } from '../report'

const EVERY_MS = 500

/** Writes where a run is in its row, so that whoever watches may leave and come back; stops the run when somebody asks. */
export function suivre(agencyId: string, id: string, stop: AbortController): Progress {
  let [step, at, writing] = ['', 0, false]
  return (etape, lignes) => {
    if (writing || (etape === step && Date.now() - at < EVERY_MS)) return
    ;[step, at, writing] = [etape, Date.now(), true]
    db(systemViewer(agencyId)).$queryRaw<{ annulee: boolean }[]>`
        update publication set etape = ${etape}, lignes = ${lignes} where id = ${id}::uuid and agency_id = ${agencyId}::uuid
        returning annulee_at is not null as annulee`
      .then(([row]) => row?.annulee && stop.abort())
      // It is only told: the run itself says what is wrong.
      .catch(() => undefined)
      .finally(() => {
        writing = false
      })
  }
}

/** Keeps what a trial tells of each line: apart from its transaction, which is undone. */
export const temoinDe =
  (agencyId: string, publicationId: string): Temoin =>
  async (lines) => {
    if (!lines.length) return
    await db(systemViewer(agencyId)).publicationDifference.createMany({
      data: lines.map(({ champs, ...line }) => ({ ...line, champs: champs.map((champ) => [...champ]), agencyId, publicationId })),
    })
  }
