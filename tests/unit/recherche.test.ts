import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'

test('what an address asks is trimmed; twice, absent or too long it is nothing', () => {
  expect(demande({ q: ' Yaloxe\0 ' }, 'q')).toBe('Yaloxe')
  for (const q of [undefined, ['a', 'b'], 'x'.repeat(101)]) expect(demande({ q }, 'q')).toBe('')
})

test('the other pages of a list keep what narrows it', () => {
  expect(cheminDeLaListe('/admin/acces', { q: 'é & à', etat: null })).toBe('/admin/acces?q=%C3%A9+%26+%C3%A0')
  expect(cheminDeLaListe('/admin/acces', { q: '', etat: null })).toBe('/admin/acces')
})

test.each([
  ['7d9c2a44-0c1e-4a7b-9f10-2b6f0c9d1e22', true],
  ['7D9C2A44-0C1E-4A7B-9F10-2B6F0C9D1E22', false],
  ["7d9c2a44-0c1e-4a7b-9f10-2b6f0c9d1e22' or 1=1", false],
  ['', false],
])('%j: an id, %s', (text, id) => expect(estUuid(text)).toBe(id))
