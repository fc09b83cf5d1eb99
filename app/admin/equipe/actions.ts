'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import {
  fermerCollaborateur,
  inviter,
  modifierCollaborateur,
  renvoyerInvitation,
  retirerInvitation,
  rouvrirCollaborateur,
} from '@/lib/acces/equipe'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { Metier, StaffRole } from '@/lib/prisma/enums'
import { Refusal } from '@/lib/refusal'
import { requireAdministrateur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const coche = z.literal('on').optional().catch(undefined)
const place = {
  role: z.enum(StaffRole, 'Choisissez un rôle.'),
  GERANCE: coche,
  SYNDIC: coche,
}

function lirePlace({ role, ...coches }: { role: StaffRole; GERANCE?: 'on' | undefined; SYNDIC?: 'on' | undefined }) {
  const metiers = Object.values(Metier).filter((metier) => coches[metier])
  if (!metiers.length) throw new Refusal('Choisissez au moins un métier.', 'metiers')
  return { role, metiers }
}

const invitation = z.object({
  nom: z.string().trim().min(1, 'Indiquez son nom.').max(100, 'Ce nom est trop long : 100 caractères au plus.'),
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez son adresse électronique.')
    .max(320, 'Cette adresse est trop longue.')
    .pipe(z.email('Cette adresse n’est pas complète : il manque par exemple « @ ».')),
  ...place,
})

export const inviterCollaborateur = action(requireAdministrateur, invitation, async (viewer, { nom, email, ...rest }) => {
  await inviter(viewer, { nom, email, ...lirePlace(rest) }, await requestOrigin())
  redirect('/admin/equipe?fait=invite')
})

export const traiterInvitation = action(
  requireAdministrateur,
  z.object({ id, quoi: z.enum(['renvoyer', 'retirer'], PERIMEE) }),
  async (viewer, { id, quoi }) => {
    const traiter = quoi === 'renvoyer' ? renvoyerInvitation : retirerInvitation
    if (!(await traiter(viewer, id, await requestOrigin()))) throw new Refusal('Cette invitation n’attend plus. Rechargez la page.')
    redirect(`/admin/equipe?fait=${quoi}`)
  },
)

export const modifierPlace = action(requireAdministrateur, z.object({ id, ...place, compteRendu: coche }), async (viewer, input) => {
  const { id, compteRendu, ...rest } = input
  const voulu = { ...lirePlace(rest), compteRendu: compteRendu === 'on' }
  if (!(await modifierCollaborateur(viewer, id, voulu, await requestOrigin()))) notFound()
  redirect('/admin/equipe?fait=modifie')
})

export const fermerPlace = action(requireAdministrateur, z.object({ id }), async (viewer, { id }) => {
  if (!(await fermerCollaborateur(viewer, id, await requestOrigin()))) notFound()
  redirect('/admin/equipe?fait=ferme')
})

export const rouvrirPlace = action(requireAdministrateur, z.object({ id }), async (viewer, { id }) => {
  if (!(await rouvrirCollaborateur(viewer, id, await requestOrigin()))) notFound()
  redirect('/admin/equipe?fait=rouvert')
})
