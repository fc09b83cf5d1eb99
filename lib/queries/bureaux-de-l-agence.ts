import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, type Transaction, transaction } from '../db'
import { noter } from '../journal'
import type { Origine } from '../prisma/enums'
import { Refusal } from '../refusal'
import { bureauxTenusPar } from '../scope-tenu'
import type { Administrateur, StaffViewer } from '../viewer-kinds'

export type SaisieDuBureau = {
  readonly nom: string
  /** « syndic » for co-owners, « agence » for the others. */
  readonly genre: string
  readonly adresse1: string | null
  readonly codePostal: string | null
  readonly ville: string | null
  readonly telephone: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly horaires: string | null
}

type Partout = { readonly id: string; readonly origine: Origine; readonly version: number }
export type BureauTenu = Omit<SaisieDuBureau, 'genre'> & Partout & { readonly genre: string | null }

const SELECT = {
  ...{ id: true, nom: true, genre: true, adresse1: true, codePostal: true, ville: true, telephone: true, fax: true, email: true },
  ...{ horaires: true, origine: true, version: true },
} as const

/** The offices of the agency, those that its software publishes too. */
export const bureauxDeLAgence = (viewer: StaffViewer): Promise<BureauTenu[]> =>
  db(viewer).bureau.findMany({
    where: { AND: [bureauxTenusPar(viewer), { withdrawnAt: null }] },
    orderBy: [{ nom: 'asc' }, { reference: 'asc' }],
    select: SELECT,
  })

const tenu = (viewer: StaffViewer, id: string) => ({
  AND: [bureauxTenusPar(viewer), { id, withdrawnAt: null, origine: 'SAISIE' as const }],
})

/** One of the agency's own hand; null for any other. */
export const bureauTenu = (viewer: StaffViewer, id: string): Promise<BureauTenu | null> =>
  db(viewer).bureau.findFirst({ where: tenu(viewer, id), select: SELECT })

const dire = (tx: Transaction, viewer: Administrateur, origin: Origin, nom: string, fait: string) =>
  noter(tx, {
    ...{ evenement: 'bureau-modifie' as const, agencyId: viewer.agencyId, acteur: { userId: viewer.userId, nom: viewer.nom }, origin },
    details: { nom: nom.slice(0, 300), fait },
  })

/** @param formulaire the form's own number, and then the office's: sent twice it makes one. */
export const ajouterBureau = (
  viewer: Administrateur,
  { formulaire, ...saisie }: SaisieDuBureau & { readonly formulaire: string },
  origin: Origin,
): Promise<void> =>
  transaction(viewer, async (tx) => {
    const data = { ...saisie, id: formulaire, agencyId: viewer.agencyId, reference: `saisie:${formulaire}`, origine: 'SAISIE' as const }
    const { count } = await tx.bureau.createMany({ data: [data], skipDuplicates: true })
    if (count) await dire(tx, viewer, origin, saisie.nom, 'ajouté')
  })

export type ChangementDuBureau = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly version: number }

/** @returns CHANGE when somebody else has changed it since `version` was read. */
export const changerBureau = (
  viewer: Administrateur,
  { id, version, ...saisie }: SaisieDuBureau & { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<ChangementDuBureau> =>
  transaction(viewer, async (tx) => {
    await tx.$queryRaw`select 1 from bureau where id = ${id}::uuid for update`
    const found = await tx.bureau.findFirst({ where: tenu(viewer, id), select: { version: true } })
    if (!found) return { etat: 'ABSENT' as const }
    if (found.version !== version) return { etat: 'CHANGE' as const, version: found.version }
    await tx.bureau.updateMany({ where: tenu(viewer, id), data: { ...saisie, version: { increment: 1 } } })
    await dire(tx, viewer, origin, saisie.nom, 'modifié')
    return { etat: 'FAIT' as const }
  })

/** Shown to nobody any more. @returns false for one that is not of the agency's own hand. */
export const retirerBureau = (viewer: Administrateur, id: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<
      { nom: string }[]
    >`select nom from bureau where id = ${id}::uuid and agency_id = ${viewer.agencyId}::uuid and origine = 'SAISIE' for update`
    if (!found) return false
    const occupe = await tx.collaborateur.count({ where: { agencyId: viewer.agencyId, bureauId: id, withdrawnAt: null } })
    if (occupe > 0) throw new Refusal('Ce bureau ne peut pas être retiré\u00A0: votre logiciel y place quelqu’un.')
    const { count } = await tx.bureau.updateMany({ where: tenu(viewer, id), data: { withdrawnAt: now() } })
    if (count) await dire(tx, viewer, origin, found.nom, 'retiré')
    return true
  })
