import { sansCoupure } from '@/lib/domain/ponctuation'

test.each([
  ['Votre courrier du 02/11/2026 : réponse', 'Votre courrier du 02/11/2026\u00a0: réponse'],
  ['Le « grand » hall ? Oui !', 'Le «\u00a0grand\u00a0» hall\u00a0? Oui\u00a0!'],
  ['Déjà\u202f: rien à changer', 'Déjà\u202f: rien à changer'],
  ['', ''],
])('%s', (written, shown) => expect(sansCoupure(written)).toBe(shown))
