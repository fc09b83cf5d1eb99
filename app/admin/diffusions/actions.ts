'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { rangerPieces } from '@/lib/demandes/pieces-jointes'
import { CATEGORIES_DE_CIBLES } from '@/lib/domain/diffusion'
import { ecrireTexte } from '@/lib/domain/texte-ecrit'
import { requestOrigin } from '@/lib/origin'
import { Metier } from '@/lib/prisma/enums'
import { ajouterLesTrouves, retirerLesDestinataires } from '@/lib/queries/destinataires-trouves'
import {
  ajouterDestinataires,
  changerDiffusion,
  ecrireDiffusion,
  joindrePieces,
  retirerDestinataire,
  retirerPiece,
  supprimerDiffusion,
} from '@/lib/queries/diffusions-ecrites'
import { publierDiffusion, reprendreDiffusion, retirerDiffusion } from '@/lib/queries/diffusions-lancees'
import { Refusal } from '@/lib/refusal'
import { motsOuRien } from '@/lib/saisie-des-fiches'
import { jourFacultatif } from '@/lib/saisie-du-jour'
import { coche, dureeEnMois, texteAVariables, titreAVariables } from '@/lib/saisie-du-texte'
import { requireRedacteur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const facultatif = z.union([z.literal('').transform(() => null), id])
const mots = (max: number) =>
  motsOuRien(max)
    .optional()
    .transform((text) => text ?? null)

const saisie = {
  titre: titreAVariables,
  texte: texteAVariables,
  classeur: facultatif,
  forme: z.enum(['COMPTE', 'TOUS'], 'Choisissez un PDF par compte, ou le même pour tous.'),
  notifier: coche,
  dossierType: mots(100),
  dossierReference: mots(200),
}
const enSaisie = <S extends { classeur: string | null; forme: 'COMPTE' | 'TOUS' }>({ classeur, forme, ...rest }: S) => ({
  ...{ ...rest, classeurId: classeur, parCompte: forme === 'COMPTE' },
})

export const ecrireUneDiffusion = action(
  requireRedacteur,
  z.object({ formulaire: id, metier: z.enum(Metier, PERIMEE), modele: facultatif, ...saisie }),
  async (viewer, { formulaire, metier, modele, ...rest }) => {
    const made = (await ecrireDiffusion(viewer, { ...enSaisie(rest), formulaire, metier, modeleId: modele })) ?? notFound()
    redirect(`/admin/diffusions/${made}?fait=ecrite`)
  },
)

export const changerUneDiffusion = action(
  requireRedacteur,
  z.object({ diffusion: id, version: z.coerce.number().int().min(0), ...saisie }),
  async (viewer, { diffusion, version, ...rest }) => {
    const suite = await changerDiffusion(viewer, { ...enSaisie(rest), id: diffusion, version })
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat !== 'CHANGE') redirect(`/admin/diffusions/${diffusion}?fait=change`)
    const { titre, texte, classeur, forme, notifier, dossierType, dossierReference } = rest
    return {
      ...{ titre, texte: texte ? ecrireTexte(texte) : '', classeur: classeur ?? '', forme, notifier: notifier ? 'on' : '' },
      ...{ dossierType: dossierType ?? '', dossierReference: dossierReference ?? '', version: String(suite.version), change: 'oui' },
    }
  },
)

const CIBLE = /^(?:agence|role:[A-Z]{1,20}|(?:immeuble|compte):[0-9a-f-]{36})$/

export const ajouterUnDestinataire = action(
  requireRedacteur,
  z.object({ diffusion: id, cible: z.string(PERIMEE).regex(CIBLE, PERIMEE) }),
  async (viewer, { diffusion, cible }) => {
    const [genre = '', de = ''] = cible.split(':')
    if (genre !== 'agence' && genre !== 'role' && !z.uuid().safeParse(de).success) notFound()
    const ajout =
      genre === 'agence' || genre === 'role'
        ? ({ genre, role: de } as const)
        : ({ genre: genre === 'compte' ? 'compte' : 'immeuble', id: de } as const)
    if (!(await ajouterDestinataires(viewer, diffusion, [ajout]))) notFound()
    return 'Ajouté.'
  },
)

