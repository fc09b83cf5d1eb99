import { render, screen, within } from '@testing-library/react'
import { Barres, BarresEmpilees } from '@/components/charts/barres'
import { Chiffres } from '@/components/charts/chiffres'
import { Courbe } from '@/components/charts/courbe'
import { type Donnees, EUROS, estVide, quantiteEn } from '@/components/charts/donnees'
import { Part } from '@/components/charts/part'

const plain = (text: string | null | undefined) => text?.replace(/[\u202F\u00A0]/g, ' ') ?? ''

const donnees = (series: Donnees['series'], facts: Partial<Donnees> = {}): Donnees => {
  const length = Math.max(0, ...series.map(({ valeurs }) => valeurs.length))
  const categories = Array.from({ length }, (_, at) => ({ court: `c${at}`, long: `Catégorie ${at}` }))
  return { id: 'essai', titre: 'Un essai', description: 'Ce qu’on y voit.', unite: EUROS, categories, series, ...facts }
}

/** What is drawn, as it is said of each mark. */
const drawn = () => [...document.querySelectorAll('svg[role=img] :is(rect, circle) > title')].map(({ textContent }) => plain(textContent))
/** What the table says, in the same words. */
const tabled = (several: boolean) => {
  const [head, ...rows] = screen.getAllByRole('row', { hidden: true })
  const names = within(head as HTMLElement)
    .getAllByRole('columnheader', { hidden: true })
    .slice(1)
    .map(({ textContent }) => plain(textContent))
  return rows.flatMap((row) => {
    const name = plain(within(row).getByRole('rowheader', { hidden: true }).textContent)
    return within(row)
      .getAllByRole('cell', { hidden: true })
      .map((cell, at) => `${name}${several ? `, ${names[at]}` : ''} : ${plain(cell.textContent)}`)
  })
}
const numbers = () =>
  [...document.querySelectorAll('svg[role=img] *')].flatMap((element) =>
    ['x', 'y', 'width', 'height', 'd', 'cx', 'cy', 'x1', 'y1'].map((name) => element.getAttribute(name) ?? ''),
  )

const MARKS = [
  ['one after the other', Barres, [{ nom: 'Solde', valeurs: [100, -250, 0, null, 1] }]],
  [
    'side by side',
    Barres,
    [
      { nom: 'Cette année', valeurs: [100, null, 250] },
      { nom: 'L’an dernier', valeurs: [90, 10, -5] },
    ],
  ],
  [
    'stacked',
    BarresEmpilees,
    [
      { nom: 'Eau', valeurs: [100, 300] },
      { nom: 'Avoir', valeurs: [-20, null] },
      { nom: 'Gaz', valeurs: [50, 0] },
    ],
  ],
  ['a balance', Courbe, [{ nom: 'Solde', valeurs: [100, -250, 0, 42] }]],
] as const

describe.each(MARKS)('%s', (_name, Chart, series) => {
  test('is an image with a name and a description, and draws what the table says', () => {
    const picture = donnees(series)
    render(
      <>
        <Chart donnees={picture} />
        <Chiffres donnees={picture} premiere="Mois" absent="(absent)" />
      </>,
    )
    const image = screen.getByRole('img', { name: 'Un essai' })
    expect(image).toHaveAccessibleDescription('Ce qu’on y voit.')
    const several = series.length > 1
    const said = tabled(several).filter((text) => !text.endsWith('(absent)'))
    // What is zero has no bar; a balance of zero is a point all the same.
    expect(drawn().toSorted()).toEqual(said.filter((text) => Chart === Courbe || !text.endsWith(': 0,00 €')).toSorted())
    expect(screen.getByRole('table', { name: 'Un essai', hidden: true })).toBeInTheDocument()
  })

  test.each<[string, (number | null)[]]>([
    ['all zero', [0, 0, 0]],
    ['one point', [4200]],
    ['nothing', []],
    ['no value', [null, null]],
    ['tiny', [1]],
    ['huge', [9_007_199_254_740_000, 1]],
    ['all negative', [-5, -600_000]],
    ['24', Array.from({ length: 24 }, (_, at) => at * 1000 - 5000)],
  ])('of %s, nothing is drawn askew', (_case, valeurs) => {
    render(<Chart donnees={donnees(series.map(({ nom }) => ({ nom, valeurs })))} />)
    expect(screen.getByRole('img', { name: 'Un essai' })).toBeInTheDocument()
    expect(numbers().join(' ')).not.toMatch(/NaN|Infinity|undefined|-\d+(\.\d+)?%/)
    for (const rect of document.querySelectorAll('rect.barre')) expect(Number(rect.getAttribute('height'))).toBeGreaterThan(0)
  })

  test('has no style of its own, which the content policy would drop', () => {
    const { container } = render(<Chart donnees={donnees(series)} />)
    expect(container.querySelector('[style]')).toBeNull()
  })
})

