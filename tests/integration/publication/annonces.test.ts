import { house as db, ownerPool } from '@/lib/db'
import { addDays, dayInFrance, formatDay } from '@/lib/domain/day'
import { courrier } from '@/lib/jobs/courrier'
import { publish } from '@/lib/publication/publish'
import { annoncerLesDocumentsDuJour } from '@/lib/queries/annonces-du-jour'
import { messageAEnvoyer } from '@/lib/queries/messages'
import { systemViewer } from '@/lib/viewer-kinds'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { type BundleFiles, csv, folderOf } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import * as pieces from '../../support/pieces'

useDatabase()

type Contenu = { comptes: { id: string; total: number; ids: string[] }[] }

const jours = (days: number) => formatDay(addDays(dayInFrance(new Date()), days))
const line = (reference: string, pour: string, facts: { classeur?: string; publieLe?: string; jusquAu?: string } = {}) => {
  const { classeur = 'Assemblées générales', publieLe = '', jusquAu = '' } = facts
  return [reference, classeur, `Titre ${reference}`, '15/01/2026', 'pv.pdf', pour, publieLe, jusquAu]
}

async function world() {
  const { id: agencyId, code } = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
  const bundle = (...lines: string[][]): BundleFiles => ({
    ...residenceBundle(code, { mode: 'partielle' }),
    // A member, and a plain co-owner.
    'conseil_syndical.csv': csv('immeuble;tiers;fonction;depuis;jusqu_a', ['I1', 'T1', 'membre', '', '']),
    ...(lines.length > 0 && {
      'documents.csv': csv('reference;classeur;titre;date;fichier;pour;publie_le;jusqu_au', ...lines),
      'fichiers/pv.pdf': pieces.pdf('pv'),
    }),
  })
  const send = async (...lines: string[][]) => {
    const report = await publish(folderOf(bundle(...lines)))
    expect(report.errors).toEqual([])
  }
  await send()
  const compte = (reference: string) => db.compte.findFirstOrThrow({ where: { agencyId, reference } })
  const [c1, c2] = [await compte('C1'), await compte('C2')]
  const [member, owner] = [await given.user(), await given.user()]
  await given.acces(c1, member.id)
  await given.acces(c2, owner.id)
  const messages = async () =>
    (await db.message.findMany({ where: { agencyId, modele: 'nouveaux-documents' }, orderBy: { createdAt: 'asc' } })).map(
      ({ to, contenu, userId, status }) => ({ to, userId, status, ...(contenu as Contenu) }),
    )
  return { agencyId, bundle, send, c1, c2, member, owner, messages }
}

test('one mail a person, however many documents and comptes, for what she may open and nothing else', async () => {
  const { send, c1, c2, member, owner, messages } = await world()
  await given.acces(c2, member.id)
  await send(
    line('D1', 'immeuble:I1'),
    line('D2', 'compte:C1'),
    line('D3', 'immeuble:I1', { classeur: 'Conseil syndical' }),
    line('D4', 'immeuble:I1', { publieLe: jours(1) }),
    line('D5', 'immeuble:I1', { jusquAu: jours(-1) }),
    line('D6', 'immeuble:I1 compte:C2 agence'),
  )
  const sent = await messages()
  expect(sent.map(({ to }) => to).toSorted()).toEqual([member.email, owner.email].toSorted())
  const of = (email: string) => Object.fromEntries(sent.find(({ to }) => to === email)?.comptes.map(({ id, total }) => [id, total]) ?? [])
  // D1, D2, D3 and D6 for the member's own; D1 and D6 for the other.
  expect(of(member.email)).toEqual({ [c1.id]: 4, [c2.id]: 2 })
  expect(of(owner.email)).toEqual({ [c2.id]: 2 })
  const jobs = await ownerPool().query(
    "select count(*)::int as n from pgboss.job where name = 'mail' and data->>'messageId' in (select id::text from message)",
  )
  expect(jobs.rows[0].n).toBe(2)
})

test('sent again, changed or withdrawn, nothing is announced twice', async () => {
  const { send, messages } = await world()
  await send(line('D1', 'immeuble:I1'))
  expect(await messages()).toHaveLength(2)
  await send(line('D1', 'immeuble:I1'))
  await send(line('D1', 'compte:C1'))
  expect(await messages()).toHaveLength(2)
})

test('a refusal, a closed access, a compte that is not open to anybody', async () => {
  const { agencyId, send, member, owner, messages } = await world()
  await db.refusDAvis.create({ data: { agencyId, userId: member.id, avis: 'DOCUMENTS' } })
  await db.refusDAvis.create({ data: { agencyId, userId: owner.id, avis: 'DEMANDES' } })
  await send(line('D1', 'immeuble:I1'))
  expect((await messages()).map(({ to }) => to)).toEqual([owner.email])
  await db.acces.updateMany({ where: { userId: owner.id }, data: { closedAt: new Date() } })
  await send(line('D2', 'immeuble:I1'))
  expect(await messages()).toHaveLength(1)
})

test('a dry run and a refused bundle announce nothing', async () => {
  const { bundle, messages } = await world()
  expect((await publish(folderOf(bundle(line('D1', 'immeuble:I1'))), { dryRun: true })).status).toBe('DRY_RUN')
  expect((await publish(folderOf(bundle(line('D1', 'immeuble:AUTRE'))))).status).toBe('REFUSED')
  expect(await messages()).toEqual([])
})

test('many are named by the ten latest, and all are counted', async () => {
  const { send, messages } = await world()
  await send(...Array.from({ length: 15 }, (_, at) => line(`D${at}`, 'compte:C1')))
  const [only] = await messages()
  expect(only?.comptes.map(({ total, ids }) => [total, ids.length])).toEqual([[15, 10]])
})

