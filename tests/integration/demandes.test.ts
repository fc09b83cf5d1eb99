import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { compterEnvoi } from '@/lib/demandes/envois'
import { closeQueue } from '@/lib/jobs'
import { accueilDuCompte } from '@/lib/queries/accueil'
import { demandeDuCompte, demandesDuCompte, pieceDeDemande } from '@/lib/queries/demandes'
import { changerEtat, demandeDeLAgence, lireCommeAgence, repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import { cloreDemande, ecrireALAgence, lireDemande, ouvrirDemande } from '@/lib/queries/demandes-du-client'
import { demandesRecues, type FiltreDeLAgence, TOUTES_LES_OUVERTES } from '@/lib/queries/demandes-recues'
import { lotsPourUneDemande } from '@/lib/queries/lots-pour-une-demande'
import type { Redacteur, Viewer } from '@/lib/viewer-kinds'
import { staffAsClientViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { demande, demandeEcrite, JOUR, saisie } from '../support/given-demande'
import { refusal } from '../support/given-facteurs'
import { location } from '../support/given-gerance'
import { compteEnResidence } from '../support/given-residence'

useDatabase()
afterAll(closeQueue)

const ORIGIN = { address: '192.0.2.1', device: '' }
const tout = { recherche: '', etat: null, page: 1 }

async function monde() {
  const agency = await db.agency.update({ where: { id: (await given.agency()).id }, data: { email: 'agence@palier.test' } })
  const compte = await given.compte(agency.id)
  const [viewer, staff] = [await given.client(compte), (await given.staff(agency.id)) as Redacteur]
  return { agency, compte, viewer, staff }
}
type Monde = Awaited<ReturnType<typeof monde>>

const mails = (agencyId: string) =>
  db.message.findMany({ where: { agencyId }, orderBy: { createdAt: 'asc' }, select: { modele: true, to: true, userId: true } })
const etatDe = async (id: string) => (await db.demande.findUniqueOrThrow({ where: { id } })).etat
const message = ({ compte }: Monde, demandeId: string, facts: { formulaire?: string; texte?: string } = {}) => ({
  ...{ compteId: compte.id, demandeId, texte: 'Et encore.', pieces: [], formulaire: randomUUID() },
  ...facts,
})
const reponse = (demandeId: string, facts: { etat?: 'EN_COURS' | 'ATTENTE' | 'RESOLUE' | null; formulaire?: string } = {}) => ({
  ...{ demandeId, texte: 'Nous envoyons quelqu’un.', pieces: [], etat: 'EN_COURS' as const, formulaire: randomUUID() },
  ...facts,
})

test('a request is opened under the next number, and the agency is written to', async () => {
  const { agency, compte, viewer, staff } = await monde()
  const id = await demande(viewer, compte.id)
  await demande(viewer, compte.id, { sujet: 'Une autre' })
  expect(await demandeDuCompte(viewer, compte.id, id)).toMatchObject({
    ...{ numero: 1, etat: 'NOUVELLE', sujet: 'Une fuite', nonLue: false, lot: null },
    messages: [{ auteur: 'CLIENT', nom: viewer.nom, texte: 'Sous l’évier.', interne: false, pieces: [] }],
  })
  expect((await demandesDuCompte(viewer, compte.id, tout)).rows.map(({ numero }) => numero)).toEqual([2, 1])
  expect(await demandeDeLAgence(staff, id)).toMatchObject({ nom: 'Jeanne Dupont', compteId: compte.id, email: viewer.email })
  expect(await mails(agency.id)).toEqual(Array(2).fill({ modele: 'demande-recue', to: 'agence@palier.test', userId: null }))
})

test('numbers follow each other, however many ask at once', async () => {
  const { agency, compte, viewer } = await monde()
  const other = await given.client(await given.compte(agency.id))
  const [theirs] = other.comptes
  await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 2 ? demande(viewer, compte.id) : demande(other, theirs?.id ?? ''))))
  const numeros = (await db.demande.findMany({ where: { agencyId: agency.id } })).map(({ numero }) => numero)
  expect(numeros.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
})

test('a form sent twice, also at once, makes one request, one message, one answer, and one mail of each', async () => {
  const world = await monde()
  const { agency, compte, viewer, staff } = world
  const form = saisie(compte.id)
  const ids = await Promise.all([1, 2, 3].map(() => ouvrirDemande(viewer, form, JOUR)))
  expect(new Set(ids).size).toBe(1)
  const id = ids[0] ?? ''
  await lireCommeAgence(staff, id)
  const again = message(world, id)
  expect(await Promise.all([1, 2, 3].map(() => ecrireALAgence(viewer, again)))).toEqual([true, true, true])
  const answer = reponse(id)
  expect(await Promise.all([1, 2, 3].map(() => repondreAuClient(staff, answer, ORIGIN)))).toEqual([true, true, true])
  expect((await demandeDuCompte(viewer, compte.id, id))?.messages).toHaveLength(3)
  expect((await mails(agency.id)).map(({ modele }) => modele)).toEqual(['demande-recue', 'demande-recue', 'demande-reponse'])
})

test('the number of a form that somebody else has used opens nothing and shows nothing', async () => {
  const { compte, viewer } = await monde()
  const form = saisie(compte.id)
  const id = (await ouvrirDemande(viewer, form, JOUR)) ?? ''
  const elsewhere = await monde()
  expect(await ouvrirDemande(elsewhere.viewer, { ...form, compteId: elsewhere.compte.id }, JOUR)).toBeNull()
  const other = await demande(elsewhere.viewer, elsewhere.compte.id)
  expect(await ecrireALAgence(elsewhere.viewer, message(elsewhere, other, { formulaire: form.formulaire }))).toBe(false)
  expect((await demandeDuCompte(viewer, compte.id, id))?.messages).toHaveLength(1)
})

test('a landlord writes of a lot of his mandate, its tenant of the one that he rents, neither of another', async () => {
  const { id: agencyId } = await given.agency()
  const [{ bailleur, locataire, mandat }, ailleurs] = [await location(agencyId), await location(agencyId)]
  for (const compte of [bailleur, locataire]) {
    const viewer = await given.client(compte)
    expect(await lotsPourUneDemande(viewer, compte.id, JOUR)).toEqual([expect.objectContaining({ id: mandat.lotId })])
    const id = await demande(viewer, compte.id, { lotId: mandat.lotId })
    expect((await demandeDuCompte(viewer, compte.id, id))?.lot).toMatch(/lot /)
    const autre = ouvrirDemande(viewer, saisie(compte.id, { lotId: ailleurs.mandat.lotId }), JOUR)
    expect(await refusal(autre)).toContain('Ce lot n’est plus rattaché')
  }
})

test('the lot is one of the compte’s on that day', async () => {
  const { compte, lot, autreLot } = await compteEnResidence()
  const viewer = await given.client(compte)
  const id = await demande(viewer, compte.id, { lotId: lot.id })
  expect((await demandeDuCompte(viewer, compte.id, id))?.lot).toBe('Appartement, lot 1')
  for (const lotId of [autreLot.id, randomUUID()])
    expect(await refusal(ouvrirDemande(viewer, saisie(compte.id, { lotId }), JOUR))).toContain('Ce lot n’est plus rattaché')
  await db.propriete.updateMany({ where: { lotId: lot.id }, data: { fin: new Date('2026-06-14') } })
  expect(await refusal(ouvrirDemande(viewer, saisie(compte.id, { lotId: lot.id }), JOUR))).toContain('Ce lot n’est plus rattaché')
})

/** As the home page tells of them. */
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
