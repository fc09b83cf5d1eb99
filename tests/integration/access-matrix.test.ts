import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import * as acces from '@/lib/queries/acces'
import * as accueil from '@/lib/queries/accueil'
import * as actualites from '@/lib/queries/actualites'
import * as agences from '@/lib/queries/agences'
import * as annonces from '@/lib/queries/annonces'
import * as appels from '@/lib/queries/appels'
import * as archive from '@/lib/queries/archive'
import * as charges from '@/lib/queries/charges'
import * as comptes from '@/lib/queries/comptes'
import * as conditions from '@/lib/queries/conditions'
import * as conseil from '@/lib/queries/conseil'
import * as consommations from '@/lib/queries/consommations'
import * as contacts from '@/lib/queries/contacts'
import * as demandes from '@/lib/queries/demandes'
import * as demandesDeLAgence from '@/lib/queries/demandes-de-l-agence'
import * as demandesDuClient from '@/lib/queries/demandes-du-client'
import * as demandesRacontees from '@/lib/queries/demandes-racontees'
import * as depenses from '@/lib/queries/depenses'
import * as documents from '@/lib/queries/documents'
import * as documentsLegaux from '@/lib/queries/documents-legaux'
import * as ecritures from '@/lib/queries/ecritures'
import * as equipe from '@/lib/queries/equipe'
import * as evolution from '@/lib/queries/evolution'
import * as fondsTravaux from '@/lib/queries/fonds-travaux'
import * as informations from '@/lib/queries/informations'
import * as journal from '@/lib/queries/journal'
import * as lecteurs from '@/lib/queries/lecteurs'
import * as mesDocuments from '@/lib/queries/mes-documents'
import * as messages from '@/lib/queries/messages'
import * as partenaires from '@/lib/queries/partenaires'
import * as photos from '@/lib/queries/photos'
import * as preferences from '@/lib/queries/preferences'
import * as prelevement from '@/lib/queries/prelevement'
import * as publications from '@/lib/queries/publications'
import * as residence from '@/lib/queries/residence'
import * as soldes from '@/lib/queries/soldes'
import * as telephones from '@/lib/queries/telephones'
import * as unDocument from '@/lib/queries/un-document'
import * as virement from '@/lib/queries/virement'
import {
  type Administrateur,
  type ClientViewer,
  contractorViewer,
  type Gestionnaire,
  type Redacteur,
  type StaffViewer,
  type SystemViewer,
  staffAsClientViewer,
  systemViewer,
  type Viewer,
  visitorViewer,
} from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import * as givenDemande from '../support/given-demande'
import * as givenResidence from '../support/given-residence'

// Every query × every kind of viewer × what is mine, my neighbour's, another agency's. A query that is not here fails the last test.

useDatabase()

type Target = 'mine' | 'neighbour' | 'elsewhere'
type Kind = 'client' | 'code' | 'staff' | 'staff of another agency' | 'staff as client' | 'contractor' | 'visitor' | 'system'

const CLIENTS_DATA: Record<Kind, readonly Target[]> = {
  client: ['mine'],
  code: ['mine'],
  staff: ['mine', 'neighbour'],
  'staff of another agency': ['elsewhere'],
  'staff as client': ['mine'],
  contractor: [],
  visitor: [],
  system: ['mine', 'neighbour'],
}
const KINDS = Object.keys(CLIENTS_DATA) as Kind[]
const TARGETS: readonly Target[] = ['mine', 'neighbour', 'elsewhere']

type Case = {
  /** The kinds that the type of the query lets in. */
  kinds: readonly Kind[]
  /** What the query gives of the target; whatever is falsy is nothing. */
  run: (viewer: Viewer, world: World, target: Target) => Promise<unknown>
  /** What an agency tells to everybody. */
  public?: boolean
  /** What an agency tells to all of its clients. */
  shared?: boolean
}

const asStaff = (viewer: Viewer) => viewer as StaffViewer
const asAdmin = (viewer: Viewer) => viewer as Administrateur
const asSystem = (viewer: Viewer) => viewer as SystemViewer
const STAFF: readonly Kind[] = ['staff', 'staff of another agency']
const anyDay = day('2026-06-15')
const periode = { debut: day('2026-01-01'), fin: day('2026-12-31') }

