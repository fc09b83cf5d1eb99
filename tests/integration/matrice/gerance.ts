import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { dayToDate } from '@/lib/domain/day'
import * as accueilDuLocataire from '@/lib/queries/accueil-du-locataire'
import * as assurances from '@/lib/queries/assurances'
import * as assurancesDeLAgence from '@/lib/queries/assurances-de-l-agence'
import * as consentements from '@/lib/queries/consentements'
import * as emissions from '@/lib/queries/emissions'
import * as logement from '@/lib/queries/logement'
import * as loyers from '@/lib/queries/loyers'
import * as positions from '@/lib/queries/positions'
import * as preavis from '@/lib/queries/preavis'
import * as preavisDeLAgence from '@/lib/queries/preavis-de-l-agence'
import * as preavisDuLocataire from '@/lib/queries/preavis-du-locataire'
import * as preavisRacontes from '@/lib/queries/preavis-racontes'
import * as quittances from '@/lib/queries/quittances'
import * as aEnvoyer from '@/lib/queries/quittances-a-envoyer'
import * as rappelsDAssurance from '@/lib/queries/rappels-d-assurance'
import * as regularisations from '@/lib/queries/regularisations'
import type { ClientViewer, Redacteur } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import { bail, mandat, quittance } from '../../support/given-gerance'
import { agencyOf, anyDay, asStaff, asSystem, type Case, everything, KINDS, origin, STAFF, type Target, type World } from './monde'

/** The compte of that target, made a tenant's with a lease. */
async function locataireDe({ comptes: c }: World, target: Target) {
  const { mandat: made } = await mandat(c[target].agencyId)
  return (await bail(made, { locataire: c[target] })).locataire
}

/** A term of his, paid in full. */
const payee = async (world: World, target: Target) => quittance(await locataireDe(world, target), '2026-06', { paye: 52_771 })

const regularisation = async (world: World, target: Target) => {
  const { id: compteId, agencyId } = await locataireDe(world, target)
  const [debut, fin] = [new Date('2025-01-01'), new Date('2025-12-31')]
  return db.regularisation.create({ data: { agencyId, compteId, reference: randomUUID(), debut, fin, provisions: 1 } })
}

const PIECE = { fichier: 'a'.repeat(64), nom: 'a.pdf', taille: 1, mime: 'application/pdf', largeur: null, hauteur: null }

async function attestation(world: World, target: Target) {
  const [compteId, agencyId] = [(await locataireDe(world, target)).id, agencyOf(world, target)]
  const { fichier, nom, taille, mime } = PIECE
  const data = { agencyId, compteId, formulaire: randomUUID(), assureur: 'Maaf', jusquAu: dayToDate(anyDay), fichier, nom, taille, mime }
  return db.attestation.create({ data })
}
async function donne(world: World, target: Target) {
  const [compteId, agencyId] = [(await locataireDe(world, target)).id, agencyOf(world, target)]
  const dates = { recuLe: dayToDate(anyDay), fin: dayToDate(anyDay), mois: 3 }
  const piece = { piece: PIECE.fichier, pieceNom: 'a.pdf', pieceTaille: 1, pieceMime: PIECE.mime }
  return db.preavis.create({ data: { agencyId, compteId, formulaire: randomUUID(), motif: 'AUCUN', ...dates, ...piece } })
}
const etatDe = async (id: string) => (await db.preavis.findUniqueOrThrow({ where: { id } })).etat

