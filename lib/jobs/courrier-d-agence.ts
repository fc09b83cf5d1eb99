import 'server-only'
import { conditionsModifiees } from '@/emails/conditions-modifiees'
import { invitation } from '@/emails/invitation'
import type { Mot } from '@/emails/mot'
import { conditionsAAnnoncer } from '../acces/conditions'
import { nouveauLienDInvitation } from '../acces/invitations'
import { env } from '../env'
import { STAFF_ROLE } from '../labels'

type Demande = { readonly id: string; readonly objetId: string | null; readonly agence: { readonly nom: string } }

/** What an agency writes of its own: a place on its staff, new conditions. */
export const COURRIERS_D_AGENCE = {
  // As for a password: the link is made when its mail leaves, and is nowhere else.
  invitation: async ({ id, objetId, agence }: Demande): Promise<Mot | null> => {
    const faite = objetId ? await nouveauLienDInvitation(objetId, id) : null
    if (!faite) return null
    const lien = `${env().NEXTAUTH_URL}/invitation?jeton=${faite.jeton}`
    return invitation({ agence: agence.nom, role: STAFF_ROLE[faite.role], lien })
  },
  'conditions-modifiees': async ({ objetId, agence }: Demande): Promise<Mot | null> => {
    const conditions = objetId ? await conditionsAAnnoncer(objetId) : null
    return (
      conditions &&
      conditionsModifiees({ agence: agence.nom, resume: conditions.resume, lien: `${env().NEXTAUTH_URL}/conditions/accepter` })
    )
  },
} as const
