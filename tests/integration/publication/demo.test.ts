import { house as db } from '@/lib/db'
import { type Day, day, dayToDate } from '@/lib/domain/day'
import { publish } from '@/lib/publication/publish'
import { seedDemo } from '@/prisma/seed'
import { useDatabase } from '../../support/database'

useDatabase()

// A whole demo: photographs, requests and all.
beforeAll(() => seedDemo({ today: day('2026-11-21'), datesAsWritten: true }), 60_000)

const compte = (code: string, reference: string) =>
  db.compte.findFirstOrThrow({ where: { agency: { code }, reference }, include: { tiers: true } })

/** Debits and credits, in cents, from a day on and before another. */
async function movements(compteId: string, from: Day, before: Day) {
  const { _sum } = await db.ecriture.aggregate({
    where: { compteId, dateComptable: { gte: dayToDate(from), lt: dayToDate(before) } },
    _sum: { debit: true, credit: true },
  })
  return { debit: Number(_sum.debit ?? 0), credit: Number(_sum.credit ?? 0) }
}
const balance = async (compteId: string, before: Day) => {
  const { debit, credit } = await movements(compteId, day('1900-01-01'), before)
  return debit - credit
}

test('Maurice Laffite: 59,71 + 1 617,60 − 1 616,70 = 60,61', async () => {
  const { id, numero, procedure, tiers } = await compte('MODELE', '193287/63')
  expect({ numero, procedure, nom: tiers.nom, ville: tiers.ville }).toEqual({
    numero: '452769/193287',
    procedure: 'PRE_CONTENTIEUX',
    nom: 'Laffite',
    ville: 'Évry',
  })
  expect(await balance(id, day('2016-11-01'))).toBe(5971)
  expect(await movements(id, day('2016-11-01'), day('2017-01-01'))).toEqual({ debit: 0, credit: 0 })
  expect(await movements(id, day('2016-11-01'), day('2017-11-29'))).toEqual({ debit: 161_760, credit: 161_670 })
  expect(await balance(id, day('2017-11-29'))).toBe(6061)
})

test('his entries keep the order of the file on one day', async () => {
  const { id } = await compte('MODELE', '193287/63')
  const entries = await db.ecriture.findMany({ where: { compteId: id, dateComptable: new Date('2017-10-01') }, orderBy: { id: 'asc' } })
  expect(entries.map(({ libelle, debit }) => [libelle, Number(debit)])).toEqual([
    ['Appel de charges 01/10/2017', 39_190],
    ['Avance de trésorerie', 5000],
  ])
})

test('his lots: a flat with its own address, a cellar and a parking that hang on it', async () => {
  const { id } = await compte('MODELE', '193287/63')
  const owned = await db.propriete.findMany({
    where: { compteId: id },
    include: { lot: { include: { lotPrincipal: true } } },
    orderBy: { lot: { numero: 'asc' } },
  })
  expect(owned.map(({ type, lot }) => [type, lot.nature, lot.numero, lot.lotPrincipal?.numero ?? null, lot.adresse1])).toEqual([
    ['PLEIN', 'appartement', 'C01', null, '2 cité Saint-Exupéry'],
    ['PLEIN', 'cave', 'CV01', 'C01', null],
    ['PLEIN', 'parking', 'PK01', 'C01', null],
  ])
})

test('the building of Société Modèle has twenty lots and a thousand tantièmes in each clé', async () => {
  const immeuble = await db.immeuble.findFirstOrThrow({
    where: { agency: { code: 'MODELE' } },
    include: { lots: true, cles: { include: { tantiemes: true } } },
  })
  expect(immeuble).toMatchObject({ reference: 'COPRO 1045A (GCO)', anneeConstruction: 1965, immatriculation: '12569', nombreLots: 20 })
  expect(immeuble.lots).toHaveLength(20)
  expect(immeuble.cles.map(({ tantiemes }) => tantiemes.reduce((sum, t) => sum + Number(t.tantiemes), 0))).toEqual([1000, 1000])
})

test('Denise Yaloxe Corton: −10 299,97 − 3 000 + 3 314,41 = −9 985,56 as her agency shows it', async () => {
  const { id } = await compte('BUREAU', '411ALOXECO')
  const { sensSolde } = await db.agency.findUniqueOrThrow({ where: { code: 'BUREAU' } })
  expect(sensSolde).toBe('CREDIT_POSITIF')
  expect(await balance(id, day('2020-01-01'))).toBe(1_029_997)
  expect(await movements(id, day('2019-12-01'), day('2020-01-30'))).toEqual({ debit: 0, credit: 0 })
  expect(await movements(id, day('2020-01-01'), day('2021-01-01'))).toEqual({ debit: 300_000, credit: 331_441 })
  expect(await balance(id, day('2021-01-01'))).toBe(998_556)
})

test.each([
  ['4181MAI', -305_699],
  ['4181MATIGNON', -35_000],
  ['4181PAILLOUX', -68_781],
  ['4181CHARPENT', -253_242],
  ['4181COI', -502_304],
  ['4181ROI', 0],
  ['4181GONDRIN', 0],
  ['4181SANCERRE', 3500],
])('tenant %s', async (reference, shown) => {
  expect(0 - (await balance((await compte('BUREAU', reference)).id, day('2021-01-01')))).toBe(shown)
})

