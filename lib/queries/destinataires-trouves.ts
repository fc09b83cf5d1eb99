import 'server-only'
import { db, prepared, transaction } from '../db'
import type { CategorieDeCibles, FiltreDeCibles } from '../domain/diffusion'
import type { Metier } from '../prisma/enums'
import { Refusal } from '../refusal'
import { diffusionsTenuesPar } from '../scope-tenu'
import type { Redacteur, StaffViewer } from '../viewer-kinds'
import { ecrireLesLignes, LIGNES_MAX } from './diffusions-ecrites'
import { listeDuPortefeuille } from './portefeuille'

const PROPOSEES = 12

export type Proposees = {
  readonly categorie: CategorieDeCibles
  readonly total: number
  /** `ligne` as `pour` would name it. */
  readonly lignes: readonly { readonly id: string; readonly ligne: string; readonly valeurs: readonly (string | null)[] }[]
}

const REFERENCES = `select id, reference from immeuble where agency_id = $1 and id = any($2::uuid[])
  union all select id, reference from compte where agency_id = $1 and id = any($2::uuid[])`

/** The first buildings, or clients, that answer a search among those of one of the viewer's trades. */
export async function ciblesProposees(
  viewer: StaffViewer,
  metier: Metier,
  { categorie, recherche, immeuble }: FiltreDeCibles,
  combien = PROPOSEES,
): Promise<Proposees> {
  if (!viewer.metiers.includes(metier)) return { categorie, total: 0, lignes: [] }
  const duMetier = { ...viewer, metiers: [metier], metiersVus: [metier] }
  const filtre = { recherche, immeuble, etat: null, tri: null }
  const { total, lignes } = await listeDuPortefeuille(duMetier, categorie, filtre, [combien, 0])
  const ids = lignes.map(({ id }) => id)
  const rows = await prepared<{ id: string; reference: string }>(viewer, 'references-proposees', REFERENCES, [viewer.agencyId, ids])
  const references = new Map(rows.map(({ id, reference }) => [id, reference]))
  const genre = categorie === 'immeubles' ? 'immeuble' : 'compte'
  return { categorie, total, lignes: lignes.map(({ id, valeurs }) => ({ id, valeurs, ligne: `${genre}:${references.get(id) ?? ''}` })) }
}

/**
 * Adds all that a search has found, as the page has counted them.
 * @returns false outside the viewer's trades.
 * @throws Refusal where they are no longer so many, or too many.
 */
export async function ajouterLesTrouves(
  viewer: Redacteur,
  id: string,
  { total: annonces, ...filtre }: FiltreDeCibles & { readonly total: number },
): Promise<boolean> {
  const found = await db(viewer).diffusion.findFirst({ where: { AND: [diffusionsTenuesPar(viewer), { id }] }, select: { metier: true } })
  if (!found) return false
  const { total, lignes } = await ciblesProposees(viewer, found.metier, filtre, LIGNES_MAX)
  if (total !== annonces) throw new Refusal(`La liste a changé entre-temps\u00A0: ils sont ${total}. Rechargez la page pour les voir.`)
  return transaction(viewer, (tx) => ecrireLesLignes(tx, viewer, id, (pour) => [...pour, ...lignes.map(({ ligne }) => ligne)]))
}

/** Begins the choice anew. @returns false outside the viewer's trades. */
export const retirerLesDestinataires = (viewer: Redacteur, id: string): Promise<boolean> =>
  transaction(viewer, (tx) => ecrireLesLignes(tx, viewer, id, () => []))
