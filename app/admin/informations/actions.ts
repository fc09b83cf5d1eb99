'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { requestOrigin } from '@/lib/origin'
import { changerInformation, publierInformation, retirerInformation } from '@/lib/queries/informations-ecrites'
import { Refusal } from '@/lib/refusal'
import { jour, jourFacultatif } from '@/lib/saisie-du-jour'
import { coche } from '@/lib/saisie-du-texte'
import { requireRedacteur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const TEXTE_MAX = 5000

const texte = {
  titre: z.string('Donnez un titre.').trim().min(1, 'Donnez un titre.').max(200, 'Ce titre est trop long\u00A0: 200 caractères au plus.'),
  texte: z
    .string('Écrivez le texte.')
    .trim()
    .min(1, 'Écrivez le texte.')
    .max(TEXTE_MAX, 'Ce texte est trop long\u00A0: 5\u202F000 caractères au plus.'),
  lien: z
    .string()
    .trim()
    .max(500, 'Cette adresse est trop longue.')
    .refine((lien) => lien === '' || (/^https:\/\//i.test(lien) && URL.canParse(lien)), 'Écrivez une adresse complète, https://…')
    .transform((lien) => lien || null),
  date: jour('Écrivez le premier jour.'),
  jusquAu: jourFacultatif,
}

function dansLOrdre({ date, jusquAu }: { date: string; jusquAu: string | null }) {
  if (jusquAu && jusquAu < date) throw new Refusal('Le dernier jour vient avant le premier.', 'jusquAu')
}

export const publierUneInformation = action(
  requireRedacteur,
  z.object({
    ...{ formulaire: id, ...texte, SYNDIC: coche, GERANCE: coche, notifier: coche },
    immeuble: z.union([z.literal('').transform(() => null), id]),
    comptes: z.string().max(5000, 'Cette liste est trop longue\u00A0: choisissez plutôt un immeuble, ou tous vos clients.'),
  }),
  async (viewer, { SYNDIC, GERANCE, immeuble, comptes, ...saisie }) => {
    dansLOrdre(saisie)
    const metiers = [...(SYNDIC ? (['SYNDIC'] as const) : []), ...(GERANCE ? (['GERANCE'] as const) : [])]
    const numeros = [...new Set(comptes.split(/[\n,;]+/).map((numero) => numero.trim()))].filter(Boolean)
    if (numeros.length > 200) throw new Refusal('Deux cents comptes au plus\u00A0: choisissez plutôt un immeuble.', 'comptes')
    await publierInformation(viewer, { ...saisie, metiers, immeubleId: immeuble, comptes: numeros, jour: today() }, await requestOrigin())
    redirect('/admin/informations?fait=publiee')
  },
)

export const changerUneInformation = action(
  requireRedacteur,
  z.object({ information: id, version: z.coerce.number().int().min(0), ...texte }),
  async (viewer, { information, ...saisie }) => {
    dansLOrdre(saisie)
    const suite = await changerInformation(viewer, { ...saisie, id: information }, await requestOrigin())
    if (suite.etat === 'ABSENT') notFound()
    if (suite.etat !== 'CHANGE') redirect('/admin/informations?fait=changee')
    const { titre, texte: ecrit, lien, date, jusquAu } = saisie
    return { titre, texte: ecrit, lien: lien ?? '', date, jusquAu: jusquAu ?? '', version: String(suite.version), change: 'oui' }
  },
)

export const retirerUneInformation = action(requireRedacteur, z.object({ information: id }), async (viewer, { information }) => {
  if (!(await retirerInformation(viewer, information, await requestOrigin()))) notFound()
  redirect('/admin/informations?fait=retiree')
})
