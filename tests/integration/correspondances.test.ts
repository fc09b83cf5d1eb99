import { house as db } from '@/lib/db'
import { associer, correspondances } from '@/lib/queries/correspondances'
import type { Gestionnaire, StaffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const origin = { address: '192.0.2.1', device: '' }
const tout = { recherche: '', etat: null, page: 1 }

async function monde() {
  const agency = await given.agency()
  const compte = await given.compte(agency.id, { nom: 'Duchamp' })
  const viewer = (await given.staff(agency.id)) as StaffViewer
  const fec = (numero: string, libelle = '') =>
    db.correspondanceFec.create({ data: { agencyId: agency.id, numero, libelle, auxiliaire: true, lignes: 3 } })
  return { agency, compte, viewer, gestionnaire: viewer as Gestionnaire, fec }
}

test('an account is matched by reference or number, put aside, and back; who did it is in the journal', async () => {
  const { agency, compte, viewer, gestionnaire, fec } = await monde()
  const { id } = await fec('0DUCH', 'DUCHAMP JEANNE')
  expect((await correspondances(viewer, tout)).rows).toMatchObject([{ numero: '0DUCH', etat: 'A_ASSOCIER', lignes: 3, compte: null }])
  const { reference, numero } = await db.compte.findUniqueOrThrow({ where: { id: compte.id } })
  expect(await associer(gestionnaire, { id, geste: 'associer', compte: 'personne' }, origin)).toBe('COMPTE_INCONNU')
  for (const named of [reference, numero]) {
    expect(await associer(gestionnaire, { id, geste: 'associer', compte: named }, origin)).toBe('FAIT')
    expect((await correspondances(viewer, { ...tout, etat: 'ASSOCIE' })).rows).toMatchObject([{ compte: { reference } }])
    expect(await associer(gestionnaire, { id, geste: 'defaire', compte: '' }, origin)).toBe('FAIT')
  }
  expect(await associer(gestionnaire, { id, geste: 'ignorer', compte: '' }, origin)).toBe('FAIT')
  expect((await correspondances(viewer, { ...tout, etat: 'A_ASSOCIER' })).total).toBe(0)
  expect(await db.journal.count({ where: { agencyId: agency.id, evenement: 'correspondance' } })).toBe(5)
})

test('those whose holder bears nearly its name are offered', async () => {
  const { viewer, fec, compte } = await monde()
  await fec('0DUCH', 'Duchamp Jeanne')
  await fec('0AUTRE', 'Zzyzx')
  const { numero } = await db.compte.findUniqueOrThrow({ where: { id: compte.id } })
  const { rows } = await correspondances(viewer, tout)
  expect(rows.map((row) => [row.numero, row.proches.map((proche) => proche.numero)])).toEqual([
    ['0AUTRE', []],
    ['0DUCH', [numero]],
  ])
  expect((await correspondances(viewer, { ...tout, recherche: 'jeann' })).total).toBe(1)
})

test('a number that two comptes have, a compte of another agency, an account of another agency', async () => {
  const [here, there] = [await monde(), await monde()]
  const { id } = await here.fec('X')
  const autre = await given.compte(here.agency.id)
  await db.compte.updateMany({ where: { id: { in: [autre.id, here.compte.id] } }, data: { numero: 'double' } })
  expect(await associer(here.gestionnaire, { id, geste: 'associer', compte: 'double' }, origin)).toBe('PLUSIEURS_COMPTES')
  const theirs = await db.compte.findUniqueOrThrow({ where: { id: there.compte.id } })
  await db.compte.update({ where: { id: theirs.id }, data: { reference: 'la-leur', numero: 'la-leur' } })
  expect(await associer(here.gestionnaire, { id, geste: 'associer', compte: 'la-leur' }, origin)).toBe('COMPTE_INCONNU')
  expect(await associer(there.gestionnaire, { id, geste: 'ignorer', compte: '' }, origin)).toBe('ABSENTE')
})

test('comptes of another trade are not there to be matched', async () => {
  const { fec, compte, gestionnaire } = await monde()
  const { id } = await fec('X')
  const { role, reference } = await db.compte.findUniqueOrThrow({ where: { id: compte.id } })
  const metiers = [role === 'COPROPRIETAIRE' ? ('GERANCE' as const) : ('SYNDIC' as const)]
  expect(await associer({ ...gestionnaire, metiers }, { id, geste: 'associer', compte: reference }, origin)).toBe('COMPTE_INCONNU')
})
