import { z } from 'zod'
import { refusDeLAdresse } from '../domain/email'
import { facultatif, obligatoire, telephone } from '../saisie-de-l-identite'

/** Of a login to be: stricter than that of one who signs in, who only has to type the same again. */
export const adresseDAcces = z
  .string()
  .trim()
  .min(1, 'Indiquez votre adresse électronique.')
  .max(320, 'Cette adresse est trop longue.')
  .superRefine((typed, context) => {
    const refus = refusDeLAdresse(typed)
    if (refus) context.addIssue({ code: 'custom', message: refus })
  })
  .transform((typed) => typed.normalize('NFKC'))
  .pipe(z.email('Cette adresse n’est pas complète : il manque par exemple « @ ».'))

const partagee = {
  telephone: telephone.refine((text) => text !== null, 'Indiquez un numéro de téléphone.'),
  adresse1: obligatoire(200, 'Indiquez votre adresse postale.'),
  adresse2: facultatif(200).catch(null),
  codePostal: obligatoire(20, 'Indiquez votre code postal.'),
  ville: obligatoire(100, 'Indiquez votre ville.'),
  email: adresseDAcces,
  emailBis: z.string().trim().min(1, 'Tapez votre adresse électronique une seconde fois.').max(320, 'Cette adresse est trop longue.'),
}

/** What a person says of herself to have a login; what the agency published is there already. */
export const personne = z.object({
  civilite: obligatoire(30, 'Indiquez votre civilité, par exemple Madame ou Monsieur.'),
  prenom: obligatoire(100, 'Indiquez votre prénom.'),
  nom: obligatoire(100, 'Indiquez votre nom.'),
  ...partagee,
})

export const societe = z.object({ nom: obligatoire(200, 'Indiquez la raison sociale.'), ...partagee })

/** The codes of a letter, as a form sends them. */
export const codes = {
  identifiant: z.string().trim().min(1, 'Indiquez votre identifiant.').max(200, 'Cet identifiant est trop long.'),
  motDePasse: z.string().min(1, 'Indiquez le mot de passe provisoire.').max(1000, 'Ce mot de passe est trop long.'),
  client: z.string().max(50).catch(''),
}
