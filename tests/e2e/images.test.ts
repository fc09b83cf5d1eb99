import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { ALFRED, enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'
import { root } from '../support/root'
import { until } from '../support/until'

const newPage = useBrowser()
jest.setTimeout(120_000)

/** The names of the pictures of a page, by the accessibility tree. */
async function images(page: Page): Promise<string[]> {
  const tree = await page.accessibility.snapshot()
  const walk = (node: typeof tree): string[] =>
    node
      ? [
          ...(node.role === 'image' || node.role === 'img' ? [(node.name ?? '').replaceAll('\u00A0', ' ')] : []),
          ...(node.children ?? []).flatMap(walk),
        ]
      : []
  return walk(tree)
}

test.each([
  [1280, true],
  [390, false],
])('Maurice Laffite looks at his figures, at %d px, with scripts: %s', async (width, javascript) => {
  const page = await newPage({ width, javascript })
  await page.goto(portal())
  await enter(page, MAURICE)
  await heading(page, 'Bonjour Maurice Laffite')
  const home = page.url()

  await page.goto(`${home}/compte`)
  await press(page, 'L’évolution de mon solde')
  await heading(page, 'Évolution de mon solde')
  expect(await images(page)).toContain('Solde de votre compte à la fin de chaque mois')
  expect(await words(page)).toMatch(/Aujourd’hui, vous nous devez 60,61 €\. C’est au .* que vous nous deviez le plus : 389,71 €\./)
  await press(page, 'Voir les chiffres')
  expect(await words(page, 'main table')).toContain('60,61 €')

  await page.goto(`${home}/residence`)
  await press(page, 'Charges par poste')
  await heading(page, 'Charges par poste')
  expect(await images(page)).toContain('Charges par poste et par exercice : votre part')
  expect(await words(page)).toMatch(/votre part des charges a été de 1 474,12 €, \d+ % de (plus|moins) que l’exercice précédent/)
  await press(page, 'Toute la résidence')
  await page.waitForFunction(() => location.search === '?vue=residence')
  await press(page, 'Voir les chiffres')
  const charges = await words(page, 'main table')
  for (const said of ['Eau froide', '3 704,79 €', 'Total', '16 097,87 €']) expect(charges).toContain(said)

  await page.goto(`${home}/residence`)
  await press(page, 'Mes consommations')
  await heading(page, 'Mes consommations')
  expect(await words(page)).toMatch(/Eau froide 34,57 m³ en douze mois C’est 4 % de moins que l’an dernier\./)
  expect(await images(page)).toContain('Eau froide, mois par mois, en m³')

  await page.goto(`${home}/fonds-de-travaux`)
  await press(page, 'Pourquoi ce montant')
  await press(page, 'Pourquoi ce minimum')
  const fonds = await words(page)
  for (const said of ['1 870,00 € × 91 ÷ 1 000 fait 170,17 €', '18 686,36 € × 5 % = 934,32 €', 'Celle qui est votée en fait 5 %'])
    expect(fonds).toContain(said)
})

test.each([true, false])('he looks at the photographs of his residence, with scripts: %s', async (javascript) => {
  const page = await newPage({ width: 390, javascript })
  await enter(page, MAURICE)
  await page.goto(`${page.url()}/residence`)
  await press(page, 'Voir les 4 photos')
  await heading(page, 'Photos de la résidence')
  for (const titre of ['Le jardin', 'Plan de la résidence']) expect(await words(page)).toContain(titre)
  await press(page, 'Le jardin')
  await heading(page, 'Le jardin')
  expect(await images(page)).toEqual(['Le jardin'])
  await until(() => page.$$eval('main img', (all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 300)))
  if (javascript) {
    await page.keyboard.press('ArrowRight')
    await heading(page, 'La résidence, côté rue')
    await page.keyboard.press('ArrowLeft')
    await heading(page, 'Le jardin')
  }
  await press(page, 'Suivante')
  await heading(page, 'La résidence, côté rue')
  await press(page, 'Précédente')
  await heading(page, 'Le jardin')
  await press(page, 'Toutes les photos')
  await heading(page, 'Photos de la résidence')
})

test('photographs come small, private, asked again each time, and without shifting what is read', async () => {
  const page = await newPage({ width: 390 })
  await enter(page, MAURICE)
  await page.goto(`${page.url()}/photos`)
  await until(() => page.$$eval('main img', (all) => all.every((img) => (img as HTMLImageElement).complete)))
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(total), 200)
      }),
  )
  expect(shift).toBe(0)
  const src = await page.$eval('main img', (img) => (img as HTMLImageElement).currentSrc)
  const cookie = (await page.browserContext().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const small = await fetch(src, { headers: { cookie } })
  expect([small.status, small.headers.get('content-type'), small.headers.get('cache-control')]).toEqual([
    200,
    'image/webp',
    'private, no-cache',
  ])
  expect((await small.arrayBuffer()).byteLength).toBeLessThan(60_000)
  const again = await fetch(src, { headers: { cookie, 'if-none-match': small.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test.each([
  ['is spoilt', (path: string) => writeFile(path, 'rien qui se voie')],
  ['is lost', (path: string) => rm(path)],
])('a photograph whose file %s leaves its place, its name, and the others', async (_how, spoil) => {
  const bytes = await readFile(join(root, 'prisma/demo/bureau/fichiers/photos/chaufferie.jpg'))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const at = (...folder: string[]) =>
    join(process.env.PALIER_E2E_DATA ?? '', 'fichiers', ...folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  await rm(at('derives'), { recursive: true, force: true })
  await spoil(at())
  try {
    const page = await newPage({ width: 390 })
    await enter(page, ALFRED)
    await page.goto(`${page.url()}/photos`)
    expect(await words(page)).toContain('La chaufferie')
    await until(() => page.$$eval('main img', (all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0)))
    await press(page, 'La chaufferie')
    await heading(page, 'La chaufferie')
  } finally {
    await writeFile(at(), bytes)
  }
})

const PAGES = ['/compte/evolution', '/charges', '/charges?vue=residence', '/consommations', '/fonds-de-travaux', '/photos']

test('axe finds nothing in the pictures of the other agency, unfolded, at both widths, light and dark; nothing is too wide', async () => {
  const page = await newPage()
  await enter(page, ALFRED)
  const home = page.url()
  const found: string[] = []
  for (const path of PAGES) {
    await page.goto(home + path)
    await page.$$eval('main details', (all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true
    })
    for (const width of [390, 1280]) {
      for (const value of ['light', 'dark']) {
        await page.setViewport({ width, height: 900 })
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
        await page.evaluate(axe.source)
        const violations = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
          return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
        })
        found.push(...violations.map((violation) => `${path} ${width} ${value}: ${violation}`))
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (overflow > 0) found.push(`${path} ${width}: ${overflow} px too wide`)
      }
    }
  }
  expect(found).toEqual([])
})

test('each colour of a series keeps 3:1 with the card, whatever the colour of the agency, light and dark', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  await page.goto(`${page.url()}/charges`)
  const weak: string[] = []
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    for (const brand of ['#0f5b57', '#7a2f3b', '#1d4ed8', '#facc15', '#ffffff', '#000000', '#9ca3af', '#16a34a']) {
      const ratios = await page.evaluate((brand) => {
        document.documentElement.style.setProperty('--brand', brand)
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
        const probe = document.querySelector('main .graphique') as HTMLElement
        const luminance = (name: string) => {
          probe.style.color = `var(${name})`
          if (!canvas) return 0
          canvas.fillStyle = getComputedStyle(probe).color
          canvas.fillRect(0, 0, 1, 1)
          const linear = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((byte) => {
            const part = byte / 255
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
        }
        const card = luminance('--card')
        return ['0', '1', '2', '3', '4', '5', 'autres'].map((name) => {
          const [low, high] = [card, luminance(`--serie-${name}`)].toSorted((a, b) => a - b) as [number, number]
          return [name, (high + 0.05) / (low + 0.05)] as const
        })
      }, brand)
      for (const [name, ratio] of ratios) if (ratio < 3) weak.push(`${value} ${brand} série ${name}: ${ratio.toFixed(2)}`)
    }
  }
  expect(weak).toEqual([])
})

test('letters of a picture are of 13 px at the least, and none covers another, on a telephone', async () => {
  const page = await newPage({ width: 390 })
  await enter(page, ALFRED)
  const home = page.url()
  for (const path of PAGES.slice(0, 4)) {
    await page.goto(home + path)
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
        const texts = [...svg.querySelectorAll('text')].filter((text) => text.checkVisibility())
        const boxes = texts.map((text) => text.getBoundingClientRect())
        const small = texts
          .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 13)
          .map(({ textContent }) => `small: ${textContent}`)
        const covered = boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .flatMap((b, then) =>
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
                ? [`${texts[at]?.textContent} × ${texts[at + 1 + then]?.textContent}`]
                : [],
            ),
        )
        const out = boxes.filter((box) => box.left < 0 || box.right > innerWidth).length
        return [...small, ...covered, ...(out ? [`${out} outside`] : [])]
      }),
    )
    expect([path, found]).toEqual([path, []])
  }
})
