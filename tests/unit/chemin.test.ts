import { cheminInterne } from '@/lib/domain/chemin'

test.each(['/', '/accueil', '/coproprietaire/1/compte?du=2020-01-01&au=2020-12-31'])('%s is ours', (chemin) => {
  expect(cheminInterne(chemin)).toBe(chemin)
})

test.each([
  '',
  'accueil',
  '//mechant.example',
  '/\\mechant.example',
  '/\t/mechant.example',
  'https://mechant.example',
  'javascript:alert(1)',
  '/a\\b',
  '\\/mechant.example',
  '/%0a\n',
])('%j leads nowhere', (chemin) => expect(cheminInterne(chemin)).toBeNull())
