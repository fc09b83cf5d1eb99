import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { periodeDuReleve } from '@/lib/domain/releve'
import { compteAvecBiens, compteAvecReleve } from '@/lib/queries/comptes'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const today = day('2026-06-15')

test('the ledger: opening by what comes before, lines of the period in the order of the file, nothing withdrawn', async () => {
  const compte = await given.compte((await given.agency()).id)
  await given.ecriture(compte, day('2020-01-01'), 5971)
  await given.ecriture(compte, day('2025-05-31'), 10_000)
  await given.ecriture(compte, day('2025-05-31'), 0, 10_000)
  const withdrawn = await given.ecriture(compte, day('2026-01-01'), 77_777)
  await db.ecriture.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
  await given.ecriture(compte, day('2026-06-01'), 39_190)
  await given.ecriture(compte, day('2026-06-01'), 5000)
  await given.ecriture(compte, day('2025-06-01'), 0, 100)
  await given.ecriture(compte, day('2026-06-16'), 99_999)
  const releve = (await compteAvecReleve(await given.client(compte), compte.id, today, periodeDuReleve(today)))?.releve
  expect(releve).toMatchObject({ soldeAnterieur: 5971, totalDebit: 44_190, totalCredit: 100, solde: 50_061, veille: '2025-05-31' })
  expect(releve?.lignes.map(({ debit, credit }) => debit - credit)).toEqual([-100, 39_190, 5000])
})

test('amounts beyond 32 bits stay exact', async () => {
  const compte = await given.compte((await given.agency()).id)
  await given.ecriture(compte, day('2026-06-01'), 900_719_925_474_099)
  await given.ecriture(compte, day('2026-06-02'), 1)
  const releve = (await compteAvecReleve(await given.client(compte), compte.id, today, periodeDuReleve(today)))?.releve
  expect(releve?.lignes.at(-1)?.solde).toBe(900_719_925_474_100)
})

test('lots: those attached today, with their share and their own address', async () => {
  const agency = await given.agency()
  const compte = await given.compte(agency.id)
  const agencyId = agency.id
  const immeuble = await db.immeuble.create({
    data: { agencyId, reference: 'I', nom: 'Les Tilleuls', adresse1: '1 rue A', codePostal: '69003', ville: 'Lyon' },
  })
  const cle = await db.cle.create({ data: { agencyId, immeubleId: immeuble.id, code: '001', libelle: 'Charges générales' } })
  const lot = (numero: string, nature: string, adresse1?: string) =>
    db.lot.create({
      data: { agencyId, immeubleId: immeuble.id, numero, nature, ...(adresse1 && { adresse1, codePostal: '91760', ville: 'Itteville' }) },
    })
  const [cave, appartement, vendu, futur] = [
    await lot('9', 'Cave'),
    await lot('C01', 'Appartement', '2 cité B'),
    await lot('C02', 'Appartement'),
    await lot('C03', 'Appartement'),
  ]
  await db.tantieme.create({ data: { agencyId, lotId: appartement.id, cleId: cle.id, tantiemes: '72.90086' } })
  const attach = (lotId: string, debut: string | null, fin: string | null) =>
    db.propriete.create({
      data: { agencyId, lotId, compteId: compte.id, type: 'PLEIN', debut: debut && dayToDate(day(debut)), fin: fin && dayToDate(day(fin)) },
    })
  await attach(cave.id, null, null)
  await attach(appartement.id, '2026-06-15', '2026-06-15')
  await attach(vendu.id, null, '2026-06-14')
  await attach(futur.id, '2026-06-16', null)
  const read = await compteAvecBiens(await given.client(compte), compte.id, today)
  expect(read?.biens.map(({ numero }) => numero)).toEqual(['C01', '9'])
  expect(read?.biens[0]).toMatchObject({
    adresse: ['Les Tilleuls', '2 cité B', '91760 Itteville'],
    tantiemes: [{ cle: '001', tantiemes: 7_290_086 }],
  })
  expect(read?.biens[1]?.adresse).toEqual(['Les Tilleuls', '1 rue A', '69003 Lyon'])
})
