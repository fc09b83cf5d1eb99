import { enPaires, estSurementFixe, lienTelephonique, sousSonIndicatif, telephonesEnVigueur } from '@/lib/domain/telephones'
import { afficherTelephone, telephone } from '@/lib/saisie-du-telephone'

const mobile = (text: string) => telephone('mobile').safeParse(text)
const refus = (genre: 'fixe' | 'mobile', text: string) => telephone(genre).safeParse(text).error?.issues[0]?.message ?? null
const lisible = (text: string | null) => text?.replaceAll('\u00A0', ' ')

describe('what is typed is kept as E.164, and shown as one reads it', () => {
  test.each([
    ['06 06 06 06 06', '+33606060606', '06 06 06 06 06'],
    ['06.06.06.06.06', '+33606060606', '06 06 06 06 06'],
    ['06-06-06-06-06', '+33606060606', '06 06 06 06 06'],
    ['\u200E06\u00A006\u202F06 06 06 ', '+33606060606', '06 06 06 06 06'],
    ['+33606060606', '+33606060606', '06 06 06 06 06'],
    ['+33 (0)6 06 06 06 06', '+33606060606', '06 06 06 06 06'],
    ['0033 6 06 06 06 06', '+33606060606', '06 06 06 06 06'],
    ['＋３３６０６０６０６０６', '+33606060606', '06 06 06 06 06'],
    ['+32 475 12 34 56', '+32475123456', '+32 475 12 34 56'],
    ['0032475123456', '+32475123456', '+32 475 12 34 56'],
    ['+41 79 123 45 67', '+41791234567', '+41 79 123 45 67'],
    ['+352 621 123 456', '+352621123456', '+352 621 123 456'],
    ['0692 12 34 56', '+262692123456', '06 92 12 34 56'],
    ['+262 692 12 34 56', '+262692123456', '06 92 12 34 56'],
    ['0639 12 34 56', '+262639123456', '06 39 12 34 56'],
    ['0690 12 34 56', '+590690123456', '06 90 12 34 56'],
    ['+596 696 12 34 56', '+596696123456', '06 96 12 34 56'],
    ['0694123456', '+594694123456', '06 94 12 34 56'],
    ['+687 78 12 34', '+687781234', '+687 78 12 34'],
    ['00 689 87 12 34 56', '+68987123456', '+689 87 12 34 56'],
  ])('%s', (typed, kept, shown) => {
    expect(mobile(typed)).toEqual({ success: true, data: kept })
    expect(lisible(afficherTelephone(kept))).toBe(shown)
    // What is shown is what the form offers again: read once more, it is the same number.
    expect(mobile(shown)).toEqual({ success: true, data: kept })
  })

  test('an empty field takes the number away', () => {
    for (const text of ['', '   ', '\u00A0', '\u200E']) expect(mobile(text)).toEqual({ success: true, data: null })
  })
})

describe('what is no number is told', () => {
  test.each([
    ['06 06 06 06', 'n’est pas complet'],
    ['06 06 06 06 06 06', 'n’est pas complet'],
    ['0000000000', 'n’est pas complet'],
    ['112', 'n’est pas complet'],
    ['+', 'n’est pas complet'],
    ['appelez-moi', 'n’est pas complet'],
    ['0606060606 (bureau)', 'n’est pas complet'],
    ['+999 12 34 56 78', 'n’est pas complet'],
    ['<script>0606060606</script>', 'n’est pas complet'],
    ['06 06 06 06 06 poste 12', 'n’est pas complet'],
    ['06 06 06 06 06 ext 12', 'sans le poste'],
    ['08 99 12 34 56', 'service'],
    ['6'.repeat(10_000), 'trop long'],
  ])('%s', (typed, said) => {
    for (const genre of ['fixe', 'mobile'] as const) expect(refus(genre, typed)).toContain(said)
  })

  test.each(['01 23 45 67 89', '+33 9 09 09 09 09', '0590 12 34 56', '+262 262 12 34 56'])('%s is certainly no mobile', (typed) => {
    expect(refus('mobile', typed)).toContain('téléphone fixe')
    expect(refus('fixe', typed)).toBeNull()
  })

  test('elsewhere nothing is certain: a Belgian number is let be, and a mobile may stand as the other', () => {
    expect(refus('mobile', '+32 2 123 45 67')).toBeNull()
    expect(refus('fixe', '06 06 06 06 06')).toBeNull()
    expect(estSurementFixe('+3221234567')).toBe(false)
  })
})

test('a software’s own writing is shown by pairs when it is a French number, and as it is when it is not', () => {
  expect(lisible(afficherTelephone('0606060606'))).toBe('06 06 06 06 06')
  expect(lisible(afficherTelephone('06-06 06.06 06'))).toBe('06 06 06 06 06')
  for (const text of ['le soir', '12', '+33 1', '06 06']) expect(afficherTelephone(text)).toBe(text)
  expect(afficherTelephone(null)).toBeNull()
  expect(enPaires('+32475123456')).toBeNull()
  expect(lienTelephonique('06 06.06 06 06')).toBe('tel:0606060606')
  expect(lienTelephonique('+33 6 06 06 06 06')).toBe('tel:+33606060606')
  expect(sousSonIndicatif('+33612345678')).toBe('+33612345678')
})

describe('who spoke last is right, of each number', () => {
  const publies = { fixe: '0909090909', mobile: '0606060606' }
  const declares = { fixe: '+33102030405', mobile: null, publieFixe: '0909090909', publieMobile: '0606060606' }
  test.each([
    ['nothing was said', publies, null, publies],
    ['the person, and the software says what it said', publies, declares, { fixe: '+33102030405', mobile: null }],
    [
      'the software only writes it otherwise',
      { fixe: '09 09 09 09 09', mobile: '06.06.06.06.06' },
      declares,
      { fixe: '+33102030405', mobile: null },
    ],
    [
      'the software has another mobile since',
      { ...publies, mobile: '0611111111' },
      declares,
      { fixe: '+33102030405', mobile: '0611111111' },
    ],
    ['the software has none any more', { fixe: null, mobile: '0606060606' }, declares, { fixe: null, mobile: null }],
    [
      'the software had none, and has none',
      { fixe: null, mobile: null },
      { ...declares, publieFixe: null, publieMobile: null },
      { fixe: '+33102030405', mobile: null },
    ],
    [
      'the software had none, and has one',
      { fixe: '01', mobile: null },
      { ...declares, publieFixe: null, publieMobile: '' },
      { fixe: '01', mobile: null },
    ],
  ])('%s', (_case, published, said, expected) => {
    expect(telephonesEnVigueur(published, said)).toEqual(expected)
  })
})
