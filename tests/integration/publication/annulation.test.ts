import { randomUUID } from 'node:crypto'
import { house as db, ownerPool } from '@/lib/db'
import { cents, formatEuros } from '@/lib/domain/money'
import { publish } from '@/lib/publication/publish'
import { undo } from '@/lib/publication/undo'
import { csv, folderOf, manifest, smallBundle } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { change } from '../../support/second-envoi'

useDatabase()

let code: string
let agencyId: string
beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
})

const par = (nom: string) => ({ userId: randomUUID(), nom })

const TABLES = ['tiers', 'immeuble', 'cle', 'lot', 'tantieme', 'compte', 'propriete', 'ecriture', 'information', 'information_pour']

/** All that a person may see of the agency: every line in force, whole. */
async function visible(): Promise<unknown> {
  const all: Record<string, unknown> = {}
  for (const table of TABLES) {
    const inForce = table.endsWith('_pour')
      ? `where exists (select from information d where d.id = information_id and d.withdrawn_at is null)`
      : 'and withdrawn_at is null'
    const where = table.endsWith('_pour') ? `${inForce} and agency_id = $1` : `where agency_id = $1 ${inForce}`
    const { rows } = await ownerPool().query(`select to_jsonb(t) as line from "${table}" t ${where} order by to_jsonb(t)::text`, [agencyId])
    all[table] = rows
  }
  return all
}

const informations = (...rows: (string | number)[][]) => csv('reference;titre;texte;date;pour', ...rows)

/** Adds, changes, withdraws, brings back, and shows to others. */
const next = () => ({
  ...change(code),
  'lots.csv': csv(
    'immeuble;numero;nature;lot_principal',
    ['I1', '2', 'cave', '3'],
    ['I1', '3', 'parking', ''],
    ['I1', '1', 'appartement', ''],
  ),
  'informations.csv': informations(['N1', 'Eau', 'Coupure', '01/01/2026', 'compte:C2'], ['N2', 'Gaz', 'Coupure', '01/01/2026', 'agence']),
})

const first = () => ({ ...smallBundle(code), 'informations.csv': informations(['N1', 'Eau', 'Coupure', '01/01/2026', 'compte:C1']) })

test('undone, a publication leaves what it had found', async () => {
  await publish(folderOf(first()))
  const before = await visible()
  const { id, status } = await publish(folderOf(next()))
  expect(status).toBe('APPLIED')
  const applied = await visible()
  expect(applied).not.toEqual(before)
  expect(await undo(agencyId, id, par('Nadia'))).toBe(true)
  expect(await visible()).toEqual(before)
  expect(await db.publication.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'ROLLED_BACK', defaitePar: 'Nadia' })
  // Sent again, it brings the same lines, with their identity.
  await publish(folderOf(next()))
  const again = JSON.stringify(await visible())
  expect(again).toEqual(JSON.stringify(applied))
})

test('its line in the journal is written with it, or neither is', async () => {
  const lignes = () => db.journal.findMany({ where: { agencyId, evenement: 'publication-defaite' }, select: { acteur: true } })
  await publish(folderOf(first()))
  const { id } = await publish(folderOf(next()))
  const applied = await visible()
  await expect(undo(agencyId, id, { userId: 'personne', nom: 'Nadia' })).rejects.toThrow('uuid')
  expect([await visible(), await lignes()]).toEqual([applied, []])
  expect(await undo(agencyId, id, par('Nadia'))).toBe(true)
  expect(await undo(agencyId, id, par('Nadia'))).toBe(false)
  expect(await lignes()).toEqual([{ acteur: 'Nadia' }])
})

test('undone twice, it is undone once', async () => {
  await publish(folderOf(first()))
  const { id } = await publish(folderOf(next()))
  const both = await Promise.all([undo(agencyId, id, par('A')), undo(agencyId, id, par('B'))])
  expect(both.sort()).toEqual([false, true])
})

test('the first publication of an agency too', async () => {
  const { id } = await publish(folderOf(first()))
  expect(await undo(agencyId, id, par('Nadia'))).toBe(true)
  expect(await db.ecriture.count({ where: { agencyId, withdrawnAt: null } })).toBe(0)
  expect((await publish(folderOf(first()))).files.find(({ file }) => file === 'ecritures.csv')?.added).toBe(3)
})

