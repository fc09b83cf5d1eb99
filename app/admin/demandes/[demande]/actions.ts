'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { rangerPieces } from '@/lib/demandes/pieces-jointes'
import { addDays } from '@/lib/domain/day'
import { ETATS_DE_L_AGENCE, TEXTE_MAX } from '@/lib/domain/demande'
import { extrait } from '@/lib/domain/extrait'
import { inserer, remplirLaReponse } from '@/lib/domain/reponse-type'
import { requestOrigin } from '@/lib/origin'
import { changerEtat, demandeDeLAgence, repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import { attribuer, rappelerLe } from '@/lib/queries/demandes-suivies'
import { reponseType } from '@/lib/queries/reponses-types'
import { Refusal } from '@/lib/refusal'
import { jourFacultatif } from '@/lib/saisie-du-jour'
import { requireRedacteur } from '@/lib/viewer'
import type { Redacteur } from '@/lib/viewer-kinds'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const VIDE = 'Écrivez votre message.'
const demande = z.uuid(PERIMEE)
const personneOuId = z.union([z.literal('').transform(() => null), z.uuid(PERIMEE)])
const etat = z.enum(ETATS_DE_L_AGENCE, 'Dites ce que devient la demande.')
const texte = z.string(VIDE).trim().max(TEXTE_MAX, 'Ce message est trop long\u00A0: 5\u202F000 caractères au plus.')
const note = z.object({ demande, formulaire: z.uuid(PERIMEE), texte: texte.min(1, VIDE) })
const reponse = z.object({
  ...{ demande, formulaire: z.uuid(PERIMEE), texte, etat, pieces: z.array(z.instanceof(File)) },
  dits: z.coerce.number(PERIMEE).int().min(0),
  /** An answer template to insert, by its button; then nothing is sent. */
  inserer: z.string().optional(),
  modele: z.union([z.literal(''), z.uuid(PERIMEE)]).optional(),
})

/** Before files are kept for it. */
const existe = async (viewer: Redacteur, demandeId: string) => (await demandeDeLAgence(viewer, demandeId)) ?? notFound()

/** The template, filled in, after what was typed. */
async function avecLeModele(viewer: Redacteur, { demande: id, modele, texte: tape }: z.output<typeof reponse>): Promise<string> {
  const { nom: client, numero, sujet, lieu } = await existe(viewer, id)
  const found = modele ? await reponseType(viewer, modele) : null
  if (!found) throw new Refusal('Choisissez la réponse à insérer.', 'modele')
  return inserer(tape, remplirLaReponse(found.texte, { client, numero: String(numero), sujet, lieu, agence: viewer.agence.nom }))
}

export const repondreEnAgence = action(requireRedacteur, reponse, async (viewer, saisie) => {
  const { demande: demandeId, formulaire, pieces, texte: ecrit, etat: suite, dits } = saisie
  const rendu = { texte: ecrit, etat: suite, dits: String(dits) }
  if (saisie.inserer) return { ...rendu, texte: await avecLeModele(viewer, saisie) }
  if (!ecrit) throw new Refusal(VIDE, 'texte')
  await existe(viewer, demandeId)
  const rangees = await rangerPieces(pieces)
  const envoi = { demandeId, formulaire, texte: ecrit, etat: suite, dits, pieces: rangees }
  const fait = await repondreAuClient(viewer, envoi, await requestOrigin())
  if (!fait) notFound()
  if (fait === true) redirect(`/admin/demandes/${demandeId}?fait=repondu`)
  refresh()
  return { ...rendu, dits: String(fait.dits), qui: fait.nom, quoi: extrait(fait.texte, 200) }
})

export const noterEnInterne = action(requireRedacteur, note, async (viewer, { demande: demandeId, ...saisie }) => {
  if (!(await repondreAuClient(viewer, { demandeId, ...saisie, pieces: [], etat: null }, await requestOrigin()))) notFound()
  redirect(`/admin/demandes/${demandeId}?fait=note`)
})

export const changerEtatDeLaDemande = action(requireRedacteur, z.object({ demande, etat }), async (viewer, saisie) => {
  if (!(await changerEtat(viewer, saisie.demande, saisie.etat, await requestOrigin()))) notFound()
  redirect(`/admin/demandes/${saisie.demande}?fait=etat`)
})

export const attribuerLaDemande = action(
  requireRedacteur,
  z.object({ demande, a: personneOuId, avant: personneOuId, moi: z.uuid(PERIMEE).optional() }),
  async (viewer, { demande: demandeId, a, avant, moi }) => {
    const fait = await attribuer(viewer, { demandeId, a: moi ?? a, avant }, await requestOrigin())
    if (!fait) notFound()
    if (fait === 'CHANGE') {
      refresh()
      throw new Refusal(
        'Un collègue vient de confier cette demande à quelqu’un d’autre. Rien n’est changé\u00A0: voyez à qui, puis recommencez.',
      )
    }
    redirect(`/admin/demandes/${demandeId}?fait=${(moi ?? a) ? 'confiee' : 'reprise'}`)
  },
)

export const rappelerLaDemande = action(
  requireRedacteur,
  z.object({ demande, le: jourFacultatif }),
  async (viewer, { demande: id, le }) => {
    const jour = today()
    if (le && le <= jour) throw new Refusal('Choisissez un jour à venir.', 'le')
    if (le && le > addDays(jour, 731)) throw new Refusal('Choisissez un jour des deux années à venir.', 'le')
    if (!(await rappelerLe(viewer, id, le))) notFound()
    redirect(`/admin/demandes/${id}?fait=${le ? 'rappel' : 'sans-rappel'}`)
  },
)
