import { releveHtml, relevesHtml } from '@/lib/documents/releve-html'
import { closeBrowser, renderManyPdf, renderPdf } from '@/lib/pdf'
import { ecriture, releveDe } from '../unit/documents/given-releve'

const BLANK = '<!doctype html><html lang="fr"><head><title>Page blanche</title></head><body></body></html>'
const MANY = 100
const ROUNDS = 40

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

export type PdfBench = { blankMs: number; statementMs: number; hundredEachMs: number; statementBytes: number }

/**
 * A statement of 20 lines, and a hundred in one print, against a blank page: warm, one after the other, in turns, so that whatever else
 * the machine does weighs on all of them. Rendering the HTML counts; the blank page has none to render.
 */
export async function benchPdf(): Promise<PdfBench> {
  const vingt = releveDe({
    lignes: Array.from({ length: 20 }, (_, rang) => ecriture('2017-02-01', `Appel de charges n° ${rang + 1}`, 39190)),
  })
  const cent = Array.from({ length: MANY }, (_, index) => ({ ...vingt, reference: `${index}` }))
  const statement = async () => renderPdf(await releveHtml(vingt))
  const many = () => renderManyPdf(MANY, (pages) => relevesHtml(cent, pages))
  for (let warm = 0; warm < 5; warm++) await Promise.all([renderPdf(BLANK), statement()])
  await many()
  const [blank, one, each]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    blank.push(await timed(() => renderPdf(BLANK)))
    one.push(await timed(statement))
    if (round % 8 === 0) each.push((await timed(many)) / MANY)
  }
  const { length: statementBytes } = await renderPdf(await releveHtml(releveDe()))
  await closeBrowser()
  return { blankMs: median(blank), statementMs: median(one), hundredEachMs: median(each), statementBytes }
}
