import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openCodeSession } from '@/lib/acces/codes'
import { demanderLesLettres } from '@/lib/acces/lettres/demander'
import { imprimerUnLot } from '@/lib/acces/lettres/imprimer'
import { annulerLesLettres, oublierLesPdf, pdfDesLettres, reprendreLesLettres, supprimerLePdf } from '@/lib/acces/lettres/suite'
import { resultatDeLettres } from '@/lib/acces/lettres/tache'
import { house, ownerPool } from '@/lib/db'
import type { Selection } from '@/lib/domain/selection-d-acces'
import { closeBrowser } from '@/lib/pdf'
import { compteEtAcces } from '@/lib/queries/acces'
import { effetsDuGeste } from '@/lib/queries/gestes-d-acces'
import { lireSession } from '@/lib/session-lue'
import { openFile } from '@/lib/storage'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { pdfText } from '../../support/pdf-text'
import { root } from '../../support/root'

useDatabase()
jest.setTimeout(120_000)
afterAll(closeBrowser)

const TOUT: Selection = { ids: null, filtre: { recherche: '', etat: null } }
const parmi = (...comptes: readonly { id: string }[]): Selection => ({ ids: comptes.map(({ id }) => id), filtre: TOUT.filtre })

async function world() {
  const { id: agencyId, code } = await given.agency()
  const viewer = (await given.staff(agencyId, 'GESTIONNAIRE')) as Gestionnaire
  const demander = async (selection: Selection, { associes = false, formulaire = randomUUID() } = {}) => {
    const { empreinte } = await effetsDuGeste(viewer, selection)
    return (await demanderLesLettres(viewer, { selection, empreinte, formulaire, associes })) ?? ''
  }
  const lire = (id: string) => house.tache.findUniqueOrThrow({ where: { id } })
  const imprimer = async (tacheId: string) => {
    for (let lots = 0; lots < 10 && (await lire(tacheId)).etat !== 'FINIE'; lots++) await imprimerUnLot({ tacheId, agencyId })
    const pdf = await pdfDesLettres(viewer, tacheId)
    return pdf ? pdfText(pdf) : []
  }
  const compte = async (nom: string, codePostal: string) => {
    const made = await given.compte(agencyId, { nom })
    await house.tiers.update({ where: { id: made.tiersId }, data: { adresse1: '1 rue Haute', codePostal, ville: 'Nancy' } })
    return made
  }
  return { agencyId, code, viewer, demander, imprimer, compte, lire }
}

/** What a person reads on her letter. */
const codesOf = (page: string) => {
  const [, identifiant = '', motDePasse = ''] = /Identifiant\s+(\S+)\s+Mot de passe provisoire\s+([A-Z0-9]{5} [A-Z0-9]{5})/.exec(page) ?? []
  return { identifiant, motDePasse }
}
const origin = () => ({ address: randomUUID(), device: '' })

test('a page each, in the order of the post, with the codes that open the compte', async () => {
  const { code, viewer, demander, imprimer, compte } = await world()
  const [loin, zoe, anne] = [await compte('Loin', '75001'), await compte('Zoé', '54000'), await compte('Anne', '54000')]
  const pages = await imprimer(await demander(TOUT))
  expect(pages.map((page) => /Madame (\S+)/.exec(page)?.[1])).toEqual(['ANNE', 'ZOÉ', 'LOIN'])
  expect(pages[0]).toContain(`localhost:3000/activation?client=${code}`)
  for (const [page, { id }] of [
    [pages[0] ?? '', anne],
    [pages[2] ?? '', loin],
  ] as const) {
    const session = await openCodeSession({ ...codesOf(page), client: code }, origin())
    expect((await lireSession(session.id))?.comptes.map((open) => open.id)).toEqual([id])
  }
  expect(await compteEtAcces(viewer, zoe.id)).toMatchObject({ etat: 'PREPARE', imprimeLe: expect.any(Date), force: false })
})

test('comptes that share their codes share a letter; who has an access has none, unless asked; the closed never', async () => {
  const { agencyId, viewer, demander, imprimer, compte, lire } = await world()
  const [un, deux] = [await compte('Un', '1'), await compte('Deux', '1')]
  await house.compte.updateMany({ where: { id: { in: [un.id, deux.id] } }, data: { identifiant: 'famille 1', tiersId: un.tiersId } })
  const [tenu, ferme] = [await compte('Tenu', '2'), await compte('Ferme', '3')]
  await given.client(tenu)
  await house.compte.update({ where: { id: ferme.id }, data: { accesFermeLe: new Date() } })
  const first = await imprimer(await demander(TOUT))
  expect(first).toHaveLength(1)
  expect(first[0]).toContain(un.numero)
  expect(first[0]).toContain(deux.numero)
  expect(codesOf(first[0] ?? '').identifiant).toBe('FAMILLE1')
  const id = await demander(TOUT, { associes: true })
  expect(await imprimer(id)).toHaveLength(2)
  expect(await lire(id)).toMatchObject({ agencyId, faits: 2, etat: 'FINIE' })
  expect(await compteEtAcces(viewer, tenu.id)).toMatchObject({ etat: 'ASSOCIE', force: true })
  await expect(demander(parmi(ferme))).rejects.toThrow('aucune lettre')
})