test('bars are as high as their figures, up or down from zero', () => {
  render(<Barres donnees={donnees([{ nom: 'Solde', valeurs: [1000, 2000, -1000] }])} />)
  const bars = [...document.querySelectorAll('rect.barre')].map((bar) => ['y', 'height'].map((name) => Number(bar.getAttribute(name))))
  const [one, two, less] = bars as [[number, number], [number, number], [number, number]]
  expect(two[1]).toBeCloseTo(2 * one[1], 0)
  expect(less[1]).toBeCloseTo(one[1], 0)
  expect(less[0]).toBeCloseTo(one[0] + one[1], 0)
})

test('a stack is as high as its sum, which is written above', () => {
  render(
    <BarresEmpilees
      donnees={donnees([
        { nom: 'Eau', valeurs: [100_000] },
        { nom: 'Gaz', valeurs: [50_000] },
      ])}
    />,
  )
  expect(plain(document.querySelector('text.somme')?.textContent)).toBe('1 500 €')
  const [water, gas] = [...document.querySelectorAll('rect.barre')].map((bar) => Number(bar.getAttribute('height'))) as [number, number]
  expect(water).toBeCloseTo(2 * gas, 0)
})

test('a step holds until the next: the path has only level and upright lines', () => {
  render(<Courbe donnees={donnees([{ nom: 'Solde', valeurs: [100, 300, 200] }])} />)
  const path = document.querySelector('path.trait')?.getAttribute('d') ?? ''
  const points = path
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number) as [number, number])
  expect(points.length).toBeGreaterThan(5)
  for (const [at, [x, y]] of points.entries()) {
    const before = points[at - 1]
    if (before) expect(before[0] === x || before[1] === y).toBe(true)
  }
  expect(points.at(-1)?.[0]).toBe(100)
})

test('colour is never alone: each series has its own hatching, and a name beside it', () => {
  const series = ['a', 'b', 'c', 'd', 'e', 'f', 'Autres'].map((nom) => ({ nom, valeurs: [10] }))
  render(<BarresEmpilees donnees={donnees(series)} />)
  const patterns = [...document.querySelectorAll('pattern')].map(
    (pattern) => pattern.querySelector('path')?.getAttribute('d') ?? pattern.className,
  )
  expect(new Set(patterns).size).toBe(7)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(series.map(({ nom }) => nom))
})

test.each([
  [[120_000], ['0 €', '200 €', '400 €', '600 €', '800 €', '1 000 €', '1 200 €']],
  [[5], ['0 €', '0,01 €', '0,02 €', '0,03 €', '0,04 €', '0,05 €']],
  [[12_345_678_900], ['0 €', '50 M€', '100 M€', '150 M€']],
  [[5_000_000], ['0 €', '10 k€', '20 k€', '30 k€', '40 k€', '50 k€']],
  [[-30_000], ['−300 €', '−200 €', '−100 €', '0 €']],
])('the axis of %j', (valeurs, ticks) => {
  render(<Barres donnees={donnees([{ nom: 'Solde', valeurs }])} />)
  const axis = [...document.querySelectorAll('svg[role=img] text[text-anchor=end][x="-8"]')].map(({ textContent }) => plain(textContent))
  expect(axis).toEqual(ticks)
})

test('the axis of a meter says its unit', () => {
  render(<Barres donnees={donnees([{ nom: 'Eau', valeurs: [3460] }], { unite: quantiteEn('m³') })} />)
  expect(plain(document.querySelector('svg[role=img] text[x="-8"]')?.textContent)).toBe('0 m³')
  expect(drawn()).toEqual(['Catégorie 0 : 3,46 m³'])
})

test('a whole in two parts; nothing of nothing', () => {
  const { rerender } = render(
    <Part
      donnees={donnees([
        { nom: 'Vos lots', valeurs: [25] },
        { nom: 'Les autres', valeurs: [75] },
      ])}
    />,
  )
  expect([...document.querySelectorAll('rect.barre')].map((rect) => [rect.getAttribute('x'), rect.getAttribute('width')])).toEqual([
    ['0%', '25%'],
    ['25%', '75%'],
  ])
  rerender(<Part donnees={donnees([{ nom: 'Vos lots', valeurs: [0] }])} />)
  expect(screen.queryByRole('img')).toBeNull()
})

test('empty is when no series has a value', () => {
  expect(estVide(donnees([{ nom: 'a', valeurs: [null] }]))).toBe(true)
  expect(estVide(donnees([{ nom: 'a', valeurs: [0] }]))).toBe(false)
})
