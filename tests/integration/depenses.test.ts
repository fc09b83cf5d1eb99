import fc from 'fast-check'
import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { depensesDeLaResidence, factureDeLaDepense } from '@/lib/queries/depenses'
import { residenceDuCompte } from '@/lib/queries/residence'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeurFactures, compteEnResidence } from '../support/given-residence'

useDatabase()

const today = day('2026-02-25')
const date = (text: string) => dayToDate(day(text))

type World = Awaited<ReturnType<typeof world>>
async function world() {
  const made = await compteEnResidence()
  const { agencyId } = made.compte
  const exercice = (code: string, debut: string, fin: string, facts: { cloture?: boolean; withdrawnAt?: Date } = {}) =>
    db.exercice.create({ data: { agencyId, immeubleId: made.immeuble.id, code, debut: date(debut), fin: date(fin), ...facts } })
  const exercices = {
    clos: await exercice('N-1', '2025-01-01', '2025-12-31', { cloture: true }),
    courant: await exercice('N', '2026-01-01', '2026-12-31'),
    suivant: await exercice('N+1', '2027-01-01', '2027-12-31'),
    retire: await exercice('N+2', '2028-01-01', '2028-12-31', { withdrawnAt: new Date() }),
  }
  return { ...made, agencyId, exercices, viewer: await given.client(made.compte) }
}

let counter = 0
const depense = (
  { agencyId, cle, exercices }: World,
  facts: { exerciceId?: string; cleId?: string; compte?: string; on?: string; montant?: number; withdrawnAt?: Date; facture?: string } = {},
) => {
  const {
    exerciceId = exercices.courant.id,
    cleId = cle.id,
    compte = '615000',
    on = '2026-01-10',
    montant = 1200,
    withdrawnAt = null,
    facture,
  } = facts
  const reference = `D${String(++counter).padStart(6, '0')}`
  const figures = { montant, tva: Math.round(montant / 6), deductible: 1, recuperable: montant - 1 }
  const file = facture ? { facture, factureNom: 'Facture.pdf', factureTaille: 12, factureMime: 'application/pdf' } : {}
  return db.depense.create({
    data: {
      agencyId,
      exerciceId,
      cleId,
      reference,
      compte,
      libelleCompte: `Compte ${compte}`,
      date: date(on),
      libelle: reference,
      withdrawnAt,
      ...figures,
      ...file,
    },
  })
}

const read = ({ viewer, compte }: World, code: string | null = null) => depensesDeLaResidence(viewer, compte.id, today, code)

test('by clé, by account, line by line in the order of days, with totals', async () => {
  const w = await world()
  await classeurFactures(w.agencyId)
  const ascenseur = await db.cle.create({ data: { agencyId: w.agencyId, immeubleId: w.immeuble.id, code: '020', libelle: 'Ascenseur' } })
  await depense(w, { on: '2026-02-01', montant: 2400 })
  await depense(w, { on: '2026-01-05', montant: -600 })
  await depense(w, { compte: '602000', montant: 9_000_000_000_000 })
  await depense(w, { cleId: ascenseur.id, montant: 5 })
  await depense(w, { withdrawnAt: new Date() })
  await depense(w, { exerciceId: w.exercices.clos.id })
  const found = await read(w)
  expect(found).toMatchObject({ immeuble: 'Les Tilleuls', exercice: { code: 'N' }, total: { montant: 9_000_000_001_805, deductible: 4 } })
  expect(found?.exercices.map(({ code }) => code)).toEqual(['N+1', 'N'])
  expect(found?.cles.map(({ code, montant, comptes }) => [code, montant, comptes.map(({ compte, montant }) => [compte, montant])])).toEqual(
    [
      [
        '001',
        9_000_000_001_800,
        [
          ['602000', 9_000_000_000_000],
          ['615000', 1800],
        ],
      ],
      ['020', 5, [['615000', 5]]],
    ],
  )
  expect(found?.cles[0]?.comptes[1]?.lignes.map(({ date, montant, tva }) => [date, montant, tva])).toEqual([
    ['2026-01-05', -600, -100],
    ['2026-02-01', 2400, 400],
  ])
})

