import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { demandeDuCompte, demandesDuCompte } from '@/lib/queries/demandes'
import { demandeDeLAgence, lireCommeAgence, repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import { ecrireALAgence, ouvrirDemande } from '@/lib/queries/demandes-du-client'
import { lotsPourUneDemande } from '@/lib/queries/lots-pour-une-demande'
import { useDatabase } from '../support/database'
import { mails, message, monde, ORIGIN, reponse, tout } from '../support/demandes'
import * as given from '../support/given'
import { demande, JOUR, saisie } from '../support/given-demande'
import { refusal } from '../support/given-facteurs'
import { location } from '../support/given-gerance'
import { compteEnResidence } from '../support/given-residence'

useDatabase()
afterAll(closeQueue)

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
