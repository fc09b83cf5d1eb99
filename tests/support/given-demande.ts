import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { ouvrirDemande } from '@/lib/queries/demandes-du-client'
import type { ClientViewer } from '@/lib/viewer-kinds'

export const JOUR = day('2026-06-15')

export const saisie = (compteId: string, facts: { formulaire?: string; lotId?: string | null; sujet?: string; texte?: string } = {}) => ({
  ...{ compteId, categorie: 'INTERVENTION' as const, lotId: null, sujet: 'Une fuite', texte: 'Sous l’évier.', pieces: [] },
  formulaire: randomUUID(),
  ...facts,
})

/** A request that this client has made. */
export async function demande(viewer: ClientViewer, compteId: string, facts: Parameters<typeof saisie>[1] = {}): Promise<string> {
  const id = await ouvrirDemande(viewer, saisie(compteId, facts), JOUR)
  if (!id) throw new Error('No request')
  return id
}

type Compte = { readonly id: string; readonly agencyId: string }

let numero = 1000
/** A request straight in the tables, whoever made it: with a client's message, the agency's note to itself, and a file on each. */
export async function demandeEcrite({ id: compteId, agencyId }: Compte) {
  const { id } = await db.demande.create({
    data: { agencyId, compteId, numero: ++numero, categorie: 'AUTRE', sujet: 'Une question', formulaire: randomUUID() },
  })
  const piece = { agencyId, rang: 0, fichier: 'c'.repeat(64), nom: 'photo.jpg', taille: 1, mime: 'image/jpeg', largeur: 1, hauteur: 1 }
  const message = (interne: boolean) =>
    db.demandeMessage.create({
      data: {
        ...{ agencyId, demandeId: id, nom: 'Quelqu’un', texte: interne ? 'Entre nous' : 'Bonjour', interne, formulaire: randomUUID() },
        auteur: interne ? 'AGENCE' : 'CLIENT',
        pieces: { create: piece },
      },
      select: { id: true, pieces: { select: { id: true } } },
    })
  const [echange, note] = [await message(false), await message(true)]
  return { id, echangeId: echange.id, pieceId: echange.pieces[0]?.id ?? '', noteId: note.id, notePieceId: note.pieces[0]?.id ?? '' }
}
