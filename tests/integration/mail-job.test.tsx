import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { posterATous } from '@/lib/courrier-personnel'
import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { sendMessage } from '@/lib/jobs/mail'
import { closeMail } from '@/lib/mail'
import { readMail } from '@/lib/mailbox'
import { closeBrowser } from '@/lib/pdf'
import { demanderReleve } from '@/lib/queries/documents'
import { startWorker } from '@/lib/worker'
import { startMailCatcher } from '../../scripts/support/mail-catcher.mjs'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { readPdf } from '../support/pdf-text'
import { freePort, until } from '../support/until'

useDatabase()
jest.setTimeout(60_000)

let folder: string
let catcher: { port: number; close: () => Promise<void> } | undefined
const caught = () => readdirSync(folder).filter((name) => name.endsWith('.eml'))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palier-mail-'))
})
afterAll(async () => {
  await closeQueue()
  await closeBrowser()
  closeMail()
  await catcher?.close()
  await rm(folder, { recursive: true, force: true })
})

async function askedStatement() {
  const compte = await given.compte((await given.agency()).id)
  await given.ecriture(compte, day('2026-06-01'), 6061)
  const documentId = await demanderReleve(await given.client(compte), {
    compteId: compte.id,
    demande: randomUUID(),
    today: day('2026-06-15'),
  })
  return db.message.findFirstOrThrow({ where: { documentId } })
}
const messageNow = (id: string) => db.message.findUniqueOrThrow({ where: { id } })

test('SMTP down: the message waits and says why; when SMTP is back the mail leaves, once, with the statement', async () => {
  const port = await freePort()
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  const message = await askedStatement()
  await startWorker()
  await until(async () => (await messageNow(message.id)).attempts > 0)
  expect(await messageNow(message.id)).toMatchObject({
    status: 'QUEUED',
    sentAt: null,
    error: expect.stringContaining('serveur de courrier'),
  })
  expect(caught()).toEqual([])

  catcher = await startMailCatcher({ folder, port })
  await until(async () => (await messageNow(message.id)).status === 'SENT')
  await new Promise((resolve) => setTimeout(resolve, 3000))
  expect(caught()).toHaveLength(1)
  const mail = await readMail(folder, caught()[0]?.replace('.eml', '') ?? '')
  expect(mail).toMatchObject({ to: message.to, subject: 'Votre relevé de compte' })
  expect(mail?.text.replace(/[\u202F\u00A0]/g, ' ')).toContain('vous nous devez 60,61 €')
  expect(mail?.attachments).toHaveLength(1)
  const pdf = await readPdf(new Uint8Array(mail?.attachments[0]?.content ?? []))
  expect(pdf.pages.join(' ')).toContain('60,61')
})

test('the job run again after the mail has left sends nothing', async () => {
  const message = await askedStatement()
  await until(async () => (await messageNow(message.id)).status === 'SENT')
  const before = caught().length
  await sendMessage({ messageId: message.id, agencyId: message.agencyId }, { last: false })
  await sendMessage({ messageId: message.id, agencyId: (await given.agency()).id }, { last: false })
  expect(caught()).toHaveLength(before)
})

test('many mails leave one after the other, not one a second', async () => {
  const adresses = Array.from({ length: 12 }, () => `${randomUUID()}@palier.test`)
  await db.user.createMany({ data: adresses.map((email) => ({ email })) })
  const before = caught().length
  const began = performance.now()
  await db.$transaction((tx) => posterATous(tx, 'mot-de-passe-change', adresses, randomUUID()))
  await until(async () => caught().length === before + adresses.length)
  expect(performance.now() - began).toBeLessThan(8000)
})

test('a message that cannot be made is given up at the last attempt, and says so', async () => {
  const compte = await given.compte((await given.agency()).id)
  const { message } = await given.document(compte)
  await expect(sendMessage({ messageId: message.id, agencyId: compte.agencyId }, { last: true })).rejects.toThrow()
  expect(await messageNow(message.id)).toMatchObject({ status: 'FAILED', attempts: 1 })
})

test('an address that would add a header is refused, and never leaves', async () => {
  const message = await askedStatement()
  const before = caught().length
  await db.message.update({ where: { id: message.id }, data: { to: 'a@palier.test\r\nBcc: mechant@palier.test' } })
  await expect(sendMessage({ messageId: message.id, agencyId: message.agencyId }, { last: true })).rejects.toThrow(/Adresse e-mail refusée/)
  expect(caught()).toHaveLength(before)
})
