import { newLogin, query } from '../../support/login'
import { cookieOf, portal } from '../../support/portal'
import { formWith } from './agence'
import { type Actions, filled, formOf, idOf, LONG, newPage, own, send } from './monde'

/** Action → what was proved of it. */
export const COMPTE: Actions = {
  recevoirReleve: async () => {
    const mine = await formOf(`${own('maurice')}/compte`, 'maurice')
    const demande = crypto.randomUUID()
    // Another agency's account, in my own form and in my own name.
    const stolen = { ...mine, fields: { ...mine.fields, compte: idOf(own('denise')), demande } }
    expect((await send(stolen, 'maurice')).status).toBe(404)
    // Her form's page is not his, nor is the action without a session; another site's page cannot post it.
    expect((await send({ ...mine, path: `${own('denise')}/compte` }, 'stephane')).status).toBe(404)
    expect((await send(mine, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(mine, 'maurice', { origin: 'https://mechant.example' })).status).toBe(500)
    expect((await send(mine, 'maurice', { origin: 'https://mechant.example', 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
    // No account at all, and more than the form has.
    expect((await send({ ...mine, fields: { ...mine.fields, compte: 'x'.repeat(10_000) } }, 'maurice')).status).toBe(200)
    const sent = await send({ ...mine, fields: { ...mine.fields, userId: 'un-autre', to: 'mechant@palier.test' } }, 'maurice')
    expect(sent.headers.get('location')).toContain(`${own('maurice')}/releves/`)
    // The same form, sent by its owner from somewhere else, gives the same statement.
    expect((await send(mine, 'maurice')).headers.get('location')).toBe(sent.headers.get('location'))
    expect((await send({ ...mine, fields: { ...mine.fields, compte: idOf(own('denise')) } }, 'denise')).status).toBe(404)
  },
  modifierTelephones: async () => {
    // A login of her own, and a compte whose telephones no other journey reads.
    const password = 'Un-ancien-passage-41!'
    const cookie = await cookieOf(newPage, await newLogin(password, ['193296/52']), password)
    const [compte] = await query("select id from compte where reference = '193296/52'", [])
    const path = `/coproprietaire/${compte?.id}/compte?modifier=telephones`
    const form = await formWith(path, cookie, 'name="mobile"')
    const as = { origin: portal(), cookie }
    const given = filled(form, { mobile: '+32 475 12 34 56', fixe: '' })
    const versions = () =>
      query('select d.version as id from telephone_declare d join compte c on c.tiers_id = d.tiers_id where c.id = $1', [compte?.id])
    // Nobody else: signed out, another client, another site, another's compte in my own form.
    expect((await send(given, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(given, 'denise')).status).toBe(404)
    expect((await send(given, 'visitor', { ...as, origin: 'https://mechant.example' })).status).toBe(500)
    for (const other of [own('maurice'), own('denise')])
      expect((await send(filled(given, { compte: idOf(other) }), 'visitor', as)).status).toBe(404)
    for (const fields of [
      { mobile: LONG },
      { mobile: '01 23 45 67 89' },
      { mobile: '12' },
      { fixe: `\0${LONG}` },
      { version: '-1' },
      { compte: 'x' },
      { version: 'x' },
    ]) {
      const answer = await send(filled(given, fields), 'visitor', as)
      expect([fields, answer.status, (await answer.text()).includes('role="alert"')]).toEqual([fields, 200, true])
    }
    expect(await versions()).toEqual([])
    const taken = await send(filled(given, { userId: 'un-autre', agencyId: 'une-autre' }), 'visitor', as)
    expect(taken.headers.get('location')).toContain('telephones=enregistres')
    // Sent twice it changes nothing more; from a window that is late, with something else, it is told.
    expect((await send(given, 'visitor', as)).headers.get('location')).toContain('telephones=inchanges')
    expect(await (await send(filled(given, { mobile: '06 06 06 06 07' }), 'visitor', as)).text()).toContain('ont changé entre-temps')
    expect(await versions()).toHaveLength(1)
    await query('delete from telephone_declare d using compte c where c.tiers_id = d.tiers_id and c.id = $1', [compte?.id])
  },
}
