import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, type Transaction, transaction } from '../db'
import { noter } from '../journal'
import type { Origine } from '../prisma/enums'
import { partenairesTenusPar } from '../scope-tenu'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

export type SaisieDuPartenaire = {
  readonly nom: string
  readonly activite: string | null
  readonly texte: string | null
  readonly telephone: string | null
  readonly email: string | null
  readonly site: string | null
  readonly rang: number
  readonly logo: string | null
}

export type PartenaireTenu = SaisieDuPartenaire & { readonly id: string; readonly origine: Origine; readonly version: number }

const SELECT = {
  ...{ id: true, nom: true, activite: true, texte: true, telephone: true, email: true, site: true, rang: true, logo: true },
  ...{ origine: true, version: true },
} as const

/** Whom the agency recommends, in the order in which its clients read them. */
export const partenairesDeLAgence = (viewer: StaffViewer): Promise<PartenaireTenu[]> =>
  db(viewer).partenaire.findMany({
    where: { AND: [partenairesTenusPar(viewer), { withdrawnAt: null }] },
    orderBy: [{ rang: 'asc' }, { activite: { sort: 'asc', nulls: 'last' } }, { nom: 'asc' }, { reference: 'asc' }],
    select: SELECT,
  })

/** One of the agency's own hand; null for any other. */
export const partenaireTenu = (viewer: StaffViewer, id: string): Promise<PartenaireTenu | null> =>
  db(viewer).partenaire.findFirst({
    where: { AND: [partenairesTenusPar(viewer), { id, withdrawnAt: null, origine: 'SAISIE' }] },
    select: SELECT,
  })

const dire = (tx: Transaction, viewer: Redacteur, origin: Origin, nom: string, fait: string) =>
  noter(tx, {
    ...{ evenement: 'partenaire-modifie' as const, agencyId: viewer.agencyId, acteur: { userId: viewer.userId, nom: viewer.nom }, origin },
    details: { nom: nom.slice(0, 300), fait },
  })

/** @param formulaire the form's own number, and then the partner's: sent twice it makes one. */
export const ajouterPartenaire = (
  viewer: Redacteur,
  { formulaire, ...saisie }: SaisieDuPartenaire & { readonly formulaire: string },
  origin: Origin,
): Promise<void> =>
  transaction(viewer, async (tx) => {
    const data = { ...saisie, id: formulaire, agencyId: viewer.agencyId, reference: `saisie:${formulaire}`, origine: 'SAISIE' as const }
    const { count } = await tx.partenaire.createMany({ data: [data], skipDuplicates: true })
    if (count) await dire(tx, viewer, origin, saisie.nom, 'ajouté')
  })

export type ChangementDuPartenaire = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly version: number }

const mien = (viewer: Redacteur, id: string) => ({
  AND: [partenairesTenusPar(viewer), { id, withdrawnAt: null, origine: 'SAISIE' as const }],
})

/** What came by a bundle is the software's own. @returns CHANGE when somebody else has changed it since `version` was read. */
export const changerPartenaire = (
  viewer: Redacteur,
  { id, version, ...saisie }: SaisieDuPartenaire & { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<ChangementDuPartenaire> =>
  transaction(viewer, async (tx) => {
    await tx.$queryRaw`select 1 from partenaire where id = ${id}::uuid for update`
    const found = await tx.partenaire.findFirst({ where: mien(viewer, id), select: { version: true } })
    if (!found) return { etat: 'ABSENT' as const }
    if (found.version !== version) return { etat: 'CHANGE' as const, version: found.version }
    await tx.partenaire.updateMany({ where: mien(viewer, id), data: { ...saisie, version: { increment: 1 } } })
    await dire(tx, viewer, origin, saisie.nom, 'modifié')
    return { etat: 'FAIT' as const }
  })

/** Shown to nobody any more. @returns false for one that is not of the agency's own hand. */
export const retirerPartenaire = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await tx.partenaire.findFirst({
      where: { AND: [partenairesTenusPar(viewer), { id, origine: 'SAISIE' }] },
      select: { nom: true },
    })
    if (!found) return false
    const { count } = await tx.partenaire.updateMany({ where: mien(viewer, id), data: { withdrawnAt: now() } })
    if (count) await dire(tx, viewer, origin, found.nom, 'retiré')
    return true
  })
