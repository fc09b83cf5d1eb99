import { DEMO_PASSWORD } from '../../support/browser'
import { linkIn, mailTo, newLogin } from '../../support/login'
import { cookieOf, MAURICE, portal } from '../../support/portal'
import { type Actions, answer, answered, filled, formOf, LONG, NEW, newPage, own, send } from './monde'

/** Action → what was proved of it. */
export const MOT_DE_PASSE: Actions = {
  changerSonMotDePasse: async () => {
    const old = 'Un-ancien-passage-41!'
    const email = await newLogin(old)
    const cookie = await cookieOf(newPage, email, old)
    const form = filled(await formOf('/mot-de-passe', 'maurice'), { ancienMotDePasse: DEMO_PASSWORD, ...NEW })
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'maurice', { origin: 'https://mechant.example' })).status).toBe(500)
    expect((await send(form, 'maurice', { origin: 'https://mechant.example', 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
    // Whose password it is, the session says; not a field.
    const stolen = filled(form, { ancienMotDePasse: old, userId: 'un-autre', email: MAURICE, username: MAURICE })
    expect(await (await send(stolen, 'visitor', { origin: portal(), cookie })).text()).toContain('Votre mot de passe est changé.')
    expect(await answer(own('maurice'), 'maurice')).toBe('200')
    await cookieOf(newPage, MAURICE)
    for (const field of ['ancienMotDePasse', 'motDePasse', 'confirmation']) {
      const said = await (await send(filled(form, { [field]: LONG }), 'maurice')).text()
      expect(said).toContain('trop long')
      expect(said).not.toContain(LONG)
    }
  },
  choisirMotDePasse: async () => {
    const email = await newLogin('Un-ancien-passage-41!')
    await send(answered(filled(await formOf('/mot-de-passe-oublie', 'visitor'), { email })), 'visitor')
    const url = linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe'))
    const form = filled(await formOf(url.replace(portal(), ''), 'visitor'), NEW)
    const { jeton = '' } = form.fields
    expect(jeton).toHaveLength(43)
    expect((await send(form, 'visitor', { origin: 'https://mechant.example' })).status).toBe(500)
    for (const wrong of [jeton.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), '', LONG]) {
      const { headers } = await send(filled(form, { jeton: wrong }), 'visitor')
      expect(headers.get('location')).toMatch(/\/mot-de-passe-nouveau$/)
    }
    // Another's name beside my token: the token alone says whose password it is.
    const answers = await Promise.all([1, 2, 3].map(() => send(filled(form, { username: MAURICE, email: MAURICE }), 'visitor')))
    const places = answers.map(({ headers }) => new URL(headers.get('location') ?? '', portal()).pathname)
    expect(places.toSorted()).toEqual(['/connexion', '/mot-de-passe-nouveau', '/mot-de-passe-nouveau'])
    await cookieOf(newPage, MAURICE)
    await cookieOf(newPage, email, NEW.motDePasse)
  },
  demanderUnLien: async () => {
    const form = await formOf('/mot-de-passe-oublie', 'visitor')
    expect((await send(filled(form, { email: MAURICE }), 'visitor', { origin: 'https://mechant.example' })).status).toBe(500)
    expect(await (await send(filled(form, { email: LONG }), 'visitor')).text()).toContain('trop long')
    expect(await (await send(filled(form, { email: 'a@b\r\nBcc: c@d.fr' }), 'visitor')).text()).toContain('pas complète')
    expect(await (await send(filled(form, { email: MAURICE }), 'visitor')).text()).toContain('Répondez à la question')
    for (const captcha of ['{}', LONG]) {
      const forged = filled(form, { email: MAURICE, captcha, captchaQuestion: '' })
      expect(await (await send(forged, 'visitor')).text()).toContain('La vérification automatique n’est pas encore faite')
    }
  },
}
