import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, LONG, SIGN_IN } from './monde'
import type { Cases } from './pages'

const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })

export const PAGES_DE_L_ADMINISTRATION: Record<string, Cases> = {
  '/admin/agence': [{ path: () => '/admin/agence', answers: staffOnly }],
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
      [{ sensSolde: 'AUTRE' }, 'Choisissez un sens.'],
    ] as const)
      expect(await said(filled(form, fields), here.admin)).toContain(words)
    // Named in the form, another agency is not the administrator's.
    expect(await said(filled(form, { moisApresDepart: '7', agencyId: elsewhere.id }), here.admin)).toContain('Paramètres enregistrés')
    expect(await said(filled(form, { moisApresDepart: '8' }), here.admin)).toContain('ont changé entre-temps')
    const theirs = await formWith('/admin/parametres', elsewhere.admin.cookie, 'name="moisApresDepart"')
    expect(theirs.fields.moisApresDepart).toBe('3')
  },
  changerLaFiche: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const form = await formWith('/admin/agence', here.admin.cookie, 'name="siret"')
    const complete = filled(form, { horaires: 'Du lundi au vendredi', mentions: '' })
    await onlyFor(here, complete)
    for (const [fields, words] of [
      [{ nom: '' }, 'Indiquez le nom'],
      [{ nom: LONG }, 'trop long'],
      [{ siret: '123' }, 'quatorze chiffres'],
      [{ carteJusquAu: '31/02/2027' }, 'JJ/MM/AAAA'],
      [{ site: 'javascript:alert(1)' }, 'https://'],
      [{ accent: 'red;}' }, 'Choisissez une couleur'],
      [{ garantieMontant: '-5' }, 'montant en euros'],
    ] as const)
      expect(await said(filled(complete, fields), here.admin)).toContain(words)
    expect(await said(filled(complete, { ville: 'Nancy', agencyId: elsewhere.id }), here.admin)).toContain('La fiche est enregistrée')
    expect(await said(filled(complete, { ville: 'Metz' }), here.admin)).toContain('a changé entre-temps')
    expect((await formWith('/admin/agence', elsewhere.admin.cookie, 'name="siret"')).fields.ville).toBe('')
  },
}

export const ROUTES_DE_L_ADMINISTRATION: Record<string, Cases> = {
  '/api/logos/[hash]': [
    { path: () => `/api/logos/${'a'.repeat(64)}`, answers: () => all('404') },
    { path: () => '/api/logos/..%2f..%2fsecret', answers: () => all('404') },
  ],
}
