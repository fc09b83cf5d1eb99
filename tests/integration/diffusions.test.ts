import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { today } from '@/lib/clock'
import { house as db } from '@/lib/db'
import { addDays } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { publierLaDiffusion } from '@/lib/jobs/diffusions'
import { closeBrowser } from '@/lib/pdf'
import { ajouterLesTrouves, ciblesProposees, retirerLesDestinataires } from '@/lib/queries/destinataires-trouves'
import { destinataire, destinataires, diffusionsDeLAgence, diffusionTenue, type Visee } from '@/lib/queries/diffusions'
import { prochainsDestinataires, rangerLesCourriers, travailDeLaDiffusion } from '@/lib/queries/diffusions-a-publier'
import {
  ajouterDestinataires,
  changerDiffusion,
  ecrireDiffusion,
  joindrePieces,
  retirerDestinataire,
} from '@/lib/queries/diffusions-ecrites'
import { publierDiffusion, retirerDiffusion } from '@/lib/queries/diffusions-lancees'
import { listeDeDocuments } from '@/lib/queries/mes-documents'
import { openFile, putFile } from '@/lib/storage'
import { type ClientViewer, type Redacteur, staffViewer, systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import * as diffusions from '../support/given-diffusions'
import { pdfText } from '../support/pdf-text'
import { pdf } from '../support/pieces'
import { origin } from './matrice/monde'

useDatabase()
afterAll(closeQueue)
afterAll(closeBrowser)

/** Two co-owners in one building, each with a client; a third elsewhere. */
async function world() {
  const { id } = await given.agency()
  const viewer = (await given.staff(id)) as Redacteur
  const { kind: _, ...facts } = viewer
  const gerance = staffViewer({ ...facts, metiers: ['GERANCE'] }) as Redacteur
  const immeuble = await diffusions.immeuble(id)
  const comptes = [
    await given.compte(id, { nom: 'Alpha' }),
    await given.compte(id, { nom: 'Beta' }),
    await given.compte(id, { nom: 'Gamma' }),
  ] as const
  const [alpha, beta, gamma] = comptes
  await db.compte.updateMany({ where: { id: { in: [alpha.id, beta.id] } }, data: { immeubleId: immeuble.id } })
  await given.ecriture(alpha, today(), 137_820)
  await given.ecriture(beta, today(), 0, 5_000)
  const clients = [await given.client(alpha), await given.client(beta), await given.client(gamma)] as const
  const { id: classeurId } = await diffusions.classeur(id)
  const ecrire = async (saisie: Partial<typeof diffusions.SAISIE> = {}) => {
    const made = { ...diffusions.SAISIE, classeurId, ...saisie, formulaire: randomUUID(), metier: 'SYNDIC' as const, modeleId: null }
    const diffusion = (await ecrireDiffusion(viewer, made)) as string
    await ajouterDestinataires(viewer, diffusion, [{ genre: 'immeuble', id: immeuble.id }])
    return diffusion
  }
  return { id, viewer, gerance, immeuble, alpha, beta, gamma, clients, classeurId, ecrire }
}
type World = Awaited<ReturnType<typeof world>>

const lancement = async ({ viewer }: World, id: string) => ({
  ...{ id, formulaire: randomUUID(), version: (await diffusionTenue(viewer, id, today()))?.version ?? 0 },
  ...{ publieLe: today(), mois: null, jour: today() },
})

async function publier(here: World, id: string) {
  await publierDiffusion(here.viewer, await lancement(here, id), origin)
  const tache = await db.tache.findFirstOrThrow({ where: { agencyId: here.id }, orderBy: { createdAt: 'desc' } })
  return { tacheId: tache.id, agencyId: here.id }
}
const faire = (job: { tacheId: string; agencyId: string }) => publierLaDiffusion(job, { last: true })

const TOUS = { classeurs: null, portee: null, annee: null, nature: null, dossier: null, motifs: [], apres: null }
const vus = async (client: ClientViewer, jour = today()) =>
  (await listeDeDocuments(client, client.comptes[0]?.id ?? '', TOUS, jour, new Date()))?.documents.map(({ titre }) => titre)
const courrierDe = async (compteId: string) => {
  const found = await db.document.findFirstOrThrow({ where: { withdrawnAt: null, pourQui: { some: { cible: compteId } } } })
  const file = await openFile(found.fichier ?? '')
  if (!file) throw new Error('no file')
  return (await pdfText(new Uint8Array(await buffer(file.stream)))).join('\n')
}

test('each reads his own letter, with his name and his figures, and is told once', async () => {
  const here = await world()
  const [alpha, beta, gamma] = here.clients
  const second = await db.compte.create({
    data: {
      agencyId: here.id,
      reference: 'BIS',
      numero: 'BIS',
      role: 'COPROPRIETAIRE',
      tiersId: here.alpha.tiersId,
      immeubleId: here.immeuble.id,
    },
  })
  await given.acces(second, alpha.userId)
  const id = await here.ecrire()
  const tenue = (await diffusionTenue(here.viewer, id, today())) as Visee
  expect(await destinataires(here.viewer, tenue, today())).toMatchObject({ comptes: 3, personnes: 2, ecartes: 0 })
  const job = await publier(here, id)
  expect(await vus(alpha)).toEqual([])
  await faire(job)
  expect(await vus(alpha)).toEqual(['Travaux Les Tilleuls'])
  expect(await vus(beta)).toEqual(['Travaux Les Tilleuls'])
  expect(await vus(gamma)).toEqual([])
  const text = await courrierDe(here.alpha.id)
  expect(text).toContain('Jeanne Alpha')
  expect(text).toMatch(/1\s378,20/)
  expect(await courrierDe(here.beta.id)).toMatch(/50,00\s€ en votre faveur/)
  // Two comptes, one mail.
  expect(await db.message.count({ where: { agencyId: here.id, modele: 'nouveaux-documents' } })).toBe(2)
  expect(await diffusionTenue(here.viewer, id, today())).toMatchObject({
    affiche: 'PUBLIEE',
    documents: 3,
    tache: { etat: 'FINIE', faits: 3 },
  })
  await faire(job)
  expect(await db.document.count({ where: { diffusionId: id } })).toBe(3)
}, 60_000)

test('killed midway, it goes on where it stopped: nothing is doubled, nothing shown before the whole', async () => {
  const here = await world()
  const job = await publier(here, await here.ecrire())
  const system = systemViewer(here.id)
  const travail = await travailDeLaDiffusion(system, job.tacheId)
  if (!travail) throw new Error('no work')
  const [first] = await prochainsDestinataires(system, travail, 1)
  const { hash: fichier, size: taille } = await putFile(pdf('x'))
  const fait = { compteId: first?.id ?? '', titre: 'Travaux', fichier, taille, nom: 'x.pdf', mime: 'application/pdf' }
  await Promise.all([1, 2, 3].map(() => rangerLesCourriers(system, travail, [fait])))
  expect(await vus(here.clients[0])).toEqual([])
  expect(await db.tache.findFirst({ where: { id: job.tacheId } })).toMatchObject({ etat: 'EN_COURS', faits: 1, total: 2 })
  await faire(job)
  expect(await db.document.count({ where: { agencyId: here.id } })).toBe(2)
  expect(await vus(here.clients[0])).toEqual(['Travaux'])
}, 60_000)

test('withdrawn it is gone; published anew it takes the place of what was', async () => {
  const here = await world()
  const id = await here.ecrire({ titre: 'Un', texte: diffusions.texte('Bonjour.'), parCompte: false })
  await faire(await publier(here, id))
  expect(await vus(here.clients[0])).toEqual(['Un'])
  await retirerDiffusion(here.viewer, id, origin)
  expect(await vus(here.clients[0])).toEqual([])
  const { version } = (await diffusionTenue(here.viewer, id, today())) ?? { version: 0 }
  const saisie = { ...diffusions.SAISIE, classeurId: here.classeurId, titre: 'Deux', texte: diffusions.texte('Bonsoir.'), parCompte: false }
  expect(await changerDiffusion(here.viewer, { ...saisie, id, version: version - 1 })).toEqual({ etat: 'CHANGE', version })
  expect(await changerDiffusion(here.viewer, { ...saisie, id, version })).toEqual({ etat: 'FAIT' })
  await faire(await publier(here, id))
  await faire(await publier(here, id))
  expect(await vus(here.clients[0])).toEqual(['Deux'])
  expect(await db.document.count({ where: { diffusionId: id, withdrawnAt: null } })).toBe(1)
}, 60_000)

test('at a later date nothing is shown before, and what is stopped never is', async () => {
  const here = await world()
  const id = await here.ecrire()
  await publierDiffusion(here.viewer, { ...(await lancement(here, id)), publieLe: addDays(today(), 3) }, origin)
  const { id: tacheId } = await db.tache.findFirstOrThrow({ where: { agencyId: here.id } })
  await faire({ tacheId, agencyId: here.id })
  expect(await db.document.count({ where: { diffusionId: id } })).toBe(0)
  expect((await diffusionTenue(here.viewer, id, today()))?.affiche).toBe('PROGRAMMEE')
  await retirerDiffusion(here.viewer, id, origin)
  await faire({ tacheId, agencyId: here.id })
  expect(await db.document.count({ where: { diffusionId: id } })).toBe(0)
  expect((await diffusionTenue(here.viewer, id, today()))?.affiche).toBe('RETIREE')
})

test('attachments are published to the building under their own names, to who comes later too', async () => {
  const here = await world()
  const id = await here.ecrire({ titre: 'Devis', texte: null, parCompte: false })
  const { hash: fichier, size: taille } = await putFile(pdf('devis'))
  const piece = { fichier, nom: 'Devis toiture.pdf', taille, mime: 'application/pdf', largeur: null, hauteur: null }
  await joindrePieces(here.viewer, id, [piece])
  await joindrePieces(here.viewer, id, [piece])
  await faire(await publier(here, id))
  expect(await vus(here.clients[1])).toEqual(['Devis toiture'])
  await db.compte.update({ where: { id: here.gamma.id }, data: { immeubleId: here.immeuble.id } })
  expect(await vus(here.clients[2])).toEqual(['Devis toiture'])
})

test('what cannot be published as it is, is refused and says why', async () => {
  const here = await world()
  const dit = async (id: string, facts: Partial<Awaited<ReturnType<typeof lancement>>> = {}) =>
    publierDiffusion(here.viewer, { ...(await lancement(here, id)), ...facts }, origin).then(
      ({ etat }) => etat,
      (error: Error) => error.message,
    )
  expect(await dit(await here.ecrire({ parCompte: false }))).toContain('un PDF par compte')
  expect(await dit(await here.ecrire({ texte: null }))).toContain('rien à publier')
  expect(await dit(await here.ecrire({ classeurId: null }))).toContain('Choisissez le classeur')
  const ferme = await diffusions.classeur(here.id, { niveau: null })
  expect(await dit(await here.ecrire({ classeurId: ferme.id }))).toContain('Personne ne recevrait')
  const id = await here.ecrire()
  expect(await dit(id, { publieLe: addDays(today(), -1) })).toContain('passée')
  expect(await dit(id, { version: 0 })).toBe('CHANGE')
  await retirerDestinataire(here.viewer, id, `immeuble:${here.immeuble.reference}`)
  expect(await dit(id)).toContain('au moins un destinataire')
  expect(await db.tache.count({ where: { agencyId: here.id } })).toBe(0)
})

test('recipients of another agency, or of another trade, are nobody', async () => {
  const [here, elsewhere] = [await world(), await world()]
  const id = await here.ecrire()
  const locataire = await given.compte(here.id, { role: 'LOCATAIRE' })
  for (const ajout of [
    { genre: 'compte' as const, id: elsewhere.alpha.id },
    { genre: 'immeuble' as const, id: elsewhere.immeuble.id },
    { genre: 'compte' as const, id: locataire.id },
    { genre: 'role' as const, role: 'LOCATAIRE' },
  ])
    expect(await ajouterDestinataires(here.viewer, id, [ajout])).toBe(false)
  expect(await diffusionTenue(here.gerance, id, today())).toBeNull()
  expect((await diffusionsDeLAgence(here.gerance, { recherche: '', etat: null, page: 1 }, today())).total).toBe(0)
  expect(await retirerDiffusion(here.gerance, id, origin)).toBe(false)
  // Whatever its lines say, a diffusion of the syndic reaches no tenant.
  await db.diffusion.update({ where: { id }, data: { pour: `compte:${locataire.reference}\nagence` } })
  const visee = (await diffusionTenue(here.viewer, id, today())) as Visee
  expect((await destinataires(here.viewer, visee, today())).comptes).toBe(3)
  expect(await destinataire(here.viewer, visee, locataire.id, today())).toBeNull()
  expect(await destinataire(here.viewer, visee, elsewhere.alpha.id, today())).toBeNull()
})

test('all that a search has found are chosen by one press, as many as were said; and all are taken away by one', async () => {
  const here = await world()
  const id = (await ecrireDiffusion(here.viewer, {
    ...{ ...diffusions.SAISIE, classeurId: here.classeurId, formulaire: randomUUID(), metier: 'SYNDIC', modeleId: null },
  })) as string
  const deLImmeuble = { categorie: 'coproprietaires', recherche: '', immeuble: here.immeuble.id } as const
  const pour = async () => (await diffusionTenue(here.viewer, id, today()))?.pour
  const { total } = await ciblesProposees(here.viewer, 'SYNDIC', deLImmeuble)
  expect(total).toBe(2)
  await expect(ajouterLesTrouves(here.viewer, id, { ...deLImmeuble, total: 1 })).rejects.toThrow('ils sont 2')
  expect(await pour()).toEqual([])
  expect(await ajouterLesTrouves(here.gerance, id, { ...deLImmeuble, total })).toBe(false)
  await Promise.all([1, 2].map(() => ajouterLesTrouves(here.viewer, id, { ...deLImmeuble, total })))
  expect(await pour()).toEqual([here.alpha, here.beta].map(({ reference }) => `compte:${reference}`))
  const cherche = { categorie: 'coproprietaires', recherche: 'gamma', immeuble: null } as const
  const trouves = await ciblesProposees(here.viewer, 'SYNDIC', cherche)
  expect(trouves.lignes[0]?.ligne).toBe(`compte:${here.gamma.reference}`)
  await ajouterLesTrouves(here.viewer, id, { ...cherche, total: trouves.total })
  expect(await pour()).toHaveLength(3)
  expect(await retirerLesDestinataires(here.gerance, id)).toBe(false)
  expect([await retirerLesDestinataires(here.viewer, id), await pour()]).toEqual([true, []])
})
