import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { house } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { envoyerCourrierPersonnel } from '@/lib/jobs/courrier-personnel'
import { closeMail } from '@/lib/mail'
import { readMail } from '@/lib/mailbox'
import { startMailCatcher } from '../../scripts/support/mail-catcher.mjs'
import { freePort } from './until'

/** Gives the test file a real SMTP server; called after useDatabase(). `mails()` lists what arrived, `post(to)` does the jobs of the mails that wait, as the worker would. */
export function useMail() {
  const folder = mkdtempSync(join(tmpdir(), 'palier-mail-'))
  let catcher: { close: () => Promise<void> }
  beforeAll(async () => {
    const port = await freePort()
    catcher = await startMailCatcher({ folder, port })
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  })
  afterAll(async () => {
    await closeQueue()
    closeMail()
    await catcher.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const mails = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
  /** @returns the mails that left. */
  const post = async (to: string) => {
    const before = mails()
    const pending = await house.courrierPersonnel.findMany({ where: { to }, orderBy: { createdAt: 'asc' } })
    for (const { id } of pending) await envoyerCourrierPersonnel({ courrierId: id }, { last: false })
    return Promise.all(
      mails()
        .filter((name) => !before.includes(name))
        .map((name) => readMail(folder, name.replace('.eml', ''))),
    )
  }
  return { folder, mails, post }
}

/** What the link of a mail holds. */
export const jetonDe = (mail: { text?: string | undefined } | null | undefined): string =>
  /jeton=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
