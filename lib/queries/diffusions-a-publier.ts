import 'server-only'
import { now } from '../clock'
import { db, prepared, type Transaction, transaction } from '../db'
import { DESTINATAIRES_SQL, FAITS_DU_COURRIER_SQL, type FaitsDuCourrier } from '../diffusions/destinataires-sql'
import type { Destinataire } from '../domain/courrier'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import { lignesDe, titreClasse } from '../domain/diffusion'
import { nomDeFichier } from '../domain/nom-de-fichier'
import type { TexteRiche } from '../domain/texte-riche'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import type { Metier } from '../prisma/enums'
import { annoncerDocuments } from '../publication/annonces'
import { agencyOf } from '../scope'
import { texteGarde } from '../texte-garde'
import type { SystemViewer } from '../viewer-kinds'
import { enDestinataire } from './diffusions'

/** What a work publishes, as it stood when it was asked for: nobody changes it meanwhile. */
export type Travail = {
  readonly tacheId: string
  readonly diffusionId: string
  readonly metier: Metier
  readonly titre: string
  readonly texte: TexteRiche | null
  readonly classeurId: string
  readonly pour: readonly string[]
  readonly parCompte: boolean
  readonly publieLe: Day
  readonly jusquAu: Day | null
  readonly notifier: boolean
  readonly dossierType: string | null
  readonly dossierReference: string | null
  readonly prefixer: boolean
  readonly nomsDesPieces: boolean
  readonly pieces: readonly { rang: number; fichier: string; nom: string; taille: number; mime: string }[]
}

const enRoute = (tacheId: string) => ({
  id: tacheId,
  genre: 'DIFFUSION' as const,
  etat: { in: ['EN_ATTENTE' as const, 'EN_COURS' as const] },
})

/** What is left to do; null when it was stopped, is done, or lacks its classeur. */
export async function travailDeLaDiffusion(viewer: SystemViewer, tacheId: string): Promise<Travail | null> {
  const tache = await db(viewer).tache.findFirst({ where: { AND: [agencyOf(viewer), enRoute(tacheId)] }, select: { demande: true } })
  const demande = tache?.demande
  const id = demande && typeof demande === 'object' && 'diffusion' in demande ? demande.diffusion : null
  if (typeof id !== 'string') return null
  const found = await db(viewer).diffusion.findFirst({
    where: { AND: [agencyOf(viewer), { id, etat: 'EN_COURS' }] },
    include: { pieces: { orderBy: { rang: 'asc' } }, modele: { select: { prefixer: true, nomsDesPieces: true } } },
  })
  if (!found?.publieLe) return null
  // Deleted since: nothing is published where nobody could find it.
  if (!found.classeurId) throw new Error('Le classeur de cette diffusion n’existe plus.')
  const { metier, titre, classeurId, parCompte, notifier, dossierType, dossierReference, pieces, modele } = found
  return {
    ...{ tacheId, diffusionId: id, metier, titre, classeurId, parCompte, notifier, dossierType, dossierReference, pieces },
    ...{ texte: texteGarde(found.texte), pour: lignesDe(found.pour), publieLe: dateToDay(found.publieLe) },
    ...{
      jusquAu: found.jusquAu && dateToDay(found.jusquAu),
      prefixer: modele?.prefixer ?? false,
      nomsDesPieces: modele?.nomsDesPieces ?? true,
    },
  }
}

const reference = ({ tacheId }: Travail, of: string) => `diffusion:${tacheId}:${of}`

/** Those who have no letter of this work yet. */
const PROCHAINS = `
  with ${DESTINATAIRES_SQL}, cibles as (
    select r.id from r where r.ouvre and not exists (select from document d where d.agency_id = $1::uuid and d.reference = $6::text || r.id::text)
    order by r.numero, r.id limit $7::int)
  ${FAITS_DU_COURRIER_SQL}`

export type AQui = Destinataire & { readonly id: string }

export async function prochainsDestinataires(viewer: SystemViewer, travail: Travail, combien: number): Promise<AQui[]> {
  const { publieLe, pour, metier, classeurId } = travail
  const values = [viewer.agencyId, publieLe, [...pour], metier, classeurId, reference(travail, ''), combien]
  const rows = await prepared<FaitsDuCourrier>(viewer, 'prochains-destinataires', PROCHAINS, values)
  return rows.map((row) => ({ ...enDestinataire(row), id: row.id }))
}

