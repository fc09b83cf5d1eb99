import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, transaction } from '../db'
import { memeNumero, type Telephones, telephonesEnVigueur } from '../domain/telephones'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import { comptesVisibleTo } from '../scope'
import { take, wait } from '../throttle'
import type { ClientViewer, StaffViewer, SystemViewer } from '../viewer-kinds'

const TIERS = {
  id: true,
  telephoneFixe: true,
  telephoneMobile: true,
  declare: { select: { fixe: true, mobile: true, publieFixe: true, publieMobile: true, version: true, updatedAt: true } },
} as const

export type Saisie = Telephones & {
  readonly compteId: string
  /** That of what the form showed: 0 before the person has ever given a number. */
  readonly version: number
}

export type Enregistrement =
  | { readonly etat: 'FAIT' | 'INCHANGE' }
  /** Somebody else has spoken since the form was shown: what there is now. */
  | { readonly etat: 'CHANGE'; readonly version: number; readonly actuels: Telephones }

/**
 * Telephones of the holder of a compte, effective at once. Her agency is told by mail, and by its journal.
 * @returns null outside the scope. @throws Refusal when they were changed too often within an hour.
 */
export async function declarerTelephones(
  viewer: ClientViewer,
  { compteId, version, fixe, mobile }: Saisie,
  origin: Origin,
): Promise<Enregistrement | null> {
  const { userId, nom } = viewer
  const agencyId = viewer.comptes.find(({ id }) => id === compteId)?.agencyId
  if (!agencyId) return null
  const attente = await take('telephones', userId)
  if (attente) throw new Refusal(`Vous avez modifié vos numéros bien des fois\u00A0: réessayez dans ${wait(attente)}.`)
  return transaction(viewer, async (tx) => {
    const compte = await tx.compte.findFirst({
      where: { AND: [comptesVisibleTo(viewer), { id: compteId, agencyId }] },
      select: { tiersId: true },
    })
    if (!compte) return null
    // Two windows, or a publication: one after the other.
    await tx.$queryRaw`select 1 from tiers where id = ${compte.tiersId}::uuid for no key update`
    const {
      id: tiersId,
      declare,
      telephoneFixe,
      telephoneMobile,
    } = await tx.tiers.findFirstOrThrow({
      where: { id: compte.tiersId, agencyId },
      select: TIERS,
    })
    const actuels = telephonesEnVigueur({ fixe: telephoneFixe, mobile: telephoneMobile }, declare)
    if (memeNumero(actuels.fixe, fixe) && memeNumero(actuels.mobile, mobile)) return { etat: 'INCHANGE' }
    const connue = declare?.version ?? 0
    if (connue !== version) return { etat: 'CHANGE', version: connue, actuels }
    const data = { userId, fixe, mobile, publieFixe: telephoneFixe, publieMobile: telephoneMobile, version: connue + 1, updatedAt: now() }
    await tx.telephoneDeclare.upsert({
      where: { tiersId },
      create: { tiersId, agencyId, ...data },
      update: data,
      select: { tiersId: true },
    })
    await noter(tx, { evenement: 'telephones', agencyId, acteur: { userId, nom }, compteId, origin })
    const agence = await tx.agency.findFirstOrThrow({ where: { id: agencyId }, select: { email: true } })
    if (agence.email) {
      const message = await tx.message.create({
        data: { agencyId, modele: 'coordonnees-modifiees', to: agence.email, contenu: {}, objetId: compteId, userId },
        select: { id: true },
      })
      await enqueue(tx, 'mail', { messageId: message.id, agencyId })
    }
    return { etat: 'FAIT' }
  })
}

const FAITS = {
  id: true,
  numero: true,
  tiers: { select: { ...TIERS, nature: true, civilite: true, nom: true, prenom: true, raisonSociale: true } },
} as const

/** Telephones of the holder of a compte of the agency: those that hold, what its software publishes, since when the person has given others. */
export async function telephonesDuCompte(viewer: StaffViewer | SystemViewer, compteId: string) {
  const compte = await db(viewer).compte.findFirst({ where: { AND: [comptesVisibleTo(viewer), { id: compteId }] }, select: FAITS })
  if (!compte) return null
  const { declare, telephoneFixe, telephoneMobile, ...titulaire } = compte.tiers
  const publies = { fixe: telephoneFixe, mobile: telephoneMobile }
  const enVigueur = telephonesEnVigueur(publies, declare)
  const donnes = !memeNumero(publies.fixe, enVigueur.fixe) || !memeNumero(publies.mobile, enVigueur.mobile)
  return { numero: compte.numero, titulaire, publies, enVigueur, donnesLe: donnes ? (declare?.updatedAt ?? null) : null }
}
