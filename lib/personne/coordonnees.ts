import 'server-only'
import type { Origin } from '../auth'
import { db, house } from '../db'
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

export type CoordonneesDeLaPersonne = Readonly<Record<keyof typeof CHAMPS, string | null>>

/** As the agency of her first compte knows her: what she has not said yet is at least proposed. */
async function selonLAgence(viewer: ClientViewer): Promise<CoordonneesDeLaPersonne | null> {
  const [first] = viewer.comptes
  if (!first) return null
  const tiers = await db(viewer).tiers.findFirst({ where: { comptes: { some: { id: first.id } } } })
  if (!tiers) return null
  const { nature, raisonSociale, civilite, prenom, adresse1, adresse2, codePostal, ville } = tiers
  const societe = nature === 'SOCIETE'
  return {
    ...{ adresse1, adresse2, codePostal, ville },
    civilite: societe ? null : civilite,
    prenom: societe ? null : prenom,
    nom: societe ? (raisonSociale ?? tiers.nom) : tiers.nom,
    telephone: tiers.telephoneMobile ?? tiers.telephoneFixe,
  }
}

/** What the person has said of herself; what an agency holds of her as a tiers stays the agency's. */
export async function coordonnees(viewer: ClientViewer): Promise<CoordonneesDeLaPersonne> {
  const said = await house.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: CHAMPS })
  return said.nom ? said : ((await selonLAgence(viewer)) ?? said)
}

export async function modifierCoordonnees(viewer: ClientViewer, saisie: CoordonneesDeLaPersonne, origin: Origin): Promise<void> {
  const { userId } = viewer
  const name = [saisie.prenom, saisie.nom].filter(Boolean).join(' ')
  await house.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { ...saisie, ...(name && { name }) }, select: { id: true } })
    await noter(tx, { evenement: 'coordonnees', agencyId: null, acteur: { userId, nom: name || viewer.nom }, origin })
  })
}
