import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { folderOf, smallBundle } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const TSX = join('node_modules', 'tsx', 'dist', 'cli.mjs')

/** `npm run publish -- …`, with these variables more or less. */
function command(args: string[], variables: Record<string, string | undefined> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const environment = { ...process.env, ...variables }
    execFile(
      process.execPath,
      [TSX, '--tsconfig', 'tsconfig.node.json', 'scripts/publish.ts', ...args],
      { env: environment },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

test('a bundle is published, and again, and tried; the path is seen from where it was typed', async () => {
  const { code } = await given.agency()
  const folder = folderOf({ 'envoi/x': '', ...smallBundle(code) })
  const first = await command(['.'], { INIT_CWD: folder })
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toMatch(/^lots\.csv +2 +2 +0 +0 +0$/m)
  expect(first.out).toContain('Appliquée. (')
  expect((await command([folder])).out).toContain('Appliquée : rien n’a changé.')
  expect((await command([folder, '--essai'])).out).toContain('Essai : rien ne changerait.')
})

test('a refusal tells why and ends with 1', async () => {
  const refused = await command([folderOf(smallBundle('INCONNUE'))])
  expect(refused).toMatchObject({ code: 1, err: '' })
  expect(refused.out).toContain(
    'publication.json, ligne 3, colonne agence : lu « INCONNUE », attendu : le code d’une agence connue de ce portail',
  )
})

test('without DATABASE_URL, the running demo is found by what it left; without it, one sentence', async () => {
  const { code } = await given.agency()
  const folder = folderOf(smallBundle(code))
  const { DATABASE_URL, NEXTAUTH_SECRET } = process.env
  const bare = { DATABASE_URL: '', NEXTAUTH_SECRET: '' }
  expect(await command([folder], bare)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Palier ne tourne pas/) })
  const left = (facts: object) => writeFileSync(join(env().PALIER_DATA, 'env.json'), JSON.stringify(facts))
  left({ DATABASE_URL, NEXTAUTH_SECRET })
  expect(await command([folder], bare)).toMatchObject({ code: 0, out: expect.stringContaining('Appliquée.') })
  left({ DATABASE_URL: 'postgresql://localhost:1/x', NEXTAUTH_SECRET })
  expect(await command([folder], bare)).toMatchObject({ code: 1, err: expect.stringContaining('Palier ne tourne pas') })
})

test.each([[['a', 'b']], [['--aide']]])('%j: how to use it', async (args) => {
  expect(await command(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage : npm run publish') })
})
