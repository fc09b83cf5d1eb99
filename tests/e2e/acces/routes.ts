import { ROUTES_DES_ACCES } from './acces-des-clients'
import { ROUTES_DE_L_ADMINISTRATION } from './administration'
import { ROUTES_DES_DIFFUSIONS } from './diffusions'
import { ROUTES_DES_DOCUMENTS_PAR_LA_MAIN } from './documents-par-la-main'
import { ROUTES_DES_FORMATS } from './formats'
import { ROUTES_DE_LA_GERANCE } from './gerance'
import { ROUTES_DU_GUICHET } from './guichet'
import { ROUTES_DES_PUBLICATIONS } from './jetons'
import { ROUTES_DU_LOCATAIRE } from './locataire'
import { all, idOf, monde, own, statement } from './monde'
import type { Cases } from './pages'
import { ROUTES_DES_DOCUMENTS } from './pages-des-documents'
import { ROUTES_DU_PORTEFEUILLE } from './portefeuille'

export const ROUTES: Record<string, Cases> = {
  ...ROUTES_DE_L_ADMINISTRATION,
  ...ROUTES_DE_LA_GERANCE,
  ...ROUTES_DES_DOCUMENTS,
  ...ROUTES_DES_FORMATS,
  ...ROUTES_DES_PUBLICATIONS,
  ...ROUTES_DES_DIFFUSIONS,
  ...ROUTES_DES_DOCUMENTS_PAR_LA_MAIN,
  ...ROUTES_DU_GUICHET,
  ...ROUTES_DU_LOCATAIRE,
  ...ROUTES_DES_ACCES,
  ...ROUTES_DU_PORTEFEUILLE,
  '/accent/[couleur]': [
    { path: () => '/accent/7a2f3b', answers: () => all('200') },
    { path: () => '/accent/}body{display:none', answers: () => all('404') },
  ],
  '/api/auth/[...nextauth]': [{ path: () => '/api/auth/session', answers: () => all('200') }],
  // Looked at, it leads to the page that asks; only a POST refuses mails.
  '/api/desabonnement': [{ path: () => '/api/desabonnement?jeton=celui-d-une-autre', answers: () => all('→ /desabonnement') }],
  '/api/documents/[id]': [
    // Staff of the agency may open what their clients may.
    { path: () => `/api/documents/${idOf(statement())}`, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => '/api/documents/00000000-0000-4000-8000-000000000000', answers: () => all('404') },
    { path: () => '/api/documents/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/ecritures/[compte]': [
    ...(['csv', 'xlsx'] as const).map((format) => ({
      path: () => `/api/ecritures/${idOf(own('maurice'))}?format=${format}`,
      answers: () => ({ ...all('404'), maurice: '200', staff: '200' }),
    })),
    { path: () => `/api/ecritures/${idOf(own('stephane'))}?format=csv`, answers: () => ({ ...all('404'), stephane: '200' }) },
    // Whose it is comes before what is asked of it.
    { path: () => `/api/ecritures/${idOf(own('maurice'))}?format=exe`, answers: () => ({ ...all('400'), visitor: '404' }) },
    {
      path: () => `/api/ecritures/${idOf(own('maurice'))}?format=csv&du=31/02/2017`,
      answers: () => ({ ...all('400'), visitor: '404' }),
    },
    {
      path: () => `/api/ecritures/${idOf(own('maurice'))}?format=csv&du=${'9'.repeat(4000)}&au=${'x'.repeat(4000)}`,
      answers: () => ({ ...all('400'), visitor: '404' }),
    },
    { path: () => '/api/ecritures/00000000-0000-4000-8000-000000000000?format=csv', answers: () => all('404') },
    { path: () => '/api/ecritures/..%2f..%2fsecret?format=csv', answers: () => all('404') },
  ],
  '/api/factures/[id]': [
    { path: () => monde().facture, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => '/api/factures/00000000-0000-4000-8000-000000000000', answers: () => all('404') },
    { path: () => '/api/factures/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/pieces/[id]': [
    { path: () => monde().piece, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => `${monde().piece}?vignette`, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => '/api/pieces/00000000-0000-4000-8000-000000000000', answers: () => all('404') },
    { path: () => '/api/pieces/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/photos/[id]': [
    { path: () => `/api/photos/${idOf(monde().photo)}`, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => `/api/photos/${idOf(monde().photo)}?taille=petite`, answers: () => ({ ...all('404'), maurice: '200', staff: '200' }) },
    { path: () => `/api/photos/${idOf(monde().photo)}?taille=5000`, answers: () => all('404') },
    { path: () => '/api/photos/00000000-0000-4000-8000-000000000000', answers: () => all('404') },
    { path: () => '/api/photos/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/verification': [{ path: () => '/api/verification', answers: () => all('200') }],
  '/api/sante': [{ path: () => '/api/sante', answers: () => all('200') }],
  '/boite-aux-lettres/[id]/html': [{ path: () => `${monde().mail}/html`, answers: () => all('200') }],
  '/boite-aux-lettres/[id]/pieces/[piece]': [
    { path: () => `${monde().mail}/pieces/0`, answers: () => all('200') },
    { path: () => `${monde().mail}/pieces/7`, answers: () => all('404') },
  ],
}
