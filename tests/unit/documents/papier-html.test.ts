import { papierEmis } from '@/lib/documents/papier-emis'
import { papierHtml } from '@/lib/documents/papier-html'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { nomDuFichierDuPapier, titreDuPapier } from '@/lib/domain/papier-emis'
import { papierDe } from '../../support/given-papier'

async function lire(...demande: Parameters<typeof papierDe>) {
  const emis = papierDe(...demande)
  const html = await papierHtml(papierEmis.parse(JSON.parse(JSON.stringify(emis))))
  const rows = [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').replaceAll('\u00A0', ' ')),
  )
  const text = html
    .slice(html.indexOf('<body>'))
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|')
    .replaceAll('\u00A0', ' ')
  return { rows: rows.slice(1), text }
}

test('a quittance says all that article 21 asks for', async () => {
  const { rows, text } = await lire('quittance')
  for (const said of [
    'Quittance de novembre 2026',
    'Bailleur|Madame YALOXE Denise|représenté par SA Le Bureau, son mandataire|1 place Stanislas, 54000 Nancy',
    'Locataire|Monsieur PAILLOUX Stéphane',
    'Logement loué|Appartement 305|47 boulevard Albert Ier|54500 Vandœuvre',
    'Période|novembre 2026',
    'Reçu la somme de 527,71 € (cinq cent vingt-sept euros et soixante et onze centimes) pour le loyer et les charges de novembre 2026, dont quittance.',
    'gratuitement (loi n° 89-462 du 6 juillet 1989, article 21), sous réserve de l’encaissement',
    'Elle annule les reçus donnés auparavant pour la même échéance',
  ])
    expect(text).toContain(said)
  expect(rows).toEqual([
    ['Loyer, hors charges', '480,00'],
    ['Charges (provision)', '47,71'],
    ['Total de l’échéance', '527,71'],
    ['Somme reçue à ce jour', '527,71'],
  ])
})

test('a reçu says what is left, and that it is no quittance', async () => {
  const { rows, text } = await lire('recu', { paye: cents(30_000) })
  expect(rows.at(-1)).toEqual(['Reste à régler', '227,71'])
  expect(text).toContain('à valoir sur le loyer et les charges de novembre 2026. Il reste 227,71 € à régler')
  expect(text).toContain('Il ne vaut pas quittance')
  expect(text).not.toContain('dont quittance')
})

test('an avis asks, and proves nothing; a part of a month is told', async () => {
  const { rows, text } = await lire('avis', { debut: day('2026-11-17'), paye: cents(0) })
  expect(rows).toHaveLength(3)
  expect(text).toContain('Avis d’échéance du 17 au 30 novembre 2026')
  expect(text).toContain('est à régler pour le loyer et les charges du 17 au 30 novembre 2026, au plus tard le 1er novembre 2026.')
  expect(text).toContain('Période partielle : 14 jours sur 30.')
  expect(text).toContain('ce n’est ni un reçu, ni une quittance')
})

test('an advance and a credit are named; what is no home is under another law', async () => {
  const { rows, text } = await lire('quittance', { charges: cents(-1229), paye: cents(50_000) }, { habitation: false })
  expect(rows).toEqual([
    ['Loyer, hors charges', '480,00'],
    ['Charges : avoir en votre faveur', '−12,29'],
    ['Total de l’échéance', '467,71'],
    ['Somme reçue à ce jour', '500,00'],
    ['Versé en plus, à valoir sur la suite', '32,29'],
  ])
  expect(text).not.toContain('89-462')
})

test('titles and names of files', () => {
  expect(titreDuPapier(papierDe('recu', { debut: day('2026-10-01'), fin: day('2026-10-31') }))).toBe('Reçu d’octobre 2026')
  expect(nomDuFichierDuPapier({ ...papierDe('quittance'), reference: '41/8:1' })).toBe('Quittance de novembre 2026 - 41-8-1.pdf')
})
