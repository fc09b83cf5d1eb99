import { randomUUID } from 'node:crypto'
import { comptesDuCode } from '@/lib/acces/comptes-du-code'
import { type DemandeDeGeste, faireLeGeste } from '@/lib/acces/gestes'
import { sessionsAFermer } from '@/lib/acces/sessions-a-fermer'
import { house } from '@/lib/db'
import type { Selection } from '@/lib/domain/selection-d-acces'
import { compteEtAcces, comptesEtAcces } from '@/lib/queries/acces'
import { effetsDuGeste } from '@/lib/queries/gestes-d-acces'
import { lireSession } from '@/lib/session-lue'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

const origin = { address: '192.0.2.1', device: 'Firefox' }
const TOUT: Selection = { ids: null, filtre: { recherche: '', etat: null } }
const parmi = (...comptes: readonly { id: string }[]): Selection => ({ ids: comptes.map(({ id }) => id), filtre: TOUT.filtre })

async function world() {
  const { id: agencyId } = await given.agency()
  const viewer = (await given.staff(agencyId, 'GESTIONNAIRE')) as Gestionnaire
  const faire = async (geste: DemandeDeGeste['geste'], selection: Selection, more: Partial<DemandeDeGeste> = {}) => {
    const { empreinte } = await effetsDuGeste(viewer, selection)
    return faireLeGeste(viewer, { geste, selection, empreinte, formulaire: randomUUID(), ...more }, origin)
  }
  const etat = async ({ id }: { id: string }) => (await compteEtAcces(viewer, id))?.etat
  return { agencyId, viewer, faire, etat }
}

const session = (who: { userId?: string; codeId?: string }) =>
  house.session.create({ data: { ...who, expires: new Date(Date.now() + 3_600_000) }, select: { id: true } })

test('closing ends at once the session of who has nothing left, and takes only this compte from the others', async () => {
  const { agencyId, viewer, faire, etat } = await world()
  const [ferme, autre] = [await given.compte(agencyId), await given.compte(agencyId)]
  const [seul, deux] = [await given.client(ferme), await given.client(ferme, autre)]
  const [cut, kept] = [await session({ userId: seul.userId }), await session({ userId: deux.userId })]
  await given.documentPublie(ferme)
  expect(await effetsDuGeste(viewer, parmi(ferme))).toMatchObject({
    total: 1,
    parEtat: { ASSOCIE: 1 },
    personnes: 2,
    documents: 1,
    codes: 0,
  })
  expect(await sessionsAFermer(viewer, parmi(ferme))).toBe(1)
  const id = await faire('fermer', parmi(ferme))
  expect(await lireSession(cut.id)).toBeNull()
  expect((await lireSession(kept.id))?.comptes.map((compte) => compte.id)).toEqual([autre.id])
  expect([await etat(ferme), await etat(autre)]).toEqual(['FERME', 'ASSOCIE'])
  expect(await house.tache.findUniqueOrThrow({ where: { id: id ?? '' } })).toMatchObject({
    ...{ agencyId, etat: 'FINIE', total: 1, faits: 1, resultat: { personnes: 2, sessions: 1 } },
  })
  expect(await house.journal.findMany({ where: { agencyId }, select: { evenement: true, compteId: true, acteurId: true } })).toEqual([
    { evenement: 'acces-ferme', compteId: ferme.id, acteurId: viewer.userId },
  ])
})

test('opened again, those who held it have it back; who had left it before does not', async () => {
  const { agencyId, faire, etat } = await world()
  const compte = await given.compte(agencyId)
  const holder = await given.client(compte)
  const { id } = await given.acces(compte, (await given.user()).id)
  await house.acces.update({ where: { id }, data: { closedAt: new Date('2026-01-01') } })
  await faire('fermer', parmi(compte))
  await faire('rouvrir', parmi(compte))
  expect(await etat(compte)).toBe('ASSOCIE')
  expect(await house.acces.findMany({ where: { compteId: compte.id, closedAt: null }, select: { userId: true } })).toEqual([
    { userId: holder.userId },
  ])
})

test('codes that open nothing else are worth nothing; those shared with an open compte still serve it', async () => {
  const { agencyId, faire } = await world()
  const [un, deux] = [await given.compte(agencyId), await given.compte(agencyId)]
  await house.compte.updateMany({ where: { id: { in: [un.id, deux.id] } }, data: { identifiant: 'FAMILLE', tiersId: un.tiersId } })
  const partage = await given.code(un, { identifiant: 'FAMILLE' })
  const seul = await given.compte(agencyId)
  const code = await given.code(seul)
  const [a, b] = [await session({ codeId: partage.id }), await session({ codeId: code.id })]
  await faire('fermer', parmi(un, seul))
  expect((await lireSession(a.id))?.comptes.map(({ id }) => id)).toEqual([deux.id])
  expect(await lireSession(b.id)).toBeNull()
  expect((await comptesDuCode(house, partage.id)).map(({ id }) => id)).toEqual([deux.id])
  expect((await house.code.findUniqueOrThrow({ where: { id: code.id } })).expires.getTime()).toBeLessThanOrEqual(Date.now())
})

