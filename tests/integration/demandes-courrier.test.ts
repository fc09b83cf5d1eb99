import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { sendMessage } from '@/lib/jobs/mail'
import { readMail } from '@/lib/mailbox'
import { repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import type { Redacteur } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { demande } from '../support/given-demande'
import { useMail } from '../support/post'

useDatabase()
const { mails, folder } = useMail()

const ORIGIN = { address: '192.0.2.1', device: '' }

async function asked() {
  const { id: agencyId } = await given.agency()
  await db.agency.update({ where: { id: agencyId }, data: { email: 'agence@palier.test', nom: 'Les Lilas' } })
  const compte = await given.compte(agencyId)
  const viewer = await given.client(compte)
  const id = await demande(viewer, compte.id, { sujet: 'Une fuite\r\nBcc: x@y.fr', texte: 'Sous l’évier.\n\nDepuis hier.' })
  const staff = (await given.staff(agencyId)) as Redacteur
  const repondre = (texte = 'Nous venons.') =>
    repondreAuClient(staff, { demandeId: id, texte, etat: 'ATTENTE', pieces: [], formulaire: randomUUID() }, ORIGIN)
  return { agencyId, compte, viewer, id, repondre }
}

/** Does the jobs of what waits, as the worker would. @returns the mails that left. */
async function post(agencyId: string) {
  const before = mails()
  const waiting = await db.message.findMany({ where: { agencyId, status: 'QUEUED' }, orderBy: { createdAt: 'asc' } })
  for (const { id } of waiting) await sendMessage({ messageId: id, agencyId }, { last: false })
  const names = mails().filter((name) => !before.includes(name))
  return Promise.all(names.map((name) => readMail(folder, name.replace('.eml', ''))))
}
const left = (agencyId: string) => db.message.count({ where: { agencyId } })

test('the agency reads who asks what, for which compte, and where to answer', async () => {
  const { agencyId, compte, viewer, id } = await asked()
  const [mail] = await post(agencyId)
  expect(mail).toMatchObject({ to: 'agence@palier.test', subject: 'Nouvelle demande n°\u00a01\u00a0: Une fuite Bcc: x@y.fr' })
  for (const said of [viewer.nom, 'Sous l’évier. Depuis hier.', 'Panne ou réparation', compte.numero, `/admin/demandes/${id}`])
    expect(mail?.text).toContain(said)
})

test('who asked reads the answer, and may refuse the next', async () => {
  const { agencyId, compte, viewer, id, repondre } = await asked()
  await post(agencyId)
  await repondre('Un plombier passe.\n\n<b>Demain</b>.')
  const [mail] = await post(agencyId)
  expect(mail).toMatchObject({ to: viewer.email, subject: expect.stringContaining('Réponse à votre demande n°\u00a01') })
  for (const said of ['Agence vous a répondu', 'Un plombier passe.', '<b>Demain</b>.', `/coproprietaire/${compte.id}/demandes/${id}`])
    expect(mail?.text).toContain(said)
  expect(mail?.text).toContain('/desabonnement?jeton=')
  expect(mail?.html).toContain('&lt;b&gt;Demain')
  await db.refusDAvis.create({ data: { userId: viewer.userId, agencyId, avis: 'DEMANDES' } })
  await repondre()
  expect(await post(agencyId)).toEqual([])
  // Nothing is left that would look like a mail that cannot leave.
  expect(await left(agencyId)).toBe(2)
})

test('who holds the compte no more, or whose compte is no longer published, is told nothing', async () => {
  const { agencyId, compte, viewer, repondre } = await asked()
  await post(agencyId)
  await db.compte.update({ where: { id: compte.id }, data: { publie: false } })
  await repondre()
  expect(await post(agencyId)).toEqual([])
  await db.compte.update({ where: { id: compte.id }, data: { publie: true } })
  await db.acces.updateMany({ where: { userId: viewer.userId }, data: { closedAt: new Date() } })
  await repondre()
  expect(await post(agencyId)).toEqual([])
})

test('an answer goes to where the person signs in when it leaves', async () => {
  const { agencyId, viewer, repondre } = await asked()
  await post(agencyId)
  await repondre('x'.repeat(4000))
  await db.user.update({ where: { id: viewer.userId }, data: { email: `nouvelle-${viewer.email}` } })
  const [mail] = await post(agencyId)
  expect(mail?.to).toBe(`nouvelle-${viewer.email}`)
  expect(mail?.text).toContain('[…] La suite est dans votre espace.')
})
