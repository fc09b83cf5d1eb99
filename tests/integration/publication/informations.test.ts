import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { publish } from '@/lib/publication/publish'
import { accueilDuCompte } from '@/lib/queries/accueil'
import { informationDuCompte, informationsDuCompte } from '@/lib/queries/informations'
import { partenairesDuCompte } from '@/lib/queries/partenaires'
import { type BundleFiles, csv, folderOf } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

let agency: { id: string; code: string }
beforeEach(async () => {
  agency = await given.agency()
})

const today = day('2026-02-25')
const HEADER = 'reference;titre;texte;date;pour;jusqu_au;lien'
const PARTENAIRES = 'reference;nom;activite;texte;telephone;email;site'
const line = (reference: string, facts: Record<string, string> = {}) =>
  Object.values({ reference, titre: reference, texte: 'Texte', date: '01/02/2026', pour: 'agence', jusqu_au: '', lien: '', ...facts })
const bundle = (...lines: string[][]): BundleFiles => ({ ...residenceBundle(agency.code), 'informations.csv': csv(HEADER, ...lines) })

async function apply(files: BundleFiles, file = 'informations.csv') {
  const report = await publish(folderOf(files))
  expect(report.errors).toEqual([])
  return report.files.find((one) => one.file === file)
}
const compte = (reference: string) => db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference } })
async function read(reference: string, on = today) {
  const open = await compte(reference)
  const found = await informationsDuCompte(await given.client(open), open.id, on, 1)
  return found?.informations.map(({ titre }) => titre)
}

test('each reads what is for his compte, himself, his building or all of the agency; the newest first', async () => {
  const [one, two] = [await apply(bundle(line('I1'))), await compte('C1')]
  expect(one).toMatchObject({ added: 1 })
  const other = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference: { not: 'C1' } } })
  await apply(
    bundle(
      line('TOUS', { date: '03/02/2026' }),
      line('COMPTE', { pour: 'compte:C1', date: '04/02/2026' }),
      line('TIERS', { pour: `tiers:T1 compte:${other.reference}`, date: '05/02/2026' }),
      line('IMMEUBLE', { pour: 'immeuble:I1 agence', date: '06/02/2026' }),
    ),
  )
  expect(two.immeubleId).not.toBeNull()
  expect(await read('C1')).toEqual(['IMMEUBLE', 'TIERS', 'COMPTE', 'TOUS'])
  expect(await read(other.reference)).toEqual(['IMMEUBLE', 'TIERS', 'TOUS'])
})

test('from its day to its last day; withdrawn it is gone, sent again it is back', async () => {
  await apply(bundle(line('A', { date: '25/02/2026', jusqu_au: '26/02/2026' }), line('B')))
  expect(await read('C1', day('2026-02-24'))).toEqual(['B'])
  expect(await read('C1', day('2026-02-25'))).toEqual(['A', 'B'])
  expect(await read('C1', day('2026-02-26'))).toEqual(['A', 'B'])
  expect(await read('C1', day('2026-02-27'))).toEqual(['B'])
  expect(await apply(bundle(line('B')))).toMatchObject({ withdrawn: 1, unchanged: 1 })
  expect(await read('C1')).toEqual(['B'])
  const { id } = await db.information.findFirstOrThrow({ where: { agencyId: agency.id, reference: 'A' } })
  const open = await compte('C1')
  expect(await informationDuCompte(await given.client(open), open.id, id, today)).toBeNull()
  await apply(bundle(line('A', { date: '25/02/2026' }), line('B')))
  expect(await read('C1')).toEqual(['A', 'B'])
})

test('sent again writes nothing; whom it is for may change alone, and documents keep theirs', async () => {
  await apply(bundle(line('A', { pour: 'compte:C1' })))
  const written = () => db.$queryRaw`select i.xmin::text as i, p.cible, p.xmin::text as p from information i
    join information_pour p on p.information_id = i.id where i.agency_id = ${agency.id}::uuid`
  const before = await written()
  expect(await apply(bundle(line('A', { pour: 'compte:C1' })))).toMatchObject({ unchanged: 1, changed: 0 })
  expect(await written()).toEqual(before)
  expect(await apply(bundle(line('A', { pour: 'agence' })))).toMatchObject({ changed: 1 })
  expect(await db.informationPour.findMany({ where: { agencyId: agency.id } })).toMatchObject([{ cible: agency.id, genre: 'AGENCE' }])
})