const statusOf = async (world: World, target: Target) =>
  db.message.findUniqueOrThrow({ where: { id: world.documents[target].message.id }, select: { status: true, attempts: true } })

const origin = { address: '192.0.2.1', device: '' }
const agencyOf = ({ comptes: c }: World, target: Target) => c[target].agencyId
const everything = { recherche: '', etat: null, version: null, page: 1 }
const accepted = async (agencyId: string) => {
  const [person, { id: conditionsId }] = [await given.user(), await given.conditions(agencyId)]
  return db.acceptation.create({ data: { agencyId, conditionsId, userId: person.id } })
}

const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const reponse = { texte: 'Bonjour', etat: 'EN_COURS', pieces: [] } as const
const demandeDe = ({ comptes: c }: World, target: Target) => givenDemande.demandeEcrite(c[target])
const demandeNow = (id: string) => db.demande.findUniqueOrThrow({ where: { id }, include: { messages: true } })

/** Requests of clients, and the agency's answers. */
const DEMANDES: Record<string, Case> = {
  'demandes.demandeDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => demandes.demandeDuCompte(viewer, world.comptes[target].id, (await demandeDe(world, target)).id),
  },
  'demandes.demandesDuCompte': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      await demandeDe(world, target)
      return (await demandes.demandesDuCompte(viewer, world.comptes[target].id, everything)).total
    },
  },
  'demandes.demandesOuvertes': {
    kinds: KINDS,
    run: async (viewer, world, target) => {
      await demandeDe(world, target)
      return (await demandes.demandesOuvertes(viewer, world.comptes[target].id)).total
    },
  },
  'demandes.pieceDeDemande': {
    kinds: KINDS,
    run: async (viewer, world, target) => demandes.pieceDeDemande(viewer, (await demandeDe(world, target)).pieceId),
  },
  'demandes-du-client.ouvrirDemande': {
    kinds: ['client'],
    run: (viewer, { comptes: c }, target) =>
      demandesDuClient.ouvrirDemande(viewer as ClientViewer, givenDemande.saisie(c[target].id), anyDay),
  },
  'demandes-du-client.ecrireALAgence': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id: demandeId } = await demandeDe(world, target)
      const message = { compteId: world.comptes[target].id, demandeId, texte: 'Encore', pieces: [], formulaire: randomUUID() }
      await demandesDuClient.ecrireALAgence(viewer as ClientViewer, message)
      return (await demandeNow(demandeId)).messages.length > 2
    },
  },
  'demandes-du-client.cloreDemande': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDuClient.cloreDemande(viewer as ClientViewer, world.comptes[target].id, id)
      return (await demandeNow(id)).etat === 'RESOLUE'
    },
  },
  'demandes-du-client.lireDemande': {
    kinds: ['client'],
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDuClient.lireDemande(viewer as ClientViewer, id)
      return (await demandeNow(id)).luParClientLe
    },
  },
  'demandes-de-l-agence.demandesDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      return (await demandesDeLAgence.demandesDeLAgence(asStaff(viewer), everything)).rows.some((row) => row.id === id)
    },
  },
  'demandes-de-l-agence.demandeDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => demandesDeLAgence.demandeDeLAgence(asStaff(viewer), (await demandeDe(world, target)).id),
  },
  'demandes-de-l-agence.repondreAuClient': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id: demandeId } = await demandeDe(world, target)
      await demandesDeLAgence.repondreAuClient(asRedacteur(viewer), { ...reponse, demandeId, formulaire: randomUUID() }, origin)
      return (await demandeNow(demandeId)).messages.length > 2
    },
  },
  'demandes-de-l-agence.changerEtat': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDeLAgence.changerEtat(asRedacteur(viewer), id, 'ATTENTE', origin)
      return (await demandeNow(id)).etat === 'ATTENTE'
    },
  },
  'demandes-de-l-agence.lireCommeAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await demandeDe(world, target)
      await demandesDeLAgence.lireCommeAgence(asRedacteur(viewer), id)
      return (await demandeNow(id)).luParAgenceLe
    },
  },
  'demandes-racontees.echangeARaconter': {
    kinds: ['system'],
    run: async (viewer, world, target) => demandesRacontees.echangeARaconter(asSystem(viewer), (await demandeDe(world, target)).echangeId),
  },
}

