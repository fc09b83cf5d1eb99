import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type Transaction, transaction } from '../db'
import { DESTINATAIRES_SQL } from '../diffusions/destinataires-sql'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import type { Evenement } from '../evenements'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import { annoncerInformation } from '../publication/annonces'
import { Refusal } from '../refusal'
import { IMMEUBLE_DU_METIER_SQL } from '../scope-metiers'
import { informationsTenuesPar } from '../scope-tenu'
import type { Redacteur, SystemViewer } from '../viewer-kinds'

export type SaisieDeLInformation = {
  readonly titre: string
  readonly texte: string
  readonly lien: string | null
  readonly date: Day
  readonly jusquAu: Day | null
  /** Whole trades, buildings by their ids, comptes by their numbers. */
  readonly metiers: readonly ('SYNDIC' | 'GERANCE')[]
  readonly immeubleId: string | null
  readonly comptes: readonly string[]
}

const dire = (tx: Transaction, viewer: Redacteur, origin: Origin, evenement: Evenement, titre: string) =>
  noter(tx, {
    ...{ evenement, agencyId: viewer.agencyId, acteur: { userId: viewer.userId, nom: viewer.nom }, origin },
    details: { titre: titre.slice(0, 300) },
  })

const ROLES = { SYNDIC: ['COPROPRIETAIRE'], GERANCE: ['BAILLEUR', 'LOCATAIRE'] } as const

/** The lines of `pour`, as its own columns keep them. @throws Refusal that names a compte which is not the agency's. */
async function lignes(tx: Transaction, viewer: Redacteur, { metiers, immeubleId, comptes }: SaisieDeLInformation): Promise<string[]> {
  const { agencyId } = viewer
  const found: string[] = []
  if (metiers.some((metier) => !viewer.metiers.includes(metier))) throw new Refusal('Ce métier n’est pas le vôtre.', 'pour')
  if (metiers.length === 2) found.push('agence')
  else for (const metier of metiers) found.push(...ROLES[metier].map((role) => `role:${role}`))
  if (immeubleId) {
    const [immeuble] = await tx.$queryRawUnsafe<{ reference: string }[]>(
      `select i.reference from immeuble i where i.agency_id = $1::uuid and i.id = $2::uuid and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$3')}`,
      ...[agencyId, immeubleId, [...viewer.metiers]],
    )
    if (!immeuble) throw new Refusal('Cet immeuble n’existe plus\u00A0: choisissez-en un autre.', 'immeuble')
    found.push(`immeuble:${immeuble.reference}`)
  }
  const roles = viewer.metiers.flatMap((metier) => [...ROLES[metier]])
  for (const numero of comptes) {
    const compte = await tx.compte.findFirst({
      where: { agencyId, role: { in: roles }, withdrawnAt: null, OR: [{ numero }, { reference: numero }] },
      select: { reference: true },
    })
    if (!compte) throw new Refusal(`Aucun compte ne porte le numéro «\u00A0${numero.slice(0, 60)}\u00A0».`, 'comptes')
    found.push(`compte:${compte.reference}`)
  }
  if (found.length === 0) throw new Refusal('Dites pour qui est cette information.', 'pour')
  return [...new Set(found)]
}

/** By comptes, so that what one trade writes does not reach the clients of the other in the same building. */
const POUR = `
  with ${DESTINATAIRES_SQL}
  insert into information_pour (information_id, cible, agency_id, genre)
  select $6::uuid, r.id, $1::uuid, 'COMPTE'::genre_cible from r on conflict do nothing`

/** Names those whom it is for; everybody as such, so that who comes later reads it too. */
async function nommer(tx: Transaction, { agencyId, metiers }: Redacteur, id: string, pour: readonly string[], jour: Day) {
  if (pour.includes('agence'))
    return tx.informationPour.createMany({ data: [{ informationId: id, cible: agencyId, agencyId, genre: 'AGENCE' }] })
  for (const metier of metiers) await tx.$executeRawUnsafe(POUR, agencyId, jour, [...pour], metier, null, id)
}

const leMatin = (jour: Day) => new Date(dayToDate(jour).getTime() + 4 * 3600_000)

