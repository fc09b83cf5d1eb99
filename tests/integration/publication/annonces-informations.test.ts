import { house as db } from '@/lib/db'
import { addDays, dayInFrance, formatDay } from '@/lib/domain/day'
import { courrier } from '@/lib/jobs/courrier'
import { publish } from '@/lib/publication/publish'
import { messageAEnvoyer } from '@/lib/queries/messages'
import { systemViewer } from '@/lib/viewer-kinds'
import { csv, folderOf } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()
jest.setTimeout(30_000)

const jours = (days: number) => formatDay(addDays(dayInFrance(new Date()), days))
type Facts = { date?: string; jusquAu?: string; texte?: string }
const line = (reference: string, pour: string, { date = jours(-1), jusquAu = '', texte = `Texte de ${reference}.` }: Facts = {}) => [
  ...[reference, `Titre ${reference}`, texte, date, pour, jusquAu],
]

async function world() {
  const { id: agencyId, code, nom } = await given.agency()
  const send = async (...lines: string[][]) => {
    const informations = lines.length > 0 && { 'informations.csv': csv('reference;titre;texte;date;pour;jusqu_au', ...lines) }
    expect((await publish(folderOf({ ...residenceBundle(code, { mode: 'partielle' }), ...informations }))).errors).toEqual([])
  }
  await send()
  const compte = (reference: string) => db.compte.findFirstOrThrow({ where: { agencyId, reference } })
  const [c1, c2] = [await compte('C1'), await compte('C2')]
  const [one, two] = [await given.user(), await given.user()]
  await given.acces(c1, one.id)
  await given.acces(c2, two.id)
  const messages = () => db.message.findMany({ where: { agencyId, modele: 'nouvelles-informations' }, orderBy: { createdAt: 'asc' } })
  const mailTo = async (userId: string) => {
    const last = (await messages()).filter((message) => message.userId === userId).at(-1)
    const message = last && (await messageAEnvoyer(systemViewer(agencyId), last.id))
    return message ? courrier(message) : null
  }
  return { agencyId, nom, send, c1, c2, one, two, messages, mailTo }
}

test('one thing is told in the mail itself, to those whom it is for, and leads to its page', async () => {
  const { agencyId, send, c1, one, two, messages, mailTo } = await world()
  await send(line('I1', 'compte:C1', { texte: '"L’eau sera coupée.\n\nDe 9 h à 11 h."' }))
  expect((await messages()).map(({ to }) => to)).toEqual([one.email])
  const { id } = await db.information.findFirstOrThrow({ where: { agencyId } })
  const mail = await mailTo(one.id)
  expect(mail).toMatchObject({ to: one.email, subject: 'Titre I1', desabonnement: expect.stringContaining('/api/desabonnement?jeton=') })
  for (const said of ['L’eau sera coupée.', 'De 9 h à 11 h.', `/coproprietaire/${c1.id}/informations/${id}`, '/desabonnement?jeton=']) {
    expect(mail?.text).toContain(said)
    expect(mail?.html).toContain(said)
  }
  expect(await mailTo(two.id)).toBeNull()
})

test('several are named in one mail, each once however many comptes it is for', async () => {
  const { nom, send, c2, one, messages, mailTo } = await world()
  await given.acces(c2, one.id)
  await send(line('I1', 'agence'), line('I2', 'immeuble:I1', { date: jours(0) }))
  expect(await messages()).toHaveLength(2)
  const mail = await mailTo(one.id)
  expect(mail?.subject).toBe(`2 informations de ${nom}`)
  expect(mail?.text.match(/Titre I1/g)).toHaveLength(1)
  expect(mail?.text.indexOf('Titre I2')).toBeLessThan(mail?.text.indexOf('Titre I1') ?? 0)
})

test('nothing is told twice, nor what is not shown today, nor to who refuses it', async () => {
  const { agencyId, send, one, two, messages, mailTo } = await world()
  await db.refusDAvis.create({ data: { agencyId, userId: one.id, avis: 'INFORMATIONS' } })
  await db.refusDAvis.create({ data: { agencyId, userId: two.id, avis: 'DOCUMENTS' } })
  await send(line('I1', 'agence'), line('I2', 'agence', { date: jours(1) }), line('I3', 'agence', { jusquAu: jours(-1), date: jours(-2) }))
  await send(line('I1', 'agence'), line('I2', 'agence', { date: jours(1) }))
  expect((await messages()).map(({ to }) => to)).toEqual([two.email])
  expect((await mailTo(two.id))?.subject).toBe('Titre I1')
  // Withdrawn, or refused, before it left.
  await db.refusDAvis.create({ data: { agencyId, userId: two.id, avis: 'INFORMATIONS' } })
  expect(await mailTo(two.id)).toBeNull()
  await db.refusDAvis.deleteMany({ where: { userId: two.id } })
  await db.information.updateMany({ where: { agencyId }, data: { withdrawnAt: new Date() } })
  expect(await mailTo(two.id)).toBeNull()
})
