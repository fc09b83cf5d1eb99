import { SMTPServer } from 'smtp-server'
import { house as db } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { sendMessage } from '@/lib/jobs/mail'
import { closeMail } from '@/lib/mail'
import { adressesEnEchec } from '@/lib/queries/adresses-en-echec'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

let server: SMTPServer
let asked: string[] = []

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      asked.push(address)
      if (address.startsWith('inconnu')) done(Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 }))
      else if (address.startsWith('plus-tard')) done(Object.assign(new Error('4.2.1 Try later'), { responseCode: 450 }))
      else done()
    },
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done())
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as { port: number }
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
})
afterAll(async () => {
  closeMail()
  await closeQueue()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
})
beforeEach(() => {
  asked = []
})

/** A person of that address, who is told of a document of hers. */
async function monde(debut: string) {
  const { id: agencyId } = await given.agency()
  const compte = await given.compte(agencyId)
  const { id: userId } = await given.user()
  const to = `${debut}-${userId}@exemple.fr`
  await db.user.update({ where: { id: userId }, data: { email: to } })
  await given.acces(compte, userId)
  const document = await given.documentPublie(compte)
  const contenu = { comptes: [{ id: compte.id, total: 1, ids: [document.id] }] }
  const made = await db.message.create({ data: { agencyId, modele: 'nouveaux-documents', to, contenu, userId } })
  const now = () => db.message.findUniqueOrThrow({ where: { id: made.id } })
  return {
    agencyId,
    compte,
    to,
    now,
    viewer: await given.staff(agencyId),
    send: () => sendMessage({ messageId: made.id, agencyId }, { last: false }),
  }
}

test('an address that the server knows nobody at is given up at once, told with whose it is, and gone once it takes mail again', async () => {
  const { agencyId, compte, viewer, to, now, send } = await monde('inconnu')
  await send()
  expect(asked).toEqual([to])
  expect(await now()).toMatchObject({ status: 'FAILED', attempts: 1 })
  await db.message.create({ data: { agencyId, modele: 'x', to: 'autre@exemple.fr', contenu: {}, status: 'FAILED' } })
  const { total, rows } = await adressesEnEchec(viewer, 1)
  expect(total).toBe(2)
  const mine = rows.find(({ adresse }) => adresse === to)
  expect(mine).toMatchObject({ nombre: 1, erreur: expect.stringContaining('refuse l’adresse') })
  expect(mine?.comptes.map(({ id }) => id)).toEqual([compte.id])
  await db.message.create({ data: { agencyId, modele: 'x', to: to.toUpperCase(), contenu: {}, status: 'SENT', sentAt: new Date() } })
  expect((await adressesEnEchec(viewer, 1)).rows.map(({ adresse }) => adresse)).toEqual(['autre@exemple.fr'])
})

test('one that is only busy is asked again', async () => {
  const { now, send } = await monde('plus-tard')
  await expect(send()).rejects.toThrow('refuse l’adresse')
  expect((await now()).status).toBe('QUEUED')
})
