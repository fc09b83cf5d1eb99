import { initialeDeLAgence, lignesAdresse, lignesPostales, nomAffiche, nomPostal, type Tiers } from '@/lib/domain/tiers'

const laffite: Tiers = { nature: 'PERSONNE', civilite: 'M', nom: 'Laffite', prenom: 'Maurice', raisonSociale: null }
const sci: Tiers = { nature: 'SOCIETE', civilite: null, nom: 'Tilleuls', prenom: null, raisonSociale: 'SCI Les Tilleuls' }

test('a name on a page and on an envelope', () => {
  expect(nomAffiche(laffite)).toBe('Maurice Laffite')
  expect(nomPostal(laffite)).toBe('Monsieur LAFFITE Maurice')
  expect(nomPostal({ ...laffite, civilite: 'Mme', nom: 'Édouard-Lœwe' })).toBe('Madame ÉDOUARD-LŒWE Maurice')
  expect(nomPostal({ ...laffite, civilite: 'Indivision' })).toBe('Indivision LAFFITE Maurice')
  expect(nomPostal({ ...laffite, civilite: null, prenom: null })).toBe('LAFFITE')
  expect([nomAffiche(sci), nomPostal(sci)]).toEqual(['SCI Les Tilleuls', 'SCI Les Tilleuls'])
})

test('an address: the town in capitals with its accents, the country only abroad', () => {
  const evry = { adresse1: '78 avenue des Peupliers', adresse2: '', codePostal: '91000', ville: 'Évry', pays: 'France' }
  expect(lignesPostales(evry)).toEqual(['78 avenue des Peupliers', '91000 ÉVRY'])
  expect(lignesAdresse(evry)).toEqual(['78 avenue des Peupliers', '91000 Évry'])
  expect(lignesPostales({ ...evry, pays: 'Belgique' }).at(-1)).toBe('BELGIQUE')
  expect(lignesAdresse({ adresse1: null, codePostal: null, ville: null })).toEqual([])
})

test.each([
  ['SA Le Bureau', 'B'],
  ['Société Modèle', 'S'],
  ['Cabinet Durand', 'D'],
  ['L’Étoile', 'É'],
  ['SCI', 'S'],
  ['Le Gall Immobilier', 'G'],
  ['', ''],
])('%s is marked %s', (nom, initiale) => {
  expect(initialeDeLAgence(nom)).toBe(initiale)
})
