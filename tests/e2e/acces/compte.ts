import { type Actions, formOf, idOf, own, send } from './monde'

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
}
