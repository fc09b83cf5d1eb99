import { all, idOf, own, SIGN_IN } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

/** The agency's side of access, for its administrator; what the rest of its staff may, the actions below prove. */
export const PAGES_DE_L_AGENCE: Record<string, Cases> = {
  '/admin/acces': [{ path: () => '/admin/acces?q=a&etat=AUCUN&page=2', answers: staffOnly }],
  '/admin/acces/[compte]': [
    { path: () => `/admin/acces/${idOf(own('maurice'))}`, answers: staffOnly },
    // Another agency's.
    { path: () => `/admin/acces/${idOf(own('denise'))}`, answers: nobodys },
    { path: () => '/admin/acces/un-autre', answers: nobodys },
  ],
  '/admin/conditions': [{ path: () => `/admin/conditions?q=${'x'.repeat(4000)}&version=-1`, answers: staffOnly }],
  '/admin/conditions/nouvelle': [{ path: () => '/admin/conditions/nouvelle', answers: staffOnly }],
  '/admin/equipe': [{ path: () => '/admin/equipe?fait=__proto__&q=%00', answers: staffOnly }],
  '/admin/equipe/inviter': [{ path: () => '/admin/equipe/inviter', answers: staffOnly }],
  '/admin/equipe/[id]': [
    { path: () => `/admin/equipe/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/equipe/un-autre', answers: nobodys },
  ],
  '/admin/journal': [{ path: () => '/admin/journal?evenement=toString&du=2026-02-30&au=x', answers: staffOnly }],
  '/conditions/[code]': [
    { path: () => '/conditions/MODELE', answers: () => all('200') },
    { path: () => '/conditions/PERSONNE', answers: () => all('404') },
  ],
  '/conditions/accepter': [{ path: () => '/conditions/accepter', answers: () => ({ ...all('→ /'), visitor: SIGN_IN }) }],
  '/invitation': [{ path: () => '/invitation?jeton=celui-d-une-autre', answers: () => all('200') }],
  '/invitation/acceptee': [{ path: () => '/invitation/acceptee', answers: () => all('200') }],
}
