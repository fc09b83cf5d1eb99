'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { DES_PHOTOS, rangerPieces } from '@/lib/demandes/pieces-jointes'
import { requestOrigin } from '@/lib/origin'
import { ajouterPhotos, changerPhoto, deplacerPhoto, legenderPhoto } from '@/lib/queries/photos-ecrites'
import { photosTenues } from '@/lib/queries/photos-tenues'
import { requireRedacteur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const legende = z.string().trim().max(200, 'Cette légende est trop longue\u00a0: 200 caractères au plus.')

export const ajouterDesPhotos = action(
  requireRedacteur,
  z.object({ immeuble: id, formulaire: id, titre: legende, fichiers: z.array(z.file()).min(1, 'Choisissez au moins une photo.') }),
  async (viewer, { immeuble, formulaire, titre, fichiers }) => {
    if (!(await photosTenues(viewer, immeuble))) notFound()
    const pieces = await rangerPieces(fichiers, DES_PHOTOS)
    const photos = pieces.map((piece) => ({ piece, titre: titre || null }))
    if (!(await ajouterPhotos(viewer, immeuble, { formulaire, photos, jour: today() }, await requestOrigin()))) notFound()
    redirect(`/admin/photos/${immeuble}?fait=ajout`)
  },
)

export const legenderUnePhoto = action(
  requireRedacteur,
  z.object({ immeuble: id, photo: id, avant: z.string().max(300), titre: legende }),
  async (viewer, { immeuble, photo, avant, titre }) => {
    const suite = await legenderPhoto(viewer, { id: photo, titre, avant })
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat === 'CHANGE') return { titre, avant: suite.actuelle, change: suite.actuelle || 'sans légende' }
    redirect(`/admin/photos/${immeuble}?fait=legende#photo-${photo}`)
  },
)

export const deplacerUnePhoto = action(
  requireRedacteur,
  z.object({ geste: z.string(PERIMEE).regex(/^[0-9a-f-]{36}:(avant|apres)$/, PERIMEE) }),
  async (viewer, { geste }) => {
    const [photo = '', sens] = geste.split(':')
    if (!z.uuid().safeParse(photo).success) notFound()
    const immeuble = (await deplacerPhoto(viewer, photo, sens === 'avant' ? 'avant' : 'apres')) ?? notFound()
    redirect(`/admin/photos/${immeuble}?fait=ordre#photo-${photo}`)
  },
)

export const changerUnePhoto = action(
  requireRedacteur,
  z.object({ geste: z.string(PERIMEE).regex(/^[0-9a-f-]{36}:(retirer|remettre|supprimer)$/, PERIMEE) }),
  async (viewer, { geste }) => {
    const [photo = '', quoi] = geste.split(':')
    if (!z.uuid().safeParse(photo).success) notFound()
    const asked = quoi === 'supprimer' || quoi === 'remettre' ? quoi : 'retirer'
    const immeuble = (await changerPhoto(viewer, photo, asked, await requestOrigin())) ?? notFound()
    redirect(`/admin/photos/${immeuble}?fait=${asked}`)
  },
)
