import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '../support/action-calls'
import { portal } from '../support/portal'
import { root } from '../support/root'
import { newAgency, newStaff } from '../support/staff'

// Every action of the back office, as the build knows them, called by who only reads: none begins, whatever its page shows. The same call of an
// administrator is read, and so is proof that it arrives.

type Manifest = { node: Record<string, { exportedName?: string; filename?: string; workers: Record<string, unknown> }> }

/** Who reads chooses what is on show and what is mailed to her, and signs out. */
const OUVERTES = ['choisirLesColonnes', 'choisirMetier', 'recevoirLeCompteRendu', 'seDeconnecter']

const actions = () => {
  const { node } = JSON.parse(readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as Manifest
  return Object.entries(node).flatMap(([action, { exportedName = '', filename = '', workers }]) => {
    const page = Object.keys(workers).find((worker) => worker.startsWith('app/admin'))
    if (!page || !filename.includes('app/admin/')) return []
    const path = page.replace(/^app|\/page$/g, '').replaceAll(/\[[^\]]+\]/g, randomUUID())
    return [{ action, nom: exportedName, url: portal() + path }]
  })
}

test('none of the actions of the back office begins for who only reads', async () => {
  const { id } = await newAgency()
  const [lecture, admin] = [await newStaff('LECTURE', id), await newStaff('ADMINISTRATEUR', id)]
  const known = actions()
  expect(known.length).toBeGreaterThan(50)
  const answers: [string, number, number][] = []
  for (const { action, nom, url } of known) {
    const said = async ({ cookie }: { cookie: string }) => (await call({ url, action }, {}, { origin: portal(), cookie })).status
    answers.push([nom, await said(lecture), await said(admin)])
  }
  expect(answers.filter(([nom, closed]) => closed !== 404 && !OUVERTES.includes(nom))).toEqual([])
  // An empty form is refused in words, and not as an address that is not there.
  expect(answers.filter(([, , open]) => open === 404)).toEqual([])
})
