import 'server-only'
import { adresseDejaPrise, adresseQuitte, compteDetache, compteRetire, confirmerAdresse } from '@/emails/changement-email'
import type { Mot } from '@/emails/mot'
import { env } from '../env'
import { lienDeConfirmation, lienDOpposition } from '../personne/changement-email'
import { compteRaconte } from '../personne/comptes'

type Demande = { readonly objetId: string | null }

const lien = (chemin: string) => `${env().NEXTAUTH_URL}${chemin}`

/** What a person is told of her own login and comptes. */
export const COURRIERS_DE_LA_PERSONNE = {
  'email-nouvelle': async ({ objetId }: Demande): Promise<Mot | null> => {
    const made = objetId ? await lienDeConfirmation(objetId) : null
    if (made === 'prise') return adresseDejaPrise(lien('/connexion'))
    return made ? confirmerAdresse(lien(`/mon-adresse/confirmer?jeton=${made.jeton}`)) : null
  },
  'email-ancienne': async ({ objetId }: Demande): Promise<Mot | null> => {
    const made = objetId ? await lienDOpposition(objetId) : null
    return made && adresseQuitte(made.nouvelle, lien(`/mon-adresse/refuser?jeton=${made.jeton}`))
  },
  'compte-detache': async ({ objetId }: Demande): Promise<Mot | null> => {
    const compte = objetId ? await compteRaconte(objetId) : null
    return compte ? compteDetache(compte, lien('/mes-comptes')) : null
  },
  'compte-retire': async ({ objetId }: Demande): Promise<Mot | null> => {
    const compte = objetId ? await compteRaconte(objetId) : null
    return compte ? compteRetire(compte, lien('/mes-comptes')) : null
  },
} as const
