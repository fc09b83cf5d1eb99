'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { NOM_DE_REPONSE_MAX, REPONSE_MAX, VARIABLES_DE_LA_REPONSE, variableInconnue } from '@/lib/domain/reponse-type'
import { requestOrigin } from '@/lib/origin'
import { ajouterReponseType, changerReponseType, supprimerReponseType } from '@/lib/queries/reponses-types'
import { requireRedacteur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const reponse = z.uuid(PERIMEE)
const CONNUES = VARIABLES_DE_LA_REPONSE.map((nom) => `{${nom}}`).join(', ')
const champs = {
  nom: z
    .string('Donnez un nom.')
    .trim()
    .min(1, 'Donnez un nom.')
    .max(NOM_DE_REPONSE_MAX, `Ce nom est trop long\u00A0: ${NOM_DE_REPONSE_MAX} caractères au plus.`),
  texte: z
    .string('Écrivez le texte.')
    .trim()
    .min(1, 'Écrivez le texte.')
    .max(REPONSE_MAX, 'Ce texte est trop long\u00A0: 5\u202F000 caractères au plus.')
    .superRefine((texte, context) => {
      const inconnue = variableInconnue(texte)
      const message = `«\u00A0{${inconnue}}\u00A0» ne veut rien dire ici. Vous pouvez écrire ${CONNUES}.`
      if (inconnue !== null) context.addIssue({ code: 'custom', message })
    }),
}

export const ajouterUneReponse = action(requireRedacteur, z.object({ formulaire: reponse, ...champs }), async (viewer, saisie) => {
  const { formulaire, ...rest } = saisie
  await ajouterReponseType(viewer, formulaire, rest, await requestOrigin())
  redirect('/admin/demandes/reponses?fait=ajoutee')
})

export const changerUneReponse = action(
  requireRedacteur,
  z.object({ reponse, version: z.coerce.number(PERIMEE).int().min(1), ...champs }),
  async (viewer, { reponse: id, version, ...saisie }) => {
    const suite = await changerReponseType(viewer, { id, version, ...saisie }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat !== 'CHANGE') redirect('/admin/demandes/reponses?fait=changee')
    return { ...saisie, version: String(suite.version), change: 'oui' }
  },
)

export const supprimerUneReponse = action(requireRedacteur, z.object({ reponse }), async (viewer, { reponse: id }) => {
  if (!(await supprimerReponseType(viewer, id, await requestOrigin()))) notFound()
  redirect('/admin/demandes/reponses?fait=supprimee')
})
