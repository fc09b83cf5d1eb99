import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { FILES } from '@/lib/publication/files'
import { tableauDe } from '@/lib/publication/modele/paquet'
import { publish } from '@/lib/publication/publish'
import { modelePourLAgence } from '@/lib/queries/modele-de-paquet'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const folder = mkdtempSync(join(tmpdir(), 'palier-modele-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function modele(agencyId: string, format: 'csv' | 'xlsx') {
  const stream = await modelePourLAgence(await given.staff(agencyId), format, day('2026-11-28'))
  const path = join(folder, `${agencyId}-${format}.zip`)
  if (stream) await writeFile(path, await buffer(stream))
  return path
}

test('every column of every file, three lines each', () => {
  const agence = { code: 'X', aujourdhui: day('2026-11-28'), classeurs: { SYNDIC: 'a', GERANCE: 'b' } }
  for (const file of FILES) {
    const [header = [], ...lines] = tableauDe(file, agence)
    expect([file.name, header.toSorted()]).toEqual([file.name, file.columns.map(({ name }) => name).toSorted()])
    expect([file.name, lines.length >= 3, lines.every((cells) => cells.length === header.length)]).toEqual([file.name, true, true])
  }
})

test('the bundle publishes as it is, in both formats, to the same lines', async () => {
  const { id } = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, id))
  const csv = await publish(await modele(id, 'csv'))
  expect(csv).toMatchObject({ status: 'APPLIED', errors: [], warnings: [] })
  expect(csv.files).toHaveLength(FILES.length)
  expect(csv.files.filter(({ added }) => added < 3)).toEqual([])
  const xlsx = await publish(await modele(id, 'xlsx'))
  expect(xlsx).toMatchObject({ status: 'APPLIED', errors: [], warnings: [] })
  expect(xlsx.files.filter(({ added, changed, withdrawn }) => added + changed + withdrawn > 0)).toEqual([])
})

test('for an agency without classeurs there is no document to show', async () => {
  const { id } = await given.agency()
  await db.classeur.deleteMany({ where: { agencyId: id } })
  expect(await publish(await modele(id, 'csv'))).toMatchObject({ status: 'APPLIED', errors: [] })
})
