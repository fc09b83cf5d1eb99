import { house as db } from '@/lib/db'
import { addMonths, dayInFrance, formatMonth, startOfMonth } from '@/lib/domain/day'
import { courrier } from '@/lib/jobs/courrier'
import { closeBrowser } from '@/lib/pdf'
import { publish } from '@/lib/publication/publish'
import { consentir } from '@/lib/queries/consentements'
import { messageAEnvoyer } from '@/lib/queries/messages'
import { systemViewer } from '@/lib/viewer-kinds'
import { csv, folderOf } from '../../support/bundle'
import { geranceBundle } from '../../support/bundle-gerance'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { readPdf } from '../../support/pdf-text'

useDatabase()
jest.setTimeout(60_000)
afterAll(closeBrowser)

/** This month, or one before it or after. */
const mois = (rang: number) => addMonths(startOfMonth(dayInFrance(new Date())), rang)
type Terme = readonly [reference: string, rang: number, paye: string, charges?: string]

async function world() {
  const { id: agencyId, code } = await given.agency()
  const send = async (...termes: Terme[]) => {
    const lignes = termes.map(([reference, rang, paye, charges = '47,71']) => [
      reference,
      '41L1',
      mois(rang).slice(0, 7),
      '480,00',
      charges,
      paye,
    ])
    const report = await publish(
      folderOf({
        ...geranceBundle(code, { mode: 'partielle' }),
        'quittances.csv': csv('reference;compte;periode;loyer;charges;paye', ...lignes),
      }),
    )
    expect(report.errors).toEqual([])
  }
  await send()
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId, reference: '41L1' } })
  const viewer = await given.client(compte)
  const dire = (accord: boolean) => consentir(viewer, { compteId: compte.id, accord })
  const messages = () => db.message.findMany({ where: { agencyId, modele: 'quittance' }, orderBy: { createdAt: 'asc' } })
  const mails = async () => {
    const found = await Promise.all((await messages()).map(({ id }) => messageAEnvoyer(systemViewer(agencyId), id)))
    return Promise.all(found.map((message) => message && courrier(message)))
  }
  return { agencyId, compte, viewer, dire, send, messages, mails }
}

test('a term newly paid in full leaves once, with its quittance', async () => {
  const { compte, viewer, dire, send, messages, mails } = await world()
  await send(['Q1', -1, '527,71'], ['Q2', 0, '0'])
  await dire(true)
  await send(['Q1', -1, '527,71'], ['Q2', 0, '300,00'])
  expect(await messages()).toEqual([])
  await send(['Q1', -1, '527,71'], ['Q2', 0, '527,71'])
  await send(['Q1', -1, '527,71'], ['Q2', 0, '527,71'], ['Q3', 1, '0'])
  await send(['Q2', 0, '600,00'])
  expect((await messages()).map(({ to, userId }) => [to, userId])).toEqual([[viewer.email, viewer.userId]])
  const [mail] = await mails()
  const nom = formatMonth(mois(0))
  const de = /^[aeiou]/.test(nom) ? `d’${nom}` : `de ${nom}`
  expect(mail).toMatchObject({ to: viewer.email, subject: `Votre quittance ${de}` })
  expect(mail?.text).toContain(`/locataire/${compte.id}/quittances`)
  expect(mail?.attachments?.map(({ filename }) => filename)).toEqual([`Quittance ${de} - 41L1.pdf`])
  const { pages } = await readPdf(new Uint8Array(mail?.attachments?.[0]?.content as Buffer))
  const text = pages.join(' ').replace(/\s+/g, ' ')
  for (const said of ['dont quittance', 'cinq cent vingt-sept euros', 'YALOXE Denise', '47 boulevard Albert Ier', '480,00', '47,71'])
    expect(text).toContain(said)
  expect(await db.document.count({ where: { compteId: compte.id, nature: 'QUITTANCE' } })).toBe(1)
})

test('without an agreement, or once it is withdrawn, nothing leaves', async () => {
  const { dire, send, messages, mails } = await world()
  await send(['Q1', 0, '0'])
  await send(['Q1', 0, '527,71'])
  expect(await messages()).toEqual([])
  await dire(true)
  await send(['Q2', 1, '0'])
  await send(['Q2', 1, '527,71'])
  expect(await messages()).toHaveLength(1)
  // Withdrawn between the publication and the mail.
  await dire(false)
  expect(await mails()).toEqual([null])
  await send(['Q3', 2, '527,71'])
  expect(await messages()).toHaveLength(1)
})

test('years of terms that come paid after the agreement are of the past; those that end later are not', async () => {
  const { dire, send, messages } = await world()
  await dire(true)
  await send(['Q1', -13, '527,71'], ['Q2', -1, '527,71'], ['Q3', 0, '527,71'], ['Q4', 1, '527,71'])
  const { length } = await messages()
  expect(length).toBe(2)
  // A reference of another name, the same term: it was paid already.
  await send(['R3', 0, '527,71'])
  expect(await messages()).toHaveLength(2)
})

test('a term paid before the agreement is not sent when it is corrected; one that was sent is, with its new figures', async () => {
  const { dire, send, messages, mails } = await world()
  await send(['Q1', 0, '527,71'], ['Q2', 1, '0'])
  await dire(true)
  await send(['Q1', 0, '530,00', '50,00'], ['Q2', 1, '527,71'])
  expect(await messages()).toHaveLength(1)
  await send(['Q2', 1, '530,00', '50,00'])
  await send(['Q2', 1, '530,00', '50,00'])
  expect(await messages()).toHaveLength(2)
  const [ancien, nouveau] = await mails()
  // The former figures hold no more.
  expect(ancien).toBeNull()
  expect(nouveau?.text.replaceAll('\u00A0', ' ')).toContain('530,00 €')
})

test('a term that is not paid in full any more when the mail leaves', async () => {
  const { dire, send, mails } = await world()
  await send(['Q1', 0, '0'])
  await dire(true)
  await send(['Q1', 0, '527,71'])
  await send(['Q1', 0, '0'])
  expect(await mails()).toEqual([null])
  await send(['Q1', 0, '0', '-600,00'])
  expect(await mails()).toEqual([null])
})

test('to each login that is open to the compte, and no other', async () => {
  const { compte, viewer, dire, send, messages } = await world()
  const [second, closed] = [await given.user(), await given.user()]
  await given.acces(compte, second.id)
  const { id } = await given.acces(compte, closed.id)
  await db.acces.update({ where: { id }, data: { closedAt: new Date() } })
  await send(['Q1', 0, '0'])
  await dire(true)
  await send(['Q1', 0, '527,71'])
  expect((await messages()).map(({ to }) => to).toSorted()).toEqual([viewer.email, second.email].toSorted())
})

test('not of a compte that has closed, nor to a login that lost it meanwhile', async () => {
  const { agencyId, compte, viewer, dire, send, messages, mails } = await world()
  await send(['Q1', 0, '0'], ['Q2', 1, '0'])
  await dire(true)
  await send(['Q1', 0, '527,71'])
  await db.acces.updateMany({ where: { userId: viewer.userId }, data: { closedAt: new Date() } })
  expect(await mails()).toEqual([null])
  await db.acces.updateMany({ where: { userId: viewer.userId }, data: { closedAt: null } })
  await db.agency.update({ where: { id: agencyId }, data: { fermetureAuDepart: true, moisApresDepart: 1 } })
  await db.compte.update({ where: { id: compte.id }, data: { departLe: new Date('2020-12-31') } })
  expect(await mails()).toEqual([null])
  await send(['Q2', 1, '527,71'])
  expect(await messages()).toHaveLength(1)
})
