import { execFile } from 'node:child_process'
import { house as db } from '@/lib/db'
import { adressesEnEchec } from '@/lib/queries/adresses-en-echec'
import { noterUnRebond } from '@/lib/rebonds/noter'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

// Mails that leave and come back later (RFC 3464).

useDatabase()

type Dit = { id?: string; action?: string; type?: string; rapport?: string; diagnostic?: string }

/** As Postfix returns a mail. */
function retour({ id = '', action = 'failed', type = 'message/rfc822', rapport = 'message/delivery-status', diagnostic }: Dit): Buffer {
  const said = diagnostic ?? 'smtp; 550 5.1.1 <client@exemple.fr>: Recipient address rejected:\n    User unknown'
  return Buffer.from(
    `Return-Path: <>
From: MAILER-DAEMON@mx.exemple.fr
To: extranet@palier.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--B
Content-Type: ${rapport}

Reporting-MTA: dns; mx.exemple.fr
Arrival-Date: Sun, 29 Nov 2026 01:00:00 +0100

Final-Recipient: rfc822; client@exemple.fr
Original-Recipient: rfc822;client@exemple.fr
Action: ${action}
Status: 5.1.1
Diagnostic-Code: ${said}

--B
Content-Type: ${type}

From: Agence <extranet@palier.test>
To: client@exemple.fr
Subject: De nouveaux documents
Message-ID: <${id}@palier.test>

Bonjour
--B--
`.replaceAll('\n', '\r\n'),
  )
}

async function envoye() {
  const { id: agencyId } = await given.agency()
  const compte = await given.compte(agencyId)
  const user = await given.user()
  await given.acces(compte, user.id)
  const message = () =>
    db.message.create({
      data: { agencyId, modele: 'nouveaux-documents', to: user.email, contenu: {}, userId: user.id, status: 'SENT', sentAt: new Date() },
    })
  const viewer = await given.staff(agencyId)
  return { id: (await message()).id, message, email: user.email, adresses: async () => (await adressesEnEchec(viewer, 1)).rows }
}

test.each(['message/rfc822', 'text/rfc822-headers'])(
  'a mail that comes back puts its address among those in failure, until another arrives (%s)',
  async (type) => {
    const { id, email, adresses, message } = await envoye()
    const other = await envoye()
    expect(await noterUnRebond(retour({ id, type }))).toBe(true)
    expect(await noterUnRebond(retour({ id, type }))).toBe(false)
    expect(await adresses()).toMatchObject([
      {
        adresse: email,
        nombre: 1,
        erreur: 'Le message est revenu\u00A0: 550 5.1.1 <client@exemple.fr>: Recipient address rejected: User unknown.',
      },
    ])
    expect(await other.adresses()).toEqual([])
    await message()
    expect(await adresses()).toEqual([])
  },
)

test('late is not lost; a mail of nobody, of another kind, or none at all changes nothing', async () => {
  const { id, adresses } = await envoye()
  const others = [
    retour({ id, action: 'delayed' }),
    retour({ id, action: 'relayed' }),
    retour({ id, rapport: 'text/plain' }),
    retour({ id: '0b1e2d3c-1111-4222-8333-444455556666' }),
    retour({ id: `${id}' or '1'='1` }),
    Buffer.from(`Subject: Absent\r\n\r\nMessage-ID: <${id}@palier.test>\r\nAction: failed\r\n`),
    Buffer.alloc(0),
    Buffer.alloc(10_000, 0),
    Buffer.from('x'.repeat(10_000)),
  ]
  for (const eml of others) expect(await noterUnRebond(eml)).toBe(false)
  expect(await adresses()).toEqual([])
})

test('a mail that waits or was refused already stays as it is', async () => {
  const { id } = await envoye()
  for (const status of ['QUEUED', 'FAILED'] as const) {
    await db.message.update({ where: { id }, data: { status, error: 'avant' } })
    expect(await noterUnRebond(retour({ id }))).toBe(false)
    expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({ status, error: 'avant' })
  }
})

test('what the other server says is kept short, in one line, without what a page or PostgreSQL would not take', async () => {
  const { id, adresses } = await envoye()
  expect(await noterUnRebond(retour({ id, diagnostic: `smtp; 550 \0<script>${'x'.repeat(10_000)}` }))).toBe(true)
  const [{ erreur = '' } = {}] = await adresses()
  expect(erreur).toMatch(/^Le message est revenu.: 550 <script>x+\.$/)
  expect(erreur.length).toBeLessThan(350)
})

describe('npm run rebonds', () => {
  const command = (eml: Buffer, variables: Record<string, string> = {}) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json', ...variables }
      const child = execFile(process.execPath, ['--import', 'tsx', 'scripts/rebonds.ts'], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
      child.stdin?.end(eml)
    })

  test('notes what it is given, however much comes after; the database away, it asks for it again later', async () => {
    const { id, adresses } = await envoye()
    expect(await command(retour({ id }), { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })).toMatchObject({ code: 75, out: '' })
    expect(await command(Buffer.concat([retour({ id }), Buffer.alloc(8 * 1024 ** 2, 'x')]))).toEqual({
      ...{ code: 0, out: 'Noté : l’adresse est en échec.\n', err: '' },
    })
    expect(await adresses()).toHaveLength(1)
  })
})
