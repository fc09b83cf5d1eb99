import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { compterEnvoi } from '@/lib/demandes/envois'
import { closeQueue } from '@/lib/jobs'
import { accueilDuCompte } from '@/lib/queries/accueil'
import { demandeDuCompte, demandesDuCompte, pieceDeDemande } from '@/lib/queries/demandes'
import { changerEtat, demandeDeLAgence, lireCommeAgence, repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import { cloreDemande, ecrireALAgence, lireDemande } from '@/lib/queries/demandes-du-client'
import { demandesRecues, type FiltreDeLAgence, TOUTES_LES_OUVERTES } from '@/lib/queries/demandes-recues'
import type { Viewer } from '@/lib/viewer-kinds'
import { staffAsClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import { etatDe, mails, message, monde, ORIGIN, reponse, tout } from '../support/demandes'
import * as given from '../support/given'
import { demande, demandeEcrite, JOUR } from '../support/given-demande'
import { refusal } from '../support/given-facteurs'

useDatabase()
afterAll(closeQueue)

const ouvertes = async (viewer: Viewer, compteId: string) => (await accueilDuCompte(viewer, compteId, JOUR, new Date()))?.demandes

test('asked, answered, read, answered again, closed, opened again', async () => {
  const world = await monde()
  const { agency, compte, viewer, staff } = world
  const id = await demande(viewer, compte.id)
  const nonLue = async () => (await ouvertes(viewer, compte.id))?.rows[0]?.nonLue
  expect(await repondreAuClient(staff, reponse(id, { etat: 'ATTENTE' }), ORIGIN)).toBe(true)
  expect([await etatDe(id), await nonLue()]).toEqual(['ATTENTE', true])
  expect((await mails(agency.id)).at(-1)).toEqual({ modele: 'demande-reponse', to: viewer.email, userId: viewer.userId })
  await lireDemande(viewer, id)
  expect(await nonLue()).toBe(false)
  await ecrireALAgence(viewer, message(world, id))
  expect(await etatDe(id)).toBe('EN_COURS')
  expect(await cloreDemande(viewer, compte.id, id)).toBe(true)
  expect(await cloreDemande(viewer, compte.id, id)).toBe(true)
  expect([await etatDe(id), (await ouvertes(viewer, compte.id))?.total]).toEqual(['RESOLUE', 0])
  await ecrireALAgence(viewer, message(world, id))
  expect(await etatDe(id)).toBe('EN_COURS')
  expect(await changerEtat(staff, id, 'RESOLUE', ORIGIN)).toBe(true)
  expect(await changerEtat(staff, id, 'RESOLUE', ORIGIN)).toBe(true)
  const told = await db.journal.findMany({ where: { agencyId: agency.id, evenement: 'demande-etat' }, orderBy: { id: 'asc' } })
  expect(told.map(({ details }) => details)).toEqual([
    { demande: 1, etat: 'ATTENTE' },
    { demande: 1, etat: 'RESOLUE' },
  ])
})

test('a note of the agency to itself is nowhere the client’s: thread, search, unread mark, files', async () => {
  const { agency, compte, viewer, staff } = await monde()
  const asClient = staffAsClientViewer(staff, viewer.comptes)
  const code = await given.porteur(await given.code(compte), viewer.comptes)
  const { id, notePieceId, pieceId } = await demandeEcrite(compte)
  await repondreAuClient(staff, { ...reponse(id, { etat: null }), texte: 'Un client difficile' }, ORIGIN)
  for (const who of [viewer, asClient, code]) {
    expect((await demandeDuCompte(who, compte.id, id))?.messages.map(({ texte }) => texte)).toEqual(['Bonjour'])
    expect((await demandesDuCompte(who, compte.id, { ...tout, recherche: 'difficile' })).total).toBe(0)
    expect((await ouvertes(who, compte.id))?.rows[0]?.nonLue).toBe(false)
    expect(await pieceDeDemande(who, notePieceId)).toBeNull()
    expect(await pieceDeDemande(who, pieceId)).not.toBeNull()
  }
  expect((await demandeDeLAgence(staff, id))?.messages.map(({ interne }) => interne)).toEqual([false, true, true])
  expect((await demandesRecues(staff, { ...TOUTES_LES_OUVERTES, recherche: 'difficile' }, JOUR)).total).toBe(1)
  expect(await pieceDeDemande(staff, notePieceId)).not.toBeNull()
  // It is no answer either: the client waits still, and is told nothing.
  expect((await demandesRecues(staff, TOUTES_LES_OUVERTES, JOUR)).rows[0]?.attendDepuis).not.toBeNull()
  expect([await etatDe(id), (await mails(agency.id)).length]).toEqual(['NOUVELLE', 0])
})

test('who has waited longest comes first, then what waits for nothing, then what is resolved', async () => {
  const world = await monde()
  const { compte, viewer, staff } = world
  const [answered, first, second, closed] = [
    await demande(viewer, compte.id, { sujet: 'Répondue' }),
    await demande(viewer, compte.id, { sujet: 'Première' }),
    await demande(viewer, compte.id, { sujet: 'Seconde' }),
    await demande(viewer, compte.id, { sujet: 'Close' }),
  ]
  await repondreAuClient(staff, reponse(answered), ORIGIN)
  await repondreAuClient(staff, reponse(first), ORIGIN)
  await ecrireALAgence(viewer, message(world, second))
  await ecrireALAgence(viewer, message(world, first))
  await cloreDemande(viewer, compte.id, closed)
  const sujets = async (filtre: Partial<FiltreDeLAgence> = {}) =>
    (await demandesRecues(staff, { ...TOUTES_LES_OUVERTES, ...filtre }, JOUR)).rows.map(({ sujet }) => sujet)
  expect(await sujets()).toEqual(['Seconde', 'Première', 'Répondue'])
  expect(await sujets({ onglet: 'TOUTES' })).toEqual(['Seconde', 'Première', 'Répondue', 'Close'])
  expect(await sujets({ onglet: 'NOUVELLE' })).toEqual(['Seconde'])
  expect(await sujets({ recherche: 'PREMIERE dupont' })).toEqual(['Première'])
  expect(await sujets({ recherche: '%' })).toEqual([])
  expect((await demandesDuCompte(viewer, compte.id, { ...tout, recherche: 'evier' })).total).toBe(4)
})

test('the agency is written to once for what comes in a row, and again once it has read', async () => {
  const world = await monde()
  const { agency, compte, viewer, staff } = world
  const id = await demande(viewer, compte.id)
  await ecrireALAgence(viewer, message(world, id))
  expect(await mails(agency.id)).toHaveLength(1)
  await lireCommeAgence(staff, id)
  await ecrireALAgence(viewer, message(world, id))
  expect(await mails(agency.id)).toHaveLength(2)
  await db.agency.update({ where: { id: agency.id }, data: { email: '' } })
  await lireCommeAgence(staff, id)
  await ecrireALAgence(viewer, message(world, id))
  expect(await mails(agency.id)).toHaveLength(2)
})

test('a person who writes without end is asked to wait', async () => {
  const { viewer } = await monde()
  for (let i = 0; i < 20; i++) await compterEnvoi(viewer, 'demande-personne')
  expect(await refusal(compterEnvoi(viewer, 'demande-personne'))).toContain('Réessayez dans')
})

test('another compte of the same person shows nothing of it under its own address', async () => {
  const { agency, compte } = await monde()
  const second = await given.compte(agency.id)
  const viewer = await given.client(compte, second)
  const id = await demande(viewer, compte.id)
  expect(await demandeDuCompte(viewer, second.id, id)).toBeNull()
  expect(await cloreDemande(viewer, second.id, id)).toBe(false)
  expect(await ecrireALAgence(viewer, { compteId: second.id, demandeId: id, texte: 'x', formulaire: randomUUID(), pieces: [] })).toBe(false)
})
