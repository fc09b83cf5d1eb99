'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { effetEnMots, NIVEAUX } from '@/lib/domain/droits-en-mots'
import { requestOrigin } from '@/lib/origin'
import { Metier } from '@/lib/prisma/enums'
import { classeursTenus, effetDesDroits } from '@/lib/queries/classeurs'
import {
  ajouterClasseur,
  changerLesDroits,
  deplacerClasseur,
  renommerClasseur,
  supprimerClasseur,
  viderClasseur,
} from '@/lib/queries/classeurs-ecrits'
import { requireRedacteur } from '@/lib/viewer'
import type { Redacteur } from '@/lib/viewer-kinds'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const coche = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'on')
const nom = z
  .string('Donnez un nom au classeur.')
  .trim()
  .min(1, 'Donnez un nom au classeur.')
  .max(100, 'Ce nom est trop long\u00a0: 100 caractères au plus.')
  .refine(
    (text) => !text.includes('/'),
    'Un nom de classeur ne contient pas de «\u00a0/\u00a0»\u00a0: elle sépare un classeur de ce qui le contient.',
  )
const droits = {
  niveau: z.enum([...NIVEAUX, 'PERSONNE']).optional(),
  bailleur: coche,
  locataire: coche,
}
type Droits = {
  readonly niveau?: (typeof NIVEAUX)[number] | 'PERSONNE' | undefined
  readonly bailleur: boolean
  readonly locataire: boolean
}

/** Those of one trade: a co-owner’s place in the syndic’s, two boxes in the gérance’s. */
const droitsDuMetier = (metier: Metier, { niveau, bailleur, locataire }: Droits) =>
  metier === 'SYNDIC'
    ? { niveau: niveau === 'PERSONNE' || niveau === undefined ? null : niveau, bailleur: false, locataire: false }
    : { niveau: null, bailleur, locataire }

const CHOISIR = 'Dites qui ouvre ce classeur.'
const enClair = ({ niveau, bailleur, locataire }: ReturnType<typeof droitsDuMetier>) =>
  [niveau ?? '', bailleur ? 'B' : '', locataire ? 'L' : ''].join('|')

async function tenu(viewer: Redacteur, classeur: string) {
  return (await classeursTenus(viewer)).find((known) => known.id === classeur) ?? notFound()
}

const nouveau = z.object({
  formulaire: id,
  metier: z.enum(Metier, PERIMEE),
  parent: z.union([z.literal(''), z.uuid(PERIMEE)]).optional(),
  nom,
  ...droits,
})
export const ajouterUnClasseur = action(
  requireRedacteur,
  nouveau,
  async (viewer, { formulaire, metier, parent, nom: nomme, ...saisie }) => {
    const data = { formulaire, metier, parentId: parent || null, nom: nomme, ...droitsDuMetier(metier, saisie) }
    if (!(await ajouterClasseur(viewer, data, await requestOrigin()))) notFound()
    redirect('/admin/classeurs?fait=ajoute')
  },
)

export const renommerUnClasseur = action(
  requireRedacteur,
  z.object({ classeur: id, avant: z.string().max(300), nom }),
  async (viewer, { classeur, ...saisie }) => {
    const suite = await renommerClasseur(viewer, { id: classeur, ...saisie }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat === 'CHANGE') return { nom: saisie.nom, avant: suite.actuel, change: suite.actuel }
    redirect('/admin/classeurs?fait=renomme')
  },
)

export const deplacerUnClasseur = action(
  requireRedacteur,
  z.object({ geste: z.string(PERIMEE).regex(/^[0-9a-f-]{36}:(haut|bas)$/, PERIMEE) }),
  async (viewer, { geste }) => {
    const [classeur = '', sens] = geste.split(':')
    if (!z.uuid().safeParse(classeur).success) notFound()
    if (!(await deplacerClasseur(viewer, classeur, sens === 'haut' ? 'haut' : 'bas'))) notFound()
    redirect(`/admin/classeurs?fait=deplace#classeur-${classeur}`)
  },
)

/** What was shown before saving is what is saved: other rights than those whose effect was read are told anew. */
export const changerLesDroitsDuClasseur = action(
  requireRedacteur,
  z.object({ classeur: id, avant: z.string().max(30), confirme: z.string().max(30).optional(), ...droits }),
  async (viewer, { classeur, avant, confirme, ...saisie }) => {
    const { metier } = await tenu(viewer, classeur)
    if (metier === 'SYNDIC' && saisie.niveau === undefined) return { refus: CHOISIR, avant }
    const voulus = droitsDuMetier(metier, saisie)
    const clair = enClair(voulus)
    const typed = {
      niveau: voulus.niveau ?? 'PERSONNE',
      bailleur: voulus.bailleur ? 'on' : '',
      locataire: voulus.locataire ? 'on' : '',
      avant,
    }
    if (clair === avant) return { ...typed, inchange: 'oui' }
    if (clair !== confirme)
      return { ...typed, confirme: clair, effet: effetEnMots(await effetDesDroits(viewer, classeur, voulus, today())) }
    const [niveau = '', bailleur, locataire] = avant.split('|')
    const lus = { niveau: NIVEAUX.find((known) => known === niveau) ?? null, bailleur: bailleur === 'B', locataire: locataire === 'L' }
    const suite = await changerLesDroits(viewer, { id: classeur, droits: voulus, avant: lus }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat === 'CHANGE') return { ...typed, avant: enClair(suite.actuel), change: 'oui' }
    redirect('/admin/classeurs?fait=droits')
  },
)

export const viderUnClasseur = action(
  requireRedacteur,
  z.object({ classeur: id, vers: z.uuid('Choisissez le classeur qui les recevra.'), confirme: z.string().max(40).optional() }),
  async (viewer, { classeur, vers, confirme }) => {
    const cible = await tenu(viewer, vers)
    if (confirme !== vers) {
      const effet = effetEnMots(await effetDesDroits(viewer, classeur, cible, today()))
      return { vers, confirme: vers, effet: `Ces documents suivront les droits de «\u00a0${cible.chemin}\u00a0». ${effet}` }
    }
    if ((await viderClasseur(viewer, classeur, vers, await requestOrigin())) === null) notFound()
    redirect(`/admin/classeurs/${classeur}?fait=vide`)
  },
)

export const supprimerUnClasseur = action(requireRedacteur, z.object({ classeur: id }), async (viewer, { classeur }) => {
  if (!(await supprimerClasseur(viewer, classeur, await requestOrigin()))) notFound()
  redirect('/admin/classeurs?fait=supprime')
})
