import 'server-only'
import { simpleParser } from 'mailparser'

export type Rebond = {
  /** Of the row of the outbox, which the Message-ID of each mail bears (lib/mail.ts). */
  readonly messageId: string
  /** What the server that gave up says of it. */
  readonly raison: string
}

/** A returned mail says all that is needed in its beginning; what it returns may be large. */
export const LU_OCTETS = 2 * 1024 ** 2
const RAISON_MAX = 300

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const MESSAGE_ID = new RegExp(`^message-id:\\s*<(${UUID})@`, 'im')

const unfolded = (text: string) => text.replaceAll('\r', '').replace(/\n[ \t]+/g, ' ')
const headersOf = (text: string) => unfolded(text).split('\n\n')[0] ?? ''

/** The fields of the recipient that was given up, if one was: a mail that is only late is none (RFC 3464, « Action »). */
function echecDe(status: string): string | null {
  const groups = unfolded(status).split(/\n{2,}/)
  const failed = groups.find((group) => /^final-recipient:/im.test(group) && /^action:\s*failed\b/im.test(group))
  if (failed === undefined) return null
  const field = (name: string) => new RegExp(`^${name}:\\s*(?:[\\w.-]+\\s*;)?(.*)$`, 'im').exec(failed)?.[1]?.trim() ?? ''
  const said = field('diagnostic-code') || field('status') || 'sans raison'
  return said.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, RAISON_MAX)
}

/** What a delayed bounce says (RFC 3464); null for any other mail, and for what returns none of ours. */
export async function lireUnRebond(eml: Buffer): Promise<Rebond | null> {
  const options = { skipImageLinks: true, skipTextToHtml: true, keepDeliveryStatus: true }
  const { attachments } = await simpleParser(eml.subarray(0, LU_OCTETS), options)
  const partOf = (type: RegExp) => attachments.find(({ contentType }) => type.test(contentType))?.content.toString('latin1') ?? ''
  const raison = echecDe(partOf(/^message\/(global-)?delivery-status$/i))
  const messageId = MESSAGE_ID.exec(headersOf(partOf(/^(message\/(rfc822|global)|text\/rfc822-headers)$/i)))?.[1]
  return raison !== null && messageId ? { messageId: messageId.toLowerCase(), raison } : null
}
