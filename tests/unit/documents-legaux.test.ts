import { addMonths, day } from '@/lib/domain/day'
import {
  debutDeLaFenetre,
  type EtatLegal,
  etatLegal,
  type FaitsLegaux,
  finProche,
  NATURES_LEGALES,
  type NatureLegale,
  type PieceLegale,
} from '@/lib/domain/documents-legaux'

// The table of the reference, section 2 (loi de 1965, article 18; décret 2019-502).

const faits: FaitsLegaux = {
  aujourdhui: day('2026-11-28'),
  derniereAssemblee: day('2026-06-22'),
  prochaineAssemblee: null,
  exercicesClos: [day('2025-12-31'), day('2024-12-31')],
  appels: [day('2026-07-01'), day('2026-10-01')],
  derniereMutation: day('2026-09-15'),
}
const piece = (date: string, jusquAu: string | null = null): PieceLegale => ({
  ...{ id: date, titre: date, date: day(date) },
  jusquAu: jusquAu === null ? null : day(jusquAu),
})

test.each<[NatureLegale, string[], EtatLegal]>([
  ['REGLEMENT_EDD', ['1966-03-14'], 'A_JOUR'],
  ['FICHE_SYNTHETIQUE', ['2026-06-28'], 'A_JOUR'],
  ['FICHE_SYNTHETIQUE', ['2026-06-22'], 'A_JOUR'],
  ['FICHE_SYNTHETIQUE', ['2026-06-21'], 'A_ACTUALISER'],
  ['CARNET_ENTRETIEN', ['2026-03-22'], 'A_JOUR'],
  ['CARNET_ENTRETIEN', ['2026-03-21'], 'A_ACTUALISER'],
  ['DIAGNOSTIC_PC', ['2012-09-15'], 'A_JOUR'],
  ['ASSURANCE', ['2026-01-02'], 'A_JOUR'],
  ['CONTRAT_SYNDIC', ['2024-06-20'], 'A_JOUR'],
  ['PV_AG', ['2026-06-22', '2025-06-23', '2024-06-18'], 'A_JOUR'],
  ['PV_AG', ['2025-06-23'], 'A_ACTUALISER'],
  ['COMPTE_INDIVIDUEL', ['2026-06-30'], 'A_JOUR'],
  ['COMPTE_INDIVIDUEL', ['2025-06-30'], 'A_ACTUALISER'],
  ['CHARGES_PAYEES', ['2026-06-30', '2025-06-30'], 'A_JOUR'],
  ['CHARGES_PAYEES', ['2026-06-30'], 'A_ACTUALISER'],
  ['PART_FONDS_TRAVAUX', ['2026-01-15'], 'A_JOUR'],
  ['APPEL_FONDS', ['2026-09-15', '2026-06-15'], 'A_JOUR'],
  ['APPEL_FONDS', ['2026-09-15'], 'A_ACTUALISER'],
  ['BALANCE_RELEVE_CHARGES', ['2025-12-31'], 'A_JOUR'],
  ['BALANCE_RELEVE_CHARGES', ['2025-12-30'], 'A_ACTUALISER'],
  ['RELEVE_BANQUE', ['2026-08-28'], 'A_JOUR'],
  ['RELEVE_BANQUE', ['2026-08-27'], 'A_ACTUALISER'],
  ['LISTE_COPROPRIETAIRES', ['2026-09-15'], 'A_JOUR'],
  ['LISTE_COPROPRIETAIRES', ['2026-09-14'], 'A_ACTUALISER'],
  ['CARTE_PRO', ['2024-01-02'], 'A_JOUR'],
])('%s, dated %p: %s', (nature, dates, etat) => {
  expect(
    etatLegal(
      nature,
      dates.map((date) => piece(date)),
      false,
      faits,
    ),
  ).toBe(etat)
  // Whatever their order.
  expect(
    etatLegal(
      nature,
      dates.toReversed().map((date) => piece(date)),
      true,
      faits,
    ),
  ).toBe(etat)
})

test('without a document: missing, ended, or none where there may be none', () => {
  const none = NATURES_LEGALES.filter((nature) => etatLegal(nature, [], false, faits) === 'AUCUN')
  expect(none).toEqual(['DIAGNOSTIC_PC', 'CONTRAT_ENTRETIEN', 'CONTRAT_MARCHE', 'CONTENTIEUX'])
  for (const nature of NATURES_LEGALES) {
    expect(etatLegal(nature, [], true, faits)).toBe('PERIME')
    if (!none.includes(nature)) expect(etatLegal(nature, [], false, faits)).toBe('MANQUANT')
  }
})

test('what follows an assemblée has its time to: two months for the fiche, one for the minutes', () => {
  const soon = { ...faits, aujourdhui: day('2026-07-21') }
  expect(etatLegal('FICHE_SYNTHETIQUE', [piece('2025-07-01')], false, soon)).toBe('A_JOUR')
  expect(etatLegal('FICHE_SYNTHETIQUE', [piece('2025-07-01')], false, { ...soon, aujourdhui: day('2026-08-22') })).toBe('A_ACTUALISER')
  expect(etatLegal('PV_AG', [piece('2025-06-23')], false, soon)).toBe('A_JOUR')
  expect(etatLegal('PV_AG', [piece('2025-06-23')], false, { ...soon, aujourdhui: day('2026-07-22') })).toBe('A_ACTUALISER')
})

test('the window of refreshment is that of the last assemblée, until the next one’s has begun', () => {
  expect(debutDeLaFenetre(faits)).toBe('2026-03-22')
  const prochaineAssemblee = day('2027-06-14')
  expect(debutDeLaFenetre({ ...faits, prochaineAssemblee })).toBe('2026-03-22')
  expect(debutDeLaFenetre({ ...faits, prochaineAssemblee, aujourdhui: day('2027-03-13') })).toBe('2026-03-22')
  expect(debutDeLaFenetre({ ...faits, prochaineAssemblee, aujourdhui: day('2027-03-14') })).toBe('2027-03-14')
  expect(debutDeLaFenetre({ ...faits, derniereAssemblee: null })).toBeNull()
})

test('a residence of which nothing is known is judged by what is there', () => {
  const bare = { ...faits, derniereAssemblee: null, exercicesClos: [], appels: [], derniereMutation: null }
  for (const nature of NATURES_LEGALES)
    if (nature !== 'RELEVE_BANQUE') expect(etatLegal(nature, [piece('2001-01-01')], false, bare)).toBe('A_JOUR')
})

test('an end within two months is near, the soonest first', () => {
  const { aujourdhui } = faits
  expect(finProche([piece('2026-01-02', '2027-12-31'), piece('2026-01-02', '2026-12-31')], aujourdhui)).toBe('2026-12-31')
  expect(finProche([piece('2026-01-02', addMonths(aujourdhui, 2))], aujourdhui)).toBe('2027-01-28')
  expect(finProche([piece('2026-01-02', '2027-01-29')], aujourdhui)).toBeNull()
  expect(finProche([piece('2026-01-02')], aujourdhui)).toBeNull()
})
