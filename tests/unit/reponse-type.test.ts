import { inserer, remplirLaReponse, variableInconnue } from '@/lib/domain/reponse-type'

const FAITS = { client: 'Mme {sujet} Dupont', numero: '12', sujet: 'Une fuite', lieu: 'Les Lilas', agence: 'Foncia' }

test('names in braces are replaced, once', () => {
  expect(remplirLaReponse('Bonjour {client}, au sujet de « { sujet } » (n° {numero}).', FAITS)).toBe(
    'Bonjour Mme {sujet} Dupont, au sujet de « Une fuite » (n° 12).',
  )
  // What is no variable is left as it is typed, prototypes of objects too.
  expect(remplirLaReponse('{toString} {constructor} {} {', FAITS)).toBe('{toString} {constructor} {} {')
  expect(remplirLaReponse('{lieu}{agence}', FAITS)).toBe('Les LilasFoncia')
})

test.each([
  ['Bonjour {client}', null],
  ['Bonjour {prenom}, {client}', 'prenom'],
  ['{toString}', 'toString'],
  ['Une accolade { seule }', 'seule'],
  ['Rien { à\nremplir }', null],
])('the unknown name of %j is %s', (texte, nom) => {
  expect(variableInconnue(texte)).toBe(nom)
})

test('what was typed is kept, before', () => {
  expect(inserer('', 'Merci.')).toBe('Merci.')
  expect(inserer('Bonjour,\n', 'Merci.')).toBe('Bonjour,\n\nMerci.')
})
