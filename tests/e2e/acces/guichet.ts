import { portal } from '../../support/portal'
import { agency, formWith } from './agence'
import { type Actions, filled, send } from './monde'

/** Action → what was proved of it. */
export const GUICHET: Actions = {
  choisirMetier: async () => {
    const { admin, lesser } = await agency()
    const form = { ...(await formWith('/admin/acces?q=a&page=2', admin.cookie, 'name="ici"')), path: '/admin/acces?q=a&page=2' }
    expect(form.fields.ici).toBe('/admin/acces?q=a')
    expect((await send(form, 'visitor')).headers.get('location')).toMatch(/\/connexion/)
    expect((await send(form, 'maurice')).status).toBe(404)
    const chosen = async (fields: Record<string, string>, who = admin) => {
      const { headers } = await send(filled(form, fields), 'visitor', { origin: portal(), cookie: who.cookie })
      return [headers.get('location'), /palier\.metier=(\w*)/.exec(headers.get('set-cookie') ?? '')?.[1]]
    }
    // Whoever only reads chooses too.
    for (const who of [admin, ...lesser]) expect(await chosen({ metier: 'SYNDIC' }, who)).toEqual(['/admin/acces?q=a', 'SYNDIC'])
    expect(await chosen({ metier: '' })).toEqual(['/admin/acces?q=a', ''])
    expect(await chosen({ metier: 'toString' })).toEqual(['/admin/acces?q=a', ''])
    for (const ici of ['//mechant.example', 'https://mechant.example/admin', '/\\mechant.example', '/accueil'])
      expect(await chosen({ metier: 'GERANCE', ici })).toEqual(['/admin', 'GERANCE'])
  },
}
