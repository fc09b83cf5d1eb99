import { day } from '@/lib/domain/day'
import {
  classeurOuvert,
  type DocumentPublie,
  type DroitsDuClasseur,
  documentOuvert,
  type Lecteur,
  type Mandat,
  niveauDuLecteur,
} from '@/lib/domain/droits-du-document'

const jour = day('2026-06-15')
const lecteur = (facts: Partial<Lecteur> = {}): Lecteur => ({
  ...{
    compteId: 'compte',
    agencyId: 'agence',
    tiersId: 'tiers',
    immeubleId: 'immeuble',
    role: 'COPROPRIETAIRE',
    mandats: [],
    locataires: [],
  },
  ...facts,
})
const mandat = (
  fonction: 'MEMBRE' | 'PRESIDENT',
  depuis: string | null = null,
  jusquA: string | null = null,
  immeubleId = 'immeuble',
): Mandat => ({
  ...{ immeubleId, fonction },
  depuis: depuis === null ? null : day(depuis),
  jusquA: jusquA === null ? null : day(jusquA),
})
const member = lecteur({ mandats: [mandat('MEMBRE')] })
const president = lecteur({ mandats: [mandat('PRESIDENT')] })
const bailleur = lecteur({ role: 'BAILLEUR' })
const locataire = lecteur({ role: 'LOCATAIRE' })

const syndic = (niveau: DroitsDuClasseur['niveau']): DroitsDuClasseur => ({ niveau, bailleur: false, locataire: false })
const gerance = (forBailleur: boolean, forLocataire: boolean): DroitsDuClasseur => ({
  niveau: null,
  bailleur: forBailleur,
  locataire: forLocataire,
})

test.each<[string, DroitsDuClasseur, boolean[]]>([
  // copropriétaire, membre, président, bailleur, locataire
  ['copropriétaires', syndic('COPROPRIETAIRE'), [true, true, true, false, false]],
  ['the council', syndic('MEMBRE'), [false, true, true, false, false]],
  ['the president', syndic('PRESIDENT'), [false, false, true, false, false]],
  ['nobody', syndic(null), [false, false, false, false, false]],
  ['bailleurs', gerance(true, false), [false, false, false, true, false]],
  ['locataires', gerance(false, true), [false, false, false, false, true]],
  ['both', gerance(true, true), [false, false, false, true, true]],
])('a classeur for %s', (_, droits, expected) => {
  expect([lecteur(), member, president, bailleur, locataire].map((one) => classeurOuvert(one, droits, jour))).toEqual(expected)
})

test.each<[string, Mandat[], ReturnType<typeof niveauDuLecteur>]>([
  ['none', [], 'COPROPRIETAIRE'],
  ['without a date', [mandat('MEMBRE')], 'MEMBRE'],
  ['from today', [mandat('MEMBRE', '2026-06-15')], 'MEMBRE'],
  ['from tomorrow', [mandat('MEMBRE', '2026-06-16')], 'COPROPRIETAIRE'],
  ['to today', [mandat('MEMBRE', null, '2026-06-15')], 'MEMBRE'],
  ['to yesterday', [mandat('MEMBRE', null, '2026-06-14')], 'COPROPRIETAIRE'],
  ['president, ended, member still', [mandat('PRESIDENT', '2020-01-01', '2026-06-14'), mandat('MEMBRE')], 'MEMBRE'],
  ['member and president', [mandat('MEMBRE'), mandat('PRESIDENT')], 'PRESIDENT'],
  ['president of another residence', [mandat('PRESIDENT', null, null, 'ailleurs')], 'COPROPRIETAIRE'],
])('a mandate: %s', (_, mandats, expected) => {
  expect(niveauDuLecteur(lecteur({ mandats }), jour)).toBe(expected)
})

test('a mandate gives a bailleur or a locataire nothing', () => {
  for (const role of ['BAILLEUR', 'LOCATAIRE'] as const) {
    expect(niveauDuLecteur(lecteur({ role, mandats: [mandat('PRESIDENT')] }), jour)).toBeNull()
    expect(classeurOuvert(lecteur({ role, mandats: [mandat('PRESIDENT')] }), syndic('COPROPRIETAIRE'), jour)).toBe(false)
  }
})

const document = (facts: Partial<DocumentPublie> = {}): DocumentPublie => ({
  ...{ agencyId: 'agence', classeur: syndic('COPROPRIETAIRE'), pour: ['immeuble'], publieLe: null, jusquAu: null, withdrawn: false },
  ...facts,
})

test.each<[string, Partial<DocumentPublie>, boolean]>([
  ['for his compte', { pour: ['compte'] }, true],
  ['for himself', { pour: ['tiers'] }, true],
  ['for his residence', { pour: ['immeuble'] }, true],
  ['for the whole agency', { pour: ['agence'] }, true],
  ['for another and for him', { pour: ['autre', 'compte'] }, true],
  ['for another', { pour: ['autre'] }, false],
  ['for nobody', { pour: [] }, false],
  ['of another agency', { agencyId: 'autre', pour: ['compte'] }, false],
  ['from today', { publieLe: day('2026-06-15') }, true],
  ['from tomorrow', { publieLe: day('2026-06-16') }, false],
  ['until today', { jusquAu: day('2026-06-15') }, true],
  ['until yesterday', { jusquAu: day('2026-06-14') }, false],
  ['withdrawn', { withdrawn: true }, false],
  ['in the council’s classeur', { classeur: syndic('MEMBRE'), pour: ['compte'] }, false],
])('a document %s', (_, facts, expected) => {
  expect(documentOuvert(lecteur(), document(facts), jour)).toBe(expected)
})

test('a compte without an immeuble is not of every residence', () => {
  expect(documentOuvert(lecteur({ immeubleId: null }), document(), jour)).toBe(false)
})
