import 'server-only'
import { activation } from '@/emails/activation'
import { bienvenue, compteAjoute } from '@/emails/bienvenue'
import type { Mot } from '@/emails/mot'
import { lienDActivation } from '../acces/activation'
import { comptesRacontes } from '../acces/racontes'
import { env } from '../env'

type Demande = { readonly to: string; readonly objetId: string | null }

const lien = (chemin: string) => `${env().NEXTAUTH_URL}${chemin}`

/** What tells of a login that opens, and of comptes that come to it. */
export const COURRIERS_D_ACCES = {
  // The link is made when its mail is: it is nowhere else, and its day begins when it leaves.
  activation: async ({ objetId, to }: Demande): Promise<Mot | null> => {
    const made = objetId ? await lienDActivation(objetId, to) : null
    return made && activation(made.agence, lien(`/activation/confirmer?jeton=${made.jeton}`))
  },
  bienvenue: async ({ objetId, to }: Demande): Promise<Mot | null> => {
    const dit = objetId ? await comptesRacontes(objetId, to) : null
    return dit && bienvenue(dit.agence, dit.comptes, lien(`/connexion?client=${encodeURIComponent(dit.porte)}`))
  },
  'compte-ajoute': async ({ objetId, to }: Demande): Promise<Mot | null> => {
    const dit = objetId ? await comptesRacontes(objetId, to) : null
    return dit && compteAjoute(dit.agence, dit.comptes, lien('/mes-comptes'))
  },
} as const
