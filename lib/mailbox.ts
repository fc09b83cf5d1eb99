import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser'

const PER_PAGE = 20
/** As scripts/support/mail-catcher.mjs names them. */
const ID = /^\d{13}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type MailSummary = { id: string; from: string; to: string; subject: string; date: Date; attachments: number }
export type MailAttachment = { index: number; filename: string; contentType: string; content: Buffer }
export type CaughtMail = Omit<MailSummary, 'attachments'> & {
  html: string | null
  text: string
  attachments: MailAttachment[]
  source: string
}

const addresses = (field: AddressObject | AddressObject[] | undefined) =>
  [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')

async function parse(folder: string, id: string): Promise<{ mail: ParsedMail; source: string } | null> {
  if (!ID.test(id)) return null
  const bytes = await readFile(join(folder, `${id}.eml`)).catch(() => null)
  // Links and pictures stay as the recipient gets them: nothing is rewritten.
  return bytes && { mail: await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true }), source: bytes.toString('latin1') }
}

const heading = (id: string, mail: ParsedMail) => ({
  id,
  from: addresses(mail.from),
  to: addresses(mail.to),
  subject: mail.subject ?? '(sans objet)',
  date: new Date(Number(id.slice(0, 13))),
})

/** The name of the part's type, which mailparser reads whole; of a long `filename` it loses spaces where the header was folded. */
function nameOf({ headers, filename }: Attachment, index: number): string {
  const type = headers.get('content-type')
  const name = typeof type === 'object' && 'params' in type ? type.params.name : undefined
  return name ?? filename ?? `piece-jointe-${index + 1}`
}

/** The demo's mail, newest first. @param page from 1. */
export async function listMail(
  folder: string,
  { page }: { page: number },
): Promise<{ mails: MailSummary[]; pages: number; total: number }> {
  const files = await readdir(folder).catch(() => [])
  const ids = files
    .map((file) => file.replace(/\.eml$/, ''))
    .filter((id) => ID.test(id))
    .sort()
    .reverse()
  const shown = ids.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  const mails = await Promise.all(
    shown.map(async (id) => {
      const read = await parse(folder, id)
      return read ? [{ ...heading(id, read.mail), attachments: read.mail.attachments.length }] : []
    }),
  )
  return { mails: mails.flat(), pages: Math.max(1, Math.ceil(ids.length / PER_PAGE)), total: ids.length }
}

/** Null when there is no such mail, and for what is no id. */
export async function readMail(folder: string, id: string): Promise<CaughtMail | null> {
  const read = await parse(folder, id)
  if (!read) return null
  const { mail, source } = read
  const attachments = mail.attachments.map((attachment, index) => ({
    index,
    filename: nameOf(attachment, index),
    contentType: attachment.contentType,
    content: attachment.content,
  }))
  return { ...heading(id, mail), html: mail.html || null, text: mail.text ?? '', attachments, source }
}