type Fichier = { readonly titre: string; readonly fichier: string; readonly taille: number; readonly nom: string; readonly mime: string }

/** Not shown before the whole is done: `acheverLaDiffusion`. */
const ligne = (viewer: SystemViewer, travail: Travail, of: string, { titre, ...fichier }: Fichier) => {
  const { diffusionId, classeurId, publieLe, jusquAu, notifier, dossierType, dossierReference, prefixer } = travail
  return {
    ...{ agencyId: viewer.agencyId, nature: 'PUBLIE' as const, origine: 'SAISIE' as const, diffusionId, classeurId, notifier },
    ...{
      titre: titreClasse(titre, dossierReference, prefixer),
      ...fichier,
      reference: reference(travail, of),
      dossierType,
      dossierReference,
    },
    ...{ date: dayToDate(publieLe), publieLe: dayToDate(publieLe), jusquAu: jusquAu && dayToDate(jusquAu), withdrawnAt: now() },
  }
}

/** The work is this transaction's alone; false when it was stopped meanwhile. */
async function tenirLaTache(tx: Transaction, { agencyId }: SystemViewer, tacheId: string): Promise<boolean> {
  await tx.$queryRaw`select 1 from tache where id = ${tacheId}::uuid for update`
  return (await tx.tache.count({ where: { AND: [{ agencyId }, enRoute(tacheId)] } })) === 1
}

export type CourrierFait = Fichier & { readonly compteId: string }

/** Keeps the letters of a few; those that are kept already are left as they are. @returns false when the work was stopped meanwhile. */
export const rangerLesCourriers = (viewer: SystemViewer, travail: Travail, courriers: readonly CourrierFait[]): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    if (!(await tenirLaTache(tx, viewer, travail.tacheId))) return false
    const { agencyId } = viewer
    for (const { compteId, ...fichier } of courriers) {
      const data = ligne(viewer, travail, compteId, fichier)
      if (await tx.document.findFirst({ where: { agencyId, reference: data.reference }, select: { id: true } })) continue
      await tx.document.create({ data: { ...data, pourQui: { create: [{ agencyId, genre: 'COMPTE', cible: compteId }] } } })
    }
    const faits = await tx.document.count({ where: { agencyId, reference: { startsWith: reference(travail, '') } } })
    await tx.tache.updateMany({ where: { id: travail.tacheId }, data: { etat: 'EN_COURS', faits, updatedAt: now() } })
    return true
  })

/**
 * Whom a document for all names: buildings and everybody as such, so that who comes later sees it too; what document_pour has no word for, by
 * the comptes of today.
 */
const POUR_TOUS = `
  with ${DESTINATAIRES_SQL},
  d as (select id from document where agency_id = $1::uuid and reference = any($6::text[])),
  n as (select l.ligne from unnest($3::text[]) l(ligne)),
  x as (
    select $1::uuid as cible, 'AGENCE' as genre from n where ligne = 'agence'
    union select i.id, 'IMMEUBLE' from n join immeuble i on i.agency_id = $1::uuid and 'immeuble:' || i.reference = n.ligne where $4::text = 'SYNDIC'
    union select c.id, 'COMPTE' from n join compte c on c.agency_id = $1::uuid and 'compte:' || c.reference = n.ligne
    union select t.id, 'TIERS' from n join tiers t on t.agency_id = $1::uuid and 'tiers:' || t.reference = n.ligne
    union select r.id, 'COMPTE' from r where r.ouvre and exists (select from n where ligne like 'role:%' or ($4::text <> 'SYNDIC' and ligne like 'immeuble:%'))
      and not exists (select from n where ligne = 'agence'))
  insert into document_pour (document_id, cible, agency_id, genre)
  select d.id, x.cible, $1::uuid, x.genre::genre_cible from d cross join x on conflict do nothing`

