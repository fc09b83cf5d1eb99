import 'server-only'
import { now, today } from '../../clock'
import { house } from '../../db'
import { lettresDeCodesHtml } from '../../documents/lettre-de-codes'
import { dayInFrance } from '../../domain/day'
import { civiliteEnToutesLettres, lignesPostales, nomPostal } from '../../domain/tiers'
import { env } from '../../env'
import { enqueue, type JobData } from '../../jobs'
import { noterTous } from '../../journal'
import { renderPdf } from '../../pdf'
import { sealBytes } from '../../secret'
import { putFile } from '../../storage'
import { lettresAImprimer } from './a-imprimer'
import { type CodesDuLot, codesDuLot, ecrireLesCodes } from './codes-du-lot'
import { logoEnDonnees } from './logo'
import { demandeDeLettres, PAR_LOT, resultatDeLettres } from './tache'

const IMPRESSION_MS = 90_000

const AGENCE = {
  ...{ code: true, nom: true, activite: true, adresse1: true, codePostal: true, ville: true, telephone: true, email: true },
  ...{ mentions: true, accent: true, logo: true },
} as const

/** How the PDF of a task is sealed: for it, and for nothing else. */
export const usageDuPdf = (tacheId: string) => `lettres ${tacheId}`

async function pdfDuLot(agencyId: string, codes: readonly CodesDuLot[]): Promise<Uint8Array> {
  const { logo, code, ...agence } = await house.agency.findUniqueOrThrow({ where: { id: agencyId }, select: AGENCE })
  const html = await lettresDeCodesHtml({
    ...{ date: today(), agence, logo: await logoEnDonnees(logo) },
    adresse: `${env().NEXTAUTH_URL}/activation?client=${encodeURIComponent(code)}`,
    lettres: codes.map((one) => ({
      destinataire: [nomPostal(one), ...lignesPostales(one)],
      politesse: (one.nature === 'PERSONNE' && civiliteEnToutesLettres(one.civilite)) || 'Madame, Monsieur',
      ...{ identifiant: one.identifiant, motDePasse: one.motDePasse, force: one.force, comptes: one.comptes },
      valableJusquAu: dayInFrance(one.expires),
    })),
  })
  return renderPdf(html, IMPRESSION_MS)
}

/** The task, as long as it is to go on. */
const enCours = (id: string, agencyId: string) =>
  house.tache.findFirst({
    where: { id, agencyId, genre: 'LETTRES', etat: { in: ['EN_ATTENTE', 'EN_COURS'] } },
    select: { demande: true, resultat: true, createdById: true, createdBy: true },
  })

/**
 * Prints the next letters of a task, and asks for those after them. The codes are written with the print that bears them, in one transaction:
 * killed anywhere, no codes were made that are not on paper, and none are made twice.
 */
export async function imprimerUnLot({ tacheId, agencyId }: JobData['lettres']): Promise<void> {
  const tache = await enCours(tacheId, agencyId)
  if (!tache) return
  const [{ lettres, associes }, avant] = [demandeDeLettres.parse(tache.demande), resultatDeLettres.parse(tache.resultat)]
  const lot = lettres.slice(avant.traitees, avant.traitees + PAR_LOT)
  const lus = await lettresAImprimer(house, agencyId, lot)
  const voulus = lus.filter(({ comptes }) => comptes.length > 0 && (associes || comptes.some(({ tenu }) => !tenu)))
  const codes = await codesDuLot(agencyId, voulus)
  const imprime = codes.length > 0 ? await putFile(sealBytes(await pdfDuLot(agencyId, codes), usageDuPdf(tacheId))) : null
  await house.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ etat: string; traitees: number }[]>`
        select etat::text, coalesce((resultat ->> 'traitees')::int, 0) as traitees from tache where id = ${tacheId}::uuid for update`
      // Cancelled, or printed by another process, meanwhile.
      if (!row || !['EN_ATTENTE', 'EN_COURS'].includes(row.etat) || row.traitees !== avant.traitees) return
      await tx.$queryRaw`select 1 from compte where id = any(${lot}::uuid[]) and agency_id = ${agencyId}::uuid order by id for update`
      if (JSON.stringify(await lettresAImprimer(tx, agencyId, lot)) !== JSON.stringify(lus))
        throw new Error('Des comptes ont changé pendant l’impression de leurs lettres')
      await ecrireLesCodes(tx, codes, { agencyId, createdById: tache.createdById })
      const acteur = tache.createdById ? { userId: tache.createdById, nom: tache.createdBy } : null
      await noterTous(
        tx,
        codes.map(({ id: compteId }) => ({ evenement: 'lettre-imprimee', agencyId, acteur, compteId })),
      )
      const traitees = avant.traitees + lot.length
      const resultat = {
        ...{ ...avant, traitees, ignorees: avant.ignorees + lot.length - codes.length },
        parties: [...avant.parties, ...(imprime ? [{ fichier: imprime.hash, taille: imprime.size }] : [])],
      }
      const finie = traitees >= lettres.length
      await tx.tache.update({
        where: { id: tacheId },
        data: {
          ...{ resultat, faits: { increment: codes.length }, updatedAt: now(), erreur: null },
          ...(finie ? { etat: 'FINIE', endedAt: now() } : { etat: 'EN_COURS' }),
        },
      })
      if (!finie) await enqueue(tx, 'lettres', { tacheId, agencyId })
    },
    { timeout: 60_000 },
  )
}

/** After its last attempt: whoever asked is told, and may ask again from where it stopped. */
export const abandonner = ({ tacheId, agencyId }: JobData['lettres']): Promise<unknown> =>
  house.tache.updateMany({
    where: { id: tacheId, agencyId, etat: { in: ['EN_ATTENTE', 'EN_COURS'] } },
    data: { etat: 'ECHOUEE', erreur: 'L’impression s’est arrêtée après plusieurs essais.', updatedAt: now() },
  })