test('what another publication followed is no longer undone, nor what one that changed nothing followed is lost', async () => {
  const { id: one } = await publish(folderOf(first()))
  const { id: two } = await publish(folderOf(next()))
  const { id: same } = await publish(folderOf(next()))
  expect(await undo(agencyId, one, par('Nadia'))).toBe(false)
  expect(await undo(agencyId, same, par('Nadia'))).toBe(false)
  expect(await undo(agencyId, two, par('Nadia'))).toBe(true)
})

test('another agency undoes nothing here', async () => {
  const other = await given.agency()
  const { id } = await publish(folderOf(first()))
  expect(await undo(other.id, id, par('Nadia'))).toBe(false)
  expect(await db.ecriture.count({ where: { agencyId, withdrawnAt: null } })).toBe(3)
})

test('a trial and a refused bundle leave nothing to undo', async () => {
  const { id } = await publish(folderOf(first()))
  await publish(folderOf(next()), { dryRun: true })
  await publish(folderOf({ ...next(), 'tiers.csv': 'x' }))
  expect(await undo(agencyId, id, par('Nadia'))).toBe(true)
})

test('the document announced once is not announced again when it comes back', async () => {
  const announced = () => db.message.count({ where: { agencyId, modele: 'nouvelles-informations' } })
  await publish(folderOf(smallBundle(code)))
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId, reference: 'C1' } })
  await given.acces(compte, (await given.user()).id)
  const { id } = await publish(folderOf(first()))
  expect(await announced()).toBe(1)
  await undo(agencyId, id, par('Nadia'))
  await publish(folderOf(first()))
  expect(await announced()).toBe(1)
})

test('what a trial would change is told line by line, before and after, with its compte', async () => {
  await publish(folderOf(first()))
  const lines: unknown[] = []
  const report = await publish(folderOf(next()), { dryRun: true, temoin: async (some) => void lines.push(...some) })
  expect(report.status).toBe('DRY_RUN')
  expect(lines).toEqual(
    expect.arrayContaining([
      { fichier: 'tiers.csv', genre: 'MODIFICATION', cle: 'T1', libelle: 'Dupont', compte: null, champs: [['nom', 'Dupont', 'Durand']] },
      { fichier: 'tiers.csv', genre: 'AJOUT', cle: 'T3', libelle: 'Neuf', compte: null, champs: [] },
      { fichier: 'ecritures.csv', genre: 'RETRAIT', cle: 'E2', libelle: 'Virement', compte: 'C1', champs: [] },
      {
        fichier: 'ecritures.csv',
        genre: 'MODIFICATION',
        cle: 'E1',
        libelle: 'Appel de charges 01/01/2026',
        compte: 'C1',
        champs: [
          ['libelle', 'Appel de charges 01/01/2026', 'Appel rectifié'],
          ['debit', formatEuros(cents(139_190)), formatEuros(cents(140_000))],
        ],
      },
      { fichier: 'ecritures.csv', genre: 'AJOUT', cle: 'E4', libelle: 'Nouveau', compte: 'C2', champs: [] },
      {
        fichier: 'lots.csv',
        genre: 'MODIFICATION',
        cle: 'I1 / 2',
        libelle: 'cave',
        compte: null,
        champs: [['lot_principal', 'I1 / 1', 'I1 / 3']],
      },
    ]),
  )
  expect(lines).toHaveLength(9)
  expect(await db.ecriture.count({ where: { agencyId, withdrawnAt: null } })).toBe(3)
})

test('a trial says who would be told, and tells nobody', async () => {
  await publish(folderOf(smallBundle(code)))
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId, reference: 'C1' } })
  await given.acces(compte, (await given.user('zoe@essai.test')).id)
  const { courriers } = await publish(folderOf(first()), { dryRun: true })
  expect(courriers).toEqual({ total: 1, premiers: [{ modele: 'nouvelles-informations', to: 'zoe@essai.test' }] })
  expect(await db.message.count({ where: { agencyId } })).toBe(0)
})

test('the bundle of another agency is refused where one agency is expected, without saying whether it exists', async () => {
  const other = await given.agency()
  for (const theirs of [other.code, 'PERSONNE']) {
    const report = await publish(folderOf({ 'publication.json': manifest(theirs) }), { agencyId })
    expect(report).toMatchObject({ status: 'REFUSED', errorCount: 1, errors: [{ found: theirs, expected: 'le code de votre agence' }] })
  }
})
