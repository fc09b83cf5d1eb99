'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { ecrireTexte } from '@/lib/domain/texte-ecrit'
import { requestOrigin } from '@/lib/origin'
import { Metier } from '@/lib/prisma/enums'
import { ajouterModele, archiverModele, changerModele, type ReglagesDuModele } from '@/lib/queries/modeles'
import { coche, dureeEnMois, texteAVariables, titreAVariables } from '@/lib/saisie-du-texte'
import { requireRedacteur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const reglages = {
  nom: z
    .string('Donnez un nom au modèle.')
    .trim()
    .min(1, 'Donnez un nom au modèle.')
    .max(100, 'Ce nom est trop long\u00A0: 100 caractères au plus.'),
  titre: titreAVariables,
  texte: texteAVariables,
  classeur: z.union([z.literal('').transform(() => null), z.uuid(PERIMEE)]),
  mois: dureeEnMois,
  grouper: coche,
  prefixer: coche,
  nomsDesPieces: coche,
  notifier: coche,
}

type Saisie = Omit<ReglagesDuModele, 'classeurId'>

/** As the form sent it: what one typed stays beside what a colleague has changed. */
const typed = ({ texte, mois, nom, titre, ...boites }: Saisie): Readonly<Record<string, string>> => ({
  ...{ nom, titre, texte: texte ? ecrireTexte(texte) : '', mois: mois === null ? '' : String(mois) },
  ...Object.fromEntries(Object.entries(boites).flatMap(([champ, value]) => (value === true ? [[champ, 'on']] : []))),
})

export const ajouterUnModele = action(
  requireRedacteur,
  z.object({ formulaire: id, metier: z.enum(Metier, PERIMEE), ...reglages }),
  async (viewer, { classeur, ...saisie }) => {
    if (!(await ajouterModele(viewer, { ...saisie, classeurId: classeur }, await requestOrigin()))) notFound()
    redirect('/admin/modeles?fait=ajoute')
  },
)

export const changerUnModele = action(
  requireRedacteur,
  z.object({ modele: id, version: z.coerce.number().int().min(0), ...reglages }),
  async (viewer, { modele, classeur, ...saisie }) => {
    const suite = await changerModele(viewer, { ...saisie, id: modele, classeurId: classeur }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat === 'CHANGE') return { ...typed(saisie), classeur: classeur ?? '', version: String(suite.version), change: 'oui' }
    redirect('/admin/modeles?fait=change')
  },
)

export const archiverUnModele = action(
  requireRedacteur,
  z.object({ geste: z.string(PERIMEE).regex(/^[0-9a-f-]{36}:(archiver|reprendre)$/, PERIMEE) }),
  async (viewer, { geste }) => {
    const [modele = '', sens] = geste.split(':')
    if (!z.uuid().safeParse(modele).success) notFound()
    if (!(await archiverModele(viewer, modele, sens === 'archiver', await requestOrigin()))) notFound()
    redirect(`/admin/modeles?fait=${sens === 'archiver' ? 'archive' : 'repris'}`)
  },
)