const titreDesPieces = ({ titre, nomsDesPieces, pieces }: Travail, nom: string, rang: number) =>
  nomsDesPieces ? nom.replace(/\.[^.]+$/, '') : pieces.length > 1 ? `${titre} (pièce ${rang + 1})` : `${titre} (pièce jointe)`

/** The documents for all: the letter, if it is one for all, and what is attached. */
async function pourTous(tx: Transaction, viewer: SystemViewer, travail: Travail, commun: Fichier | null): Promise<void> {
  const { publieLe, pour, metier, classeurId, pieces } = travail
  const all = [
    ...(commun ? [ligne(viewer, travail, 'texte', commun)] : []),
    ...pieces.map(({ rang, nom, fichier, taille, mime }, at) => {
      const titre = titreDesPieces(travail, nom, at)
      return ligne(viewer, travail, `piece:${rang}`, { titre, fichier, taille, mime, nom: nomDeFichier(titre, mime) })
    }),
  ]
  if (all.length === 0) return
  await tx.document.createMany({ data: all, skipDuplicates: true })
  const values = [viewer.agencyId, publieLe, [...pour], metier, classeurId, all.map((one) => one.reference)]
  await tx.$executeRawUnsafe(POUR_TOUS, ...values)
}

/**
 * Shows at once all that the work has prepared, takes away what was published of the diffusion before, and queues one mail a person: one
 * transaction, so that nobody sees a half, or twice.
 */
export const acheverLaDiffusion = (viewer: SystemViewer, travail: Travail, commun: Fichier | null, jour: Day): Promise<boolean> =>
  transaction(
    viewer,
    async (tx) => {
      const { tacheId, diffusionId, titre, notifier } = travail
      const { agencyId } = viewer
      if (!(await tenirLaTache(tx, viewer, tacheId))) return false
      await pourTous(tx, viewer, travail, commun)
      const mine = { startsWith: reference(travail, '') }
      const at = now()
      await tx.document.updateMany({
        where: { agencyId, diffusionId, withdrawnAt: null, NOT: { reference: mine } },
        data: { withdrawnAt: at },
      })
      const { count: documents } = await tx.document.updateMany({
        where: { agencyId, diffusionId, reference: mine },
        data: { withdrawnAt: null, createdAt: at, annonceLe: at },
      })
      const shown = notifier
        ? await tx.document.findMany({ where: { agencyId, diffusionId, withdrawnAt: null }, select: { id: true } })
        : []
      const messages = await annoncerDocuments(
        tx,
        agencyId,
        diffusionId,
        shown.map(({ id }) => id),
        jour,
      )
      const tache = await tx.tache.findFirstOrThrow({ where: { id: tacheId, agencyId }, select: { createdById: true, createdBy: true } })
      const resultat = { documents, messages }
      const faits = commun || !travail.parCompte ? { faits: 1, total: 1 } : {}
      await tx.tache.updateMany({ where: { id: tacheId }, data: { etat: 'FINIE', resultat, ...faits, endedAt: at, updatedAt: at } })
      await tx.diffusion.updateMany({ where: { id: diffusionId, agencyId }, data: { etat: 'PUBLIE', updatedAt: at } })
      const acteur = tache.createdById ? { userId: tache.createdById, nom: tache.createdBy } : null
      await noter(tx, { evenement: 'diffusion-publiee', agencyId, acteur, details: { titre: titre.slice(0, 300), ...resultat } })
      return true
    },
    { timeout: 60_000 },
  )

/** Goes on in a job of its own, now or on its day: no one job lasts long. */
export const poursuivreLaDiffusion = (viewer: SystemViewer, tacheId: string, startAfter?: Date): Promise<void> =>
  transaction(viewer, (tx) => enqueue(tx, 'diffusions', { tacheId, agencyId: viewer.agencyId }, startAfter ? { startAfter } : {}))

/** It was tried for as long as it is: the agency reads why, and may take it up again. */
export async function noterEchecDeLaDiffusion(viewer: SystemViewer, tacheId: string, erreur: string): Promise<void> {
  await db(viewer).tache.updateMany({
    where: { AND: [agencyOf(viewer), enRoute(tacheId)] },
    data: { etat: 'ECHOUEE', erreur: erreur.slice(0, 500), endedAt: now(), updatedAt: now() },
  })
}
