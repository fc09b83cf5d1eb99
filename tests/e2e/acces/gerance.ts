import { all, idOf, monde, own, SIGN_IN } from './monde'
import type { Cases } from './pages'

/** A page of landlords alone: Denise has it in her space of landlord, and in her other one it does not exist. */
const chezLeBailleur = (page: string, query = ''): Record<string, Cases> => ({
  [`/[espace]/[compte]/${page}`]: [
    { path: () => `${monde().bailleur}/${page}${query}`, answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) },
    { path: () => `${own('denise')}/${page}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `${own('stephane')}/${page}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
})

/** A page of tenants alone: Stéphane has it, and to anyone else it does not exist. */
const chezLeLocataire = (pattern: string, page: () => string = () => pattern): Record<string, Cases> => ({
  [`/[espace]/[compte]/${pattern}`]: [
    { path: () => `${own('stephane')}/${page()}`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
    { path: () => `${monde().bailleur}/${page()}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `${own('maurice')}/${page()}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
})

export const PAGES_DE_LA_GERANCE: Record<string, Cases> = {
  '/ensemble': [{ path: () => '/ensemble', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  ...chezLeBailleur('loyers', `?annee=${'9'.repeat(4000)}`),
  ...chezLeLocataire('quittances', () => `quittances?page=${'9'.repeat(4000)}&envoi=constructor`),
  ...chezLeLocataire('logement'),
  ...chezLeLocataire('logement/revision'),
  ...chezLeLocataire('logement/regularisations/[regularisation]', () => `logement/regularisations/${monde().regularisation}`),
}

export const ROUTES_DE_LA_GERANCE: Record<string, Cases> = {
  '/api/loyers/[compte]': [
    { path: () => `/api/loyers/${idOf(monde().bailleur)}?format=csv`, answers: () => ({ ...all('404'), denise: '200' }) },
    { path: () => `/api/loyers/${idOf(monde().bailleur)}?format=xlsx&annee=x`, answers: () => ({ ...all('404'), denise: '200' }) },
    { path: () => `/api/loyers/${idOf(own('stephane'))}?format=csv`, answers: () => all('404') },
    { path: () => '/api/loyers/00000000-0000-4000-8000-000000000000?format=csv', answers: () => all('404') },
    { path: () => '/api/loyers/..%2f..%2fsecret?format=csv', answers: () => all('404') },
  ],
  '/api/quittances/[id]': [
    { path: () => `/api/quittances/${monde().quittance}?papier=quittance`, answers: () => ({ ...all('404'), stephane: monde().papier }) },
    // Paid in full, it gives no reçu; and no paper of another name.
    ...['recu', 'constructor', '', 'x'.repeat(10_000)].map((papier) => ({
      path: () => `/api/quittances/${monde().quittance}?papier=${papier}`,
      answers: () => all('404'),
    })),
    { path: () => `/api/quittances/${monde().quittance}`, answers: () => all('404') },
    { path: () => `/api/quittances/${idOf(own('stephane'))}?papier=avis`, answers: () => all('404') },
    { path: () => '/api/quittances/..%2f..%2fsecret?papier=avis', answers: () => all('404') },
  ],
}
