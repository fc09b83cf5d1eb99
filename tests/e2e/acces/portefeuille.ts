import { all, idOf, own, SIGN_IN } from './monde'
import type { Cases } from './pages'

const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

export const PAGES_DU_PORTEFEUILLE: Record<string, Cases> = {
  '/admin/portefeuille': [
    { path: () => '/admin/portefeuille', answers: () => ({ ...staffOnly(), staff: '→ /admin/portefeuille/coproprietaires' }) },
  ],
  '/admin/portefeuille/[categorie]': [
    ...['coproprietaires', 'bailleurs', 'locataires', 'immeubles', 'lots', 'mandats', 'fournisseurs'].map((categorie) => ({
      path: () => `/admin/portefeuille/${categorie}?q=%25a%00&tri=-nom&immeuble=x&etat=toString&page=2`,
      answers: staffOnly,
    })),
    { path: () => '/admin/portefeuille/toString', answers: nobodys },
  ],
  ...Object.fromEntries(
    ['', '/situation', '/biens', '/evenements', '/documents', '/photos', '/demandes'].map((page) => [
      `/admin/portefeuille/comptes/[compte]${page}`,
      [
        { path: () => `/admin/portefeuille/comptes/${idOf(own('maurice'))}${page}?du=${'9'.repeat(4000)}&apres=x`, answers: staffOnly },
        // Another agency's.
        { path: () => `/admin/portefeuille/comptes/${idOf(own('denise'))}${page}`, answers: nobodys },
        { path: () => `/admin/portefeuille/comptes/un-autre${page}`, answers: nobodys },
      ],
    ]),
  ),
  '/admin/recherche': [
    { path: () => '/admin/recherche?q=lafite', answers: staffOnly },
    { path: () => `/admin/recherche?q=${'x'.repeat(4000)}`, answers: staffOnly },
  ],
  '/admin/portefeuille/immeubles/[immeuble]': [
    { path: () => '/admin/portefeuille/immeubles/un-autre', answers: nobodys },
    { path: () => '/admin/portefeuille/immeubles/00000000-0000-4000-8000-000000000000?onglet=lots', answers: nobodys },
  ],
}

export const ROUTES_DU_PORTEFEUILLE: Record<string, Cases> = {
  '/api/recherche': [
    { path: () => '/api/recherche?q=lafite', answers: () => ({ ...all('404'), staff: '200' }) },
    { path: () => '/api/recherche?q=%00%25', answers: () => ({ ...all('404'), staff: '200' }) },
  ],
  '/api/portefeuille/[categorie]': [
    ...(['csv', 'xlsx'] as const).map((format) => ({
      path: () => `/api/portefeuille/locataires?format=${format}`,
      answers: () => ({ ...all('404'), staff: '200' }),
    })),
    { path: () => '/api/portefeuille/lots?format=csv&coches=1&c=x', answers: () => ({ ...all('404'), staff: '400' }) },
    { path: () => '/api/portefeuille/lots?format=exe', answers: () => ({ ...all('404'), staff: '400' }) },
    { path: () => '/api/portefeuille/toString?format=csv', answers: () => all('404') },
  ],
}
