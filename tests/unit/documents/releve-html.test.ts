import { releveHtml, relevesHtml } from '@/lib/documents/releve-html'
import { cents } from '@/lib/domain/money'
import { COMPTE_LAFFITE, ecriture, releveDe } from './given-releve'

const NNBSP = '\u202F'

/** The text of each row's cells, and that of the page, without tags. */
async function lire(emis: ReturnType<typeof releveDe>) {
  const html = await releveHtml(emis)
  const plain = (text: string) =>
    text
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|')
  const rows = [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
  )
  return { html, rows, text: plain(html.slice(html.indexOf('<body>'))) }
}

describe('the statement of Maurice Laffite at 28/11/2017', () => {
  it('lists the entries newest first, then the opening balance, the totals and the balance', async () => {
    const { rows } = await lire(releveDe())
    expect(rows).toEqual([
      ['Date', 'Nature d’opération', 'Débit', 'Crédit'],
      ['16/10/2017', 'ENCAISSEMENT CHÈQUE', '', '441,90'],
      ['01/10/2017', 'Avance trésorerie 2014 V2', '50,00', ''],
      ['01/10/2017', 'CCO 2017 1045A 01/10/2017', '391,90', ''],
      ['17/07/2017', 'ENCAISSEMENT CHÈQUE', '', '391,90'],
      ['01/07/2017', 'CCO 2017 1045A 01/07/2017', '391,90', ''],
      ['15/04/2017', 'ENCAISSEMENT CHÈQUE', '', '391,00'],
      ['01/04/2017', 'CCO 2017 1045A 01/04/2017', '391,90', ''],
      ['15/01/2017', 'ENCAISSEMENT CHÈQUE', '', '391,90'],
      ['01/01/2017', 'CCO 2017 1045A 01/01/2017', '391,90', ''],
      ['31/10/2016', 'Solde antérieur', '59,71', ''],
      ['', 'Totaux', `1${NNBSP}677,31`, `1${NNBSP}616,70`],
      ['', 'Solde en notre faveur', '60,61', ''],
    ])
  })

  it('says who, what, when and how much', async () => {
    const { html, text } = await lire(releveDe())
    expect(html).toMatch(/^<!doctype html><html lang="fr">/)
    expect(html).toContain('<title>Relevé de compte du 28 novembre 2017, 193287/63</title>')
    expect(text).toContain('|Monsieur LAFFITE Maurice|78 avenue des Peupliers|91000 ÉVRY|')
    expect(text).toContain('Lyon, le 28 novembre 2017 · Référence à rappeler\u00A0: |193287\u00A0/\u00A063|')
    expect(text).toContain('|Copropriété|COPRO 1045A|Dugny – Saint-Exupéry|2 cité Saint-Exupéry, 91760 Itteville|')
    expect(text).toContain(`|Au 28/11/2017, vous nous devez|60,61\u00A0€|`)
  })
})

describe('a balance', () => {
  it('of zero is told in words, without an amount', async () => {
    const { text, rows } = await lire(
      releveDe({ soldeAnterieur: cents(0), lignes: [ecriture('2017-01-01', 'Appel', 100), ecriture('2017-01-02', 'Virement', 0, 100)] }),
    )
    expect(text).toContain('|Au 28/11/2017,|votre solde est à jour|')
    expect(rows.at(-1)).toEqual(['', 'Solde', '0,00', ''])
  })

  it('in favour of the client stands under Crédit, never negative', async () => {
    const { text, rows } = await lire(releveDe({ soldeAnterieur: cents(-1029997), lignes: [] }))
    expect(text).toContain(`|Au 28/11/2017, nous vous devons|10${NNBSP}299,97\u00A0€|`)
    expect(rows.slice(1)).toEqual([
      ['31/10/2016', 'Solde antérieur', '', `10${NNBSP}299,97`],
      ['', 'Totaux', '0,00', `10${NNBSP}299,97`],
      ['', 'Solde en votre faveur', '', `10${NNBSP}299,97`],
    ])
    expect(text).toContain('28 novembre 2017 : aucune|')
  })
})

describe('what the agency and its software write', () => {
  it('is text, in the page and in the margins of the style sheet', async () => {
    const mentions = 'SAS "X" </style><script>alert(1)</script>\n} body{display:none}'
    const emis = releveDe({
      agence: { ...COMPTE_LAFFITE.agence, nom: '<b>Agence</b>', mentions },
      lignes: [ecriture('2017-01-01', '<img src=x>', 100)],
    })
    const { html, rows } = await lire(emis)
    expect(rows[1]?.[1]).toBe('&lt;img src=x&gt;')
    expect(html).not.toMatch(/<script|<img|<b>Agence/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain('SAS \\22 X\\22  \\3c /style\\3e ')
    expect(html).not.toContain('\n} body{display:none}')
  })

  it('names a mandate or a lease where there is no copropriété', async () => {
    const bailleur = await lire(releveDe({ immeuble: null, role: 'BAILLEUR', libelle: 'Mandat 0147' }))
    expect(bailleur.text).toContain('|Mandat|Mandat 0147|')
    const locataire = await lire(releveDe({ immeuble: null, role: 'LOCATAIRE' }))
    expect(locataire.text).toContain('|Bail|452769/193287|')
  })
})

it('gives each of many statements the number of its own pages', async () => {
  const html = await relevesHtml([releveDe(), releveDe({ reference: 'B' })], [1, 3])
  expect(html.match(/<h1>/g)).toHaveLength(2)
  expect(html).toContain('"Page " counter(releve-0) "/" "1"')
  expect(html).toContain('"Page " counter(releve-1) "/" "3"')
})