test('by ten, all of them once; the three last for the home page', async () => {
  await apply(bundle(...Array.from({ length: 23 }, (_, n) => line(`I${String(n).padStart(2, '0')}`))))
  const open = await compte('C1')
  const viewer = await given.client(open)
  const pages = await Promise.all([1, 2, 3, 4].map((page) => informationsDuCompte(viewer, open.id, today, page)))
  expect(pages.map((page) => page?.informations.length)).toEqual([10, 10, 3, 0])
  const seen = pages.flatMap((page) => page?.informations.map(({ titre }) => titre) ?? [])
  expect([new Set(seen).size, seen[0], pages[0]?.total]).toEqual([23, 'I22', 23])
  expect((await accueilDuCompte(viewer, open.id, today, new Date()))?.informations.map(({ titre, date }) => [titre, date])).toEqual([
    ['I22', '2026-02-01'],
    ['I21', '2026-02-01'],
    ['I20', '2026-02-01'],
  ])
})

test('the news of the feed stand beside, six at most', async () => {
  await apply(bundle(line('A')))
  const { id: agencyId } = agency
  await db.actualite.createMany({
    data: Array.from({ length: 8 }, (_, n) => ({ agencyId, cle: `${n}`, titre: `n° ${n}`, publieLe: new Date(Date.UTC(2026, 0, n + 1)) })),
  })
  const open = await compte('C1')
  const read = await informationsDuCompte(await given.client(open), open.id, today, 1)
  expect(read?.actualites).toHaveLength(6)
  expect(read?.actualites[0]).toEqual({ titre: 'n° 7', resume: '', lien: null, publieLe: new Date('2026-01-08T00:00:00Z') })
})

test('partners of the agency, by trade; withdrawn they are gone; a site without its scheme is https', async () => {
  const files = (...lines: string[][]) => ({ ...residenceBundle(agency.code), 'partenaires.csv': csv(PARTENAIRES, ...lines) })
  const [a, b] = [
    ['P1', 'Zinc & Fils', 'Couverture', 'Devis gratuit.', '01 02 03 04 05', 'a@zinc.test', 'www.zinc.test/devis'],
    ['P2', 'Azur', 'Assurance', '', '', '', 'https://azur.test'],
  ]
  expect(await apply(files(a, b), 'partenaires.csv')).toMatchObject({ added: 2 })
  const open = await compte('C1')
  const names = async () => (await partenairesDuCompte(await given.client(open), open.id)).map(({ nom, site }) => [nom, site])
  expect(await names()).toEqual([
    ['Azur', 'https://azur.test'],
    ['Zinc & Fils', 'https://www.zinc.test/devis'],
  ])
  expect(await apply(files(b), 'partenaires.csv')).toMatchObject({ withdrawn: 1 })
  expect(await names()).toEqual([['Azur', 'https://azur.test']])
})

describe('what is wrong', () => {
  const WEB = 'une adresse de page web, https://…'
  test.each([
    [{ pour: 'compte:C9' }, 'pour', 'C9', 'une ligne de comptes.csv, dans cet envoi ou déjà publiée et non retirée'],
    [{ jusqu_au: '31/01/2026' }, 'jusqu_au', '31/01/2026', 'un jour à partir du 01/02/2026'],
    [{ texte: 'x'.repeat(10_001) }, 'texte', expect.any(String), 'un texte de 10000 caractères au plus'],
    [{ lien: 'javascript:alert(1)' }, 'lien', 'javascript:alert(1)', WEB],
    [{ lien: 'data:text/html,x' }, 'lien', 'data:text/html,x', WEB],
    [{ lien: 'https://moi:secret@a.test' }, 'lien', 'https://moi:secret@a.test', WEB],
    [{ lien: 'bonjour' }, 'lien', 'bonjour', WEB],
    [{ titre: '' }, 'titre', '(vide)', expect.any(String)],
  ])('%j', async (facts, column, found, expected) => {
    const report = await publish(folderOf(bundle(line('A', facts))))
    expect(report.errors).toEqual([{ file: 'informations.csv', line: 2, column, found, expected }])
  })
})