const MATRIX: Record<string, Case> = {
  ...DEMANDES,
  'acces.compteEtAcces': {
    kinds: STAFF,
    run: (viewer, { comptes: c }, target) => acces.compteEtAcces(asStaff(viewer), c[target].id),
  },
  'acces.comptesEtAcces': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) =>
      (await acces.comptesEtAcces(asStaff(viewer), everything)).rows.some(({ id }) => id === c[target].id),
  },
  'acces.regenererCodes': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const depuis = (await db.code.findFirst({ where: { compteId: c[target].id } }))?.createdAt ?? null
      await acces.regenererCodes(viewer as Gestionnaire, { compteId: c[target].id, depuis }, origin)
      return db.code.count({ where: { compteId: c[target].id, force: true } })
    },
  },
  'acces.titulaires': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      await given.acces(c[target], (await given.user()).id)
      return (await acces.titulaires(asStaff(viewer), c[target].id)).length
    },
  },
  'conditions.acceptations': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await accepted(agencyOf(world, target))
      return (await conditions.acceptations(asAdmin(viewer), everything)).rows.some((row) => row.id === id)
    },
  },
  'conditions.accepterConditions': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      const { id } = await given.conditions(agencyOf(world, target))
      await conditions.accepterConditions(viewer as ClientViewer, [id], origin)
      return db.acceptation.count({ where: { conditionsId: id } })
    },
  },
  'conditions.clientsConcernes': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const before = await conditions.clientsConcernes(asAdmin(viewer))
      await given.client(c[target])
      return (await conditions.clientsConcernes(asAdmin(viewer))) - before
    },
  },
  'conditions.conditionsAAccepter': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      const { id } = await given.conditions(agencyOf(world, target))
      return (await conditions.conditionsAAccepter(viewer as ClientViewer)).some((waiting) => waiting.id === id)
    },
  },
  'conditions.versions': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await given.conditions(agencyOf(world, target))
      return (await conditions.versions(asAdmin(viewer))).length
    },
  },
  'equipe.collaborateur': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { userId } = await given.staff(agencyOf(world, target))
      return equipe.collaborateur(asAdmin(viewer), (await db.staff.findFirstOrThrow({ where: { userId } })).id)
    },
  },
  'equipe.equipe': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { email } = await given.staff(agencyOf(world, target))
      return (await equipe.equipe(asAdmin(viewer), { recherche: email, page: 1 })).total
    },
  },
  'equipe.invitationsEnAttente': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const [agencyId, expires] = [agencyOf(world, target), new Date()]
      await db.invitation.create({ data: { agencyId, email: 'x@palier.test', nom: 'X', role: 'LECTURE', expires } })
      return (await equipe.invitationsEnAttente(asAdmin(viewer))).length
    },
  },
  'journal.journal': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.journal.createMany({ data: [{ agencyId: agencyOf(world, target), evenement: 'connexion' }] })
      return (await journal.journal(asAdmin(viewer), { evenement: null, personne: '', du: null, au: null, page: 1 })).length
    },
  },
  'comptes.compteAvecBiens': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => comptes.compteAvecBiens(viewer, c[target].id, anyDay),
  },
  'comptes.compteAvecReleve': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) =>
      (await comptes.compteAvecReleve(viewer, c[target].id, anyDay, periode))?.releve.lignes.length,
  },
  'comptes.compteAvecPage': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) =>
      (await comptes.compteAvecPage(viewer, c[target].id, anyDay, periode, { avant: null, lignes: 1 }))?.releve.lignes.length,
  },
  'ecritures.ecrituresDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await ecritures.ecrituresDuCompte(viewer, c[target].id, periode).next()).value?.length,
  },
  'prelevement.prelevementDuCompte': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => prelevement.prelevementDuCompte(viewer, c[target].id, anyDay),
  },
  'telephones.declarerTelephones': {
    kinds: ['client'],
    run: async (viewer, { comptes: c }, target) => {
      const saisie = { compteId: c[target].id, version: 0, fixe: '+33102030405', mobile: null }
      await telephones.declarerTelephones(viewer as ClientViewer, saisie, origin)
      return db.telephoneDeclare.count({ where: { tiersId: c[target].tiersId } })
    },
  },
  'telephones.telephonesDuCompte': {
    kinds: [...STAFF, 'system'],
    run: (viewer, { comptes: c }, target) => telephones.telephonesDuCompte(asStaff(viewer), c[target].id),
  },
  'appels.derniersAppels': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => appels.derniersAppels(viewer, c[target].id),
  },
  'depenses.depensesDeLaResidence': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      await givenResidence.classeurFactures(c[target].agencyId)
      return depenses.depensesDeLaResidence(viewer, c[target].id, anyDay, null)
    },
  },
  'depenses.factureDeLaDepense': {
    kinds: KINDS,
    // A residence is its co-owners' together, but each here has one of his own.
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble, cle } = await givenResidence.residence(c[target])
      await givenResidence.classeurFactures(c[target].agencyId)
      const { id } = await givenResidence.facture(immeuble, cle)
      return depenses.factureDeLaDepense(viewer, id, anyDay)
    },
  },
  'accueil.accueilDuCompte': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => accueil.accueilDuCompte(viewer, c[target].id, anyDay, new Date()),
  },
  'conseil.classeursDuConseil': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.membreDuConseil(c[target])
      const { classeurId } = await given.documentPublie(c[target])
      await db.classeur.update({ where: { id: classeurId ?? '' }, data: { niveau: 'MEMBRE' } })
      return (await conseil.classeursDuConseil(viewer, c[target].id, anyDay)).length
    },
  },
  'conseil.coproprietairesDeLaResidence': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.membreDuConseil(c[target])
      return conseil.coproprietairesDeLaResidence(viewer, c[target].id, anyDay)
    },
  },
  'conseil.siegeAuConseil': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.membreDuConseil(c[target])
      return conseil.siegeAuConseil(viewer, c[target].id, anyDay)
    },
  },
  'annonces.informationsAAnnoncer': {
    kinds: ['system'],
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.information(c[target])
      const { userId } = await given.client(c[target])
      const contenu = { comptes: [{ id: c[target].id, total: 1, ids: [id] }] }
      return annonces.informationsAAnnoncer(asSystem(viewer), userId, contenu, anyDay)
    },
  },
  'annonces.documentsAAnnoncer': {
    kinds: ['system'],
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.documentPublie(c[target])
      const { userId } = await given.client(c[target])
      const contenu = { comptes: [{ id: c[target].id, total: 1, ids: [id] }] }
      return annonces.documentsAAnnoncer(asSystem(viewer), userId, contenu, anyDay)
    },
  },
  'archive.archiveDuClasseur': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { classeurId } = await given.documentPublie(c[target])
      return archive.archiveDuClasseur(viewer, c[target].id, classeurId ?? '', anyDay)
    },
  },
  'documents-legaux.documentsLegaux': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => documentsLegaux.documentsLegaux(viewer, c[target].id, anyDay),
  },
  'mes-documents.listeDeDocuments': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.documentPublie(c[target])
      const all = { classeurs: null, portee: null, annee: null, nature: null, dossier: null, motifs: [], apres: null }
      return (await mesDocuments.listeDeDocuments(viewer, c[target].id, all, anyDay, new Date()))?.total
    },
  },
  'mes-documents.mesClasseurs': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.documentPublie(c[target])
      return (await mesDocuments.mesClasseurs(viewer, c[target].id, anyDay, new Date()))?.total
    },
  },
  'un-document.noterLecture': {
    kinds: ['client'],
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.documentPublie(c[target])
      await unDocument.noterLecture(viewer as ClientViewer, id, anyDay)
      return db.lecture.count({ where: { documentId: id } })
    },
  },
  'un-document.unDocument': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) =>
      unDocument.unDocument(viewer, c[target].id, (await given.documentPublie(c[target])).id, anyDay),
  },
  'fonds-travaux.fondsDeTravaux': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return fondsTravaux.fondsDeTravaux(viewer, c[target].id, anyDay)
    },
  },
  'residence.residenceDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return residence.residenceDuCompte(viewer, c[target].id, anyDay)
    },
  },
  'soldes.soldesDesComptes': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await soldes.soldesDesComptes(viewer, [c[target].id], anyDay)).size,
  },
  'documents.demanderReleve': {
    kinds: ['client'],
    run: (viewer, { comptes: c }, target) =>
      documents.demanderReleve(viewer as ClientViewer, { compteId: c[target].id, demande: randomUUID(), today: anyDay }),
  },
  'documents.documentAvecEnvoi': {
    kinds: KINDS,
    run: (viewer, { documents: d }, target) => documents.documentAvecEnvoi(viewer, d[target].id),
  },
  'documents.noterFichier': {
    kinds: ['system'],
    run: async (viewer, { documents: d }, target) => {
      await documents.noterFichier(asSystem(viewer), d[target].id, { hash: 'a'.repeat(64), size: 1 })
      return (await db.document.findUniqueOrThrow({ where: { id: d[target].id } })).fichier
    },
  },
  'lecteurs.lecteurs': {
    // An agency reads its documents without being one of their readers.
    kinds: KINDS.filter((kind) => !['staff', 'staff of another agency', 'system'].includes(kind)),
    run: async (viewer, { comptes: c }, target) => (await lecteurs.lecteurs(viewer)).some(({ compteId }) => compteId === c[target].id),
  },
  'messages.messageAEnvoyer': {
    kinds: ['system'],
    run: (viewer, { documents: d }, target) => messages.messageAEnvoyer(asSystem(viewer), d[target].message.id),
  },
  'messages.noterEchec': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await messages.noterEchec(asSystem(viewer), world.documents[target].message.id, 'refusé', false)
      return (await statusOf(world, target)).attempts
    },
  },
  'messages.noterEnvoi': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await messages.noterEnvoi(asSystem(viewer), world.documents[target].message.id, new Date())
      return (await statusOf(world, target)).status === 'SENT'
    },
  },
  'messages.oublierMessage': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = world.documents[target].message
      await messages.oublierMessage(asSystem(viewer), id)
      return (await db.message.count({ where: { id } })) === 0
    },
  },
  'messages.mailsEnSouffrance': {
    kinds: STAFF,
    run: async (viewer, { documents: d }, target) => {
      await db.message.update({ where: { id: d[target].message.id }, data: { status: 'FAILED' } })
      return messages.mailsEnSouffrance(asStaff(viewer))
    },
  },
  'agences.chiffresDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const before = (await agences.chiffresDeLAgence(asStaff(viewer))).ecritures
      await given.ecriture(world.comptes[target], anyDay, 100)
      return (await agences.chiffresDeLAgence(asStaff(viewer))).ecritures - before
    },
  },
  'agences.agenceDEntree': {
    kinds: KINDS,
    public: true,
    run: async (viewer, { comptes: c }, target) => {
      const { code } = await db.agency.findUniqueOrThrow({ where: { id: c[target].agencyId } })
      return agences.agenceDEntree(viewer, code)
    },
  },
  'agences.conditionsEnVigueur': {
    kinds: KINDS,
    public: true,
    run: async (viewer, world, target) => {
      const { id, code } = await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })
      await given.conditions(id)
      return agences.conditionsEnVigueur(viewer, code)
    },
  },
  'publications.publications': {
    kinds: STAFF,
    run: async (viewer, { publications: p }, target) =>
      (await publications.publications(asStaff(viewer), 1)).rows.some(({ id }) => id === p[target].id),
  },
  'actualites.fluxDeLAgence': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { fluxRss: 'https://flux.test' } })
      return actualites.fluxDeLAgence(asSystem(viewer))
    },
  },
  'actualites.rangerActualites': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const une = { cle: 'a', titre: 'A', resume: '', lien: null, publieLe: null }
      await actualites.rangerActualites(asSystem(viewer), null, [une], new Date())
      return db.actualite.count({ where: { agencyId: agencyOf(world, target) } })
    },
  },
  'actualites.noterEchecDuFlux': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { fluxRss: 'https://flux.test' } })
      await actualites.noterEchecDuFlux(asSystem(viewer), 'https://flux.test', 'refusé')
      return (await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })).fluxRssErreur
    },
  },
  'actualites.etatDuFlux': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { fluxRss: 'https://flux.test' } })
      return actualites.etatDuFlux(asStaff(viewer))
    },
  },
  'informations.informationsDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.information(c[target])
      return (await informations.informationsDuCompte(viewer, c[target].id, anyDay, 1))?.total
    },
  },
  'informations.informationsRecentes': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await given.information(c[target])
      return (await informations.informationsRecentes(viewer, c[target].id, anyDay)).length
    },
  },
  'informations.informationDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await given.information(c[target])
      // Through a compte of one's own, another's is not there either.
      if (target !== 'mine' && (await informations.informationDuCompte(viewer, c.mine.id, id, anyDay))) return false
      return informations.informationDuCompte(viewer, c[target].id, id, anyDay)
    },
  },
  'partenaires.partenairesDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await db.partenaire.create({ data: { agencyId: c[target].agencyId, reference: randomUUID(), nom: 'Plomberie' } })
      return (await partenaires.partenairesDuCompte(viewer, c[target].id)).length
    },
  },
  'contacts.contactsDuCompte': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => contacts.contactsDuCompte(viewer, c[target].id, anyDay),
  },
  'virement.virementDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return virement.virementDuCompte(viewer, c[target].id, anyDay)
    },
  },
  'preferences.avisRefuses': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      const me = viewer as ClientViewer
      await db.refusDAvis.create({ data: { userId: me.userId, agencyId: agencyOf(world, target), avis: 'DOCUMENTS' } })
      return (await preferences.avisRefuses(me)).get(agencyOf(world, target))?.size
    },
  },
  'preferences.choisirAvis': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      await preferences.choisirAvis(viewer as ClientViewer, agencyOf(world, target), ['DEMANDES'])
      return db.refusDAvis.count({ where: { agencyId: agencyOf(world, target) } })
    },
  },
  'preferences.avisVoulu': {
    kinds: ['system'],
    // What is told is a refusal of its own mails, never one of another agency's.
    run: async (viewer, world, target) => {
      const { id: userId } = await given.user()
      await db.refusDAvis.create({ data: { userId, agencyId: agencyOf(world, target), avis: 'DOCUMENTS' } })
      return !(await preferences.avisVoulu(asSystem(viewer), userId, 'DOCUMENTS'))
    },
  },
  'evolution.evolutionDuSolde': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => (await evolution.evolutionDuSolde(viewer, c[target].id, anyDay))?.points.length,
  },
  'charges.chargesDeLaResidence': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble, cle } = await givenResidence.residence(c[target])
      await givenResidence.classeurFactures(c[target].agencyId)
      await givenResidence.facture(immeuble, cle)
      return (await charges.chargesDeLaResidence(viewer, c[target].id, anyDay))?.exercices.length
    },
  },
  'consommations.consommationsDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { lot } = await givenResidence.residence(c[target])
      await givenResidence.consommation(lot, '2026-05-20', '3.5')
      return (await consommations.consommationsDuCompte(viewer, c[target].id, anyDay))?.length
    },
  },
  'photos.photosDeLaResidence': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.photo((await givenResidence.residence(c[target])).immeuble)
      return (await photos.photosDeLaResidence(viewer, c[target].id))?.photos.length
    },
  },
  'photos.fichierDeLaPhoto': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await givenResidence.photo((await givenResidence.residence(c[target])).immeuble)
      return photos.fichierDeLaPhoto(viewer, id)
    },
  },
  'publications.publication': {
    kinds: STAFF,
    run: (viewer, { publications: p }, target) => publications.publication(asStaff(viewer), p[target].id),
  },
}

