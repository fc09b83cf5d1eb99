import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, filled, LONG, send } from './monde'

const NOBODY = '00000000-0000-4000-8000-000000000000'

async function publicationOf(agencyId: string, status: string): Promise<string> {
  const id = randomUUID()
  await query(`insert into publication (id, agency_id, status, source, voulu) values ($1, $2, $3::publication_status, 'PAGE', 'ESSAI')`, [
    id,
    agencyId,
    status,
  ])
  return id
}

const statusOf = async (id: string) => (await query('select status as id from publication where id = $1', [id]))[0]?.id

/** Action → what was proved of it. */
export const ENVOIS: Actions = {
  envoyerUneArchive: async () => {
    const here = await agency()
    const form = await formWith('/admin/publications', here.admin.cookie, 'name="fichier"')
    await onlyFor(here, form, here.lesser.slice(1))
    expect(await said(form, here.admin)).toContain('Choisissez le fichier')
    const [gestionnaire] = here.lesser
    const cookie = gestionnaire?.cookie ?? ''
    expect(await said(form, { cookie })).toContain('Choisissez le fichier')
    // A bundle holds the clients of every trade: who has one of them publishes none.
    await query(`update staff set metiers = '{SYNDIC}' where id = $1 returning id`, [gestionnaire?.staffId])
    expect((await send(form, 'visitor', { origin: portal(), cookie })).status).toBe(404)
  },
  recevoirLeCompteRendu: async () => {
    const here = await agency()
    const form = await formWith('/admin/publications', here.admin.cookie, 'value="oui"')
    const [, , lecture] = here.lesser
    // Her own mail, of who only reads as well; of one trade, none.
    await onlyFor(here, form, [])
    expect(await said(filled(form, { voulu: LONG }), here.admin)).toContain('plus à jour')
    await said(form, here.admin)
    await query(`update staff set metiers = '{SYNDIC}' where id = $1 returning id`, [lecture?.staffId])
    expect((await send(form, 'visitor', { origin: portal(), cookie: lecture?.cookie ?? '' })).status).toBe(404)
    const asked = await query('select id from staff where agency_id = $1 and compte_rendu_publications', [here.id])
    expect(asked).toEqual([{ id: here.admin.staffId }])
  },
  decider: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [await publicationOf(here.id, 'READY'), await publicationOf(elsewhere.id, 'READY')]
    const form = filled(await formWith(`/admin/publications/${mine}`, here.admin.cookie, 'value="abandonner"'), { quoi: 'abandonner' })
    await onlyFor(here, form, here.lesser.slice(1))
    for (const id of [theirs, NOBODY, LONG]) expect(await said(filled(form, { id }), here.admin)).toContain('plus à jour')
    const headers = { origin: portal(), cookie: here.admin.cookie }
    for (const _ of [1, 2]) await send(form, 'visitor', headers)
    expect([await statusOf(mine), await statusOf(theirs)]).toEqual(['ABANDONED', 'READY'])
  },
  relancer: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs, gone] = await Promise.all([here, elsewhere, here].map(({ id }) => publicationOf(id, 'FAILED')))
    const envois = join(process.env.PALIER_E2E_DATA ?? '', 'envois')
    mkdirSync(envois, { recursive: true })
    for (const id of [mine, theirs]) writeFileSync(join(envois, `${id}.zip`), 'PK')
    const form = await formWith(`/admin/publications/${mine}`, here.admin.cookie, 'Relancer')
    await onlyFor(here, form, here.lesser.slice(1))
    for (const id of [theirs ?? '', gone ?? '', NOBODY]) expect(await said(filled(form, { id }), here.admin)).toContain('n’est plus là')
    expect(await said(filled(form, { id: LONG }), here.admin)).toContain('plus à jour')
    await said(form, here.admin)
    expect(await statusOf(mine ?? '')).not.toBe('FAILED')
    expect(await statusOf(theirs ?? '')).toBe('FAILED')
  },
  defaire: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [await publicationOf(here.id, 'APPLIED'), await publicationOf(elsewhere.id, 'APPLIED')]
    for (const [id, { id: of }] of [
      [mine, here],
      [theirs, elsewhere],
    ] as const) {
      await query(
        `insert into publication_retour (agency_id, publication_id, table_name, genre, ids) values ($1, $2, 'tiers', 'RETIRES', '{}')`,
        [of, id],
      )
    }
    const form = await formWith(`/admin/publications/${mine}`, here.admin.cookie, 'Annuler la publication')
    await onlyFor(here, form, here.lesser.slice(1))
    for (const id of [theirs, NOBODY]) expect(await said(filled(form, { id }), here.admin)).toContain('plus la dernière')
    const headers = { origin: portal(), cookie: here.admin.cookie }
    for (const _ of [1, 2]) await send(form, 'visitor', headers)
    expect([await statusOf(mine), await statusOf(theirs)]).toEqual(['ROLLED_BACK', 'APPLIED'])
  },
}
