import { type Classeur, cheminDuClasseur, chercheurDeClasseurs, nomsDesClasseurs } from '@/lib/domain/classeur'
import { CLASSEURS_PAR_DEFAUT } from '@/lib/domain/classeurs-par-defaut'

/** The default ones, as if an agency had them; ids are « SYNDIC Courriers ». */
const defaults: Classeur[] = CLASSEURS_PAR_DEFAUT.map(({ metier, nom, parent }) => ({
  id: `${metier} ${parent ? `${parent} / ` : ''}${nom}`,
  ...{ metier, nom },
  parentId: parent && `${metier} ${parent}`,
}))
const find = chercheurDeClasseurs(defaults)

test('the manual’s two lists: sixteen classeurs of the gérance and fourteen of the syndic', () => {
  const holders = new Set(defaults.map(({ parentId }) => parentId))
  const leaves = defaults.filter(({ id }) => !holders.has(id))
  expect(leaves.filter(({ metier }) => metier === 'GERANCE')).toHaveLength(16)
  expect(leaves.filter(({ metier }) => metier === 'SYNDIC')).toHaveLength(14)
  expect(new Set(defaults.map(({ id }) => id)).size).toBe(defaults.length)
})

test('their rights are those that the manual ticks', () => {
  const openTo = (right: 'bailleur' | 'locataire') => CLASSEURS_PAR_DEFAUT.filter((classeur) => classeur[right]).length
  expect([openTo('bailleur'), openTo('locataire')]).toEqual([15, 9])
  const syndic = CLASSEURS_PAR_DEFAUT.filter(({ metier }) => metier === 'SYNDIC')
  expect(syndic.filter(({ niveau }) => niveau === 'MEMBRE').map(({ nom }) => nom)).toEqual(['Conseil syndical', 'Documents du syndic'])
  expect(syndic.filter(({ niveau }) => niveau === 'COPROPRIETAIRE')).toHaveLength(12)
})

test.each([
  ['Assemblées générales', 'SYNDIC Assemblées générales'],
  ['ASSEMBLEES GENERALES', 'SYNDIC Assemblées générales'],
  ['  Assemblées   Générales ', 'SYNDIC Assemblées générales'],
  ["Carnet d'entretien", 'SYNDIC Carnet d’entretien'],
  ['Courriers/Locataires', 'GERANCE Courriers / Locataires'],
  ['courriers / locataires', 'GERANCE Courriers / Locataires'],
  ['Contentieux-Relances', 'SYNDIC Contentieux - Relances'],
  // That of the gérance only holds others.
  ['Courriers', 'SYNDIC Courriers'],
  ['Gérance / Courriers', 'GERANCE Courriers'],
  ['syndic/divers', 'SYNDIC Divers'],
])('%j is %s', (name, id) => {
  expect(find(name)).toEqual({ id })
})

test.each(['Assemblées', 'Courriers / Personne', '', '/'])('%j is unknown', (name) => {
  expect(find(name)).toBe('inconnu')
})

test('one name in the two métiers must be told apart', () => {
  const two = chercheurDeClasseurs([
    { id: 'g', metier: 'GERANCE', nom: 'Factures', parentId: null },
    { id: 's', metier: 'SYNDIC', nom: 'Factures', parentId: null },
  ])
  expect(two('factures')).toBe('ambigu')
  expect(two('Syndic / Factures')).toEqual({ id: 's' })
})

test('names go down to the innermost folder, and a circle ends', () => {
  const inner: Classeur = { id: 'i', metier: 'GERANCE', nom: 'Sinistre', parentId: 'GERANCE Courriers / Locataires' }
  const all = new Map([...defaults, inner].map((classeur) => [classeur.id, classeur]))
  expect(cheminDuClasseur(inner, all)).toBe('Courriers / Locataires / Sinistre')
  const circle: Classeur = { id: 'c', metier: 'SYNDIC', nom: 'C', parentId: 'c' }
  expect(cheminDuClasseur(circle, new Map([['c', circle]]))).toMatch(/^C( \/ C)+$/)
})

test('all names, in the order of the alphabet, each once', () => {
  expect(nomsDesClasseurs(defaults).slice(0, 4)).toEqual(['Assemblées générales', 'Avis', 'Baux', 'Bordereaux'])
  expect(nomsDesClasseurs(defaults)).toHaveLength(30)
})