async function makeWorld() {
  const [here, elsewhere] = [await given.agency(), await given.agency()]
  const c = { mine: await given.compte(here.id), neighbour: await given.compte(here.id), elsewhere: await given.compte(elsewhere.id) }
  for (const target of TARGETS) await given.ecriture(c[target], anyDay, 10_000)
  const p = await given.publication(here.id)
  const me = await given.client(c.mine)
  const staff = await given.staff(here.id)
  const viewers: Record<Kind, Viewer> = {
    client: me,
    code: await given.porteur(await given.code(c.mine), me.comptes),
    staff,
    'staff of another agency': await given.staff(elsewhere.id),
    // What is not of the agency is dropped, even when it is asked for.
    'staff as client': staffAsClientViewer(staff, [...me.comptes, ...(await given.client(c.elsewhere)).comptes]),
    contractor: contractorViewer(here.id, randomUUID()),
    visitor: visitorViewer(),
    system: systemViewer(here.id),
  }
  return {
    comptes: c,
    documents: {
      mine: await given.document(c.mine),
      neighbour: await given.document(c.neighbour),
      elsewhere: await given.document(c.elsewhere),
    },
    publications: { mine: p, neighbour: p, elsewhere: await given.publication(elsewhere.id) },
    viewers,
  }
}
type World = Awaited<ReturnType<typeof makeWorld>>

