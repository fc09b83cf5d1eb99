'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { rangerLogo } from '@/lib/logo'
import { requestOrigin } from '@/lib/origin'
import { ajouterPartenaire, changerPartenaire, partenaireTenu, retirerPartenaire } from '@/lib/queries/partenaires-de-l-agence'
import { courrielOuRien, motsOuRien, nomDeFiche } from '@/lib/saisie-des-fiches'
import { coche } from '@/lib/saisie-du-texte'
import { requireRedacteur } from '@/lib/viewer'

const id = z.uuid('Cette page n’est plus à jour. Rechargez-la.')
const saisie = {
  nom: nomDeFiche,
  activite: motsOuRien(200),
  texte: motsOuRien(2000),
  telephone: motsOuRien(40),
  email: courrielOuRien,
  site: motsOuRien(300).refine(
    (site) => site === null || (/^https?:\/\//i.test(site) && URL.canParse(site)),
    'Écrivez une adresse de site complète, https://…',
  ),
  rang: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, 'Écrivez un nombre, de 0 à 999.')
    .transform(Number),
  logo: z.array(z.file()),
  sansLogo: coche,
}

export const ajouterUnPartenaire = action(
  requireRedacteur,
  z.object({ formulaire: id, ...saisie }),
  async (viewer, { logo: [fichier], sansLogo: _, ...rest }) => {
    await ajouterPartenaire(viewer, { ...rest, logo: fichier ? await rangerLogo(fichier) : null }, await requestOrigin())
    redirect('/admin/partenaires?fait=ajoute')
  },
)

export const changerUnPartenaire = action(
  requireRedacteur,
  z.object({ partenaire: id, version: z.coerce.number().int().min(0), ...saisie }),
  async (viewer, { partenaire, version, logo: [fichier], sansLogo, ...rest }) => {
    const actuel = (await partenaireTenu(viewer, partenaire)) ?? notFound()
    const logo = fichier ? await rangerLogo(fichier) : sansLogo ? null : actuel.logo
    const suite = await changerPartenaire(viewer, { ...rest, id: partenaire, version, logo }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat !== 'CHANGE') redirect('/admin/partenaires?fait=change')
    const typed = Object.entries(rest).map(([champ, value]) => [champ, value === null ? '' : String(value)])
    return { ...Object.fromEntries(typed), version: String(suite.version), change: 'oui' }
  },
)

export const retirerUnPartenaire = action(requireRedacteur, z.object({ partenaire: id }), async (viewer, { partenaire }) => {
  if (!(await retirerPartenaire(viewer, partenaire, await requestOrigin()))) notFound()
  redirect('/admin/partenaires?fait=retire')
})
