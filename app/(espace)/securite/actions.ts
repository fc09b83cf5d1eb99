'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { activerApplication, retirerApplication } from '@/lib/double-facteur/application'
import { type Ajout, refaireLesCodes } from '@/lib/double-facteur/changer'
import { ajouterCle, preparerCle, retirerCle } from '@/lib/double-facteur/mes-cles'
import { lireEnregistrement } from '@/lib/double-facteur/reponse'
import { confirmerMotDePasse } from '@/lib/mot-de-passe/confirmer'
import { confier, type Navigateur, navigateur } from '@/lib/navigateur'
import { requestOrigin } from '@/lib/origin'
import { Refusal } from '@/lib/refusal'
import { motDePasseActuel } from '@/lib/saisie-du-mot-de-passe'
import { fermerLesAutresSessions, fermerUneSession } from '@/lib/sessions/mes-sessions'
import { type PersonneAProteger, requirePerson, requirePersonneAProteger } from '@/lib/viewer'

const UUID = z.uuid().catch('')

/** Whoever has just given her password to sign in is not asked again at once. */
async function confirmer(qui: PersonneAProteger, motDePasse: string): Promise<void> {
  if (qui.enrolement) return
  const { data } = motDePasseActuel.safeParse(motDePasse)
  if (!data) throw new Refusal('Indiquez votre mot de passe actuel.', 'motDePasse')
  await confirmerMotDePasse(qui, data)
}

/** The recovery codes are the message of success: shown once, kept nowhere. */
async function conclure({ codes, session }: Ajout, browser: Navigateur): Promise<string | undefined> {
  if (session) await confier(session, browser)
  return codes?.join(' ')
}

export const activerDoubleVerification = action(
  requirePersonneAProteger,
  z.object({
    scelle: z.string().max(2000),
    code: z.string().trim().min(1, 'Saisissez les six chiffres que l’application affiche.').max(40, 'Un code a six chiffres.'),
    motDePasse: z.string().max(2000).catch(''),
  }),
  async (qui, { scelle, code, motDePasse }) => {
    await confirmer(qui, motDePasse)
    const browser = await navigateur()
    return conclure(await activerApplication(qui, scelle, code, browser), browser)
  },
)

/** Asks for the password; what the browser needs to make a passkey is the message of success. */
export const preparerUneCle = action(
  requirePersonneAProteger,
  z.object({ motDePasse: z.string().max(2000).catch('') }),
  async (qui, { motDePasse }) => {
    await confirmer(qui, motDePasse)
    return JSON.stringify(await preparerCle(qui))
  },
)

export const ajouterUneCle = action(
  requirePersonneAProteger,
  z.object({
    nom: z
      .string()
      .trim()
      .min(1, 'Donnez un nom à cette clé, par exemple « Mon téléphone ».')
      .max(60, 'Ce nom est trop long : 60 caractères au plus.'),
    reponse: z.string(),
  }),
  async (qui, { nom, reponse }) => {
    const response = lireEnregistrement(reponse)
    if (!response) throw new Refusal('Cette clé d’accès n’a pas pu être enregistrée. Recommencez.')
    const browser = await navigateur()
    return conclure(await ajouterCle(qui, response, nom, browser), browser)
  },
)

const requireMoi = () => requirePerson('/securite')

export const retirerUnFacteur = action(
  requireMoi,
  z.object({ facteur: z.union([z.literal('application'), UUID]), motDePasse: motDePasseActuel }),
  async (qui, { facteur, motDePasse }) => {
    await confirmerMotDePasse(qui, motDePasse)
    const origin = await requestOrigin()
    if (facteur === 'application') await retirerApplication(qui, origin)
    else if (facteur) await retirerCle(qui, facteur, origin)
    redirect('/securite?retire=1')
  },
)

export const refaireMesCodes = action(requireMoi, z.object({ motDePasse: motDePasseActuel }), async (qui, { motDePasse }) => {
  await confirmerMotDePasse(qui, motDePasse)
  return (await refaireLesCodes(qui, await requestOrigin())).join(' ')
})

const requireMesSessions = () => requirePerson('/securite/sessions')

export async function fermerSession(form: FormData): Promise<never> {
  const qui = await requireMesSessions()
  const id = UUID.parse(form instanceof FormData ? form.get('session') : null)
  if (id) await fermerUneSession(qui, id, await requestOrigin())
  redirect('/securite/sessions?fermees=1')
}

export async function fermerAutresSessions(): Promise<never> {
  const qui = await requireMesSessions()
  await fermerLesAutresSessions(qui, await requestOrigin())
  redirect('/securite/sessions?fermees=1')
}