afterAll(closeQueue)

describe.each(Object.entries(MATRIX))('%s', (_name, { kinds, run, public: forAll = false, shared = false }) => {
  const seen = (kind: Kind, target: Target) => forAll || CLIENTS_DATA[kind].includes(target === 'neighbour' && shared ? 'mine' : target)
  test.each(kinds.flatMap((kind) => TARGETS.map((target) => [kind, target, seen(kind, target)] as const)))(
    '%s, %s: %s',
    async (kind, target, sees) => {
      const world = await makeWorld()
      expect(Boolean(await run(world.viewers[kind], world, target))).toBe(sees)
    },
  )
})

describe('a published document', () => {
  test.each(KINDS.flatMap((kind) => TARGETS.map((target) => [kind, target, CLIENTS_DATA[kind].includes(target)] as const)))(
    '%s, %s: %s',
    async (kind, target, sees) => {
      const { comptes: c, viewers } = await makeWorld()
      const { id } = await given.documentPublie(c[target])
      expect(Boolean(await documents.documentAvecEnvoi(viewers[kind], id, anyDay))).toBe(sees)
    },
  )

  test('withdrawn, not yet shown or shown no more, it is gone for its reader, and there for the agency', async () => {
    const { comptes: c, viewers } = await makeWorld()
    const days = { publieLe: new Date('2026-06-16'), jusquAu: null, withdrawnAt: null }
    for (const facts of [days, { publieLe: null, jusquAu: new Date('2026-06-14') }, { withdrawnAt: new Date() }]) {
      const { id } = await given.documentPublie(c.mine, facts)
      expect(await documents.documentAvecEnvoi(viewers.client, id, anyDay)).toBeNull()
      expect(await documents.documentAvecEnvoi(viewers.staff, id, anyDay)).not.toBeNull()
    }
  })
})

