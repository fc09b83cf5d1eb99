'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { ajouterBureau, changerBureau, retirerBureau } from '@/lib/queries/bureaux-de-l-agence'
import { requireAdministrateur } from '@/lib/viewer'

const id = z.uuid('Cette page n’est plus à jour. Rechargez-la.')
const mots = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `C’est trop long\u00A0: ${max} caractères au plus.`)
    .transform((text) => text || null)

const saisie = {
  nom: z.string('Donnez un nom.').trim().min(1, 'Donnez un nom.').max(200, 'Ce nom est trop long\u00A0: 200 caractères au plus.'),
  genre: z.enum(['syndic', 'agence'], 'Dites qui y est reçu.'),
  adresse1: mots(200),
  codePostal: mots(10),
  ville: mots(100),
  telephone: mots(40),
  fax: mots(40),
  email: mots(320).refine((email) => email === null || z.email().safeParse(email).success, 'Cette adresse n’est pas complète.'),
  horaires: mots(500),
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
