import { PAGES_DES_ACCES } from './acces-des-clients'
import { PAGES_DE_L_ADMINISTRATION } from './administration'
import { PAGES_DES_CLASSEURS } from './classeurs'
import { PAGES_DES_DEMANDES } from './demandes'
import { PAGES_DES_DIFFUSIONS } from './diffusions'
import { PAGES_DES_DOCUMENTS_PAR_LA_MAIN } from './documents-par-la-main'
import { PAGES_DES_FORMATS } from './formats'
import { PAGES_DE_LA_GERANCE } from './gerance'
import { PAGES_DU_GUICHET } from './guichet'
import { PAGES_DES_INFORMATIONS } from './informations'
import { PAGES_DES_JETONS } from './jetons'
import { PAGES_DU_LOCATAIRE } from './locataire'
import { all, idOf, monde, own, SIGN_IN, statement, type Who } from './monde'
import { PAGES_D_ACCES } from './pages-d-acces'
import { PAGES_DE_L_AGENCE } from './pages-de-l-agence'
import { PAGES_DE_LA_SECURITE } from './pages-de-la-securite'
import { PAGES_DES_DOCUMENTS } from './pages-des-documents'
import { PAGES_DES_PHOTOS_PAR_LA_MAIN } from './photos-par-la-main'
import { PAGES_DU_PORTEFEUILLE } from './portefeuille'

/** Pattern → an address of it, and the answer to each who asks. */
export type Cases = { readonly path: () => string; readonly answers: () => Record<Who, string> }[]

/** A page of every compte, whatever its role. */
const chezChacun = (page: string): Record<string, Cases> => ({
  [`/[espace]/[compte]/${page}`]: (['maurice', 'denise', 'stephane'] as const).map((who) => ({
    path: () => `${own(who)}/${page}`,
    answers: () => ({ ...all('404'), visitor: SIGN_IN, [who]: '200' }),
  })),
})

