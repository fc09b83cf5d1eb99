import 'server-only'
import { prepared, type Transaction, transaction } from '../db'
import { ouRien } from '../demandes/ecrire'
import type { PieceRangee } from '../demandes/pieces-jointes'
import { type Day, dayToDate } from '../domain/day'
import type { UsageDuBail } from '../domain/preavis'
import { noter } from '../journal'
import { COMPTES_VISIBLE_SQL, comptesVisibleTo, comptesVisibleValues } from '../scope'
import { BAIL_EVENTUEL_SQL } from '../scope-gerance'
import type { ClientViewer, Viewer } from '../viewer-kinds'

type AttestationLue = {
  readonly id: string
  readonly assureur: string
  /** The last day that it covers. */
  readonly jusquAu: Day
  readonly nom: string
  readonly taille: number
  readonly createdAt: string
  readonly vueLe: string | null
}

export type Attestation = Omit<AttestationLue, 'createdAt' | 'vueLe'> & { readonly createdAt: Date; readonly vueLe: Date | null }

export type Assurance = {
  /** Of the lease; null while it is not published. */
  readonly usage: UsageDuBail | null
  /** The latest first: it is the one that counts. */
  readonly attestations: readonly Attestation[]
}

const ASSURANCE = `
  select b.usage, coalesce((
    select json_agg(json_build_object('id', x.id, 'assureur', x.assureur, 'jusquAu', x.jusqu_au, 'nom', x.nom, 'taille', x.taille,
      'createdAt', x.created_at, 'vueLe', x.vue_le) order by x.created_at desc, x.id desc) from attestation x where x.compte_id = c.id), '[]') as attestations
  from compte c ${BAIL_EVENTUEL_SQL}
  where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL}`

/** The insurance certificates of a tenant; null outside the scope, and for any other role. */
export async function assuranceDuCompte(viewer: Viewer, compteId: string): Promise<Assurance | null> {
  type Lu = { usage: UsageDuBail | null; attestations: readonly AttestationLue[] }
  const [read] = await prepared<Lu>(viewer, 'assurance', ASSURANCE, [...comptesVisibleValues(viewer), compteId])
  if (!read) return null
  const dated = ({ createdAt, vueLe, ...rest }: AttestationLue): Attestation => ({
    ...rest,
    createdAt: new Date(createdAt),
    vueLe: vueLe === null ? null : new Date(vueLe),
  })
  return { usage: read.usage, attestations: read.attestations.map(dated) }
}

export type AttestationDonnee = {
  readonly compteId: string
  readonly assureur: string
  readonly jusquAu: Day
  /** The number of the form: sent twice it gives one certificate. */
  readonly formulaire: string
  readonly piece: PieceRangee
}

/** Keeps a certificate, which from now on is the one that counts. @returns false outside the scope. */
export async function deposerAttestation(viewer: ClientViewer, donnee: AttestationDonnee): Promise<boolean> {
  const { compteId, assureur, jusquAu, formulaire } = donnee
  const { fichier, nom, taille, mime } = donnee.piece
  const { userId } = viewer
  const deposer = async (tx: Transaction) => {
    const where = { AND: [comptesVisibleTo(viewer), { id: compteId, role: 'LOCATAIRE' as const }] }
    const compte = await tx.compte.findFirst({ where, select: { agencyId: true } })
    if (!compte) return false
    if (await tx.attestation.findFirst({ where: { formulaire, compteId, userId }, select: { id: true } })) return true
    const { agencyId } = compte
    const papier = { fichier, nom, taille, mime }
    await tx.attestation.create({ data: { agencyId, compteId, userId, formulaire, assureur, jusquAu: dayToDate(jusquAu), ...papier } })
    await noter(tx, { evenement: 'attestation', agencyId, acteur: viewer, compteId, details: { jusquAu } })
    return true
  }
  const made = await ouRien(transaction(viewer, deposer))
  // Sent twice at once, the second finds the first.
  return made ?? (await ouRien(transaction(viewer, deposer))) ?? false
}

const FICHIER = `
  select x.fichier as hash, x.nom, x.taille, x.mime from attestation x join compte c on c.id = x.compte_id
  where x.id = $3 and ${COMPTES_VISIBLE_SQL}`

type Fichier = { readonly hash: string; readonly nom: string; readonly taille: number; readonly mime: string }

/** The file of a certificate: for the tenant who gave it and for his agency, never for his landlord. */
export async function fichierDAttestation(viewer: Viewer, attestationId: string): Promise<Fichier | null> {
  const [read] = await prepared<Fichier>(viewer, 'attestation-fichier', FICHIER, [...comptesVisibleValues(viewer), attestationId])
  return read ?? null
}
