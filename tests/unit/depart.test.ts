import { day } from '@/lib/domain/day'
import { departDuCompte } from '@/lib/domain/depart'

const today = day('2026-06-15')
const rien = { preavisLe: null, departLe: null, mutationLe: null }

test.each([
  ['COPROPRIETAIRE', rien, null],
  ['COPROPRIETAIRE', { ...rien, mutationLe: day('2026-07-01') }, 'Un changement de propriétaire est prévu le 1er juillet 2026.'],
  ['COPROPRIETAIRE', { ...rien, mutationLe: today }, 'Un changement de propriétaire est prévu le 15 juin 2026.'],
  ['COPROPRIETAIRE', { ...rien, mutationLe: day('2026-06-14') }, 'Votre bien a changé de propriétaire le 14 juin 2026.'],
  ['LOCATAIRE', { ...rien, preavisLe: day('2026-06-01') }, 'Votre préavis est enregistré.'],
  ['LOCATAIRE', { ...rien, preavisLe: day('2026-06-01'), departLe: day('2026-09-01') }, 'Votre départ est prévu le 1er septembre 2026.'],
  ['LOCATAIRE', { ...rien, departLe: day('2026-06-01') }, 'Vous avez quitté votre logement le 1er juin 2026.'],
  ['BAILLEUR', { ...rien, departLe: day('2026-12-31') }, 'La gestion de votre bien prend fin le 31 décembre 2026.'],
] as const)('%s, %j', (role, dates, titre) => {
  expect(departDuCompte(role, dates, today)?.titre ?? null).toBe(titre)
})

test('what is to be done is said, and the notice with it', () => {
  expect(departDuCompte('LOCATAIRE', { ...rien, preavisLe: day('2026-06-01') }, today)?.texte).toMatch(
    /^Préavis reçu le 1er juin 2026\. Votre agence/,
  )
  expect(departDuCompte('COPROPRIETAIRE', { ...rien, mutationLe: day('2026-06-01') }, today)?.texte).toContain('dès maintenant')
})
