import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN } from './monde'
import type { Cases } from './pages'

const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })

export const PAGES_DE_L_ADMINISTRATION: Record<string, Cases> = {
  '/admin/parametres': [{ path: () => '/admin/parametres', answers: staffOnly }],
}

/** Action → what was proved of it. */
export const ADMINISTRATION: Actions = {
  changerParametres: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = await formWith('/admin/parametres', here.admin.cookie, 'name="moisApresDepart"')
    await onlyFor(here, form)
    for (const [fields, words] of [
      [{ moisApresDepart: '61' }, 'de 0 à 60'],
      [{ moisApresDepart: LONG }, 'de 0 à 60'],
      [{ emailCommercant: LONG }, 'trop longue'],
      [{ sensSolde: 'AUTRE' }, 'Choisissez un sens.'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    // Named in the form, another agency is not the administrator's.
    expect(await said(filled(form, { moisApresDepart: '7', agencyId: elsewhere.id }), here.admin)).toContain('Paramètres enregistrés')
    expect(await said(filled(form, { moisApresDepart: '8' }), here.admin)).toContain('ont changé entre-temps')
    const theirs = await formWith('/admin/parametres', elsewhere.admin.cookie, 'name="moisApresDepart"')
    expect(theirs.fields.moisApresDepart).toBe('3')
  },
}
