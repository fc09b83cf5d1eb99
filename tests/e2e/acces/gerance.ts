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

const NUL = '00000000-0000-4000-8000-000000000000'

/** One of the things of a landlord, by its id: hers, under the address of another compte, of nobody, and no id at all. */
const unDuBailleur = (page: string, path: () => string): Record<string, Cases> => {
  const folder = page.split('/')[0] ?? ''
  const personne = () => ({ ...all('404'), visitor: SIGN_IN })
  return {
    [`/[espace]/[compte]/${page}`]: [
      { path, answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) },
      { path: () => `${own('denise')}/${folder}/${idOf(path())}`, answers: personne },
      { path: () => `${own('stephane')}/${folder}/${idOf(path())}`, answers: personne },
      { path: () => `${monde().bailleur}/${folder}/${NUL}`, answers: personne },
      { path: () => `${monde().bailleur}/${folder}/${'x'.repeat(4000)}`, answers: personne },
    ],
  }
}

export const PAGES_DE_LA_GERANCE: Record<string, Cases> = {
  '/ensemble': [{ path: () => '/ensemble', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  ...chezLeBailleur('loyers', `?annee=${'9'.repeat(4000)}`),
  ...chezLeLocataire('quittances', () => `quittances?page=${'9'.repeat(4000)}&envoi=constructor`),
  ...chezLeLocataire('logement'),
  ...chezLeLocataire('logement/revision'),
  ...chezLeLocataire('logement/regularisations/[regularisation]', () => `logement/regularisations/${monde().regularisation}`),
  ...chezLeBailleur('biens'),
  ...chezLeBailleur('gestion'),
  ...chezLeBailleur('revenus-fonciers', `?annee=x${'9'.repeat(4000)}`),
  ...unDuBailleur('biens/[lot]', () => monde().lot),
  ...unDuBailleur('gestion/[crg]', () => monde().crg),
  ...unDuBailleur('locataires/[locataire]', () => monde().locataire),
}

export const ROUTES_DE_LA_GERANCE: Record<string, Cases> = {
  '/api/comptes-rendus/[id]': [
    { path: () => `/api/comptes-rendus/${NUL}`, answers: () => all('404') },
    { path: () => '/api/comptes-rendus/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/pieces-de-gestion/[id]': [
    { path: () => monde().pieceDeGestion, answers: () => ({ ...all('404'), denise: '200' }) },
    { path: () => `/api/pieces-de-gestion/${idOf(monde().crg)}`, answers: () => all('404') },
    { path: () => `/api/pieces-de-gestion/${NUL}`, answers: () => all('404') },
    { path: () => '/api/pieces-de-gestion/..%2f..%2fsecret', answers: () => all('404') },
  ],
  '/api/revenus-fonciers/[compte]': [
    // What there is nothing of has no paper, for her as for the others.
    { path: () => `/api/revenus-fonciers/${idOf(monde().bailleur)}?annee=1950`, answers: () => all('404') },
    { path: () => `/api/revenus-fonciers/${idOf(own('stephane'))}`, answers: () => all('404') },
    { path: () => `/api/revenus-fonciers/${NUL}`, answers: () => all('404') },
    { path: () => '/api/revenus-fonciers/..%2f..%2fsecret', answers: () => all('404') },
  ],
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
