import fc from 'fast-check'
import { house as db } from '@/lib/db'
import { addDays, day } from '@/lib/domain/day'
import type { CompteRole } from '@/lib/prisma/enums'
import { publish } from '@/lib/publication/publish'
import { compteAvecPage } from '@/lib/queries/comptes'
import { type DonneesEnvoyees, donneesEnvoyees, enregistrerDonneesEnvoyees } from '@/lib/queries/donnees-envoyees'
import { ecrituresDuCompte } from '@/lib/queries/ecritures'
import { fondsDeTravaux } from '@/lib/queries/fonds-travaux'
import type { Administrateur } from '@/lib/viewer-kinds'
import { csv, folderOf, smallBundle } from '../support/bundle'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

// « Paramétrage des données envoyées » (manual Crypto; FEATURES F6), each option upon what clients then see.

useDatabase()

const origin = { address: '192.0.2.1', device: '' }
const JOUR = day('2026-06-15')
const periode = { debut: day('2026-01-01'), fin: day('2026-12-31') }

async function regle(agencyId: string, facts: Partial<DonneesEnvoyees>) {
  const viewer = (await given.staff(agencyId)) as Administrateur
  const read = await donneesEnvoyees(viewer)
  if (!read) throw new Error('no agency')
  const { classeurs: _, ...choix } = read
  expect(await enregistrerDonneesEnvoyees(viewer, { ...choix, ...facts }, origin)).toBe('FAIT')
}

type Entree = { jour: number; journal: string; libelle: string; debit: number; credit: number }

async function ledger(role: CompteRole, entries: readonly Entree[]) {
  const { id: agencyId } = await given.agency()
  const compte = await given.compte(agencyId, { role })
  for (const { jour, ...facts } of entries) {
    const { id } = await given.ecriture(compte, addDays(JOUR, jour), facts.debit, facts.credit)
    await db.ecriture.update({ where: { id }, data: { journal: facts.journal, libelle: facts.libelle } })
  }
  return { agencyId, compte, viewer: await given.client(compte) }
}

const PAIEMENT: readonly Entree[] = [
  { jour: -1, journal: 'AP', libelle: 'Appel', debit: 5000, credit: 0 },
  { jour: 0, journal: 'bq', libelle: 'Loyer', debit: 0, credit: 3000 },
  { jour: 0, journal: 'AP', libelle: 'Frais', debit: 100, credit: 0 },
  { jour: 0, journal: 'BQ', libelle: 'Charges', debit: 0, credit: 1000 },
  { jour: 1, journal: 'BQ', libelle: 'Loyer', debit: 0, credit: 7 },
]

async function lues(viewer: Parameters<typeof compteAvecPage>[0], compteId: string) {
  const read = await compteAvecPage(viewer, compteId, JOUR, periode, { avant: null, lignes: null })
  if (!read) throw new Error('no compte')
  return read.releve
}

