import { all, idOf, monde, own, SIGN_IN } from './monde'
import type { Cases } from './pages'

const seulMaurice = () => ({ ...all('404'), visitor: SIGN_IN, maurice: '200' })
const personne = () => ({ ...all('404'), visitor: SIGN_IN })
const NUL = '00000000-0000-4000-8000-000000000000'

/** Documents: `monde().document` is for Maurice Laffite alone, `monde().classeur` holds some of his residence. */
export const PAGES_DES_DOCUMENTS: Record<string, Cases> = {
  '/[espace]/[compte]/documents': [
    { path: () => `${own('maurice')}/documents`, answers: seulMaurice },
    { path: () => `${own('maurice')}/documents?q=${'x'.repeat(4000)}&annee=0001&nature=x&portee=x&apres=x`, answers: seulMaurice },
    { path: () => `${own('stephane')}/documents`, answers: () => ({ ...all('404'), visitor: SIGN_IN, stephane: '200' }) },
  ],
  '/[espace]/[compte]/documents/[document]': [
    { path: () => monde().document, answers: seulMaurice },
    // His document under her account: the address is hers, the document is not.
    { path: () => `${own('denise')}/documents/${idOf(monde().document)}`, answers: personne },
    { path: () => `${own('maurice')}/documents/${NUL}`, answers: personne },
    { path: () => `${own('maurice')}/documents/un-autre`, answers: personne },
  ],
  '/[espace]/[compte]/documents/classeurs/[classeur]': [
    { path: () => monde().classeur, answers: seulMaurice },
    { path: () => `${own('denise')}/documents/classeurs/${idOf(monde().classeur)}`, answers: personne },
    { path: () => `${own('maurice')}/documents/classeurs/${NUL}`, answers: personne },
    { path: () => `${own('maurice')}/documents/classeurs/${'x'.repeat(4000)}`, answers: personne },
  ],
  '/[espace]/[compte]/conseil': [
    { path: () => `${own('maurice')}/conseil`, answers: seulMaurice },
    { path: () => `${own('denise')}/conseil`, answers: () => ({ ...all('404'), visitor: SIGN_IN, denise: '200' }) },
    { path: () => `${own('stephane')}/conseil`, answers: personne },
  ],
  '/[espace]/[compte]/conseil/coproprietaires': [
    { path: () => `${own('maurice')}/conseil/coproprietaires`, answers: seulMaurice },
    { path: () => `${own('stephane')}/conseil/coproprietaires`, answers: personne },
  ],
  '/[espace]/[compte]/documents/obligatoires': [
    { path: () => `${own('maurice')}/documents/obligatoires`, answers: seulMaurice },
    { path: () => `${own('stephane')}/documents/obligatoires`, answers: personne },
  ],
}

export const ROUTES_DES_DOCUMENTS: Record<string, Cases> = {
  '/api/classeurs/[id]': [
    {
      path: () => `/api/classeurs/${idOf(monde().classeur)}?compte=${idOf(own('maurice'))}`,
      // Staff of the agency may have what their clients may.
      answers: () => ({ ...all('404'), maurice: '200', staff: '200' }),
    },
    { path: () => `/api/classeurs/${idOf(monde().classeur)}?compte=${idOf(own('denise'))}`, answers: () => all('404') },
    { path: () => `/api/classeurs/${idOf(monde().classeur)}`, answers: () => all('404') },
    { path: () => `/api/classeurs/..%2f..%2fsecret?compte=${'x'.repeat(4000)}`, answers: () => all('404') },
  ],
}
