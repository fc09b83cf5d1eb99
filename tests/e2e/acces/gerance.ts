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

export const PAGES_DE_LA_GERANCE: Record<string, Cases> = {
  '/ensemble': [{ path: () => '/ensemble', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  ...chezLeBailleur('loyers', `?annee=${'9'.repeat(4000)}`),
}

export const ROUTES_DE_LA_GERANCE: Record<string, Cases> = {
  '/api/loyers/[compte]': [
    { path: () => `/api/loyers/${idOf(monde().bailleur)}?format=csv`, answers: () => ({ ...all('404'), denise: '200' }) },
    { path: () => `/api/loyers/${idOf(monde().bailleur)}?format=xlsx&annee=x`, answers: () => ({ ...all('404'), denise: '200' }) },
    { path: () => `/api/loyers/${idOf(own('stephane'))}?format=csv`, answers: () => all('404') },
    { path: () => '/api/loyers/00000000-0000-4000-8000-000000000000?format=csv', answers: () => all('404') },
    { path: () => '/api/loyers/..%2f..%2fsecret?format=csv', answers: () => all('404') },
  ],
}
