import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { addDays, dayToDate } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { sendMessage } from '@/lib/jobs/mail'
import { readMail } from '@/lib/mailbox'
import { changerEtat, demandeDeLAgence, repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import { ecrireALAgence } from '@/lib/queries/demandes-du-client'
import { demandesRecues, type FiltreDeLAgence, TOUTES_LES_OUVERTES } from '@/lib/queries/demandes-recues'
import { attribuer, rappelerLe, rappelerLesDemandes } from '@/lib/queries/demandes-suivies'
import { ajouterReponseType, changerReponseType, reponsesTypes } from '@/lib/queries/reponses-types'
import { prendreLesRappelsDus } from '@/lib/rappels-dus'
import type { Redacteur } from '@/lib/viewer-kinds'
import { systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { demande, JOUR } from '../support/given-demande'
import { refusal } from '../support/given-facteurs'
import { useMail } from '../support/post'

useDatabase()
const { mails, folder } = useMail()
afterAll(closeQueue)

const ORIGIN = { address: '192.0.2.1', device: '' }

async function monde() {
  const { id: agencyId } = await given.agency()
  const compte = await given.compte(agencyId)
  const viewer = await given.client(compte)
  const [paul, anne] = [(await given.staff(agencyId)) as Redacteur, (await given.staff(agencyId, 'GESTIONNAIRE')) as Redacteur]
  const place = async ({ userId }: Redacteur) => (await db.staff.findFirstOrThrow({ where: { userId, agencyId } })).id
  const id = await demande(viewer, compte.id)
  return { agencyId, compte, viewer, paul, anne, places: { paul: await place(paul), anne: await place(anne) }, id }
}
const suivi = (id: string) => db.demande.findUniqueOrThrow({ where: { id }, select: { assigneAId: true, rappelLe: true } })
const rappels = (objetId: string) => db.message.findMany({ where: { objetId, modele: 'demande-rappel' } })
async function post(agencyId: string) {
  const before = mails()
  const waiting = await db.message.findMany({ where: { agencyId, status: 'QUEUED' }, orderBy: { createdAt: 'asc' } })
  for (const { id } of waiting) await sendMessage({ messageId: id, agencyId }, { last: false })
  return Promise.all(
    mails()
      .filter((name) => !before.includes(name))
      .map((name) => readMail(folder, name.replace('.eml', ''))),
  )
}

test('a colleague is told of what is given to her, oneself is not', async () => {
  const { agencyId, paul, anne, places, id } = await monde()
  await post(agencyId)
  expect(await attribuer(paul, { demandeId: id, a: places.paul, avant: null }, ORIGIN)).toBe(true)
  expect(await post(agencyId)).toEqual([])
  expect(await attribuer(paul, { demandeId: id, a: places.anne, avant: places.paul }, ORIGIN)).toBe(true)
  const [mail] = await post(agencyId)
  expect(mail).toMatchObject({ to: anne.email, subject: 'La demande n°\u00a01 vous est confiée\u00a0: Une fuite' })
  expect(mail?.text).toContain(`/admin/demandes/${id}`)
  expect(await db.journal.count({ where: { agencyId, evenement: 'demande-attribuee' } })).toBe(2)
})

test('two who take it at once: the second is told', async () => {
  const { paul, anne, places, id } = await monde()
  const prendre = (viewer: Redacteur, a: string) => attribuer(viewer, { demandeId: id, a, avant: null }, ORIGIN)
  const answers = await Promise.all([prendre(paul, places.paul), prendre(anne, places.anne)])
  expect(answers.toSorted()).toEqual(['CHANGE', true])
})

test('who reads only, has left, is of the other trade or of another agency looks after nothing', async () => {
  const { agencyId, paul, places, id } = await monde()
  const place = async (facts: object, agency = agencyId) => {
    const { userId } = await given.staff(agency)
    return (await db.staff.update({ where: { agencyId_userId: { agencyId: agency, userId } }, data: facts })).id
  }
  for (const a of [
    await place({ role: 'LECTURE' }),
    await place({ closedAt: new Date() }),
    await place({ metiers: ['GERANCE'] }),
    await place({}, (await given.agency()).id),
    randomUUID(),
  ])
    expect(await attribuer(paul, { demandeId: id, a, avant: null }, ORIGIN)).toBe(false)
  expect((await suivi(id)).assigneAId).toBeNull()
  // Given to nobody again, it comes back to nobody's mind.
  await attribuer(paul, { demandeId: id, a: places.paul, avant: null }, ORIGIN)
  await rappelerLe(paul, id, addDays(JOUR, 1))
  await attribuer(paul, { demandeId: id, a: null, avant: places.paul }, ORIGIN)
  expect(await suivi(id)).toEqual({ assigneAId: null, rappelLe: null })
})

test('on its day a request is recalled by one mail to who looks after it, however often the job runs', async () => {
  const { agencyId, paul, places, id } = await monde()
  await post(agencyId)
  const lendemain = addDays(JOUR, 1)
  expect(await rappelerLe(paul, id, lendemain)).toBe(true)
  // Of nobody before: it is hers from now on.
  expect(await suivi(id)).toEqual({ assigneAId: places.paul, rappelLe: dayToDate(lendemain) })
  const system = systemViewer(agencyId)
  expect(await rappelerLesDemandes(system, JOUR)).toBe(0)
  const runs = await Promise.all([1, 2, 3].map(() => rappelerLesDemandes(system, lendemain)))
  expect(runs.toSorted()).toEqual([0, 0, 1])
  const [mail] = await post(agencyId)
  expect(mail).toMatchObject({ to: paul.email, subject: 'Rappel\u00a0: demande n°\u00a01, Une fuite' })
  expect(await rappelerLesDemandes(system, addDays(JOUR, 2))).toBe(0)
  expect(await rappels(id)).toHaveLength(1)
})

test('what was closed before its day is recalled to nobody', async () => {
  const { agencyId, paul, id } = await monde()
  await post(agencyId)
  await rappelerLe(paul, id, JOUR)
  const system = systemViewer(agencyId)
  expect(await prendreLesRappelsDus(new Date('2026-06-15T08:30:00+02:00'), JOUR)).toBeGreaterThan(0)
  expect(await rappelerLesDemandes(system, JOUR)).toBe(1)
  // Closed between the job and its mail.
  await changerEtat(paul, id, 'RESOLUE', ORIGIN)
  expect(await post(agencyId)).toEqual([])
  expect(await rappelerLesDemandes(system, JOUR)).toBe(0)
})

test('two who answer at once: the second is told what was said, and nothing of hers is sent', async () => {
  const { agencyId, compte, viewer, paul, anne, id } = await monde()
  const repondre = (who: Redacteur, texte: string, dits: number, formulaire = randomUUID()) =>
    repondreAuClient(who, { demandeId: id, texte, dits, formulaire, etat: 'EN_COURS', pieces: [] }, ORIGIN)
  const formulaire = randomUUID()
  expect(await repondre(paul, 'Nous venons.', 1, formulaire)).toBe(true)
  expect(await repondre(anne, 'Demain, peut-être.', 1)).toEqual({ dits: 2, nom: expect.any(String), texte: 'Nous venons.' })
  // Once read, it is sent; and the same form again is the same answer.
  expect(await repondre(anne, 'Demain, peut-être.', 2)).toBe(true)
  expect(await repondre(paul, 'Nous venons.', 1, formulaire)).toBe(true)
  // A note is told to nobody, and keeps nobody from answering.
  await repondreAuClient(anne, { demandeId: id, texte: 'Entre nous', formulaire: randomUUID(), etat: null, pieces: [] }, ORIGIN)
  expect(await repondre(paul, 'Voilà.', 3)).toBe(true)
  await ecrireALAgence(viewer, { compteId: compte.id, demandeId: id, texte: 'Trop tard', pieces: [], formulaire: randomUUID() })
  expect(await repondre(paul, 'Encore.', 4)).toMatchObject({ dits: 5, texte: 'Trop tard' })
  expect((await demandeDeLAgence(paul, id))?.dits).toBe(5)
  expect(await db.message.count({ where: { agencyId, modele: 'demande-reponse' } })).toBe(3)
})

test('the inbox by tab, by colleague, by age and by building', async () => {
  const { compte, viewer, paul, anne, places, id } = await monde()
  const autre = await demande(viewer, compte.id, { sujet: 'Une autre' })
  await attribuer(paul, { demandeId: id, a: places.paul, avant: null }, ORIGIN)
  await db.demande.update({ where: { id }, data: { rappelLe: dayToDate(JOUR) } })
  await db.demandeMessage.updateMany({ where: { demandeId: id }, data: { createdAt: new Date('2026-06-01T08:00:00Z') } })
  const numeros = async (filtre: Partial<FiltreDeLAgence>, who = paul) =>
    (await demandesRecues(who, { ...TOUTES_LES_OUVERTES, ...filtre }, JOUR)).rows.map((row) => row.id)
  expect(await numeros({})).toEqual([id, autre])
  expect(await numeros({ onglet: 'MIENNES' })).toEqual([id])
  expect(await numeros({ onglet: 'MIENNES' }, anne)).toEqual([])
  expect(await numeros({ onglet: 'RAPPELS' })).toEqual([id])
  expect(await numeros({ assigne: 'PERSONNE' })).toEqual([autre])
  expect(await numeros({ assigne: places.paul })).toEqual([id])
  expect(await numeros({ attendAvant: new Date('2026-06-02T00:00:00Z') })).toEqual([id])
  expect(await numeros({ immeuble: randomUUID() })).toEqual([])
  expect(await numeros({ categorie: 'SINISTRE' })).toEqual([])
  expect(await numeros({ tri: 'numero' })).toEqual([autre, id])
  expect((await demandesRecues(paul, TOUTES_LES_OUVERTES, JOUR)).nombres).toMatchObject({ OUVERTES: 2, MIENNES: 1, RAPPELS: 1, RESOLUE: 0 })
})

test('two answers of one name, and two at one answer', async () => {
  const { agencyId, paul, anne } = await monde()
  const [accuse, formulaire] = [{ nom: 'Accusé', texte: 'Bien reçu.' }, randomUUID()]
  await ajouterReponseType(paul, formulaire, accuse, ORIGIN)
  await ajouterReponseType(paul, formulaire, accuse, ORIGIN)
  expect(await refusal(ajouterReponseType(anne, randomUUID(), accuse, ORIGIN))).toContain('porte déjà ce nom')
  const changer = (who: Redacteur, texte: string) => changerReponseType(who, { id: formulaire, version: 1, nom: 'Accusé', texte }, ORIGIN)
  const suites = await Promise.all([changer(paul, 'A'), changer(anne, 'B')])
  expect(suites.map(({ etat }) => etat).toSorted()).toEqual(['CHANGE', 'FAIT'])
  expect(await reponsesTypes(paul)).toMatchObject([{ nom: 'Accusé', version: 2 }])
  expect(await db.journal.count({ where: { agencyId, evenement: 'reponse-type' } })).toBe(2)
})