describe('the mail', () => {
  const mailTo = async (agencyId: string, userId: string) => {
    const { id } = await db.message.findFirstOrThrow({ where: { agencyId, userId, modele: 'nouveaux-documents' } })
    const message = await messageAEnvoyer(systemViewer(agencyId), id)
    return message && courrier(message)
  }

  test('names what is new by compte, leads to it, and may be refused by a press', async () => {
    const { agencyId, send, c1, c2, member } = await world()
    await given.acces(c2, member.id)
    await send(line('D1', 'immeuble:I1'), ...Array.from({ length: 8 }, (_, at) => line(`P${at}`, 'compte:C1')))
    const mail = await mailTo(agencyId, member.id)
    expect(mail).toMatchObject({ to: member.email, subject: '10 nouveaux documents dans votre espace' })
    for (const said of [
      'I1 · 450-1',
      'I1 · 450-2',
      'Titre D1',
      '… et 4 autres',
      `/coproprietaire/${c1.id}/documents`,
      '/desabonnement?jeton=',
    ]) {
      expect(mail?.text).toContain(said)
      expect(mail?.html.replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ')).toContain(said)
    }
    expect(mail?.desabonnement).toContain('/api/desabonnement?jeton=')
  })

  test('what was withdrawn, refused or closed since is not sent', async () => {
    const { agencyId, send, member, owner } = await world()
    await send(line('D1', 'immeuble:I1'), line('D2', 'immeuble:I1'))
    await db.document.updateMany({ where: { agencyId, reference: 'D1' }, data: { withdrawnAt: new Date() } })
    expect((await mailTo(agencyId, member.id))?.text).not.toContain('Titre D1')
    expect(await mailTo(agencyId, member.id)).toMatchObject({ subject: 'Un nouveau document dans votre espace' })
    await db.acces.updateMany({ where: { userId: owner.id }, data: { closedAt: new Date() } })
    expect(await mailTo(agencyId, owner.id)).toBeNull()
    await db.refusDAvis.create({ data: { agencyId, userId: member.id, avis: 'DOCUMENTS' } })
    expect(await mailTo(agencyId, member.id)).toBeNull()
  })
})

test.each(['DOCUMENTS', 'AVIS_DE_DOCUMENTS', 'DOCUMENTS_SYNDIC'] as const)('none where the agency has closed %s', async (rubrique) => {
  const { agencyId, send, messages } = await world()
  await db.agency.update({ where: { id: agencyId }, data: { rubriquesFermees: [rubrique] } })
  await send(line('D1', 'immeuble:I1'))
  expect(await messages()).toEqual([])
  await db.agency.update({ where: { id: agencyId }, data: { rubriquesFermees: ['DOCUMENTS_GERANCE'] } })
  await send(line('D2', 'immeuble:I1'))
  expect(await messages()).toHaveLength(2)
})

describe('documents whose first day comes later', () => {
  const demain = addDays(dayInFrance(new Date()), 1)

  test('are told on that day, one mail a person whatever their number, once', async () => {
    const { agencyId, send, member, owner, messages } = await world()
    await send(
      line('D1', 'immeuble:I1', { publieLe: jours(1) }),
      line('D2', 'immeuble:I1', { publieLe: jours(1) }),
      line('D3', 'immeuble:I1', { publieLe: jours(2) }),
      line('D4', 'immeuble:I1', { publieLe: jours(-3) }),
    )
    // What is shown already was told as it came.
    const told = (await messages()).flatMap(({ comptes }) => comptes.map(({ total }) => total))
    expect(told).toEqual([1, 1])
    const viewer = systemViewer(agencyId)
    expect(await annoncerLesDocumentsDuJour(viewer, dayInFrance(new Date()))).toBe(0)
    const runs = await Promise.all([1, 2, 3].map(() => annoncerLesDocumentsDuJour(viewer, demain)))
    expect(runs.toSorted()).toEqual([0, 0, 2])
    const sent = (await messages()).slice(2)
    expect(sent.map(({ to, comptes }) => [to, comptes.map(({ total }) => total)]).toSorted()).toEqual(
      [
        [member.email, [2]],
        [owner.email, [2]],
      ].toSorted(),
    )
    // A server that was stopped for a day makes up for it; for more than a week, it is no news.
    expect(await annoncerLesDocumentsDuJour(viewer, addDays(demain, 2))).toBe(2)
    expect(await annoncerLesDocumentsDuJour(viewer, addDays(demain, 2))).toBe(0)
  })

  test('withdrawn, written by hand, of a template that tells nobody, refused, or of another agency: not', async () => {
    const { agencyId, send, owner, member } = await world()
    await send(line('D1', 'immeuble:I1', { publieLe: jours(1) }), line('D2', 'compte:C2', { publieLe: jours(1) }))
    await db.document.updateMany({ where: { agencyId, reference: 'D1' }, data: { notifier: false } })
    await db.refusDAvis.create({ data: { agencyId, userId: owner.id, avis: 'DOCUMENTS' } })
    const other = await world()
    await other.send(line('D1', 'immeuble:I1', { publieLe: jours(1) }))
    await db.document.updateMany({ where: { agencyId: other.agencyId }, data: { origine: 'SAISIE' } })
    expect(await annoncerLesDocumentsDuJour(systemViewer(agencyId), demain)).toBe(0)
    expect(await annoncerLesDocumentsDuJour(systemViewer(other.agencyId), demain)).toBe(0)
    expect(await db.message.count({ where: { userId: { in: [owner.id, member.id] } } })).toBe(0)
  })
})
