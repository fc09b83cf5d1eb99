'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { ajouterBureau, changerBureau, retirerBureau } from '@/lib/queries/bureaux-de-l-agence'
import { courrielOuRien, motsOuRien, nomDeFiche } from '@/lib/saisie-des-fiches'
import { requireAdministrateur } from '@/lib/viewer'

const id = z.uuid('Cette page n’est plus à jour. Rechargez-la.')
const saisie = {
  nom: nomDeFiche,
  genre: z.enum(['syndic', 'agence'], 'Dites qui y est reçu.'),
  adresse1: motsOuRien(200),
  codePostal: motsOuRien(10),
  ville: motsOuRien(100),
  telephone: motsOuRien(40),
  fax: motsOuRien(40),
  email: courrielOuRien,
  horaires: motsOuRien(500),
}

export const ajouterUnBureau = action(requireAdministrateur, z.object({ formulaire: id, ...saisie }), async (viewer, bureau) => {
  await ajouterBureau(viewer, bureau, await requestOrigin())
  redirect('/admin/agence/bureaux?fait=ajoute')
})

export const changerUnBureau = action(
  requireAdministrateur,
  z.object({ bureau: id, version: z.coerce.number().int().min(0), ...saisie }),
  async (viewer, { bureau, version, ...rest }) => {
    const suite = await changerBureau(viewer, { ...rest, id: bureau, version }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat !== 'CHANGE') redirect('/admin/agence/bureaux?fait=change')
    const typed = Object.entries(rest).map(([champ, value]) => [champ, value ?? ''])
    return { ...Object.fromEntries(typed), version: String(suite.version), change: 'oui' }
  },
)

export const retirerUnBureau = action(requireAdministrateur, z.object({ bureau: id }), async (viewer, { bureau }) => {
  if (!(await retirerBureau(viewer, bureau, await requestOrigin()))) notFound()
  redirect('/admin/agence/bureaux?fait=retire')
})
