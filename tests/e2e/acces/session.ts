import { MAURICE } from '../../support/portal'
import { type Actions, answer, formOf, own, SIGN_IN, send } from './monde'

/** Action → what was proved of it. */
export const SESSION: Actions = {
  seConnecter: async () => {
    const form = await formOf('/connexion', 'visitor')
    const response = await send(
      { ...form, fields: { ...form.fields, email: MAURICE, motDePasse: 'faux', retour: '//mechant.example' } },
      'visitor',
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toBeNull()
  },
  seDeconnecter: async () => {
    const form = await formOf(`${own('stephane')}/plus`, 'stephane')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect(await answer(own('stephane'), 'stephane')).toBe('200')
    expect((await send(form, 'stephane')).headers.get('location')).toMatch(/\/connexion/)
    expect(await answer(own('stephane'), 'stephane')).toBe(SIGN_IN)
  },
}
