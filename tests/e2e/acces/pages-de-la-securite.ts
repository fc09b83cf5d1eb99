import { all, SIGN_IN } from './monde'
import type { Cases } from './pages'

const AUTRE = '00000000-0000-4000-8000-000000000000'
/** Every person has it, nobody else. */
const personnelle = (path: string): Cases => [{ path: () => path, answers: () => ({ ...all('200'), visitor: SIGN_IN }) }]

export const PAGES_DE_LA_SECURITE: Record<string, Cases> = {
  // Without a sign-in that waits there is nothing to verify.
  '/connexion/verification': [{ path: () => '/connexion/verification', answers: () => all(SIGN_IN) }],
  '/securite': personnelle('/securite'),
  '/securite/activer': personnelle('/securite/activer'),
  '/securite/cle': personnelle('/securite/cle'),
  '/securite/codes': personnelle('/securite/codes'),
  '/securite/sessions': personnelle('/securite/sessions'),
  '/securite/retirer': [
    { path: () => '/securite/retirer?facteur=application', answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) },
    { path: () => `/securite/retirer?facteur=${AUTRE}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => '/securite/retirer?facteur=a&facteur=b', answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
}