test('a compte that is closed, withdrawn or no longer published opens nothing, whoever held it', async () => {
  const { comptes: c, viewers, documents: d } = await makeWorld()
  for (const data of [{ publie: false }, { publie: true, withdrawnAt: new Date() }]) {
    await db.compte.update({ where: { id: c.mine.id }, data })
    expect(await comptes.compteAvecBiens(viewers.client, c.mine.id, anyDay)).toBeNull()
    expect(await comptes.compteAvecReleve(viewers.client, c.mine.id, anyDay, periode)).toBeNull()
    expect(await documents.documentAvecEnvoi(viewers.client, d.mine.id)).toBeNull()
    expect(
      await documents.demanderReleve(viewers.client as ClientViewer, { compteId: c.mine.id, demande: randomUUID(), today: anyDay }),
    ).toBeNull()
  }
})

test('every exported query is in the matrix', async () => {
  const folder = join(__dirname, '../../lib/queries')
  const exported: string[] = []
  for (const file of readdirSync(folder)) {
    const name = file.replace(/\.ts$/, '')
    const module: Record<string, unknown> = await import(`../../lib/queries/${name}`)
    for (const [key, value] of Object.entries(module)) if (typeof value === 'function') exported.push(`${name}.${key}`)
  }
  expect(exported.toSorted()).toEqual(Object.keys(MATRIX).toSorted())
})
