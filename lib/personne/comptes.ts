import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house } from '../db'
import { noter } from '../journal'
import type { ClientViewer } from '../viewer-kinds'

/** « 450BROU-01, Le Clos des Tilleuls »: a compte as a mail names it. */
export async function compteRaconte(compteId: string): Promise<string | null> {
  const compte = await house.compte.findUnique({
    where: { id: compteId },
    select: { numero: true, libelle: true, immeuble: { select: { nom: true } }, agency: { select: { nom: true } } },
  })
  return compte && [compte.numero, compte.immeuble?.nom ?? compte.libelle, compte.agency.nom].filter(Boolean).join(', ')
}

const ouvert = (viewer: ClientViewer, compteId: string) => viewer.comptes.find(({ id }) => id === compteId)

/** The compte shown first at sign-in; null: none, the choice is offered. @returns false for a compte that is not open to the person. */
export async function choisirCompteParDefaut(viewer: ClientViewer, compteId: string | null, origin: Origin): Promise<boolean> {
  const { userId, nom } = viewer
  if (compteId !== null && !ouvert(viewer, compteId)) return false
  await house.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { compteParDefautId: compteId } })
    await noter(tx, { evenement: 'compte-par-defaut', agencyId: null, acteur: { userId, nom }, compteId, origin })
  })
  return true
}

/**
 * Closes the person's own access to a compte, from the next request on. Only new codes of the agency open it again.
 * @returns false for a compte that is not open to the person, or not any more.
 */
export async function detacherCompte(viewer: ClientViewer, compteId: string, origin: Origin): Promise<boolean> {
  const { userId, nom, email } = viewer
  const compte = ouvert(viewer, compteId)
  if (!compte) return false
  return house.$transaction(async (tx) => {
    const { count } = await tx.acces.updateMany({ where: { userId, compteId, closedAt: null }, data: { closedAt: now() } })
    if (!count) return false
    await tx.user.updateMany({ where: { id: userId, compteParDefautId: compteId }, data: { compteParDefautId: null } })
    await noter(tx, { evenement: 'detachement', agencyId: compte.agencyId, acteur: { userId, nom }, compteId, origin })
    await poster(tx, 'compte-detache', email, compteId)
    return true
  })
}
