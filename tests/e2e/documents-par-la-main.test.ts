import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { query } from '../support/login'
import { ADMIN_MODELE, cookieOf, enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'
import { newClient } from '../support/staff'

const newPage = useBrowser()
jest.setTimeout(90_000)

const NOM = `PV de l’assemblée ${Date.now()}`

test('a gestionnaire publishes minutes for the conseil alone: a member reads them, a plain co-owner does not; withdrawn, they are gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palier-'))
  const files = [`${NOM}.pdf`, 'programme.pdf'].map((nom) => join(folder, nom))
  writeFileSync(files[0] ?? '', `%PDF-1.4\n% ${NOM}\n%%EOF\n`)
  writeFileSync(files[1] ?? '', 'MZ')
  // A plain co-owner of the same residence.
  const [{ id: agencyId } = { id: '' }] = await query(`select id from agency where code = 'MODELE'`, [])
  const [immeuble] = await query('select i.id from immeuble i join compte c on c.immeuble_id = i.id where i.agency_id = $1 limit 1', [
    agencyId,
  ])
  const simple = await newClient(agencyId, 'Tournesol-7-Violet')
  await query('update compte set immeuble_id = $2 where id = $1 returning id', [simple.compteId, immeuble?.id])

  const page = await newPage({ width: 1280, javascript: true })
  await enter(page, ADMIN_MODELE)
  await page.goto(`${portal()}/admin/documents`)
  await press(page, 'Conseil syndical')
  await heading(page, 'Conseil syndical')
  await press(page, 'Ajouter des documents')
  await heading(page, 'Ajouter des documents')
  const input = await page.waitForSelector('input[type=file]')
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(...files)
  await page.waitForSelector('::-p-text(1 sur 2 reçus)')
  expect(await words(page)).toContain('« programme.pdf » n’est ni un PDF')
  await press(page, 'Continuer')
  await heading(page, 'Relire et publier')
  await page.type('input[name^="pour."]', 'Dugny – Saint-Exupéry')
  await press(page, 'Relire avant de publier')
  await page.waitForSelector('::-p-text(Rien n’est encore publié)')
  await press(page, 'Publier')
  await heading(page, 'C’est publié')

  const [made] = await query('select id from document where titre = $1', [NOM])
  const path = `/api/documents/${made?.id}`
  const [member, plain] = [await cookieOf(newPage, MAURICE), await cookieOf(newPage, simple.email, 'Tournesol-7-Violet')]
  const status = async (cookie: string) => (await fetch(portal() + path, { headers: { cookie } })).status
  expect([await status(member), await status(plain)]).toEqual([200, 404])

  await page.goto(`${portal()}/admin/documents/${made?.id}`)
  expect(await words(page)).toContain('Les membres du conseil syndical et son président')
  await press(page, 'Retirer ce document')
  await page.waitForSelector('::-p-text(Le document est retiré)')
  expect([await status(member), await status(plain)]).toEqual([404, 404])
})
