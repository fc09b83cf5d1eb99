import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { effetEnMots } from '@/lib/domain/droits-en-mots'
import type { NiveauSyndic } from '@/lib/prisma/enums'
import { classeursTenus, effetDesDroits } from '@/lib/queries/classeurs'
import {
  ajouterClasseur,
  changerLesDroits,
  deplacerClasseur,
  renommerClasseur,
  supprimerClasseur,
  viderClasseur,
} from '@/lib/queries/classeurs-ecrits'
import { Refusal } from '@/lib/refusal'
import { type Redacteur, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import * as documents from '../support/given-documents'
import { anyDay, origin } from './matrice/monde'

useDatabase()

const droits = (niveau: NiveauSyndic | null) => ({ niveau, bailleur: false, locataire: false })

async function world() {
  const { id } = await given.agency()
  const viewer = (await given.staff(id)) as Redacteur
  const { kind: _, ...facts } = viewer
  const gerance = staffViewer({ ...facts, metiers: ['GERANCE'] }) as Redacteur
  const ajouter = async (nom: string, parentId: string | null = null, by = viewer) => {
    const formulaire = randomUUID()
    const made = await ajouterClasseur(by, { formulaire, metier: 'SYNDIC', parentId, nom, ...droits('COPROPRIETAIRE') }, origin)
    return made ? formulaire : null
  }
  const noms = async () => (await classeursTenus(viewer)).map(({ chemin }) => chemin)
  return { id, viewer, gerance, ajouter, noms }
}

test('classeurs are added one below the other, in another one, and once whatever the presses', async () => {
  const { viewer, ajouter, noms } = await world()
  const courriers = await ajouter('Courriers')
  await ajouter('Factures')
  const dedans = await ajouter('Locataires', courriers)
  expect(await noms()).toEqual(['Courriers', 'Courriers / Locataires', 'Factures'])
  const form = { formulaire: randomUUID(), metier: 'SYNDIC' as const, parentId: null, nom: 'Divers', ...droits(null) }
  await Promise.all([1, 2, 3].map(() => ajouterClasseur(viewer, form, origin)))
  expect(await noms()).toEqual(['Courriers', 'Courriers / Locataires', 'Factures', 'Divers'])
  await expect(ajouter(' COURRIERS ')).rejects.toThrow('s’appelle déjà')
  await expect(ajouter('Encore', dedans)).rejects.toThrow('ne contient pas d’autre classeur')
  expect(await db.journal.count({ where: { evenement: 'classeur-ajoute' } })).toBe(4)
})

test('two people rename at once: the second is told, and nothing is lost', async () => {
  const { viewer, ajouter, noms } = await world()
  const id = (await ajouter('Divers')) as string
  const both = await Promise.all(['Autres', 'Reste'].map((nom) => renommerClasseur(viewer, { id, nom, avant: 'Divers' }, origin)))
  expect(both.map(({ etat }) => etat).toSorted()).toEqual(['CHANGE', 'FAIT'])
  const [nom = ''] = await noms()
  expect(both).toContainEqual({ etat: 'CHANGE', actuel: nom })
  // The same form sent twice is one change.
  expect(await renommerClasseur(viewer, { id, nom, avant: 'Divers' }, origin)).toEqual({ etat: 'FAIT' })
})

test('they go up and down among those beside them', async () => {
  const { viewer, ajouter, noms } = await world()
  const [a, , c] = [await ajouter('A'), await ajouter('B'), await ajouter('C')]
  await ajouter('A1', a)
  await deplacerClasseur(viewer, c as string, 'haut')
  expect(await noms()).toEqual(['A', 'A / A1', 'C', 'B'])
  await deplacerClasseur(viewer, a as string, 'bas')
  await deplacerClasseur(viewer, a as string, 'bas')
  await deplacerClasseur(viewer, a as string, 'bas')
  expect(await noms()).toEqual(['C', 'B', 'A', 'A / A1'])
})

test('what a change of rights shows and hides is counted: documents of today, and each person once', async () => {
  const { id, viewer } = await world()
  const [membre, voisin, ferme] = [await given.compte(id), await given.compte(id), await given.compte(id, { publie: false })]
  const immeuble = await db.immeuble.create({
    data: { agencyId: id, reference: 'RES', nom: 'Résidence', adresse1: '1 rue', codePostal: '21000', ville: 'Dijon' },
  })
  await db.compte.updateMany({ where: { agencyId: id }, data: { immeubleId: immeuble.id } })
  const second = await db.compte.create({
    data: { agencyId: id, reference: 'BIS', numero: 'BIS', role: 'COPROPRIETAIRE', tiersId: voisin.tiersId, immeubleId: immeuble.id },
  })
  await db.conseilSyndical.create({
    data: { agencyId: id, immeubleId: immeuble.id, tiersId: membre.tiersId, fonction: 'MEMBRE' },
  })
  const classeur = await documents.classeur(id, { niveau: 'MEMBRE' })
  await documents.documentDans(classeur, [['IMMEUBLE', immeuble.id]])
  await documents.documentDans(classeur, [
    ['COMPTE', voisin.id],
    ['COMPTE', second.id],
  ])
  await documents.documentDans(classeur, [['COMPTE', ferme.id]])
  await documents.documentDans(classeur, [['IMMEUBLE', immeuble.id]], { withdrawn: true })
  const tous = await effetDesDroits(viewer, classeur.id, droits('COPROPRIETAIRE'), anyDay)
  expect(tous).toEqual({ montre: { documents: 2, lecteurs: { COPROPRIETAIRE: 1 } }, cache: { documents: 0, lecteurs: {} } })
  expect(effetEnMots(tous)).toBe('2\u00a0documents deviendront visibles de 1\u00a0copropriétaire.')
  const personne = await effetDesDroits(viewer, classeur.id, droits(null), anyDay)
  expect(effetEnMots(personne)).toBe('1\u00a0document ne sera plus visible de 1\u00a0copropriétaire.')
  expect(effetEnMots(await effetDesDroits(viewer, classeur.id, droits('MEMBRE'), anyDay))).toContain('Aucun document')
})

test('of two who change the rights the second is told', async () => {
  const { viewer, ajouter } = await world()
  const id = (await ajouter('Conseil')) as string
  const avant = droits('COPROPRIETAIRE')
  expect(await changerLesDroits(viewer, { id, droits: droits('MEMBRE'), avant }, origin)).toEqual({ etat: 'FAIT' })
  expect(await changerLesDroits(viewer, { id, droits: droits(null), avant }, origin)).toEqual({ etat: 'CHANGE', actuel: droits('MEMBRE') })
})

test('a classeur goes when it is empty, and says what it holds until then', async () => {
  const { id, viewer, ajouter, noms } = await world()
  const [from, to] = [(await ajouter('Vieux')) as string, (await ajouter('Neuf')) as string]
  await documents.documentDans({ id: from, agencyId: id }, [['AGENCE', id]])
  await documents.documentDans({ id: from, agencyId: id }, [['AGENCE', id]], { withdrawn: true })
  await expect(supprimerClasseur(viewer, from, origin)).rejects.toThrow('contient 2\u00a0documents, dont 1\u00a0retiré')
  expect(await viderClasseur(viewer, from, to, origin)).toBe(2)
  expect(await supprimerClasseur(viewer, from, origin)).toBe(true)
  expect(await supprimerClasseur(viewer, from, origin)).toBe(false)
  await ajouter('Dedans', to)
  await db.document.deleteMany({ where: { classeurId: to } })
  await expect(supprimerClasseur(viewer, to, origin)).rejects.toThrow('1\u00a0sous-classeur')
  expect(await noms()).toEqual(['Neuf', 'Neuf / Dedans'])
})

test('the one of the invoices stays', async () => {
  const { id, viewer } = await world()
  const factures = await db.classeur.create({ data: { agencyId: id, metier: 'SYNDIC', rang: 1, nom: 'Factures', usage: 'FACTURES' } })
  await expect(supprimerClasseur(viewer, factures.id, origin)).rejects.toThrow(Refusal)
})

test('who is not of the trade has none of its classeurs', async () => {
  const { gerance, ajouter } = await world()
  const id = (await ajouter('Syndic')) as string
  expect(await classeursTenus(gerance)).toEqual([])
  expect(await ajouter('Autre', null, gerance)).toBeNull()
  expect(await renommerClasseur(gerance, { id, nom: 'X', avant: 'Syndic' }, origin)).toEqual({ etat: 'ABSENT' })
  expect(await deplacerClasseur(gerance, id, 'bas')).toBe(false)
  expect(await supprimerClasseur(gerance, id, origin)).toBe(false)
  expect(await changerLesDroits(gerance, { id, droits: droits(null), avant: droits('COPROPRIETAIRE') }, origin)).toEqual({ etat: 'ABSENT' })
})