test('printed again, the former letter is worth nothing, nor what it had opened; the same form asks once', async () => {
  const { code, demander, imprimer, compte } = await world()
  const un = await compte('Un', '1')
  const [first = ''] = await imprimer(await demander(parmi(un)))
  const session = await openCodeSession({ ...codesOf(first), client: code }, origin())
  const formulaire = randomUUID()
  const ids = await Promise.all([1, 2, 3].map(() => demander(parmi(un), { formulaire })))
  expect(new Set(ids).size).toBe(1)
  const [second = ''] = await imprimer(ids[0] ?? '')
  expect(codesOf(second).identifiant).toBe(codesOf(first).identifiant)
  expect(await lireSession(session.id)).toBeNull()
  await expect(openCodeSession({ ...codesOf(first), client: code }, origin())).rejects.toThrow('reconnus')
  await openCodeSession({ ...codesOf(second), client: code }, origin())
})

test('closed or associated since they were asked for, they are left out', async () => {
  const { demander, imprimer, compte, lire } = await world()
  const [un, deux] = [await compte('Un', '1'), await compte('Deux', '2')]
  const id = await demander(TOUT)
  await given.client(deux)
  expect(await imprimer(id)).toHaveLength(1)
  expect((await lire(id)).resultat).toMatchObject({ traitees: 2, ignorees: 1 })
  expect(await house.code.count({ where: { compteId: { in: [un.id, deux.id] } } })).toBe(1)
})

test('cancelled, it prints no more; taken up again, it goes on; nobody else has the PDF; what was printed can be deleted', async () => {
  const { agencyId, viewer, demander, imprimer, compte, lire } = await world()
  await compte('Un', '1')
  const id = await demander(TOUT)
  expect(await annulerLesLettres(viewer, id)).toBe(true)
  await imprimerUnLot({ tacheId: id, agencyId })
  expect((await lire(id)).faits).toBe(0)
  expect(await reprendreLesLettres(viewer, id)).toBe(true)
  expect(await imprimer(id)).toHaveLength(1)
  const stranger = (await given.staff((await given.agency()).id, 'GESTIONNAIRE')) as Gestionnaire
  expect([await pdfDesLettres(stranger, id), await annulerLesLettres(stranger, id), await supprimerLePdf(stranger, id)]).toEqual([
    null,
    false,
    false,
  ])
  const [partie] = resultatDeLettres.parse((await lire(id)).resultat).parties
  await oublierLesPdf()
  expect(await pdfDesLettres(viewer, id)).not.toBeNull()
  expect(await supprimerLePdf(viewer, id)).toBe(true)
  expect([await pdfDesLettres(viewer, id), await openFile(partie?.fichier ?? '')]).toEqual([null, null])
})

test('killed in the middle, it is taken up where it was: each letter once, no codes made twice', async () => {
  const { agencyId, viewer, demander, imprimer, lire } = await world()
  const COMBIEN = 130
  await ownerPool().query(
    `with t as (insert into tiers (agency_id, reference, nature, nom, code_postal, ville) select $1, 'K' || n, 'PERSONNE', 'Nom' || n, '54000', 'Nancy'
       from generate_series(1, $2::int) n returning id, reference)
     insert into compte (agency_id, reference, numero, role, tiers_id) select $1, reference, reference, 'COPROPRIETAIRE', id from t`,
    [agencyId, COMBIEN],
  )
  const id = await demander(TOUT)
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', 'tsconfig.node.json', 'tests/support/print-letters.ts', id, agencyId],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  )
  await new Promise<void>((resolve) => {
    // Within the second lot: read, hashed or printed, and not written.
    child.stdout.on('data', (line: Buffer) => line.toString().trim() === '100' && setTimeout(resolve, 700))
  })
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const { faits } = await lire(id)
  const before = await house.code.findMany({ where: { agencyId }, select: { id: true, hash: true } })
  expect(faits).toBe(before.length)
  const pages = await imprimer(id)
  const after = new Map((await house.code.findMany({ where: { agencyId } })).map((code) => [code.id, code.hash]))
  expect([pages.length, after.size, (await lire(id)).faits]).toEqual([COMBIEN, COMBIEN, COMBIEN])
  expect(before.filter((code) => after.get(code.id) !== code.hash)).toEqual([])
  expect(await house.journal.count({ where: { agencyId, evenement: 'lettre-imprimee' } })).toBe(COMBIEN)
  for (const page of [pages[0], pages[99], pages[100], pages[129]]) await openCodeSession({ ...codesOf(page ?? ''), client: '' }, origin())
  expect(await pdfDesLettres(viewer, id)).not.toBeNull()
})
