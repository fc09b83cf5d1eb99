import { newLogin, query } from '../../support/login'
import { cookieOf, portal } from '../../support/portal'
import { type Actions, filled, idOf, LONG, newPage, own, send } from './monde'
import { formHaving } from './personne'

const PASSWORD = 'Un-ancien-passage-41!'
const MECHANT = { origin: 'https://mechant.example' }

/** Action → what was proved of it. */
export const QUITTANCES: Actions = {
  consentirAuxQuittances: async () => {
    // A compte that no other journey speaks for.
    const cookie = await cookieOf(newPage, await newLogin(PASSWORD, ['4181SANCERRE']), PASSWORD)
    const [compte] = await query("select id from compte where reference = '4181SANCERRE'", [])
    const path = `/locataire/${compte?.id}/quittances`
    const headers = { origin: portal(), cookie }
    const said = () => query('select id from consentement where compte_id = $1 order by at', [compte?.id])
    const form = await formHaving(path, cookie, 'accord')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
    for (const who of ['stephane', 'denise', 'staff'] as const) expect([who, (await send(form, who)).status]).toEqual([who, 404])
    for (const fields of [{ compte: idOf(own('stephane')) }, { compte: idOf(own('denise')) }])
      expect((await send(filled(form, fields), 'visitor', headers)).status).toBe(404)
    for (const fields of [{ accord: LONG }, { accord: '' }, { compte: 'x' }]) {
      const answer = await send(filled(form, fields), 'visitor', headers)
      expect([fields, answer.status, (await answer.text()).includes('role="alert"')]).toEqual([fields, 200, true])
    }
    expect(await said()).toEqual([])
    const forged = filled(form, { userId: 'un-autre', agencyId: 'une-autre', at: '2000-01-01' })
    const twice = await Promise.all([1, 2].map(() => send(forged, 'visitor', headers)))
    expect(twice.map((sent) => sent.headers.get('location')?.endsWith(`${path}?envoi=oui#envoi`))).toEqual([true, true])
    expect(await said()).toHaveLength(1)
    // The page now offers the contrary.
    const back = await formHaving(path, cookie, 'accord')
    expect(back.fields.accord).toBe('non')
    await send(back, 'visitor', headers)
    expect(await said()).toHaveLength(2)
    await query('delete from consentement where compte_id = $1', [compte?.id])
  },
}
