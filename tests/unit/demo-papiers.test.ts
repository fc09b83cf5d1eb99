import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Sonde } from '@/lib/contenu-de-fichier'
import { AGENCES } from '@/prisma/demo/agences'
import { papiers } from '@/prisma/demo/pieces'
import { root } from '../support/root'

describe.each(AGENCES)('$dossier', ({ dossier, agence }) => {
  const folder = join(root, 'prisma/demo', dossier)

  test('the papers are those that its lines make, each once, and none is left over', async () => {
    const made = await papiers(folder, agence)
    expect(made.size).toBeGreaterThan(50)
    for (const [path, bytes] of made) expect({ path, same: readFileSync(join(folder, path)).equals(bytes) }).toEqual({ path, same: true })
    const kept = readdirSync(join(folder, 'fichiers'), { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.pdf'))
    expect(kept).toHaveLength(made.size)
  })

  test('they are true PDFs, small, whose objects are where they say', async () => {
    for (const [, bytes] of await papiers(folder, agence)) {
      const sonde = new Sonde()
      sonde.push(bytes)
      expect(sonde.constat()).toMatchObject({ contenu: { mime: 'application/pdf' } })
      expect(bytes.length).toBeLessThan(8000)
      const text = bytes.toString('latin1')
      const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
      expect(text.slice(start, start + 4)).toBe('xref')
      const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset))
      for (const [at, offset] of offsets.entries()) expect(text.slice(offset).startsWith(`${at + 1} 0 obj`)).toBe(true)
    }
  })
})
