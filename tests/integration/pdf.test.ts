import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { releveHtml, relevesHtml } from '@/lib/documents/releve-html'
import { cents } from '@/lib/domain/money'
import { chromiumPid, closeBrowser, renderManyPdf, renderPdf } from '@/lib/pdf'
import { pdfText, readPdf } from '../support/pdf-text'
import { COMPTE_LAFFITE, ecritures, releveDe } from '../unit/documents/given-releve'

jest.setTimeout(120_000)
afterAll(closeBrowser)

const print = async (emis = releveDe()) => renderPdf(await releveHtml(emis))
const html = (body: string) =>
  `<!doctype html><html lang="fr"><title>x</title><body style="font-family:'Source Sans 3'">${body}</body></html>`

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the statement of Maurice Laffite', () => {
  it('is one tagged French page of at most 60 kB, whose text can be copied, in embedded fonts', async () => {
    const bytes = await print()
    const read = await readPdf(bytes)
    expect(bytes.length).toBeLessThanOrEqual(60_000)
    expect(read).toMatchObject({ lang: 'fr', tagged: true, title: 'Relevé de compte du 28 novembre 2017, 193287/63' })
    expect(read.fonts.map(({ name }) => name.replace(/^.*\+/, '')).sort()).toEqual([
      'SourceSans3ExtraLight-Regular',
      'SourceSans3ExtraLight-SemiBold',
      'SourceSerif4-SemiBold',
    ])
    expect(read.fonts.every(({ embedded }) => embedded)).toBe(true)
    expect(read.pages).toHaveLength(1)
    const [page] = read.pages
    expect(page).toContain('Page 1/1')
    expect(page).toContain('Société Modèle, SAS au capital de 50 000 €')
    expect(page).toContain('Monsieur LAFFITE Maurice\n78 avenue des Peupliers\n91000 ÉVRY')
    expect(page?.replaceAll('\u202F', ' ')).toContain('Au 28/11/2017, vous nous devez\n60,61 €')
    expect(page?.replaceAll('\u202F', ' ')).toMatch(
      /31\/10\/2016 Solde antérieur 59,71\s+Totaux 1 677,31 1 616,70\s+Solde en notre faveur 60,61/,
    )
  })

  it('writes letters beyond Latin-1, and narrow spaces, with its own fonts', async () => {
    const { pages, fonts } = await readPdf(
      await print(releveDe({ tiers: { ...COMPTE_LAFFITE.tiers, nom: 'Łukaševičš-Nguyễn' }, soldeAnterieur: cents(123456789) })),
    )
    expect(pages[0]).toContain('Monsieur ŁUKAŠEVIČŠ-NGUYỄN Maurice')
    expect(pages[0]).toMatch(/1[\u202F ]234[\u202F ]568,79/)
    expect(fonts.every(({ name }) => name.includes('Source'))).toBe(true)
  })
})

describe('a long statement', () => {
  const entete = 'Date Nature d’opération Débit Crédit'

  it.each([40, 400])('of %i entries repeats its header, numbers its pages and keeps the totals with the last lines', async (count) => {
    const pages = await pdfText(await print(releveDe({ lignes: ecritures(count) })))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      expect(page).toContain(entete)
      expect(page).toContain(`Page ${index + 1}/${pages.length}`)
      expect(page.includes('Société Modèle · Relevé de compte du 28/11/2017 · Référence 193287')).toBe(index > 0)
    })
    expect(pages.filter((page) => page.includes('Totaux'))).toHaveLength(1)
    expect(pages.at(-1)).toMatch(/Écriture n° 2 [\s\S]*Écriture n° 1 [\s\S]*Solde antérieur[\s\S]*Totaux[\s\S]*Solde en notre faveur/)
  })

  it('never parts the totals from the last lines, wherever the page ends', async () => {
    for (const count of [13, 14, 15, 16, 17, 18, 19, 20]) {
      const pages = await pdfText(await print(releveDe({ lignes: ecritures(count) })))
      expect(pages.at(-1)).toMatch(/Écriture n° 2 [\s\S]*Écriture n° 1 [\s\S]*Totaux[\s\S]*Solde en notre faveur/)
    }
  })
})

describe('many statements in one print', () => {
  it('number the pages of each, and continue each under its own name', async () => {
    const emis = [releveDe(), releveDe({ reference: 'LONG', lignes: ecritures(60) }), releveDe({ reference: 'FIN' })]
    const pages = await pdfText(await renderManyPdf(emis.length, (counts) => relevesHtml(emis, counts)))
    expect(pages.map((page) => /Page \d+\/\d+/.exec(page)?.[0])).toEqual(['Page 1/1', 'Page 1/3', 'Page 2/3', 'Page 3/3', 'Page 1/1'])
    expect(pages.map((page) => page.includes('Référence LONG'))).toEqual([false, false, true, true, false])
  })

  it('are printed once when each takes one page', async () => {
    const ask = jest.fn((counts: readonly number[]) => relevesHtml([releveDe(), releveDe()], counts))
    await renderManyPdf(2, ask)
    expect(ask.mock.calls).toEqual([[[1, 1]]])
  })
})

describe('Chromium', () => {
  it('runs no script and fetches nothing', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests++
      response.end('x')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/x`
    const body = `<p id="p">intact</p><script>document.getElementById('p').textContent='changé'</script><img src="${url}"><iframe src="${url}"></iframe><link rel="stylesheet" href="${url}">`
    const [text] = await pdfText(await renderPdf(html(body)))
    server.close()
    expect(text).toContain('intact')
    expect(requests).toBe(0)
  })

  it('never mixes the documents that are printed at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `document-${index}-fin`)
    const texts = await Promise.all(names.map(async (name) => pdfText(await renderPdf(html(name)))))
    expect(texts.map(([text]) => text?.trim())).toEqual(names)
  })

  it('killed between two prints, is started again', async () => {
    await renderPdf(html('un'))
    const pid = (await chromiumPid()) as number
    process.kill(pid, 'SIGKILL')
    expect(await pdfText(await renderPdf(html('deux')))).toEqual([expect.stringContaining('deux')])
    expect(await chromiumPid()).not.toBe(pid)
  })

  it('killed during a print, prints it all the same', async () => {
    await renderPdf(html('un'))
    const pid = (await chromiumPid()) as number
    const long = renderPdf(await releveHtml(releveDe({ lignes: ecritures(2000) })))
    await new Promise((resolve) => setTimeout(resolve, 30))
    process.kill(pid, 'SIGKILL')
    const pages = await pdfText(await long)
    expect(pages.at(-1)).toContain('Solde en notre faveur')
    expect(await chromiumPid()).not.toBe(pid)
  })

  it('ends when it is closed, and opens again at the next print', async () => {
    await renderPdf(html('un'))
    const pid = (await chromiumPid()) as number
    await closeBrowser()
    expect(alive(pid)).toBe(false)
    expect(await pdfText(await renderPdf(html('deux')))).toEqual([expect.stringContaining('deux')])
  })

  it('that does not start is told in French, with what was tried', async () => {
    await closeBrowser()
    process.env.CHROMIUM_PATH = '/nowhere/chromium'
    try {
      await expect(renderPdf(html('x'))).rejects.toThrow(
        /Le PDF n’a pas pu être imprimé\s: Aucun Chromium ne démarre[\s\S]*\/nowhere\/chromium/,
      )
    } finally {
      delete process.env.CHROMIUM_PATH
    }
    expect(await pdfText(await renderPdf(html('revenu')))).toEqual([expect.stringContaining('revenu')])
  })
})
