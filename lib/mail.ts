import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { env } from './env'

export type Mail = {
  /** The agency: its name is the sender's, its address receives the answers. The mail itself leaves from MAIL_FROM. */
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly attachments?: readonly { readonly filename: string; readonly content: Uint8Array; readonly contentType: string }[]
  /** Of a mail that one may refuse: the address that a mail program posts to when « Se désabonner » is pressed (RFC 8058). */
  readonly desabonnement?: string
  /** Of the row of the outbox: a mail sent twice bears the same Message-ID, and mail programs show it once. */
  readonly messageId: string
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
const CHECK_EVERY_MS = 30_000

// Next evaluates a module once per bundle; the connections are those of the process.
type Post = { url: string; transport: Transporter; check: { at: number; answer: Promise<boolean> } | undefined }
const holder = globalThis as typeof globalThis & { palierMail?: Post | undefined }

function post(): Post {
  const url = env().SMTP_URL
  if (holder.palierMail?.url === url) return holder.palierMail
  holder.palierMail?.transport.close()
  // A message is text and bytes: nothing in it may make the server read a file or an address.
  const options: SMTPPool.Options & { maxRequeues: number } = {
    // Given as `url`, it would make nodemailer forget all the other options.
    ...parseConnectionUrl(url),
    pool: true,
    maxConnections: 3,
    // Without it, a server that hangs up is called again without end and without a pause.
    maxRequeues: 1,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  holder.palierMail = { url, transport: nodemailer.createTransport(options), check: undefined }
  return holder.palierMail
}

// One address, and nothing that could begin another or another header.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

function address(text: string): string {
  if (!ADDRESS.test(text)) throw new Error(`Adresse e-mail refusée : « ${oneLine(text)} ».`)
  return text
}

const REASONS: Record<string, string> = {
  EAUTH: 'le serveur de courrier refuse l’identification de SMTP_URL',
  EENVELOPE: 'le serveur de courrier refuse l’adresse',
  EMESSAGE: 'le serveur de courrier refuse le message',
  ETIMEDOUT: 'le serveur de courrier ne répond pas à temps',
  EDNS: 'le serveur de courrier est introuvable',
  ECONNECTION: 'le serveur de courrier ne répond pas',
  ESOCKET: 'le serveur de courrier ne répond pas',
}

/** In one line each: what folds an address in two, some programs do not read. */
const enUnClic = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url.replace(/[\s<>,]/g, '')}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** The server says that there is nobody at that address: to ask again changes nothing. */
export class AdresseRefusee extends Error {}

/** @throws Error in French when the mail did not leave. */
export async function sendMail({ from, to, subject, html, text, attachments = [], desabonnement, messageId }: Mail): Promise<void> {
  const sender = address(env().MAIL_FROM)
  const message = {
    from: { name: oneLine(from.name), address: sender },
    to: { name: '', address: address(to) },
    ...(from.address ? { replyTo: { name: oneLine(from.name), address: address(from.address) } } : {}),
    subject: oneLine(subject),
    html,
    text,
    attachments: attachments.map(({ filename, content, contentType }) => ({
      filename: oneLine(filename),
      content: Buffer.from(content),
      contentType,
    })),
    messageId: `<${messageId.replace(/[^\w-]/g, '')}@${sender.split('@')[1]}>`,
    // Out-of-office programs do not answer these.
    headers: { 'Auto-Submitted': 'auto-generated', ...(desabonnement && enUnClic(desabonnement)) },
  }
  try {
    await post().transport.sendMail(message)
  } catch (error) {
    const {
      code = '',
      command,
      responseCode = 0,
      message: detail,
    } = error as Error & { code?: string; command?: string; responseCode?: number }
    const definitive = code === 'EENVELOPE' && command === 'RCPT TO' && responseCode >= 500
    const Failure = definitive ? AdresseRefusee : Error
    throw new Failure(`Le message n’est pas parti : ${REASONS[code] ?? 'le serveur de courrier n’a pas pris le message'} (${detail}).`, {
      cause: error,
    })
  }
}

/** Whether the mail server answers; asked at most every 30 s. */
export function checkMail(now = Date.now()): Promise<boolean> {
  const current = post()
  if (!current.check || now - current.check.at >= CHECK_EVERY_MS) {
    const answer = current.transport.verify().then(
      () => true,
      () => false,
    )
    current.check = { at: now, answer }
  }
  return current.check.answer
}

/** For the end of the process. */
export function closeMail(): void {
  holder.palierMail?.transport.close()
  holder.palierMail = undefined
}
