import fc from 'fast-check'
import { ecrireTexte, lireEcrit } from '@/lib/domain/texte-ecrit'
import { enClair } from '@/lib/domain/texte-en-clair'
import { estVide, lireTexte, TEXTE_MAX, type TexteRiche, variablesDuTexte } from '@/lib/domain/texte-riche'
import { estPersonnelle, exempleDeLaVariable, remplir, VARIABLES, type Valeurs, variablesDe } from '@/lib/domain/variables'

const EXEMPLES = Object.fromEntries(VARIABLES.map((nom) => [nom, exempleDeLaVariable(nom)])) as Valeurs

const signes = fc.constantFrom(...'ab é🙂’-#*_[](){}\\.1\u00a0\n'.split(/(?:)/u), '**', '__', '- ', '# ', '1. ')
const text = fc.array(signes, { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
const lien = fc
  .constantFrom('https://palier.test/a_(b)*?c=[d]', 'mailto:a@b.fr', 'tel:04 75 00 00 00')
  .map((href) => ({ type: 'link', attrs: { href } }))
const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('bold', 'italic', 'underline').map((type) => ({ type })),
    lien,
  ),
  {
    selector: ({ type }) => type,
    maxLength: 4,
  },
)
const mot = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text, marks }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('variable'), attrs: fc.record({ nom: fc.constantFrom(...VARIABLES) }), marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const content = fc.array(mot, { maxLength: 6 })
const paragraphe = fc.record({ type: fc.constant('paragraph'), content })
const article = fc.record({ type: fc.constant('listItem'), content: fc.tuple(paragraphe) })
const bloc = fc.oneof(
  paragraphe,
  fc.record({ type: fc.constant('heading'), attrs: fc.record({ level: fc.constantFrom(2, 3) }), content }),
  fc.record({ type: fc.constantFrom('bulletList', 'orderedList'), content: fc.array(article, { maxLength: 4 }) }),
)
const doc = fc.record({ type: fc.constant('doc'), content: fc.array(bloc, { maxLength: 6 }) })

const lu = (read: ReturnType<typeof lireTexte>): TexteRiche => {
  if ('refus' in read) throw new Error(read.refus)
  return read.texte
}
const refus = (read: ReturnType<typeof lireTexte>) => ('refus' in read ? read.refus : null)

describe('properties', () => {
  test('a text that was read is read the same again', () => {
    fc.assert(
      fc.property(doc, (value) => {
        const read = lireTexte(value)
        if ('texte' in read) expect(lireTexte(JSON.parse(JSON.stringify(read.texte)))).toEqual(read)
      }),
    )
  })

  test('written as one types it and read again, it is the same', () => {
    fc.assert(
      fc.property(doc, (value) => {
        const read = lireTexte(value)
        if ('texte' in read) expect(lireEcrit(ecrireTexte(read.texte))).toEqual(read)
      }),
      { numRuns: 400 },
    )
  })

  test('whatever is typed is a text or is refused in words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), text), (typed) => {
        const read = lireEcrit(typed)
        if ('texte' in read) expect(lireEcrit(ecrireTexte(read.texte))).toEqual(read)
        else expect(read.refus).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever JSON claims to be a text is one or is refused', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void lireTexte(value)))
  })

  test('what fills a variable in is not looked into', () => {
    fc.assert(fc.property(fc.string(), (nom) => expect(remplir('{tiers.nom}', { ...EXEMPLES, 'tiers.nom': nom })).toBe(nom)))
  })
})

test('what is typed is read as it is meant', () => {
  const texte = lu(
    lireEcrit(
      '# Eau coupée\n\nBonjour {tiers.civilite} **{tiers.nom}**,\ndemain *matin*, __toute__ la résidence.\n- un\n- deux\n  suite\n\n1. a\n2. b\n[Voir](https://palier.test)',
    ),
  )
  expect(texte.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList', 'paragraph'])
  expect(variablesDuTexte(texte)).toEqual(['tiers.civilite', 'tiers.nom'])
  expect(enClair(texte, EXEMPLES)).toBe(
    'Eau coupée\n\nBonjour Madame Jeanne Dupont,\ndemain matin, toute la résidence.\n\n• un\n• deux\nsuite\n\n1. a\n2. b\n\nVoir',
  )
})

test('signs that are no marks stay as they are', () => {
  for (const typed of ['2 * 3 = 6, 4 * 5 = 20', 'jean_dupont@a.fr', 'un * seul', '12 rue [bis]', 'a { b'])
    expect(enClair(lu(lireEcrit(typed)), EXEMPLES)).toBe(typed)
})

test.each(['{constructor}', '{__proto__}', '{tiers.nmo}', '{tiers.nom.constructor}', '{ 7*7 }', '{toString}'])(
  '%s is refused and named',
  (typed) => {
    expect(refus(lireEcrit(`Bonjour ${typed}`))).toContain(`La variable {${typed.replace(/[{}]/g, '').trim()}} n’existe pas`)
    expect(variablesDe(typed)).toHaveProperty('refus')
  },
)

test.each(['javascript:alert(1)', 'http://a.fr', 'data:text/html,x', '//a.fr', 'https://', ' JaVaScRiPt:x', 'file:///etc/passwd'])(
  'no link leads to %s',
  (href) => {
    const value = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
    }
    expect(refus(lireTexte(value))).toContain('Un lien commence par')
  },
)

test('nodes, marks and attributes that are not known are refused or left behind', () => {
  const un = (node: unknown) => lireTexte({ type: 'doc', content: [node] })
  for (const node of [
    { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
    { type: 'image', attrs: { src: 'x' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'code' }] }] },
    { type: 'paragraph', content: [{ type: 'variable', attrs: { nom: 'constructor' } }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }] },
    null,
    'x',
  ])
    expect(refus(un(node))).not.toBeNull()
  const texte = lu(un({ type: 'paragraph', attrs: { style: 'x', onclick: 'y' }, content: [{ type: 'text', text: '<script>\0x\ud800' }] }))
  expect(texte.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '<script>x' }] }])
})

test('ten thousand characters, and no more', () => {
  expect(refus(lireEcrit('x'.repeat(TEXTE_MAX)))).toContain('trop long')
  expect(refus(lireEcrit('x'.repeat(TEXTE_MAX - 1)))).toBeNull()
  expect(estVide(lu(lireEcrit(' \n\n \n')))).toBe(true)
})

test('what is said of one recipient is not for all', () => {
  expect(VARIABLES.filter((nom) => !estPersonnelle(nom))).toEqual(['agence.nom', 'agence.telephone', 'agence.email', 'date.jour'])
})
