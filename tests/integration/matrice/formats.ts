import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { house as db, ownerPool } from '@/lib/db'
import { dayToDate } from '@/lib/domain/day'
import * as adresses from '@/lib/queries/adresses-en-echec'
import * as annonces from '@/lib/queries/annonces-du-jour'
import * as conseil from '@/lib/queries/conseil'
import * as correspondances from '@/lib/queries/correspondances'
import * as donnees from '@/lib/queries/donnees-envoyees'
import * as listes from '@/lib/queries/listes-de-coproprietaires'
import * as modele from '@/lib/queries/modele-de-paquet'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import { readZip } from '../../support/xlsx'
import { agencyOf, anyDay, asAdmin, asStaff, asSystem, type Case, origin, STAFF, type Target, type World } from './monde'

const auCompte = (world: World, target: Target) =>
  db.correspondanceFec.create({ data: { agencyId: agencyOf(world, target), numero: `F-${target}`, auxiliaire: true } })

const immeubleDe = (world: World, target: Target) =>
  db.immeuble.create({
    data: {
      agencyId: agencyOf(world, target),
      reference: randomUUID(),
      nom: 'I',
      adresse1: '1 rue X',
      codePostal: '54000',
      ville: 'Nancy',
    },
  })

async function proprietaire(world: World, target: Target, immeubleId: string) {
  const { id: compte, agencyId, tiersId } = world.comptes[target]
  await db.tiers.update({ where: { id: tiersId }, data: { adresse1: '1 RUE X', codePostal: '54000' } })
  const lot = await db.lot.create({ data: { agencyId, immeubleId, numero: '1', nature: 'cave' } })
  await db.propriete.create({ data: { agencyId, lotId: lot.id, compteId: compte, type: 'PLEIN' } })
  return { compte, tiersId }
}

/** The formats that bundles come in. */
export const FORMATS: Record<string, Case> = {
  'correspondances.correspondances': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await auCompte(world, target)
      const { rows } = await correspondances.correspondances(asStaff(viewer), { recherche: '', etat: null, page: 1 })
      return rows.some((row) => row.id === id)
    },
  },
  'donnees-envoyees.donneesEnvoyees': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { analytiquesExclus: ['CIBLE'] } })
      return (await donnees.donneesEnvoyees(asStaff(viewer)))?.analytiquesExclus.includes('CIBLE')
    },
  },
  'donnees-envoyees.enregistrerDonneesEnvoyees': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const read = await donnees.donneesEnvoyees(asStaff(viewer))
      if (!read) return false
      const { classeurs: _, ...choix } = read
      await donnees.enregistrerDonneesEnvoyees(asAdmin(viewer), { ...choix, analytiquesExclus: ['CIBLE'] }, origin)
      return (await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })).analytiquesExclus.includes('CIBLE')
    },
  },
  'annonces-du-jour.annoncerLesDocumentsDuJour': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await given.documentPublie(world.comptes[target], { publieLe: dayToDate(anyDay) })
      await db.document.update({ where: { id }, data: { createdAt: new Date('2026-06-01') } })
      await annonces.annoncerLesDocumentsDuJour(asSystem(viewer), anyDay)
      return (await db.document.findUniqueOrThrow({ where: { id } })).annonceLe
    },
  },
  'adresses-en-echec.adressesEnEchec': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { to } = await db.message.update({ where: { id: world.documents[target].message.id }, data: { status: 'FAILED' } })
      return (await adresses.adressesEnEchec(asStaff(viewer), 1)).rows.some(({ adresse }) => adresse === to.toLowerCase())
    },
  },
  'conseil.coproprietairesDeLImmeuble': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await immeubleDe(world, target)
      return conseil.coproprietairesDeLImmeuble(asSystem(viewer), id, anyDay)
    },
  },
  'listes-de-coproprietaires.agenceDesListes': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { mentions: 'cible' } })
      return (await listes.agenceDesListes(asSystem(viewer)))?.mentions === 'cible'
    },
  },
  'listes-de-coproprietaires.residants': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await immeubleDe(world, target)
      const { compte, tiersId } = await proprietaire(world, target, id)
      return (await listes.residants(asSystem(viewer), id)).has(tiersId) && compte
    },
  },
  'listes-de-coproprietaires.rangerLaListe': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await immeubleDe(world, target)
      const { classeurId } = await given.documentPublie(world.comptes[target])
      await db.agency.update({ where: { id: agencyOf(world, target) }, data: { listeClasseurId: classeurId } })
      const fichier = { hash: 'b'.repeat(64), taille: 1, nom: 'liste.pdf' }
      const residence = { id, reference: '', adresse: '', empreinte: null }
      return listes.rangerLaListe(asSystem(viewer), { residence, classeurId: classeurId ?? '', empreinte: 'x', fichier, jour: anyDay })
    },
  },
  'listes-de-coproprietaires.retirerLesListes': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { id } = await given.documentPublie(world.comptes[target])
      await db.document.update({ where: { id }, data: { reference: `saisie:liste:${id}`, origine: 'SAISIE' } })
      await listes.retirerLesListes(asSystem(viewer), [])
      return (await db.document.findUniqueOrThrow({ where: { id } })).withdrawnAt
    },
  },
  'listes-de-coproprietaires.demanderLesListes': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { classeurId } = await given.documentPublie(world.comptes[target])
      await db.agency.updateMany({ data: { listeClasseurId: null } })
      const id = agencyOf(world, target)
      await db.agency.update({ where: { id }, data: { listeClasseurId: classeurId } })
      await listes.demanderLesListes(asSystem(viewer))
      const { rows } = await ownerPool().query(`delete from pgboss.job where name = 'listes' and data->>'agencyId' = $1 returning 1`, [id])
      return rows.length > 0
    },
  },
  'modele-de-paquet.modelePourLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { code } = await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })
      const zip = await modele.modelePourLAgence(asStaff(viewer), 'csv', anyDay)
      const entries = zip ? await readZip(await buffer(zip)) : null
      return entries?.get('publication.json')?.includes(`"agence": "${code}"`)
    },
  },
  'correspondances.associer': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await auCompte(world, target)
      return (await correspondances.associer(viewer as Gestionnaire, { id, geste: 'ignorer', compte: '' }, origin)) === 'FAIT'
    },
  },
}
