import { z } from 'zod'
import { LONGUEUR_MAX } from './domain/mot-de-passe'

// Twice the length in UTF-16 units: what is longer in characters, the policy says.
const texte = (absent: string) =>
  z
    .string()
    .min(1, absent)
    .max(2 * LONGUEUR_MAX, 'Ce mot de passe est trop long : 1 000 caractères au plus.')

/** The fields of a new password, as a form sends them; lib/mot-de-passe/accepter.ts says whether it may be had. */
export const nouveauMotDePasse = {
  motDePasse: texte('Choisissez votre nouveau mot de passe.'),
  confirmation: texte('Saisissez le nouveau mot de passe une seconde fois.'),
}

export const motDePasseActuel = texte('Indiquez votre mot de passe actuel.')
