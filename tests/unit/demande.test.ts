import { aAnnoncer, apresMessageDuClient, ETATS, type Etat, extrait, paragraphes, peutClore, tailleEnMots } from '@/lib/domain/demande'

test.each<[Etat, boolean, Etat]>([
  ['NOUVELLE', false, 'NOUVELLE'],
  ['NOUVELLE', true, 'EN_COURS'],
  ['EN_COURS', true, 'EN_COURS'],
  ['EN_COURS', false, 'EN_COURS'],
  ['ATTENTE', true, 'EN_COURS'],
  ['ATTENTE', false, 'NOUVELLE'],
  ['RESOLUE', true, 'EN_COURS'],
  ['RESOLUE', false, 'NOUVELLE'],
])('a message of the client on %s, answered before: %s, makes it %s', (etat, repondu, suite) => {
  expect(apresMessageDuClient(etat, repondu)).toBe(suite)
})

test('what is resolved is not to be closed; anything else is', () => {
  expect(ETATS.filter(peutClore)).toEqual(['NOUVELLE', 'EN_COURS', 'ATTENTE'])
})

const at = (minutes: number) => new Date(Date.UTC(2026, 5, 15, 12, minutes))

test.each([
  ['a first message', null, null, true],
  ['ten minutes after another', at(0), null, true],
  ['nine minutes after another that nobody has read', at(1), null, false],
  ['nine minutes after another, read before it was written', at(1), at(0), false],
  ['nine minutes after another, read since', at(1), at(2), true],
])('the agency is written to about %s', (_, precedent, lu, said) => {
  expect(aAnnoncer(at(10), precedent, lu)).toBe(said)
})

test.each([
  [0, '1 ko'],
  [1400, '1 ko'],
  [312_000, '312 ko'],
  [999_999, '1 000 ko'],
  [2_440_000, '2,4 Mo'],
  [15_000_000, '15 Mo'],
])('%d bytes: %s', (octets, said) => {
  expect(tailleEnMots(octets).replace(/[\u202F\u00A0]/g, ' ')).toBe(said)
})

test('a text in paragraphs, and its beginning', () => {
  expect(paragraphes('Un.\nDeux.\n\n \n\nTrois.\n')).toEqual(['Un.\nDeux.', 'Trois.'])
  expect(extrait('  Un\n deux ', 20)).toBe('Un deux')
  expect(extrait('Un deux, trois quatre', 9)).toBe('Un deux…')
  expect(extrait('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`)
  expect(extrait(`${'x'.repeat(9)}\u{1F600}y`, 10)).toBe(`${'x'.repeat(9)}…`)
})