test('a selection that has changed is refused, whole; the same form does it once', async () => {
  const { agencyId, viewer, faire, etat } = await world()
  const compte = await given.compte(agencyId)
  const { empreinte } = await effetsDuGeste(viewer, TOUT)
  const nouveau = await given.compte(agencyId)
  expect(await faire('fermer', TOUT, { empreinte })).toBeNull()
  expect([await etat(compte), await etat(nouveau)]).toEqual(['AUCUN', 'AUCUN'])
  const shown = await effetsDuGeste(viewer, TOUT)
  await given.client(nouveau)
  expect(await faire('fermer', TOUT, { empreinte: shown.empreinte })).toBeNull()
  const [formulaire, last] = [randomUUID(), await effetsDuGeste(viewer, TOUT)]
  const ids = await Promise.all(Array.from({ length: 5 }, () => faire('fermer', TOUT, { empreinte: last.empreinte, formulaire })))
  expect(new Set(ids).size).toBe(1)
  expect(await house.tache.count({ where: { agencyId } })).toBe(1)
  expect(await house.journal.count({ where: { agencyId } })).toBe(2)
})

test('a whole list is closed in one transaction, within the trades of whoever does it', async () => {
  const { agencyId, viewer, etat } = await world()
  for (let i = 0; i < 30; i++) await given.compte(agencyId, { nom: 'Foule' })
  const [reste, bailleur] = [
    await given.compte(agencyId, { nom: 'Reste' }),
    await given.compte(agencyId, { nom: 'Foule', role: 'BAILLEUR' }),
  ]
  const ailleurs = await given.compte((await given.agency()).id, { nom: 'Foule' })
  const syndic = { ...viewer, metiers: ['SYNDIC'], metiersVus: ['SYNDIC'] } as Gestionnaire
  const foule: Selection = { ids: null, filtre: { recherche: 'foule', etat: 'AUCUN', genre: null } }
  const { empreinte, total } = await effetsDuGeste(syndic, foule)
  expect(total).toBe(30)
  await faireLeGeste(syndic, { geste: 'fermer', selection: foule, empreinte, formulaire: randomUUID() }, origin)
  expect((await comptesEtAcces(viewer, { recherche: '', etat: 'FERME', page: 1 })).total).toBe(30)
  expect([await etat(reste), await etat(bailleur)]).toEqual(['AUCUN', 'AUCUN'])
  expect(await compteEtAcces(syndic, bailleur.id)).toBeNull()
  expect(await compteEtAcces(viewer, ailleurs.id)).toBeNull()
  expect((await house.compte.findUniqueOrThrow({ where: { id: ailleurs.id } })).accesFermeLe).toBeNull()
  expect((await effetsDuGeste(syndic, parmi(bailleur, ailleurs))).total).toBe(0)
})

test('the link of an activation is sent again to who waits for it', async () => {
  const { agencyId, faire } = await world()
  const [attend, commence] = [await given.compte(agencyId), await given.compte(agencyId)]
  const { id } = await house.activation.create({
    data: { agencyId, codeId: (await given.code(attend)).id, email: 'attend@palier.test', passwordHash: 'x' },
  })
  await house.activation.create({ data: { agencyId, codeId: (await given.code(commence)).id, email: 'commence@palier.test' } })
  await faire('renvoyer', parmi(attend, commence))
  expect(await house.courrierPersonnel.findMany({ where: { modele: 'activation' }, select: { to: true, objetId: true } })).toEqual([
    { to: 'attend@palier.test', objetId: id },
  ])
})

test('filters: kinds, letters, buildings, order', async () => {
  const { agencyId, viewer } = await world()
  const compte = await given.compte(agencyId, { nom: 'Abc' })
  const bailleur = await given.compte(agencyId, { nom: 'Bcd', role: 'BAILLEUR' })
  const { id: immeuble } = await house.immeuble.create({
    data: { agencyId, reference: 'I', nom: 'Tilleuls', adresse1: '', codePostal: '', ville: '' },
  })
  await house.compte.update({ where: { id: compte.id }, data: { immeubleId: immeuble } })
  const { id } = await given.code(compte)
  await house.code.update({ where: { id }, data: { imprimeLe: new Date() } })
  const lister = async (filtre: object) =>
    (await comptesEtAcces(viewer, { recherche: '', etat: null, page: 1, ...filtre })).rows.map((row) => row.id)
  expect(await lister({ genre: 'GERANCE' })).toEqual([bailleur.id])
  expect(await lister({ lettre: 'IMPRIMEE' })).toEqual([compte.id])
  expect(await lister({ lettre: 'A_IMPRIMER' })).toEqual([bailleur.id])
  expect(await lister({ immeuble })).toEqual([compte.id])
  for (const cle of ['nom', 'numero', 'lieu'] as const) {
    const [asc, desc] = [await lister({ tri: { cle, sens: 'asc' } }), await lister({ tri: { cle, sens: 'desc' } })]
    expect(asc).toEqual(desc.toReversed())
  }
  expect(await lister({ tri: { cle: 'nom', sens: 'desc' } })).toEqual([bailleur.id, compte.id])
})
