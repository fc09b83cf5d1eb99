import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { checkMail, closeMail, type Mail, sendMail } from '@/lib/mail'
import { listMail, readMail } from '@/lib/mailbox'
import { startMailCatcher } from '@/scripts/support/mail-catcher.mjs'

const folder = mkdtempSync(join(tmpdir(), 'palier-mail-'))
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  NEXTAUTH_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'ne-pas-repondre@palier.test',
  PALIER_DATA: folder,
})

const PDF = Buffer.from('%PDF-1.4 é')
const NOM = 'Relevé de compte 193287-63 du 28-11-2017.pdf'
const mail = (changes: Partial<Mail> = {}): Mail => ({
  from: { name: 'Société Modèle', address: 'contact@modele.palier.test' },
  to: 'maurice.laffite@palier.test',
  subject: 'Votre relevé de compte',
  html: '<p>Au 28/11/2017, vous nous devez 60,61 €</p>',
  text: 'Au 28/11/2017, vous nous devez 60,61 €',
  attachments: [{ filename: NOM, content: PDF, contentType: 'application/pdf' }],
  messageId: '0b9f2a1c-0000-4000-8000-000000000001',
  ...changes,
})

let catcher: Awaited<ReturnType<typeof startMailCatcher>>
const last = async () => {
  const { mails } = await listMail(folder, { page: 1 })
  return readMail(folder, mails[0]?.id ?? '')
}

beforeAll(async () => {
  catcher = await startMailCatcher({ folder })
  env().SMTP_URL = `smtp://127.0.0.1:${catcher.port}`
})
afterAll(async () => {
  closeMail()
  await catcher.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a mail', () => {
  it('arrives with its two texts and its attachment, in the name of the agency, which gets the answers', async () => {
    await sendMail(mail())
    const received = await last()
    expect(received).toMatchObject({
      from: '"Société Modèle" <ne-pas-repondre@palier.test>',
      to: 'maurice.laffite@palier.test',
      subject: 'Votre relevé de compte',
      html: '<p>Au 28/11/2017, vous nous devez 60,61 €</p>',
      attachments: [{ index: 0, filename: NOM, contentType: 'application/pdf' }],
    })
    expect(received?.text.trim()).toBe('Au 28/11/2017, vous nous devez 60,61 €')
    expect(received?.attachments[0]?.content.equals(PDF)).toBe(true)
    const raw = received?.source ?? ''
    expect(raw).toContain('Message-ID: <0b9f2a1c-0000-4000-8000-000000000001@palier.test>')
    expect(raw.replace(/\r\n /g, ' ')).toMatch(/^Reply-To: .*<contact@modele\.palier\.test>/m)
  })

  it('cannot be given another header by a name or a subject', async () => {
    await sendMail(
      mail({
        from: { name: 'Agence\r\nBcc: x@y.test', address: 'a@b.test' },
        subject: 'Objet\r\nBcc: x@y.test\n\ncorps',
        messageId: 'id>\r\nBcc: x@y.test',
      }),
    )
    const received = await last()
    expect(received?.subject).toBe('Objet Bcc: x@y.test corps')
    expect(received?.source.slice(0, received.source.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im)
  })

  it('that may be refused says where in one press, whole and on one line (RFC 8058)', async () => {
    const url = `https://portail.palier.test/api/desabonnement?jeton=${'Aa-_9'.repeat(17)}`
    await sendMail(mail({ desabonnement: url }))
    const raw = (await last())?.source ?? ''
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n')
    expect(headers).toContain(`List-Unsubscribe: <${url}>`)
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    await sendMail(mail({ desabonnement: 'https://palier.test/x>\r\nBcc: x@y.test' }))
    const forged = (await last())?.source ?? ''
    expect(forged.slice(0, forged.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im)
    await sendMail(mail())
    expect((await last())?.source).not.toContain('List-Unsubscribe')
  })

  it.each(['a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', '"x" <a@b.test>', 'sans-arobase', ''])(
    'does not leave for %j',
    async (to) => {
      const before = readdirSync(folder).length
      await expect(sendMail(mail({ to }))).rejects.toThrow('Adresse e-mail refusée')
      expect(readdirSync(folder)).toHaveLength(before)
    },
  )
})

describe('the mailbox', () => {
  it('lists by pages, newest first, and opens nothing outside its folder', async () => {
    for (let index = 0; index < 21; index++) await sendMail(mail({ subject: `n° ${index}`, attachments: [] }))
    const first = await listMail(folder, { page: 1 })
    expect(first.mails).toHaveLength(20)
    expect(first.mails[0]).toMatchObject({ subject: 'n° 20', attachments: 0 })
    const second = await listMail(folder, { page: 2 })
    expect([second.total, second.pages]).toEqual([26, 2])
    expect(second.mails.map(({ subject }) => subject)).toContain('n° 0')
    for (const id of ['../mail', 'x', '', first.mails[0]?.id.replace(/.$/, 'é') ?? '']) expect(await readMail(folder, id)).toBeNull()
  })

  it('is empty where there is none', async () => {
    expect(await listMail(join(folder, 'absent'), { page: 1 })).toEqual({ mails: [], pages: 1, total: 0 })
  })
})

describe('a mail server that is away', () => {
  const withServer = async (url: string, act: () => Promise<void>) => {
    const before = env().SMTP_URL
    env().SMTP_URL = url
    try {
      await act()
    } finally {
      closeMail()
      env().SMTP_URL = before
    }
  }

  it('refuses the connection: told in French', () =>
    withServer('smtp://127.0.0.1:1', async () => {
      await expect(sendMail(mail())).rejects.toThrow(/Le message n’est pas parti\s: le serveur de courrier ne répond pas/)
      expect(await checkMail()).toBe(false)
    }))

  it('hangs up at once: told in French', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => sockets.push(socket.destroy())).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    await withServer(`smtp://127.0.0.1:${port}`, async () => {
      await expect(sendMail(mail())).rejects.toThrow('Le message n’est pas parti')
    })
    server.close()
  })

  it('is asked again only after 30 s', async () => {
    closeMail()
    const now = Date.now()
    expect(await checkMail(now)).toBe(true)
    await catcher.close()
    expect(await checkMail(now + 29_999)).toBe(true)
    expect(await checkMail(now + 30_000)).toBe(false)
    catcher = await startMailCatcher({ folder, port: catcher.port })
    expect(await checkMail(now + 60_000)).toBe(true)
  })
})
