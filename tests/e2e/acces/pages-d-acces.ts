import { all, SIGN_IN, type Who } from './monde'

/** Who holds no codes is led to give them; who has a login has no need to. */
const parCodes = (): Record<Who, string> => ({ ...all('→ /'), visitor: '→ /activation' })

/** The way from the codes of a letter to a login; who holds codes is in acces-par-codes.test.ts. */
export const PAGES_D_ACCES = {
  '/activation': [
    { path: () => '/activation?client=MODELE&fusion=1', answers: () => ({ ...all('→ /ajouter-un-compte'), visitor: '200' }) },
    { path: () => `/activation?client=${'x'.repeat(3000)}`, answers: () => ({ ...all('→ /ajouter-un-compte'), visitor: '200' }) },
  ],
  '/activation/confirmer': [{ path: () => '/activation/confirmer?jeton=celui-d-une-autre', answers: () => all('200') }],
  '/activation/message-envoye': [{ path: () => '/activation/message-envoye', answers: parCodes }],
  '/associer': [{ path: () => '/associer', answers: parCodes }],
  '/associer/fusion': [{ path: () => '/associer/fusion', answers: parCodes }],
  '/associer/mot-de-passe': [{ path: () => '/associer/mot-de-passe', answers: parCodes }],
  '/associer/mot-de-passe-personnel': [{ path: () => '/associer/mot-de-passe-personnel', answers: parCodes }],
  '/ajouter-un-compte': [{ path: () => '/ajouter-un-compte', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
}
