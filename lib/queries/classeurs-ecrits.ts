import 'server-only'
import type { Origin } from '../auth'
import { type Transaction, transaction } from '../db'
import { folded } from '../domain/classeur'
import type { DroitsDuClasseur } from '../domain/droits-du-document'
import { droitsEnMots, enNombre } from '../domain/droits-en-mots'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import type { Classeur } from '../prisma/client'
import type { Metier } from '../prisma/enums'
import { Refusal } from '../refusal'
import { classeursTenusPar } from '../scope-tenu'
import type { Redacteur } from '../viewer-kinds'

/** One hand at a time among the classeurs of an agency: names and places are of the whole list. */
const seul = <T>(viewer: Redacteur, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  transaction(viewer, async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`classeurs:${viewer.agencyId}`}, 0))::text`
    return work(tx)
  })

const trouver = (tx: Transaction, viewer: Redacteur, id: string) =>
  tx.classeur.findFirst({ where: { AND: [classeursTenusPar(viewer), { id }] } })

function dire(tx: Transaction, viewer: Redacteur, origin: Origin, evenement: Evenement, nom: string): Promise<void> {
  const { agencyId, userId, nom: acteur } = viewer
  return noter(tx, { evenement, agencyId, acteur: { userId, nom: acteur }, origin, details: { nom: nom.slice(0, 300) } })
}

const freres = (tx: Transaction, viewer: Redacteur, { metier, parentId }: Pick<Classeur, 'metier' | 'parentId'>) =>
  tx.classeur.findMany({
    where: { AND: [classeursTenusPar(viewer), { metier, parentId }] },
    orderBy: [{ rang: 'asc' }, { nom: 'asc' }, { id: 'asc' }],
    select: { id: true, nom: true },
  })

async function libre(tx: Transaction, viewer: Redacteur, place: Pick<Classeur, 'metier' | 'parentId'>, nom: string, id: string) {
  const same = (await freres(tx, viewer, place)).find((frere) => frere.id !== id && folded(frere.nom) === folded(nom))
  if (same) throw new Refusal(`Un classeur s’appelle déjà «\u00a0${same.nom}\u00a0».`, 'nom')
}

export type NouveauClasseur = DroitsDuClasseur & {
  /** The form's own number, and then the classeur's: sent twice it makes one. */
  readonly formulaire: string
  readonly metier: Metier
  readonly parentId: string | null
  readonly nom: string
}

/** @returns false where the trade, or the classeur that is to hold it, is not the viewer's. */
export const ajouterClasseur = (viewer: Redacteur, { formulaire, ...saisie }: NouveauClasseur, origin: Origin): Promise<boolean> =>
  seul(viewer, async (tx) => {
    const { metier, parentId, nom } = saisie
    if (!viewer.metiers.includes(metier)) return false
    if (await trouver(tx, viewer, formulaire)) return true
    if (parentId) {
      const parent = await trouver(tx, viewer, parentId)
      if (!parent || parent.metier !== metier) return false
      if (parent.parentId) throw new Refusal('Un sous-classeur ne contient pas d’autre classeur.', 'parent')
    }
    await libre(tx, viewer, saisie, nom, formulaire)
    const { _max } = await tx.classeur.aggregate({ where: { agencyId: viewer.agencyId, metier, parentId }, _max: { rang: true } })
    const data = { ...saisie, id: formulaire, agencyId: viewer.agencyId, rang: (_max.rang ?? 0) + 1 }
    const { count } = await tx.classeur.createMany({ data: [data], skipDuplicates: true })
    if (count) await dire(tx, viewer, origin, 'classeur-ajoute', nom)
    return count > 0
  })

/** What became of a change that two people may make at once: `avant` is what the second of them saw. */
export type Suite<T> = { readonly etat: 'FAIT' } | { readonly etat: 'ABSENT' } | { readonly etat: 'CHANGE'; readonly actuel: T }
const FAIT = { etat: 'FAIT' } as const
const ABSENT = { etat: 'ABSENT' } as const

export const renommerClasseur = (
  viewer: Redacteur,
  { id, nom, avant }: { readonly id: string; readonly nom: string; readonly avant: string },
  origin: Origin,
): Promise<Suite<string>> =>
  seul(viewer, async (tx) => {
    const found = await trouver(tx, viewer, id)
    if (!found) return ABSENT
    if (found.nom === nom) return FAIT
    if (found.nom !== avant) return { etat: 'CHANGE' as const, actuel: found.nom }
    await libre(tx, viewer, found, nom, id)
    await tx.classeur.updateMany({ where: { id, agencyId: viewer.agencyId }, data: { nom } })
    await dire(tx, viewer, origin, 'classeur-renomme', `${avant} → ${nom}`)
    return FAIT
  })

/** One place up or down among those beside it. @returns false outside the viewer's trades. */
export const deplacerClasseur = (viewer: Redacteur, id: string, sens: 'haut' | 'bas'): Promise<boolean> =>
  seul(viewer, async (tx) => {
    const found = await trouver(tx, viewer, id)
    if (!found) return false
    const ids = (await freres(tx, viewer, found)).map((frere) => frere.id)
    const [at, to] = [ids.indexOf(id), ids.indexOf(id) + (sens === 'haut' ? -1 : 1)]
    const other = ids[to]
    if (other === undefined) return true
    ids[to] = id
    ids[at] = other
    for (const [rang, of] of ids.entries()) {
      await tx.classeur.updateMany({ where: { id: of, agencyId: viewer.agencyId, rang: { not: rang + 1 } }, data: { rang: rang + 1 } })
    }
    return true
  })

const memes = (a: DroitsDuClasseur, b: DroitsDuClasseur) =>
  a.niveau === b.niveau && a.bailleur === b.bailleur && a.locataire === b.locataire

export const changerLesDroits = (
  viewer: Redacteur,
  { id, droits, avant }: { readonly id: string; readonly droits: DroitsDuClasseur; readonly avant: DroitsDuClasseur },
  origin: Origin,
): Promise<Suite<DroitsDuClasseur>> =>
  seul(viewer, async (tx) => {
    const found = await trouver(tx, viewer, id)
    if (!found) return ABSENT
    if (memes(found, droits)) return FAIT
    const { niveau, bailleur, locataire, metier, nom } = found
    if (!memes(found, avant)) return { etat: 'CHANGE' as const, actuel: { niveau, bailleur, locataire } }
    await tx.classeur.updateMany({ where: { id, agencyId: viewer.agencyId }, data: droits })
    await dire(tx, viewer, origin, 'classeur-droits', `${nom} : ${droitsEnMots(metier, avant)} → ${droitsEnMots(metier, droits)}`)
    return FAIT
  })

/** All that a classeur holds goes to another one of the same trade, withdrawn documents too. @returns how many; null outside the trades. */
export const viderClasseur = (viewer: Redacteur, id: string, versId: string, origin: Origin): Promise<number | null> =>
  seul(viewer, async (tx) => {
    const [found, vers] = [await trouver(tx, viewer, id), await trouver(tx, viewer, versId)]
    if (!found || !vers || found.metier !== vers.metier || id === versId) return null
    const { count } = await tx.document.updateMany({
      where: { agencyId: viewer.agencyId, classeurId: id },
      data: { classeurId: versId },
    })
    if (count) await dire(tx, viewer, origin, 'classeur-vide', `${found.nom} → ${vers.nom} (${count})`)
    return count
  })

/** @throws Refusal where it holds something, says how much, or serves invoices. @returns false outside the viewer's trades. */
export const supprimerClasseur = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> =>
  seul(viewer, async (tx) => {
    const found = await trouver(tx, viewer, id)
    if (!found) return false
    if (found.usage) throw new Refusal('Ce classeur dit qui voit les factures de la résidence\u00a0: il ne se supprime pas.')
    // The last publication may be putting documents into it: it waits, and is counted.
    await tx.$queryRaw`select 1 from classeur where id = ${id}::uuid for update`
    const where = { agencyId: viewer.agencyId, classeurId: id }
    const documents = await tx.document.count({ where })
    const retires = documents && (await tx.document.count({ where: { ...where, withdrawnAt: { not: null } } }))
    if (documents) {
      const dont = retires > 0 ? `, dont ${enNombre(retires, 'retiré', 'retirés')}` : ''
      throw new Refusal(
        `Ce classeur contient ${enNombre(documents, 'document', 'documents')}${dont}. Déplacez-les d’abord dans un autre classeur.`,
      )
    }
    const enfants = await tx.classeur.count({ where: { agencyId: viewer.agencyId, parentId: id } })
    if (enfants) throw new Refusal(`Ce classeur contient ${enNombre(enfants, 'sous-classeur', 'sous-classeurs')}. Supprimez-les d’abord.`)
    await tx.classeur.deleteMany({ where: { id, agencyId: viewer.agencyId } })
    await dire(tx, viewer, origin, 'classeur-supprime', found.nom)
    return true
  })