const trouves = z.object({
  diffusion: id,
  categorie: z.enum(CATEGORIES_DE_CIBLES, PERIMEE),
  q: z.string().trim().max(100, PERIMEE),
  immeuble: facultatif,
  total: z.coerce.number(PERIMEE).int().min(1, PERIMEE).max(100_000, PERIMEE),
})

export const ajouterTousLesTrouves = action(requireRedacteur, trouves, async (viewer, { diffusion, categorie, q, immeuble, total }) => {
  if (!(await ajouterLesTrouves(viewer, diffusion, { categorie, recherche: q, immeuble, total }))) notFound()
  redirect(`/admin/diffusions/${diffusion}#destinataires`)
})

export const retirerTousLesDestinataires = action(requireRedacteur, z.object({ diffusion: id }), async (viewer, { diffusion }) => {
  if (!(await retirerLesDestinataires(viewer, diffusion))) notFound()
  redirect(`/admin/diffusions/${diffusion}#destinataires`)
})

export const retirerUnDestinataire = action(
  requireRedacteur,
  z.object({ diffusion: id, ligne: z.string(PERIMEE).min(1, PERIMEE).max(300, PERIMEE) }),
  async (viewer, { diffusion, ligne }) => {
    if (!(await retirerDestinataire(viewer, diffusion, ligne))) notFound()
    redirect(`/admin/diffusions/${diffusion}#destinataires`)
  },
)

export const joindreDesPieces = action(
  requireRedacteur,
  z.object({ diffusion: id, pieces: z.array(z.file()) }),
  async (viewer, { diffusion, pieces }) => {
    if (pieces.length === 0) throw new Refusal('Choisissez un fichier.', 'pieces')
    if (!(await joindrePieces(viewer, diffusion, await rangerPieces(pieces)))) notFound()
    redirect(`/admin/diffusions/${diffusion}?fait=jointe#pieces-jointes`)
  },
)

export const retirerUnePiece = action(
  requireRedacteur,
  z.object({ geste: z.string(PERIMEE).regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, PERIMEE) }),
  async (viewer, { geste }) => {
    const [diffusion = '', piece = ''] = geste.split(':')
    if (![diffusion, piece].every((one) => z.uuid().safeParse(one).success)) notFound()
    if (!(await retirerPiece(viewer, diffusion, piece))) notFound()
    redirect(`/admin/diffusions/${diffusion}#pieces-jointes`)
  },
)

const lancement = z.object({
  diffusion: id,
  formulaire: id,
  version: z.coerce.number().int().min(0),
  quand: z.enum(['AUJOURDHUI', 'DATE'], 'Choisissez quand publier.'),
  publieLe: jourFacultatif,
  mois: dureeEnMois,
})

export const publierUneDiffusion = action(requireRedacteur, lancement, async (viewer, { diffusion, quand, publieLe, ...rest }) => {
  const jour = today()
  if (quand === 'DATE' && !publieLe) throw new Refusal('Écrivez le jour de la publication.', 'publieLe')
  const le = quand === 'DATE' && publieLe ? publieLe : jour
  const suite = await publierDiffusion(viewer, { ...rest, id: diffusion, publieLe: le, jour }, await requestOrigin())
  if (suite.etat === 'ABSENT') notFound()
  if (suite.etat === 'CHANGE') return { change: 'oui' }
  redirect(`/admin/diffusions/${diffusion}?fait=lancee`)
})

const seule = z.object({ diffusion: id })

export const reprendreUneDiffusion = action(requireRedacteur, seule, async (viewer, { diffusion }) => {
  if (!(await reprendreDiffusion(viewer, diffusion))) notFound()
  redirect(`/admin/diffusions/${diffusion}`)
})

export const retirerUneDiffusion = action(requireRedacteur, seule, async (viewer, { diffusion }) => {
  if (!(await retirerDiffusion(viewer, diffusion, await requestOrigin()))) notFound()
  redirect(`/admin/diffusions/${diffusion}?fait=retiree`)
})

export const supprimerUneDiffusion = action(requireRedacteur, seule, async (viewer, { diffusion }) => {
  if (!(await supprimerDiffusion(viewer, diffusion))) notFound()
  redirect('/admin/diffusions?fait=supprimee')
})