/** @param formulaire the form's own number, and then the information's: sent twice it makes one. */
export const publierInformation = (
  viewer: Redacteur,
  {
    formulaire,
    notifier,
    jour,
    ...saisie
  }: SaisieDeLInformation & { readonly formulaire: string; readonly notifier: boolean; readonly jour: Day },
  origin: Origin,
): Promise<void> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${formulaire}, 0))::text`
    if (await tx.information.findFirst({ where: { agencyId, id: formulaire }, select: { id: true } })) return
    const pour = await lignes(tx, viewer, saisie)
    const { titre, texte, lien, date, jusquAu } = saisie
    const days = { date: dayToDate(date), jusquAu: jusquAu && dayToDate(jusquAu) }
    const { count } = await tx.information.createMany({
      data: [
        {
          ...{ id: formulaire, agencyId, reference: `saisie:${formulaire}`, origine: 'SAISIE', titre, texte, lien },
          ...days,
          pour: pour.join('\n'),
        },
      ],
      skipDuplicates: true,
    })
    if (!count) return
    await nommer(tx, viewer, formulaire, pour, jour)
    await dire(tx, viewer, origin, 'information-publiee', titre)
    if (!notifier) return
    if (date <= jour) await annoncerInformation(tx, agencyId, formulaire, jour)
    else await enqueue(tx, 'informations', { informationId: formulaire, agencyId }, { startAfter: leMatin(date) })
  })

/** On its day: told once, whatever the number of times that it is tried; withdrawn meanwhile, not at all. @returns whether its day has come. */
export const annoncerLInformation = (viewer: SystemViewer, id: string, jour: Day): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    await tx.$queryRaw`select 1 from information where id = ${id}::uuid for update`
    const found = await tx.information.findFirst({ where: { agencyId, id, withdrawnAt: null }, select: { date: true } })
    if (!found) return true
    if (dateToDay(found.date) > jour) {
      await enqueue(
        tx,
        'informations',
        { informationId: id, agencyId },
        { startAfter: new Date(Math.max(leMatin(dateToDay(found.date)).getTime(), now().getTime() + 3600_000)) },
      )
      return false
    }
    if ((await tx.message.count({ where: { agencyId, modele: 'nouvelles-informations', objetId: id } })) === 0)
      await annoncerInformation(tx, agencyId, id, jour)
    return true
  })

export type ChangementDeLInformation = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE'; readonly version: number }
export type TexteDeLInformation = Pick<SaisieDeLInformation, 'titre' | 'texte' | 'lien' | 'date' | 'jusquAu'>

const mienne = (viewer: Redacteur, id: string) => ({ AND: [informationsTenuesPar(viewer), { id, origine: 'SAISIE' as const }] })

/** What came by a bundle is the software's own. Nobody is told anew. @returns CHANGE when somebody else has changed it meanwhile. */
export const changerInformation = (
  viewer: Redacteur,
  { id, version, date, jusquAu, titre, texte, lien }: TexteDeLInformation & { readonly id: string; readonly version: number },
  origin: Origin,
): Promise<ChangementDeLInformation> =>
  transaction(viewer, async (tx) => {
    await tx.$queryRaw`select 1 from information where id = ${id}::uuid for update`
    const found = await tx.information.findFirst({ where: mienne(viewer, id), select: { version: true } })
    if (!found) return { etat: 'ABSENT' as const }
    if (found.version !== version) return { etat: 'CHANGE' as const, version: found.version }
    const days = { date: dayToDate(date), jusquAu: jusquAu && dayToDate(jusquAu) }
    await tx.information.updateMany({ where: mienne(viewer, id), data: { titre, texte, lien, ...days, version: { increment: 1 } } })
    await dire(tx, viewer, origin, 'information-modifiee', titre)
    return { etat: 'FAIT' as const }
  })

/** @returns false for one that is not of the agency's own hand. */
export const retirerInformation = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await tx.information.findFirst({ where: mienne(viewer, id), select: { titre: true } })
    if (!found) return false
    const { count } = await tx.information.updateMany({
      where: { AND: [mienne(viewer, id), { withdrawnAt: null }] },
      data: { withdrawnAt: now(), version: { increment: 1 } },
    })
    if (count) await dire(tx, viewer, origin, 'information-retiree', found.titre)
    return true
  })
