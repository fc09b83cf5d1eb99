import { readFileSync } from 'node:fs'
import { modifierCollaborateur } from '@/lib/acces/equipe'
import { house as db } from '@/lib/db'
import type { Metier, StaffRole } from '@/lib/prisma/enums'
import { rendreCompte } from '@/lib/publication/envois/compte-rendu'
import { traiterLesEnvois } from '@/lib/publication/envois/traiter'
import { choisirLeCompteRendu, recoitLeCompteRendu } from '@/lib/queries/compte-rendu'
import { deciderDeLEnvoi } from '@/lib/queries/envois'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { useMail } from '../../support/post'

useDatabase()
const { post } = useMail()

let agencyId: string
let code: string
let viewer: Gestionnaire
let email: string
beforeEach(async () => {
  const made = await given.agency()
  ;[agencyId, code, viewer] = [made.id, made.code, (await given.staff(made.id)) as Gestionnaire]
  email = viewer.email
  expect(await choisirLeCompteRendu(viewer, true)).toBe(true)
})

async function* whole(path: string) {
  yield new Uint8Array(readFileSync(path))
}
const envoyer = async (files = smallBundle(code)) =>
  (await recevoirEnvoi(viewer, { nom: 'nuit.zip', content: whole(await zipOf(files)) })).id
const sujets = async () => (await post(email)).map((mail) => mail?.subject)

test('a trial that waits, then its end: one mail each, however often one looks', async () => {
  const id = await envoyer()
  await traiterLesEnvois({ agencyId })
  await Promise.all([rendreCompte(new Date()), rendreCompte(new Date())])
  const [mail, ...others] = await post(email)
  expect([mail?.subject, others]).toEqual(['Une publication attend votre accord', []])
  expect(mail?.text).toContain('nuit.zip, reçu le')
  expect(mail?.text).toContain(`/admin/publications/${id}`)
  await deciderDeLEnvoi(viewer, id, 'appliquer')
  await traiterLesEnvois({ agencyId })
  await rendreCompte(new Date())
  expect(await sujets()).toEqual(['Publication appliquée'])
  expect(await sujets()).toEqual([])
})

test('refused, interrupted, and given up, which nobody is told', async () => {
  await envoyer(smallBundle('PERSONNE'))
  await traiterLesEnvois({ agencyId })
  expect(await sujets()).toEqual(['Publication refusée'])
  // Died of it, in a process that could not say so.
  await db.publication.createMany({
    data: (['FAILED', 'ABANDONED', 'RUNNING', 'QUEUED'] as const).map((status) => ({ agencyId, status, source: 'API' as const })),
  })
  await rendreCompte(new Date())
  expect(await sujets()).toEqual(['Publication interrompue'])
})

test('what is old, or decided before its mail leaves, is not told', async () => {
  const old = new Date(Date.now() - 49 * 3600 * 1000)
  await db.publication.create({ data: { agencyId, status: 'APPLIED', recuAt: old } })
  const id = await envoyer()
  await traiterLesEnvois({ agencyId })
  await deciderDeLEnvoi(viewer, id, 'abandonner')
  expect(await sujets()).toEqual([])
})

test('only to who asks, works here, and has both trades; of her own agency', async () => {
  const place = async (role: StaffRole, metiers: Metier[], facts: { closedAt?: Date; compteRenduPublications?: boolean } = {}) => {
    const person = await given.user()
    await db.staff.create({ data: { agencyId, userId: person.id, role, metiers, compteRenduPublications: true, ...facts } })
    return person.email
  }
  const told = [await place('ADMINISTRATEUR', ['SYNDIC']), await place('LECTURE', ['GERANCE', 'SYNDIC'])]
  await place('GESTIONNAIRE', ['SYNDIC'])
  await place('GESTIONNAIRE', ['SYNDIC', 'GERANCE'], { closedAt: new Date() })
  await place('GESTIONNAIRE', ['SYNDIC', 'GERANCE'], { compteRenduPublications: false })
  const elsewhere = (await given.staff((await given.agency()).id)) as Gestionnaire
  await choisirLeCompteRendu(elsewhere, true)
  const { id } = await db.publication.create({ data: { agencyId, status: 'APPLIED' } })
  await rendreCompte(new Date())
  const to = (await db.courrierPersonnel.findMany({ where: { objetId: id } })).map((courrier) => courrier.to)
  expect(to.toSorted()).toEqual([email, ...told].toSorted())
  // Left since: her mail finds nobody who may have it.
  await db.staff.updateMany({ where: { agencyId, user: { email } }, data: { closedAt: new Date() } })
  expect(await sujets()).toEqual([])
})

test('an administrator decides for a colleague as well; what she does not say stays', async () => {
  const admin = await given.administrateur(agencyId)
  const { id } = await db.staff.findFirstOrThrow({ where: { agencyId, user: { email } } })
  const [origin, facts] = [{ address: '192.0.2.1', device: '' }, { role: 'GESTIONNAIRE', metiers: ['GERANCE', 'SYNDIC'] } as const]
  await modifierCollaborateur(admin, id, facts, origin)
  expect(await recoitLeCompteRendu(viewer)).toBe(true)
  await modifierCollaborateur(admin, id, { ...facts, compteRendu: false }, origin)
  expect(await recoitLeCompteRendu(viewer)).toBe(false)
})