describe('treasury entries', () => {
  test.each(['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'] as const)(
    'one a day and a journal for a %s where the agency says so, and for nobody else',
    async (role) => {
      const { agencyId, compte, viewer } = await ledger(role, PAIEMENT)
      const before = await lues(viewer, compte.id)
      expect(before.lignes).toHaveLength(5)
      const others = (['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'] as const).filter((other) => other !== role)
      await regle(agencyId, { regroupementTresorerie: others })
      expect(await lues(viewer, compte.id)).toEqual(before)
      await regle(agencyId, { regroupementTresorerie: [role] })
      const grouped = await lues(viewer, compte.id)
      expect(grouped.lignes.map(({ libelle, debit, credit }) => [libelle, debit, credit])).toEqual([
        ['Appel', 5000, 0],
        ['Trésorerie du 15/06/2026 (2 écritures)', 0, 4000],
        ['Frais', 100, 0],
        ['Loyer', 0, 7],
      ])
      const { lignes: _, nombre: __, ...totals } = grouped
      expect(before).toMatchObject(totals)
      const exported = []
      for await (const some of ecrituresDuCompte(viewer, compte.id, periode)) exported.push(...some)
      expect(exported.map(({ libelle }) => libelle)).toEqual(grouped.lignes.map(({ libelle }) => libelle))
    },
  )

  test('whatever the entries and the page, pages put together are the whole, and the balance is the same', async () => {
    const entry = fc.record({
      jour: fc.integer({ min: -3, max: 3 }),
      journal: fc.constantFrom('BQ', 'CCP', 'AP'),
      libelle: fc.constantFrom('a', 'b'),
      debit: fc.integer({ min: 0, max: 500 }),
      credit: fc.integer({ min: 0, max: 500 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), async (entries, lignes) => {
        const { agencyId, compte, viewer } = await ledger('BAILLEUR', entries)
        const solde = (await lues(viewer, compte.id)).solde
        await regle(agencyId, { regroupementTresorerie: ['BAILLEUR'], journauxDeTresorerie: ['BQ', 'CCP'] })
        const whole = await lues(viewer, compte.id)
        expect(whole.solde).toBe(solde)
        const put = []
        let avant = null
        do {
          const read: Awaited<ReturnType<typeof compteAvecPage>> = await compteAvecPage(viewer, compte.id, JOUR, periode, { avant, lignes })
          put.unshift(...(read?.releve.lignes ?? []))
          avant = read?.suite ?? null
        } while (avant)
        expect(put).toEqual(whole.lignes)
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

test('analytics that are not paid out: not taken, and withdrawn where they were, for landlords alone; sent again, nothing changes', async () => {
  const { id: agencyId, code } = await given.agency()
  const files = (mode: string) => ({
    ...smallBundle(code, { mode }),
    'comptes.csv': csv(
      'reference;role;tiers;numero;immeuble',
      ['C1', 'coproprietaire', 'T1', '450-1', 'I1'],
      ['C2', 'bailleur', 'T2', '467', ''],
    ),
    'ecritures.csv': csv(
      'reference;compte;date_comptable;date_operation;libelle;debit;credit;analytique',
      ['E1', 'C2', '01/01/2026', '01/01/2026', 'Loyer', '', '100', ''],
      ['E2', 'C2', '02/01/2026', '02/01/2026', 'Provision conservée', '', '20', '47prov'],
      ['E3', 'C1', '02/01/2026', '02/01/2026', 'Appel', '5', '', '47PROV'],
    ),
  })
  const seen = async () =>
    (await db.ecriture.findMany({ where: { agencyId, withdrawnAt: null }, orderBy: { id: 'asc' } })).map(({ reference }) => reference)
  await publish(folderOf(files('complete')))
  expect(await seen()).toEqual(['E1', 'E2', 'E3'])
  await regle(agencyId, { analytiquesExclus: ['47PROV'] })
  const counts = async (mode: string) => {
    const { files: reports, warnings } = await publish(folderOf(files(mode)))
    const one = reports.find(({ file }) => file === 'ecritures.csv')
    return [one?.added, one?.changed, one?.withdrawn, one?.unchanged, warnings.filter((text) => text.includes('analytique'))]
  }
  const told = ['ecritures.csv : 1 ligne laissée de côté, d’un analytique non reversé aux bailleurs']
  expect(await counts('partielle')).toEqual([0, 0, 1, 2, told])
  expect(await seen()).toEqual(['E1', 'E3'])
  expect(await counts('complete')).toEqual([0, 0, 0, 2, told])
  await regle(agencyId, { analytiquesExclus: [] })
  expect(await counts('complete')).toEqual([1, 0, 0, 2, []])
  expect(await seen()).toEqual(['E1', 'E2', 'E3'])
})

test('102 accounts, beside 105, where the agency shows them', async () => {
  const { id: agencyId, code } = await given.agency()
  const fonds = csv('immeuble;lot;compte;libelle;montant', ['I1', '1', '105000', 'Fonds', '10'], ['I1', '1', '102000', 'Ravalement', '20'])
  await publish(folderOf({ ...smallBundle(code), 'fonds_travaux.csv': fonds }))
  const compte = await db.compte.findFirstOrThrow({ where: { agencyId, reference: 'C1' } })
  const viewer = await given.client(compte)
  const miens = async () => {
    const read = await fondsDeTravaux(viewer, compte.id, JOUR)
    return [read?.fonds.miens, read?.votes.miens]
  }
  expect(await miens()).toEqual([1000, 2000])
  await regle(agencyId, { fonds102: false })
  expect(await miens()).toEqual([1000, 0])
})

test('of two administrators the second is told; a classeur of another agency or of the gérance is none', async () => {
  const [here, there] = [await given.agency(), await given.agency()]
  const viewer = (await given.staff(here.id)) as Administrateur
  const read = await donneesEnvoyees(viewer)
  if (!read) throw new Error('no agency')
  const { classeurs: _, ...choix } = read
  const theirs = await db.classeur.create({ data: { agencyId: there.id, metier: 'SYNDIC', rang: 1, nom: 'Conseil' } })
  const gerance = await db.classeur.create({ data: { agencyId: here.id, metier: 'GERANCE', rang: 1, nom: 'Baux' } })
  for (const { id } of [theirs, gerance]) {
    expect(await enregistrerDonneesEnvoyees(viewer, { ...choix, listeClasseurId: id }, origin)).toBe('CLASSEUR_ABSENT')
  }
  expect(await enregistrerDonneesEnvoyees(viewer, { ...choix, fonds102: false }, origin)).toBe('FAIT')
  expect(await enregistrerDonneesEnvoyees(viewer, { ...choix, nomsDesPieces: true }, origin)).toBe('CHANGE')
  expect(await enregistrerDonneesEnvoyees(viewer, { ...choix, fonds102: false }, origin)).toBe('INCHANGE')
})
