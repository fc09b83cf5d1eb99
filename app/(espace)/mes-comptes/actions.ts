'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { choisirCompteParDefaut, detacherCompte } from '@/lib/personne/comptes'
import { modifierCoordonnees } from '@/lib/personne/coordonnees'
import { identite } from '@/lib/saisie-de-l-identite'
import { requirePerson } from '@/lib/viewer'

/** An empty choice: none, the spaces are offered at sign-in. */
export const choisirPremier = action(
  requirePerson,
  z.object({ compte: z.union([z.uuid(), z.literal('')]) }),
  async (viewer, { compte }) => {
    if (!(await choisirCompteParDefaut(viewer, compte || null, await requestOrigin()))) notFound()
    return 'C’est retenu pour votre prochaine connexion.'
  },
)

export const enregistrerCoordonnees = action(requirePerson, z.object(identite), async (viewer, saisie) => {
  await modifierCoordonnees(viewer, saisie, await requestOrigin())
  return 'Vos informations sont enregistrées.'
})

export const detacher = action(requirePerson, z.object({ compte: z.uuid() }), async (viewer, { compte }) => {
  if (!(await detacherCompte(viewer, compte, await requestOrigin()))) notFound()
  redirect('/mes-comptes?detache=1')
})
