'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { enregistrerDonneesEnvoyees } from '@/lib/queries/donnees-envoyees'
import { Refusal } from '@/lib/refusal'
import { requireAdministrateur } from '@/lib/viewer'

const coche = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'on')

const TROP = 'C’est trop long\u00a0: cinquante codes au plus, de vingt caractères chacun.'

/** Codes as they are typed, `BQ, CCP`: in capitals, each once. */
const codes = z
  .string()
  .max(2000, TROP)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((code) => code.toUpperCase()),
    ),
  ])
  .refine((list) => list.length <= 50 && list.every((code) => code.length <= 20), TROP)

const saisie = z.object({
  version: z.coerce.number().int().min(0),
  BAILLEUR: coche,
  LOCATAIRE: coche,
  COPROPRIETAIRE: coche,
  journaux: codes,
  analytiques: codes,
  fonds102: coche,
  nomsDesPieces: coche,
  fermetureALaMutation: coche,
  liste: z
    .string()
    .refine((id) => id === '' || z.uuid().safeParse(id).success, 'Choisissez un classeur.')
    .default(''),
})

const ROLES = ['BAILLEUR', 'LOCATAIRE', 'COPROPRIETAIRE'] as const

export const reglerLesDonnees = action(
  requireAdministrateur,
  saisie,
  async (viewer, { journaux, analytiques, liste, version, ...coches }) => {
    const regroupementTresorerie = ROLES.filter((role) => coches[role])
    if (regroupementTresorerie.length > 0 && journaux.length === 0) {
      throw new Refusal('Indiquez au moins un journal de banque à regrouper.', 'journaux')
    }
    const { fonds102, nomsDesPieces, fermetureALaMutation } = coches
    const fait = await enregistrerDonneesEnvoyees(
      viewer,
      {
        ...{ version, regroupementTresorerie, journauxDeTresorerie: journaux, analytiquesExclus: analytiques },
        ...{ fonds102, nomsDesPieces, fermetureALaMutation, listeClasseurId: liste || null },
      },
      await requestOrigin(),
    )
    if (fait === 'CHANGE') {
      throw new Refusal('Un collègue a changé les paramètres de l’agence entre-temps. Rechargez la page, puis recommencez.')
    }
    if (fait === 'CLASSEUR_ABSENT') throw new Refusal('Ce classeur n’existe plus. Choisissez-en un autre.', 'liste')
    revalidatePath('/admin/publications/donnees')
    return fait === 'FAIT' ? 'Réglages enregistrés.' : 'Rien n’a changé.'
  },
)
