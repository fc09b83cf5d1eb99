import 'server-only'
import type { Origin } from '../auth'
import { house } from '../db'
import { noter } from '../journal'
import type { ClientViewer } from '../viewer-kinds'

const CHAMPS = {
  civilite: true,
  nom: true,
  prenom: true,
  telephone: true,
  adresse1: true,
  adresse2: true,
  codePostal: true,
  ville: true,
} as const

/** What the person has said of herself; what an agency holds of her as a tiers is the agency's (lib/queries). */
export const coordonnees = ({ userId }: ClientViewer) => house.user.findUniqueOrThrow({ where: { id: userId }, select: CHAMPS })

export type CoordonneesDeLaPersonne = Awaited<ReturnType<typeof coordonnees>>

export async function modifierCoordonnees(viewer: ClientViewer, saisie: CoordonneesDeLaPersonne, origin: Origin): Promise<void> {
  const { userId } = viewer
  const name = [saisie.prenom, saisie.nom].filter(Boolean).join(' ')
  await house.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { ...saisie, ...(name && { name }) }, select: { id: true } })
    await noter(tx, { evenement: 'coordonnees', agencyId: null, acteur: { userId, nom: name || viewer.nom }, origin })
  })
}