export const PAGES: Record<string, Cases> = {
  ...PAGES_DE_L_ADMINISTRATION,
  ...PAGES_DE_L_AGENCE,
  ...PAGES_DES_ACCES,
  ...PAGES_DE_LA_GERANCE,
  ...PAGES_DE_LA_SECURITE,
  ...PAGES_D_ACCES,
  ...PAGES_DES_CLASSEURS,
  ...PAGES_DES_DIFFUSIONS,
  ...PAGES_DES_INFORMATIONS,
  ...PAGES_DES_DEMANDES,
  ...PAGES_DU_GUICHET,
  ...PAGES_DES_DOCUMENTS,
  ...PAGES_DES_DOCUMENTS_PAR_LA_MAIN,
  ...PAGES_DES_PHOTOS_PAR_LA_MAIN,
  ...PAGES_DES_FORMATS,
  ...PAGES_DES_JETONS,
  ...PAGES_DU_LOCATAIRE,
  ...PAGES_DU_PORTEFEUILLE,
  '/': [
    {
      path: () => '/',
      answers: () => ({ visitor: SIGN_IN, maurice: '→ /accueil', denise: '→ /accueil', stephane: '→ /accueil', staff: '→ /admin' }),
    },
  ],
  '/connexion': [{ path: () => '/connexion', answers: () => ({ ...all('→ /'), visitor: '200' }) }],
  '/accueil': [
    {
      path: () => '/accueil',
      answers: () => ({
        visitor: SIGN_IN,
        maurice: `→ ${own('maurice')}`,
        // Two hats: the choice of a space.
        denise: '200',
        stephane: `→ ${own('stephane')}`,
        staff: '200',
      }),
    },
  ],
  '/mot-de-passe': [{ path: () => '/mot-de-passe', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  '/mot-de-passe-oublie': [{ path: () => '/mot-de-passe-oublie', answers: () => all('200') }],
  '/mot-de-passe-nouveau': [{ path: () => '/mot-de-passe-nouveau?jeton=celui-d-une-autre', answers: () => all('200') }],
  '/mes-comptes': [{ path: () => '/mes-comptes', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  '/mes-comptes/detacher/[compte]': [
    { path: () => `/mes-comptes/detacher/${idOf(own('maurice'))}`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => '/mes-comptes/detacher/un-autre', answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/mon-adresse': [{ path: () => '/mon-adresse', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  '/mon-adresse/confirmer': [
    { path: () => '/mon-adresse/confirmer?jeton=celui-d-une-autre', answers: () => ({ ...all('200'), visitor: SIGN_IN }) },
  ],
  '/desabonnement': [
    { path: () => '/desabonnement?jeton=celui-d-une-autre', answers: () => all('200') },
    { path: () => `/desabonnement?jeton=${'x'.repeat(3000)}`, answers: () => all('200') },
  ],
  '/notifications': [{ path: () => '/notifications', answers: () => ({ ...all('200'), visitor: SIGN_IN }) }],
  '/mon-adresse/refuser': [{ path: () => '/mon-adresse/refuser?jeton=celui-d-une-autre', answers: () => all('200') }],
  '/[espace]/[compte]': [
    { path: () => own('maurice'), answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => own('denise'), answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) },
    { path: () => own('stephane').replace('locataire', 'coproprietaire'), answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `/coproprietaire/${'x'.repeat(4000)}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/compte': [
    { path: () => `${own('maurice')}/compte`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    {
      path: () => `${own('maurice')}/compte?du=${'9'.repeat(4000)}&avant=${'9'.repeat(4000)}&modifier=x&telephones=y`,
      answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }),
    },
    { path: () => `${own('stephane')}/compte`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/compte/imprimer': [
    { path: () => `${own('maurice')}/compte/imprimer`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    {
      path: () => `${own('stephane')}/compte/imprimer?du=${'9'.repeat(4000)}`,
      answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }),
    },
  ],
  '/[espace]/[compte]/prelevement': [
    { path: () => `${own('maurice')}/prelevement`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/prelevement`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/plus': [{ path: () => `${own('denise')}/plus`, answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) }],
  ...chezChacun('informations'),
  ...chezChacun('partenaires'),
  ...chezChacun('contacts'),
  '/[espace]/[compte]/informations/[information]': [
    { path: () => monde().information, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    {
      path: () => `${own('denise')}/informations/${idOf(monde().information)}`,
      answers: () => ({ ...all('404'), visitor: SIGN_IN }),
    },
    { path: () => `${own('maurice')}/informations/une-autre`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/virement': [
    { path: () => `${own('maurice')}/virement`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/virement`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/appels': [
    { path: () => `${own('maurice')}/appels`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/appels`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/depenses': [
    { path: () => `${own('maurice')}/depenses`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    {
      path: () => `${own('maurice')}/depenses?exercice=${'x'.repeat(4000)}`,
      answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }),
    },
    { path: () => `${own('stephane')}/depenses`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/fonds-de-travaux': [
    { path: () => `${own('maurice')}/fonds-de-travaux`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/fonds-de-travaux`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/residence': [
    { path: () => `${own('maurice')}/residence`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    // A tenant's residence is not for him to see.
    { path: () => `${own('stephane')}/residence`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/compte/evolution': [
    { path: () => `${own('maurice')}/compte/evolution`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/compte/evolution`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/charges': [
    { path: () => `${own('maurice')}/charges`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('maurice')}/charges?vue=residence`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/charges`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/consommations': [
    { path: () => `${own('maurice')}/consommations`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    {
      path: () => `${own('maurice')}/consommations?lot=${'x'.repeat(4000)}`,
      answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }),
    },
    { path: () => `${own('stephane')}/consommations`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/photos': [
    { path: () => `${own('maurice')}/photos`, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    { path: () => `${own('stephane')}/photos`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
    { path: () => `${monde().bailleur}/photos`, answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) },
  ],
  '/[espace]/[compte]/photos/[photo]': [
    { path: () => monde().photo, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    // A photograph of his residence under her account.
    { path: () => `${own('denise')}/photos/${idOf(monde().photo)}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `${own('maurice')}/photos/une-autre`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/[espace]/[compte]/releves/[document]': [
    { path: statement, answers: () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' }) },
    // His statement under her account: the address is hers, the document is not.
    { path: () => `${own('denise')}/releves/${idOf(statement())}`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
    { path: () => `${own('maurice')}/releves/un-autre`, answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/admin': [{ path: () => '/admin', answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) }],
  '/admin/publications': [{ path: () => '/admin/publications', answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) }],
  '/admin/publications/[id]': [
    { path: () => monde().publication, answers: () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' }) },
    { path: () => '/admin/publications/00000000-0000-4000-8000-000000000000', answers: () => ({ ...all('404'), visitor: SIGN_IN }) },
  ],
  '/boite-aux-lettres': [{ path: () => '/boite-aux-lettres', answers: () => all('200') }],
  '/boite-aux-lettres/[id]': [
    { path: () => monde().mail, answers: () => all('200') },
    { path: () => '/boite-aux-lettres/..%2f..%2fsecret', answers: () => all('404') },
  ],
}
