import { releveHtml, relevesHtml } from '@/lib/documents/releve-html'
import { closeBrowser, renderManyPdf, renderPdf } from '@/lib/pdf'
import { ecriture, releveDe } from '../unit/documents/given-releve'
import { type Against, against, inTurns } from './turns'

const BLANK = '<!doctype html><html lang="fr"><head><title>Page blanche</title></head><body></body></html>'
const MANY = 100
const TURNS = 12
// In one turn: one print alone is too short to be compared.
const PRINTS = 8

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

export type PdfBench = { readonly statement: Against; readonly hundred: Against; readonly statementBytes: number }

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
  const prints = (print: () => Promise<unknown>) => async () => {
    for (let count = 0; count < PRINTS; count++) await print()
  }
  const acts = {
    blank: { act: prints(() => renderPdf(BLANK)), pages: PRINTS },
    one: { act: prints(statement), pages: PRINTS },
    hundred: { act: many, pages: MANY },
  }
  const perPage = async (name: keyof typeof acts) => (await timed(acts[name].act)) / acts[name].pages
  // Apart: a print of a hundred leaves Chromium slower for a while, which no single statement on a quiet day would meet.
  const alone = await inTurns(['blank', 'one'], TURNS, perPage)
  const together = await inTurns(['blank', 'hundred'], TURNS, perPage)
  const { length: statementBytes } = await renderPdf(await releveHtml(releveDe()))
  await closeBrowser()
  return { statement: against(alone.one, alone.blank), hundred: against(together.hundred, together.blank), statementBytes }
}
