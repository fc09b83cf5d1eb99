import { pourQuiEnMots } from '@/lib/domain/droits-en-mots'

const droits = { niveau: null, bailleur: false, locataire: false } as const

test.each([
  ['COPROPRIETAIRE', 'PRIVE', { niveau: 'COPROPRIETAIRE' }, 'Pour vous seul'],
  ['COPROPRIETAIRE', 'RESIDENCE', { niveau: 'COPROPRIETAIRE' }, 'Toute la résidence'],
  ['COPROPRIETAIRE', 'RESIDENCE', { niveau: 'MEMBRE' }, 'Le conseil syndical seul'],
  ['COPROPRIETAIRE', 'RESIDENCE', { niveau: 'PRESIDENT' }, 'Le président du conseil syndical seul'],
  ['COPROPRIETAIRE', 'SYNDIC', { niveau: 'MEMBRE' }, 'Tous les conseils syndicaux'],
  ['COPROPRIETAIRE', 'SYNDIC', { niveau: 'COPROPRIETAIRE' }, 'Tous les copropriétaires de l’agence'],
  ['BAILLEUR', 'RESIDENCE', { bailleur: true, locataire: true }, 'Les bailleurs et les locataires de l’immeuble'],
  ['BAILLEUR', 'SYNDIC', { bailleur: true }, 'Les bailleurs de l’agence'],
  ['LOCATAIRE', 'RESIDENCE', { locataire: true }, 'Les locataires de l’immeuble'],
] as const)('to a %s, one that is %s', (role, portee, ouverts, dit) =>
  expect(pourQuiEnMots({ portee, role, seul: true, droits: { ...droits, ...ouverts } })).toBe(dit),
)

test('a lease names both its landlord and its tenant', () =>
  expect(pourQuiEnMots({ portee: 'PRIVE', seul: false, role: 'LOCATAIRE', droits: { ...droits, bailleur: true, locataire: true } })).toBe(
    'Pour vous, et ceux qu’il nomme avec vous',
  ))
