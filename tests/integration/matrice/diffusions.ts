import { randomUUID } from 'node:crypto'
import { house as db, transaction } from '@/lib/db'
import * as trouves from '@/lib/queries/destinataires-trouves'
import * as diffusions from '@/lib/queries/diffusions'
import * as aPublier from '@/lib/queries/diffusions-a-publier'
import * as ecrites from '@/lib/queries/diffusions-ecrites'
import * as lancees from '@/lib/queries/diffusions-lancees'
import { type Redacteur, systemViewer, type Viewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given-diffusions'
import { agencyOf, anyDay, asStaff, asSystem, type Case, origin, STAFF, type Target, type World } from './monde'

const COPROPRIETAIRES = { categorie: 'coproprietaires', recherche: '', immeuble: null } as const
const asRedacteur = (viewer: Viewer) => viewer as Redacteur
const unModele = (world: World, target: Target) => given.modele(agencyOf(world, target))

const visee = ({ comptes }: World, target: Target) => ({
  ...{ pour: [`compte:${comptes[target].reference}`], metier: 'SYNDIC' as const, classeurId: null },
})
const uneDiffusion = async (world: World, target: Target) =>
  (await given.diffusion(agencyOf(world, target), visee(world, target).pour, { texte: given.texte('Bonjour.') })).id

/** Under way. */
async function uneTache(world: World, target: Target) {
  const agencyId = agencyOf(world, target)
  const facts = { etat: 'EN_COURS' as const, publieLe: new Date(anyDay) }
  const { id: diffusionId } = await given.diffusion(agencyId, visee(world, target).pour, facts)
  const data = { agencyId, genre: 'DIFFUSION' as const, formulaire: randomUUID(), total: 1, demande: { diffusion: diffusionId } }
  return { diffusionId, tacheId: (await db.tache.create({ data })).id }
}

async function unTravail(world: World, target: Target) {
  const { tacheId } = await uneTache(world, target)
  const travail = await aPublier.travailDeLaDiffusion(systemViewer(agencyOf(world, target)), tacheId)
  if (!travail) throw new Error('no work')
  return travail
}

/** What an agency writes to its clients and publishes. */
export const DIFFUSIONS: Record<string, Case> = {
  'diffusions.diffusionsDeLAgence': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await given.diffusion(agencyOf(world, target))
      const { rows } = await diffusions.diffusionsDeLAgence(asStaff(viewer), { recherche: '', etat: null, page: 1 }, anyDay)
      return rows.some((row) => row.id === id)
    },
  },
  'diffusions.diffusionTenue': {
    kinds: STAFF,
    run: async (viewer, world, target) =>
      diffusions.diffusionTenue(asStaff(viewer), (await given.diffusion(agencyOf(world, target))).id, anyDay),
  },
  'diffusions.destinataires': {
    kinds: STAFF,
    run: async (viewer, world, target) =>
      (await diffusions.destinataires(asStaff(viewer), visee(world, target), anyDay)).premiers.some(
        ({ id }) => id === world.comptes[target].id,
      ),
  },
  'diffusions.destinataire': {
    kinds: STAFF,
    run: (viewer, world, target) => diffusions.destinataire(asStaff(viewer), visee(world, target), world.comptes[target].id, anyDay),
  },
  'diffusions.ciblesEnClair': {
    kinds: STAFF,
    run: async (viewer, world, target) => (await diffusions.ciblesEnClair(asStaff(viewer), visee(world, target).pour))[0]?.nom,
  },
  'destinataires-trouves.ciblesProposees': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { lignes } = await trouves.ciblesProposees(asStaff(viewer), 'SYNDIC', COPROPRIETAIRES)
      return lignes.some(({ id }) => id === world.comptes[target].id)
    },
  },
  'destinataires-trouves.ajouterLesTrouves': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { total } = await trouves.ciblesProposees(asStaff(viewer), 'SYNDIC', COPROPRIETAIRES)
      return trouves.ajouterLesTrouves(asRedacteur(viewer), await uneDiffusion(world, target), { ...COPROPRIETAIRES, total })
    },
  },
  'destinataires-trouves.retirerLesDestinataires': {
    kinds: STAFF,
    run: async (viewer, world, target) => trouves.retirerLesDestinataires(asRedacteur(viewer), await uneDiffusion(world, target)),
  },
  'diffusions.agenceEmettrice': {
    kinds: [...STAFF, 'system'],
    run: async (viewer, world, target) => {
      const { nom } = await db.agency.findUniqueOrThrow({ where: { id: agencyOf(world, target) } })
      return (await diffusions.agenceEmettrice(asStaff(viewer)))?.nom === nom
    },
  },
  // A pure change of form, of what the query before it gave.
  'diffusions.enDestinataire': { kinds: STAFF, public: true, run: async () => diffusions.enDestinataire },
  'diffusions-ecrites.ecrireDiffusion': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id: modeleId } = await unModele(world, target)
      return ecrites.ecrireDiffusion(asRedacteur(viewer), { ...given.SAISIE, formulaire: randomUUID(), metier: 'SYNDIC', modeleId })
    },
  },
  'diffusions-ecrites.changerDiffusion': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await given.diffusion(agencyOf(world, target))
      return (await ecrites.changerDiffusion(asRedacteur(viewer), { ...given.SAISIE, id, version: 1 })).etat === 'FAIT'
    },
  },
  'diffusions-ecrites.ajouterDestinataires': {
    kinds: STAFF,
    run: async (viewer, world, target) =>
      ecrites.ajouterDestinataires(asRedacteur(viewer), await uneDiffusion(world, target), [{ genre: 'agence' }]),
  },
  'diffusions-ecrites.ecrireLesLignes': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await uneDiffusion(world, target)
      return transaction(viewer, (tx) => ecrites.ecrireLesLignes(tx, asRedacteur(viewer), id, () => ['agence']))
    },
  },
  'diffusions-ecrites.retirerDestinataire': {
    kinds: STAFF,
    run: async (viewer, world, target) => ecrites.retirerDestinataire(asRedacteur(viewer), await uneDiffusion(world, target), 'agence'),
  },
  'diffusions-ecrites.joindrePieces': {
    kinds: STAFF,
    run: async (viewer, world, target) => ecrites.joindrePieces(asRedacteur(viewer), await uneDiffusion(world, target), []),
  },
  'diffusions-ecrites.retirerPiece': {
    kinds: STAFF,
    run: async (viewer, world, target) => ecrites.retirerPiece(asRedacteur(viewer), await uneDiffusion(world, target), randomUUID()),
  },
  'diffusions-ecrites.supprimerDiffusion': {
    kinds: STAFF,
    run: async (viewer, world, target) => ecrites.supprimerDiffusion(asRedacteur(viewer), await uneDiffusion(world, target)),
  },
  'diffusions-ecrites.tenir': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await uneDiffusion(world, target)
      return transaction(viewer, (tx) => ecrites.tenir(tx, asRedacteur(viewer), id))
    },
  },
  'diffusions-ecrites.direLaDiffusion': {
    fresh: true,
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await transaction(viewer, (tx) => ecrites.direLaDiffusion(tx, asRedacteur(viewer), origin, 'diffusion-lancee', 'Titre'))
      return (await db.journal.count({ where: { agencyId: agencyOf(world, target), evenement: 'diffusion-lancee' } })) === 1
    },
  },
  'diffusions-lancees.publierDiffusion': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const id = await uneDiffusion(world, target)
      const lancement = { id, formulaire: randomUUID(), version: 1, publieLe: anyDay, mois: null, jour: anyDay }
      return (await lancees.publierDiffusion(asRedacteur(viewer), lancement, origin)).etat === 'FAIT'
    },
  },
  'diffusions-lancees.reprendreDiffusion': {
    kinds: STAFF,
    run: async (viewer, world, target) => lancees.reprendreDiffusion(asRedacteur(viewer), (await uneTache(world, target)).diffusionId),
  },
  'diffusions-lancees.retirerDiffusion': {
    kinds: STAFF,
    run: async (viewer, world, target) => lancees.retirerDiffusion(asRedacteur(viewer), await uneDiffusion(world, target), origin),
  },
  'diffusions-a-publier.travailDeLaDiffusion': {
    kinds: ['system'],
    run: async (viewer, world, target) => aPublier.travailDeLaDiffusion(asSystem(viewer), (await uneTache(world, target)).tacheId),
  },
  'diffusions-a-publier.prochainsDestinataires': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const travail = await unTravail(world, target)
      return (await aPublier.prochainsDestinataires(asSystem(viewer), travail, 50)).some(({ id }) => id === world.comptes[target].id)
    },
  },
  'diffusions-a-publier.rangerLesCourriers': {
    kinds: ['system'],
    run: async (viewer, world, target) => aPublier.rangerLesCourriers(asSystem(viewer), await unTravail(world, target), []),
  },
  'diffusions-a-publier.acheverLaDiffusion': {
    kinds: ['system'],
    run: async (viewer, world, target) => aPublier.acheverLaDiffusion(asSystem(viewer), await unTravail(world, target), null, anyDay),
  },
  'diffusions-a-publier.poursuivreLaDiffusion': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { tacheId } = await uneTache(world, target)
      await aPublier.poursuivreLaDiffusion(asSystem(viewer), tacheId)
      // The job names its own agency: done for another one, it finds nothing.
      return aPublier.travailDeLaDiffusion(asSystem(viewer), tacheId)
    },
  },
  'diffusions-a-publier.noterEchecDeLaDiffusion': {
    kinds: ['system'],
    run: async (viewer, world, target) => {
      const { tacheId } = await uneTache(world, target)
      await aPublier.noterEchecDeLaDiffusion(asSystem(viewer), tacheId, 'panne')
      return (await db.tache.findUnique({ where: { id: tacheId } }))?.etat === 'ECHOUEE'
    },
  },
}