/** Queries of landlords and tenants; `given.mandat` and `given.bail` make one of a compte of the world. */
export const GERANCE: Record<string, Case> = {
  'accueil-du-locataire.accueilDuLocataire': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { mandat: made } = await mandat(c[target].agencyId)
      await bail(made, { locataire: c[target] })
      return (await accueilDuLocataire.accueilDuLocataire(viewer, c[target].id))?.logement
    },
  },
  'consentements.consentements': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { id: compteId, agencyId } = await locataireDe(world, target)
      await db.consentement.create({ data: { agencyId, compteId, accord: true } })
      return (await consentements.consentements(viewer, compteId)).length
    },
  },
  'consentements.consentir': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id: compteId } = await locataireDe(world, target)
      return consentements.consentir(viewer as ClientViewer, { compteId, accord: true })
    },
  },
  'emissions.emettre': {
    kinds: ['client', 'code', 'system'],
    run: (viewer, { comptes: c }, target) =>
      emissions.emettre(viewer as ClientViewer, { compteId: c[target].id, nature: 'QUITTANCE', titre: 'Quittance', contenu: { a: 1 } }),
  },
  'logement.logementDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { id } = await locataireDe(world, target)
      return (await logement.logementDuCompte(viewer, id, anyDay))?.bail
    },
  },
  'loyers.parcDuBailleur': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await mandat(c[target].agencyId, { bailleur: c[target] })
      return (await loyers.parcDuBailleur(viewer, c[target].id, anyDay))?.lots.length
    },
  },
  'positions.positionsDesComptes': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await positions.positionsDesComptes(viewer, [c[target].id], anyDay)).get(c[target].id),
  },
  'quittances.emettrePapierDuTerme': {
    kinds: ['client', 'code', 'system'],
    run: async (viewer, world, target) => {
      const { id } = await payee(world, target)
      return quittances.emettrePapierDuTerme(viewer as ClientViewer, id, 'quittance', anyDay)
    },
  },
  'quittances.mesQuittances': {
    kinds: KINDS,
    run: async (viewer, world, target) => (await quittances.mesQuittances(viewer, (await payee(world, target)).compteId))?.termes.length,
  },
  'quittances.papierDuTerme': {
    kinds: KINDS,
    run: async (viewer, world, target) => quittances.papierDuTerme(viewer, (await payee(world, target)).id, 'quittance', anyDay),
  },
  'quittances-a-envoyer.quittanceAEnvoyer': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id, compteId, agencyId } = await payee(world, target)
      const { userId } = await given.client(world.comptes[target])
      await db.consentement.create({ data: { agencyId, compteId, accord: true } })
      const contenu = { loyer: '48000', charges: '4771' }
      return aEnvoyer.quittanceAEnvoyer(asSystem(viewer), { userId, quittanceId: id, contenu }, anyDay)
    },
  },
  'regularisations.regularisationDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { id, compteId } = await regularisation(world, target)
      return regularisations.regularisationDuCompte(viewer, compteId, id)
    },
  },
  'regularisations.regularisationsDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      const { compteId } = await regularisation(world, target)
      return (await regularisations.regularisationsDuCompte(viewer, compteId)).length
    },
  },
  'assurances.assuranceDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => assurances.assuranceDuCompte(viewer, (await locataireDe(world, target)).id),
  },
  'assurances.fichierDAttestation': {
    kinds: KINDS,
    run: async (viewer, world, target) => assurances.fichierDAttestation(viewer, (await attestation(world, target)).id),
  },
  'assurances.deposerAttestation': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const compteId = (await locataireDe(world, target)).id
      const donnee = { compteId, assureur: 'Maaf', jusquAu: anyDay, formulaire: randomUUID(), piece: PIECE }
      await assurances.deposerAttestation(viewer as ClientViewer, donnee)
      return db.attestation.count({ where: { compteId } })
    },
  },
  'assurances-de-l-agence.assurancesDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const compteId = (await locataireDe(world, target)).id
      const filtre = { recherche: '', etat: 'TOUTES', page: 1 } as const
      const { rows } = await assurancesDeLAgence.assurancesDeLAgence(asStaff(viewer), filtre, anyDay)
      return rows.some((row) => row.compteId === compteId)
    },
  },
  'assurances-de-l-agence.aFaireEnGerance': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const before = await assurancesDeLAgence.aFaireEnGerance(asStaff(viewer), anyDay)
      await donne(world, target)
      return (await assurancesDeLAgence.aFaireEnGerance(asStaff(viewer), anyDay)).preavis - before.preavis
    },
  },
  'assurances-de-l-agence.marquerVue': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await attestation(world, target)
      await assurancesDeLAgence.marquerVue(viewer as Redacteur, id, origin)
      return (await db.attestation.findUniqueOrThrow({ where: { id } })).vueLe
    },
  },
  'rappels-d-assurance.rappelerLesAssurances': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await attestation(world, target)
      await rappelsDAssurance.rappelerLesAssurances(asSystem(viewer), anyDay)
      return (await db.attestation.findUniqueOrThrow({ where: { id } })).echueLe
    },
  },
  'rappels-d-assurance.assuranceARappeler': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id, agencyId, compteId } = await attestation(world, target)
      const { id: userId } = await given.user()
      await given.acces({ id: compteId, agencyId }, userId)
      return rappelsDAssurance.assuranceARappeler(asSystem(viewer), id, userId)
    },
  },
  'preavis.preavisDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => preavis.preavisDuCompte(viewer, (await locataireDe(world, target)).id),
  },
  'preavis.pieceDuPreavis': {
    kinds: KINDS,
    run: async (viewer, world, target) => preavis.pieceDuPreavis(viewer, (await donne(world, target)).id),
  },
  'preavis-du-locataire.deposerPreavis': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const compteId = (await locataireDe(world, target)).id
      const depot = { compteId, motif: null, souhaitLe: null, message: '', formulaire: randomUUID(), piece: null }
      return preavisDuLocataire.deposerPreavis(viewer as ClientViewer, depot, anyDay)
    },
  },
  'preavis-du-locataire.retirerPreavis': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id, compteId } = await donne(world, target)
      await preavisDuLocataire.retirerPreavis(viewer as ClientViewer, compteId, id)
      return (await etatDe(id)) === 'RETIRE'
    },
  },
  'preavis-de-l-agence.preavisDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await donne(world, target)
      return (await preavisDeLAgence.preavisDeLAgence(asStaff(viewer), everything)).rows.some((row) => row.id === id)
    },
  },
  'preavis-de-l-agence.unPreavisDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => preavisDeLAgence.unPreavisDeLAgence(asStaff(viewer), (await donne(world, target)).id),
  },
  'preavis-de-l-agence.deciderDuPreavis': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id: preavisId } = await donne(world, target)
      await preavisDeLAgence.deciderDuPreavis(viewer as Redacteur, { preavisId, finRetenue: null, reponse: 'Non.' }, origin)
      return (await etatDe(preavisId)) === 'REFUSE'
    },
  },
  'preavis-racontes.preavisARaconter': {
    kinds: ['system'],
    run: async (viewer, world, target) => preavisRacontes.preavisARaconter(asSystem(viewer), (await donne(world, target)).id),
  },
}
