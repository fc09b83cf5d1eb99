import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { publish } from '@/lib/publication/publish'
import { compteAvecBiens } from '@/lib/queries/comptes'
import { declarerTelephones, telephonesDuCompte } from '@/lib/queries/telephones'
import { folderOf, smallBundle } from '../support/bundle'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const today = day('2026-06-15')
const origin = { address: '192.0.2.1', device: 'Firefox' }

async function holder(email = 'agence@palier.test') {
  const agency = await given.agency()
  await db.agency.update({ where: { id: agency.id }, data: { email } })
  const compte = await given.compte(agency.id)
  const publie = (telephoneFixe: string | null, telephoneMobile: string | null) =>
    db.tiers.update({ where: { id: compte.tiersId }, data: { telephoneFixe, telephoneMobile } })
  await publie('0909090909', '0606060606')
  const viewer = await given.client(compte)
  const dire = (fixe: string | null, mobile: string | null, version = 0) =>
    declarerTelephones(viewer, { compteId: compte.id, version, fixe, mobile }, origin)
  const lus = async () => (await compteAvecBiens(viewer, compte.id, today))?.tiers
  return { agency, compte, viewer, publie, dire, lus }
}

test('what a person gives is effective at once; her agency has a mail to receive and a line in its journal', async () => {
  const { agency, compte, viewer, dire, lus } = await holder()
  expect(await dire('+33102030405', '+32475123456')).toEqual({ etat: 'FAIT' })
  expect(await lus()).toMatchObject({ telephones: { fixe: '+33102030405', mobile: '+32475123456' }, version: 1 })
  const messages = await db.message.findMany({ where: { agencyId: agency.id } })
  expect(messages).toMatchObject([
    { modele: 'coordonnees-modifiees', to: 'agence@palier.test', objetId: compte.id, userId: viewer.userId, contenu: {}, status: 'QUEUED' },
  ])
  const told = await db.journal.findMany({ where: { agencyId: agency.id } })
  expect(told).toMatchObject([{ evenement: 'telephones', compteId: compte.id, acteurId: viewer.userId, details: {} }])
})

test('the same numbers, however written, change nothing and disturb nobody', async () => {
  const { agency, dire } = await holder()
  expect(await dire('0909090909', '0606060606')).toEqual({ etat: 'INCHANGE' })
  expect(await db.message.count({ where: { agencyId: agency.id } })).toBe(0)
  expect(await db.telephoneDeclare.count({ where: { agencyId: agency.id } })).toBe(0)
})

test('both are taken away; an agency without an address has its journal alone', async () => {
  const { agency, dire, lus } = await holder('')
  expect(await dire(null, null)).toEqual({ etat: 'FAIT' })
  expect((await lus())?.telephones).toEqual({ fixe: null, mobile: null })
  expect(await db.message.count({ where: { agencyId: agency.id } })).toBe(0)
  expect(await db.journal.count({ where: { agencyId: agency.id } })).toBe(1)
})

test('a second window is told what there is, and what it says next is kept', async () => {
  const { dire, lus } = await holder()
  await dire(null, '+33611111111')
  expect(await dire('+33102030405', null)).toEqual({ etat: 'CHANGE', version: 1, actuels: { fixe: null, mobile: '+33611111111' } })
  expect((await lus())?.telephones).toEqual({ fixe: null, mobile: '+33611111111' })
  expect(await dire('+33102030405', null, 1)).toEqual({ etat: 'FAIT' })
  expect(await lus()).toMatchObject({ telephones: { fixe: '+33102030405', mobile: null }, version: 2 })
})

test('two windows at one instant: one is told, neither is lost', async () => {
  const { dire, lus } = await holder()
  const said = await Promise.all([dire(null, '+33611111111'), dire(null, '+33622222222')])
  expect(said.map((one) => one?.etat).toSorted()).toEqual(['CHANGE', 'FAIT'])
  expect((await lus())?.version).toBe(1)
})

test('two holders of one compte share its telephones', async () => {
  const { compte, dire } = await holder()
  await dire(null, '+33611111111')
  const other = await given.client(compte)
  expect((await compteAvecBiens(other, compte.id, today))?.tiers.telephones.mobile).toBe('+33611111111')
})

test('the agency sees what holds, what it publishes, and since when they differ', async () => {
  const { agency, compte, dire, publie } = await holder()
  const staff = await given.staff(agency.id, 'LECTURE')
  expect((await telephonesDuCompte(staff, compte.id))?.donnesLe).toBeNull()
  await dire('+33909090909', '+33611111111')
  expect(await telephonesDuCompte(staff, compte.id)).toMatchObject({
    publies: { fixe: '0909090909', mobile: '0606060606' },
    enVigueur: { mobile: '+33611111111' },
    donnesLe: expect.any(Date),
  })
  await publie('0909090909', '0633333333')
  expect((await telephonesDuCompte(staff, compte.id))?.enVigueur.mobile).toBe('0633333333')
})

test('too often within an hour is refused, and says when', async () => {
  const { dire, lus } = await holder()
  for (let version = 0; version < 20; version++) await dire(null, `+3361111111${version % 10}`, version)
  await expect(dire(null, '+33699999999', 20)).rejects.toThrow(/réessayez dans/)
  expect((await lus())?.version).toBe(20)
})

describe('a publication', () => {
  const bundle = (code: string, mobile: string) =>
    folderOf({
      ...smallBundle(code),
      'tiers.csv': `reference;nature;nom;telephone_fixe;telephone_mobile\r\nT1;personne;Dupont;0909090909;${mobile}\r\nT2;personne;Durand;;\r\n`,
    })
  async function published() {
    const agency = await given.agency()
    const send = async (mobile: string) => expect(await publish(bundle(agency.code, mobile))).toMatchObject({ status: 'APPLIED' })
    await send('0606060606')
    const compte = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, tiers: { reference: 'T1' } } })
    const viewer = await given.client(compte)
    const lus = async () => (await compteAvecBiens(viewer, compte.id, today))?.tiers
    const dire = (mobile: string, version: number) =>
      declarerTelephones(viewer, { compteId: compte.id, version, fixe: '+33102030405', mobile }, origin)
    return { send, lus, dire }
  }

  test('of the same number, even written otherwise, leaves the person’s word', async () => {
    const { send, lus, dire } = await published()
    await dire('+33611111111', 0)
    await send('06 06.06-06 06')
    expect(await lus()).toMatchObject({ telephones: { fixe: '+33102030405', mobile: '+33611111111' }, version: 1 })
  })

  test('of another number is the last word, for good: the former one published again does not bring the person’s back', async () => {
    const { send, lus, dire } = await published()
    await dire('+33611111111', 0)
    await send('0622222222')
    expect(await lus()).toMatchObject({ telephones: { fixe: '+33102030405', mobile: '0622222222' }, version: 2 })
    await send('0606060606')
    expect((await lus())?.telephones.mobile).toBe('0606060606')
    // A window open since before is told.
    expect(await dire('+33633333333', 1)).toMatchObject({ etat: 'CHANGE', version: 3 })
  })
})