test('the totals are those of the lines, whatever they are', async () => {
  const w = await world()
  await classeurFactures(w.agencyId)
  const line = fc.record({
    compte: fc.constantFrom('602000', '615000', '616000'),
    montant: fc.integer({ min: -10_000_000, max: 10_000_000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      await db.depense.deleteMany({ where: { agencyId: w.agencyId } })
      for (const facts of lines) await depense(w, facts)
      const found = await read(w)
      expect(found?.total.montant).toBe(lines.reduce((sum, { montant }) => sum + montant, 0))
      expect(
        found?.cles.flatMap(({ comptes }) => comptes.map(({ montant, lignes }) => montant - lignes.reduce((s, l) => s + l.montant, 0))),
      ).toEqual([...new Set(lines.map(({ compte }) => compte))].map(() => 0))
    }),
    { numRuns: 15 },
  )
})

test('the exercice that is asked for, if it is open; else the current one, else the latest begun, else the next', async () => {
  const w = await world()
  await classeurFactures(w.agencyId)
  const shown = async (code: string | null) => (await read(w, code))?.exercice?.code
  expect(await shown('N+1')).toBe('N+1')
  for (const code of [null, 'N-1', 'N+2', 'x'.repeat(10_000), '']) expect(await shown(code)).toBe('N')
  // A year that has just begun shows nothing yet: the one before is not approved, and there it is.
  const avant = { agencyId: w.agencyId, immeubleId: w.immeuble.id, code: 'N-2', debut: date('2024-01-01'), fin: date('2024-12-31') }
  const { id: exerciceId } = await db.exercice.create({ data: avant })
  await depense(w, { exerciceId })
  expect(await shown(null)).toBe('N-2')
  await depense(w)
  expect(await shown(null)).toBe('N')
  await db.depense.deleteMany({ where: { agencyId: w.agencyId } })
  await db.exercice.delete({ where: { id: exerciceId } })
  await db.exercice.update({ where: { id: w.exercices.courant.id }, data: { fin: date('2026-01-31') } })
  expect(await shown(null)).toBe('N')
  await db.exercice.update({ where: { id: w.exercices.courant.id }, data: { cloture: true } })
  expect(await shown(null)).toBe('N+1')
  await db.exercice.update({ where: { id: w.exercices.suivant.id }, data: { cloture: true } })
  expect(await read(w)).toMatchObject({ exercices: [], exercice: null, cles: [], total: { montant: 0 } })
})

test('they follow the rights of the classeur « Factures », by the mandate of that day; the residence says whether they are open', async () => {
  const w = await world()
  const { agencyId, compte, immeuble } = w
  const open = async () => {
    const [seen, told] = [await read(w), await residenceDuCompte(w.viewer, compte.id, today)]
    expect(told?.depensesOuvertes).toBe(seen !== null)
    return seen !== null
  }
  expect(await open()).toBe(false)
  const classeur = await classeurFactures(agencyId, 'MEMBRE')
  expect(await open()).toBe(false)
  const mandat = { agencyId, immeubleId: immeuble.id, tiersId: compte.tiersId, fonction: 'MEMBRE' as const }
  const { id } = await db.conseilSyndical.create({ data: { ...mandat, jusquA: date('2026-02-25') } })
  expect(await open()).toBe(true)
  await db.conseilSyndical.update({ where: { id }, data: { jusquA: date('2026-02-24') } })
  expect(await open()).toBe(false)
  await db.classeur.update({ where: { id: classeur.id }, data: { niveau: 'COPROPRIETAIRE' } })
  expect(await open()).toBe(true)
  await db.classeur.update({ where: { id: classeur.id }, data: { niveau: null } })
  expect(await open()).toBe(false)
  // The agency sees all of its own.
  expect(await depensesDeLaResidence(await given.staff(agencyId), compte.id, today, null)).not.toBeNull()
})

test('an invoice is open to whom its expense is shown, and to nobody else', async () => {
  const w = await world()
  const classeur = await classeurFactures(w.agencyId)
  const facture = 'f'.repeat(64)
  const { id } = await depense(w, { facture })
  const bare = await depense(w, { compte: '616000' })
  expect((await read(w))?.cles[0]?.comptes.map(({ lignes }) => lignes.map((ligne) => ligne.facture))).toEqual([[id], [null]])
  const opened = async (depenseId: string, viewer = w.viewer) => (await factureDeLaDepense(viewer, depenseId, today))?.hash ?? null
  expect(await factureDeLaDepense(w.viewer, id, today)).toEqual({ hash: facture, nom: 'Facture.pdf', taille: 12, mime: 'application/pdf' })
  expect(await opened(bare.id)).toBeNull()
  expect(await opened((await depense(w, { facture, exerciceId: w.exercices.clos.id })).id)).toBeNull()
  expect(await opened((await depense(w, { facture, exerciceId: w.exercices.retire.id })).id)).toBeNull()
  expect(await opened((await depense(w, { facture, withdrawnAt: new Date() })).id)).toBeNull()
  // Of another residence of the same agency, and a tenant of this one.
  expect(await opened(id, await given.client(await given.compte(w.agencyId)))).toBeNull()
  const tenant = await given.compte(w.agencyId, { role: 'LOCATAIRE' })
  await db.compte.update({ where: { id: tenant.id }, data: { immeubleId: w.immeuble.id } })
  expect(await opened(id, await given.client(tenant))).toBeNull()
  await db.classeur.update({ where: { id: classeur.id }, data: { niveau: 'MEMBRE' } })
  expect(await opened(id)).toBeNull()
  expect((await factureDeLaDepense(await given.staff(w.agencyId), id, today))?.hash).toBe(facture)
})