test('GILBERT: twelve co-owners, their tantièmes, 1000.91516 in all', async () => {
  const rows = await db.$queryRaw<{ nom: string; tantiemes: string }[]>`
    select tiers.nom, sum(t.tantiemes)::text as tantiemes from tantieme t
    join cle on cle.id = t.cle_id and cle.code = '010' join propriete p on p.lot_id = t.lot_id
    join compte on compte.id = p.compte_id join tiers on tiers.id = compte.tiers_id group by tiers.nom order by tiers.nom`
  expect(Object.fromEntries(rows.map(({ nom, tantiemes }) => [nom, tantiemes]))).toEqual({
    Atrillon: '74.00000',
    Bpetrus: '74.00000',
    Brouilly: '82.00010',
    Clatour: '74.00000',
    Cliquot: '62.00000',
    'Indivision Bournac': '72.00000',
    'Le Copropriétaire': '149.00000',
    Lepitre: '66.01420',
    Meursault: '65.00000',
    Morgon: '145.00000',
    Propriétaire: '65.00000',
    'Yaloxe Corton': '72.90086',
  })
  const [total] = await db.$queryRaw<{ total: string }[]>`
    select sum(t.tantiemes)::text as total from tantieme t join cle on cle.id = t.cle_id where cle.code = '010'`
  expect(total?.total).toBe('1000.91516')
})

test('balances of every kind are there: settled, in debit, in credit', async () => {
  const rows = await db.$queryRaw<{ code: string; signs: string[] }[]>`
    select code, array_agg(distinct sign(solde)::text order by sign(solde)::text) as signs from (
      select a.code, sum(e.debit - e.credit) as solde from ecriture e join compte c on c.id = e.compte_id join agency a on a.id = c.agency_id
      where c.role = 'COPROPRIETAIRE' group by a.code, c.id) s group by code`
  for (const { signs } of rows) expect(signs).toEqual(['-1', '0', '1'])
  expect(rows).toHaveLength(2)
})

test('each login opens its comptes, the staff theirs', async () => {
  const users = await db.user.findMany({
    include: { acces: { include: { compte: true } }, staff: { include: { agency: true } } },
    orderBy: { email: 'asc' },
  })
  const opened = users.map((user) => [
    user.email,
    user.acces.map((a) => a.compte.reference).sort(),
    user.staff.map((s) => [s.agency.code, s.role]),
  ])
  expect(opened).toEqual([
    ['admin@bureau.palier.test', [], [['BUREAU', 'ADMINISTRATEUR']]],
    ['admin@modele.palier.test', [], [['MODELE', 'ADMINISTRATEUR']]],
    ['alfred.brouilly@palier.test', ['450BROU-01', '450BROU-02'], []],
    ['antoine.givry@palier.test', ['411GIVRY'], []],
    ['camille.roizot@palier.test', ['4181ROI'], []],
    ['denise.yaloxe@palier.test', ['411ALOXECO', '450ALOXECO'], []],
    ['julie.coinet@palier.test', ['4181COI'], []],
    ['lucas.gondrin@palier.test', ['4181GONDRIN'], []],
    ['maurice.laffite@palier.test', ['193287/63'], []],
    ['solange.chablis@palier.test', ['411CHABLIS'], []],
    ['stephane.pailloux@palier.test', ['4181PAILLOUX'], []],
  ])
  expect(users.every(({ passwordHash }) => passwordHash?.startsWith('$argon2id$'))).toBe(true)
})

test('seeding again publishes nothing and touches nothing', async () => {
  const state =
    () => db.$queryRaw`select (select max(id)::int from ecriture) as last, (select count(*)::int from publication) as publications,
    (select string_agg(xmin::text, ',' order by id) from compte) as comptes, (select string_agg(password_hash, ',' order by id) from "user") as users`
  const before = await state()
  await seedDemo({ today: day('2027-11-21'), datesAsWritten: true })
  expect(await state()).toEqual(before)
})

test.each([
  ['modele', 23],
  ['bureau', 30],
])('the bundle %s, sent again, changes nothing and says so', async (folder, files) => {
  const report = await publish(`prisma/demo/${folder}`)
  expect(report).toMatchObject({ status: 'APPLIED', errorCount: 0, warnings: [] })
  expect(report.files).toHaveLength(files)
  for (const file of report.files) expect(file).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: file.read })
})

test('with dates moved, the demo is alive on the day of its start', async () => {
  await seedDemo({ today: day('2026-11-21'), datesAsWritten: false })
  const [last] = await db.publication.findMany({ where: { agency: { code: 'MODELE' } }, orderBy: { startedAt: 'desc' }, take: 1 })
  expect(last).toMatchObject({ status: 'APPLIED', date: new Date('2026-11-28') })
  const { id } = await compte('MODELE', '193287/63')
  const calls = await db.ecriture.findMany({
    where: { compteId: id, libelle: { contains: 'Appel' } },
    orderBy: { dateComptable: 'desc' },
    take: 2,
  })
  expect(calls.map(({ libelle, dateComptable }) => [libelle, dateComptable.toISOString().slice(0, 10)])).toEqual([
    ['Appel de charges 01/10/2026', '2026-10-01'],
    ['Appel de charges 01/07/2026', '2026-07-01'],
  ])
  expect(await balance(id, day('2026-11-21'))).toBe(6061)
})

test('direct debits: one that is active, one that is suspended, a tenant’s', async () => {
  const of = async (code: string, reference: string) => {
    const { prelevement, prelevementRum, prelevementIban, prelevementJour } = await compte(code, reference)
    return [prelevement, prelevementRum, prelevementIban?.slice(0, 2) ?? null, prelevementJour]
  }
  expect(await of('MODELE', '193287/63')).toEqual(['ACTIF', 'MODELE-193287-0001', 'FR', 5])
  expect(await of('BUREAU', '450BROU-01')).toEqual(['SUSPENDU', 'BUREAU-450BROU-01', 'FR', 10])
  expect(await of('BUREAU', '4181PAILLOUX')).toEqual(['ACTIF', 'BUREAU-4181PAILLOUX', 'FR', 3])
  expect(await of('BUREAU', '450BROU-02')).toEqual(['AUCUN', null, null, null])
})
