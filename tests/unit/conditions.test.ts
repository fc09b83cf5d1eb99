import { blocs, conditionsParDefaut, LONGUEUR_MAX } from '@/lib/domain/conditions'

test('titles, paragraphs and lists, whatever ends the lines', () => {
  const read = blocs('# Objet\r\n\r\nUne phrase\r\nsur deux lignes.\r\n\r\n\r\n- un\r\n- deux\r\n')
  expect(read.map(({ rang: _, ...bloc }) => bloc)).toEqual([
    { sorte: 'titre', texte: 'Objet' },
    { sorte: 'paragraphe', texte: 'Une phrase sur deux lignes.' },
    { sorte: 'liste', lignes: ['un', 'deux'] },
  ])
  expect(blocs(' \n\n ')).toEqual([])
})

test('what only resembles a title or a list is a paragraph', () => {
  expect(blocs('#1 en France\n\n# Titre\net la suite\n\n- un\ndeux').map(({ sorte }) => sorte)).toEqual([
    'paragraphe',
    'paragraphe',
    'paragraphe',
  ])
})

test('the first conditions name the agency, and say what the law asks them to', () => {
  const texte = conditionsParDefaut('Cabinet Durand')
  expect(texte.length).toBeLessThan(LONGUEUR_MAX)
  expect(blocs(texte).filter(({ sorte }) => sorte === 'titre')).toHaveLength(9)
  for (const words of ['Cabinet Durand', 'Données personnelles', 'CNIL', 'médiateur', 'droit français', 'gratuit'])
    expect(texte).toContain(words)
  expect(texte).not.toMatch(/[␣␠]|undefined| [:;!?]/)
})
