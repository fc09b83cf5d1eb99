import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { contactsDuCompte } from '@/lib/queries/contacts'
import { residenceDuCompte } from '@/lib/queries/residence'
import { virementDuCompte } from '@/lib/queries/virement'
import { seedDemo } from '@/prisma/seed'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()
beforeAll(() => seedDemo({ today: day('2017-11-28'), datesAsWritten: true }), 60_000)

const today = day('2017-11-28')
const compte = (code: string, reference: string) => db.compte.findFirstOrThrow({ where: { agency: { code }, reference } })

test('a co-owner: those of manual SEMIV 2.9, and the firms of the residence and of the agency', async () => {
  const open = await compte('MODELE', '193287/63')
  const read = await contactsDuCompte(await given.client(open), open.id, today)
  expect(read).toMatchObject({
    agence: { nom: 'Société Modèle', ville: 'Lyon' },
    residence: 'Dugny – Saint-Exupéry',
    gestionnaire: { nom: 'Perrot' },
    comptable: { nom: 'Couturier', telephone: '09 08 07 06 05' },
    bureaux: [{ nom: 'SYNDIC – SOCIÉTÉ MODÈLE' }, { nom: 'LIMON – ESO SYNDIC' }],
    conseil: [{ nom: 'Laffite', fonction: 'PRESIDENT' }, { nom: 'Dubreuil' }, { nom: 'Dupuis' }],
    emailConseil: 'sd1045a@palier.test',
  })
  expect(read?.fournisseurs.map(({ activite, propre }) => [activite, propre])).toEqual([
    ['Ascenseur', true],
    ['Assurance', false],
    ['Espaces verts', true],
    ['Nettoyage', true],
    ['Plomberie, dégâts des eaux', false],
    ['Serrurerie', false],
  ])
})

test.each([
  ['411ALOXECO', 'a landlord'],
  ['4181PAILLOUX', 'a tenant'],
])('%s, %s: the agency and its offices, nothing of the co-owners’ people', async (reference) => {
  const open = await compte('BUREAU', reference)
  expect(await contactsDuCompte(await given.client(open), open.id, day('2020-12-31'))).toMatchObject({
    ...{ agence: { nom: 'SA Le Bureau' }, residence: null, gestionnaire: null, comptable: null, conseil: [], emailConseil: null },
    ...{ gardienNom: null, gardienTelephone: null, fournisseurs: [], bureaux: [{ nom: 'SA Le Bureau – Gérance' }] },
  })
})

test('the firms of another residence of the agency are not there', async () => {
  const open = await compte('BUREAU', '450BROU-01')
  const elsewhere = await db.immeuble.findFirstOrThrow({ where: { agency: { code: 'BUREAU' }, reference: 'MARCEAU' } })
  const { agencyId } = open
  await db.fournisseur.create({ data: { agencyId, immeubleId: elsewhere.id, reference: 'AUTRE', nom: 'Ailleurs', activite: 'Ascenseur' } })
  await db.fournisseur.create({ data: { agencyId, reference: 'RETIRE', nom: 'Retiré', withdrawnAt: new Date() } })
  const read = await contactsDuCompte(await given.client(open), open.id, day('2020-12-31'))
  expect(read?.fournisseurs.map(({ nom }) => nom)).not.toContain('Ailleurs')
  expect(read?.fournisseurs.map(({ nom }) => nom)).not.toContain('Retiré')
  expect(read?.gardienNom).toBe('Mme Lucie Thiriet')
})

test('what is to be paid by transfer: the balance of the day, the next call, where to', async () => {
  const open = await compte('MODELE', '193287/63')
  const viewer = await given.client(open)
  expect(await virementDuCompte(viewer, open.id, today)).toEqual({
    ...{ residence: 'Dugny – Saint-Exupéry', numero: '452769/193287', prelevement: 'ACTIF', solde: 6061 },
    ...{ titulaire: 'SDC Dugny – Saint-Exupéry', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
    prochain: { libelle: 'Appel de charges 01/01/2018', exigibleLe: '2018-01-01', montant: 39_847 },
  })
  expect(await virementDuCompte(viewer, open.id, day('2017-09-01'))).toMatchObject({
    prochain: { exigibleLe: '2017-10-01', montant: expect.any(Number) },
  })
  const bailleur = await compte('BUREAU', '411ALOXECO')
  expect(await virementDuCompte(await given.client(bailleur), bailleur.id, today)).toBeNull()
})

test('hidden by the agency, the bank details are in no answer', async () => {
  const open = await compte('MODELE', '193287/63')
  const viewer = await given.client(open)
  expect(JSON.stringify(await residenceDuCompte(viewer, open.id, today))).toContain('FR76')
  await db.agency.update({ where: { code: 'MODELE' }, data: { masquerRib: true } })
  const none = { titulaire: null, iban: null, bic: null }
  expect(await virementDuCompte(viewer, open.id, today)).toMatchObject({ ...none, solde: 6061 })
  expect(await residenceDuCompte(viewer, open.id, today)).toMatchObject({ ...none, nom: 'Dugny – Saint-Exupéry' })
  const everything = [await residenceDuCompte(viewer, open.id, today), await contactsDuCompte(viewer, open.id, today)]
  expect(JSON.stringify(everything)).not.toMatch(/FR76|AGRIFRPP/)
})
