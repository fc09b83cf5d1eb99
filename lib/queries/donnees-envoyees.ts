import 'server-only'
import type { Origin } from '../auth'
import { db, transaction } from '../db'
import { cheminDuClasseur } from '../domain/classeur'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import type { CompteRole } from '../prisma/enums'
import { agencyOf } from '../scope'
import type { Administrateur, StaffViewer } from '../viewer-kinds'

/** « Paramétrage des données envoyées » (manual Crypto). */
export type DonneesEnvoyees = {
  readonly regroupementTresorerie: readonly CompteRole[]
  readonly journauxDeTresorerie: readonly string[]
  readonly analytiquesExclus: readonly string[]
  readonly fonds102: boolean
  readonly nomsDesPieces: boolean
  readonly fermetureALaMutation: boolean
  readonly listeClasseurId: string | null
}

const CHAMPS = {
  ...{ regroupementTresorerie: true, journauxDeTresorerie: true, analytiquesExclus: true, fonds102: true },
  ...{ nomsDesPieces: true, fermetureALaMutation: true, listeClasseurId: true },
} as const satisfies Record<keyof DonneesEnvoyees, true>

const where = (viewer: StaffViewer) => ({ id: agencyOf(viewer).agencyId })

export type ClasseurPourLaListe = { readonly id: string; readonly chemin: string }

/** The choices of the agency, and the classeurs of the syndic where the lists of co-owners may go. */
export async function donneesEnvoyees(viewer: StaffViewer) {
  const [choix, all] = await Promise.all([
    db(viewer).agency.findFirst({ where: where(viewer), select: { ...CHAMPS, version: true } }),
    db(viewer).classeur.findMany({
      where: { ...agencyOf(viewer), metier: 'SYNDIC' },
      orderBy: [{ rang: 'asc' }, { nom: 'asc' }],
      select: { id: true, metier: true, nom: true, parentId: true },
    }),
  ])
  if (!choix) return null
  const byId = new Map(all.map((one) => [one.id, one]))
  const classeurs: ClasseurPourLaListe[] = all.map((one) => ({ id: one.id, chemin: cheminDuClasseur(one, byId) }))
  return { ...choix, classeurs }
}

const dit = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))

/** @returns CHANGE when somebody else has changed the agency's settings since `version` was read; nothing is written then. */
export const enregistrerDonneesEnvoyees = (
  viewer: Administrateur,
  { version, ...saisie }: DonneesEnvoyees & { readonly version: number },
  origin: Origin,
): Promise<'FAIT' | 'INCHANGE' | 'CHANGE' | 'CLASSEUR_ABSENT'> => {
  const { agencyId, userId, nom } = viewer
  return transaction(viewer, async (tx) => {
    await tx.$queryRaw`select 1 from agency where id = ${agencyId}::uuid for update`
    const { version: actuelle, ...avant } = await tx.agency.findFirstOrThrow({ where: where(viewer), select: { ...CHAMPS, version: true } })
    const changes = (Object.keys(CHAMPS) as (keyof DonneesEnvoyees)[]).filter((champ) => dit(avant[champ]) !== dit(saisie[champ]))
    if (changes.length === 0) return 'INCHANGE'
    if (actuelle !== version) return 'CHANGE'
    const { listeClasseurId } = saisie
    const known = listeClasseurId === null || (await tx.classeur.count({ where: { id: listeClasseurId, agencyId, metier: 'SYNDIC' } })) > 0
    if (!known) return 'CLASSEUR_ABSENT'
    await tx.agency.updateMany({
      where: where(viewer),
      data: {
        ...saisie,
        regroupementTresorerie: [...saisie.regroupementTresorerie],
        journauxDeTresorerie: [...saisie.journauxDeTresorerie],
        analytiquesExclus: [...saisie.analytiquesExclus],
        version: { increment: 1 },
      },
    })
    if (changes.includes('listeClasseurId')) await enqueue(tx, 'listes', { agencyId })
    const details = Object.fromEntries(changes.map((champ) => [champ, `${dit(avant[champ])} → ${dit(saisie[champ])}`.slice(0, 500)]))
    await noter(tx, { evenement: 'parametres', agencyId, acteur: { userId, nom }, origin, details })
    return 'FAIT'
  })
}
