import {
  type Accent,
  type Bloc,
  type Lu,
  lienAdmis,
  lignesDe,
  lireTexte,
  type Marque,
  type Mot,
  TEXTE_MAX,
  type TexteRiche,
  TROP_LONG,
} from './texte-riche'
import { VARIABLE_ECRITE } from './variables'

// A text as one types it without an editor: « # » and « ## » for headings, « - » and « 1. » for lists, an empty line between paragraphs,
// **gras**, *italique*, __souligné__, [mots](https://…), {tiers.nom}; a backslash before a sign that is meant as such.

const SIGNES: Readonly<Record<Accent, string>> = { bold: '**', italic: '*', underline: '__' }
const ACCENTS = Object.keys(SIGNES) as Accent[]

type Jeton =
  | { readonly genre: 'lettre'; readonly signe: string; readonly blanc: boolean }
  | { readonly genre: 'accent'; readonly accent: Accent }
  | { readonly genre: 'lien'; readonly href: string | null }

const LIEN = /^\[((?:\\[\s\S]|[^\\[\]])+)\]\(([^\s()]+)\)/u

/** Signs of a line, and what stands for itself. */
function jetons(ligne: string): Jeton[] {
  const found: Jeton[] = []
  let reste = ligne
  const fermetures: { readonly reste: number }[] = []
  while (reste) {
    const ferme = fermetures.at(-1)
    const [escaped, signe] = /^\\([^\p{L}\p{N}])/u.exec(reste) ?? []
    const lien = LIEN.exec(reste)
    // Whatever its signs: « {__proto__} » is a name that does not exist, and not an underlined word.
    const [variable] = /^\{[^{}\n]{1,200}\}/.exec(reste) ?? []
    const accent = ACCENTS.find((one) => reste.startsWith(SIGNES[one]))
    if (ferme && reste.length === ferme.reste) {
      reste = reste.slice(reste.indexOf(')') + 1)
      fermetures.pop()
      found.push({ genre: 'lien', href: null })
    } else if (escaped && signe) {
      found.push({ genre: 'lettre', signe, blanc: false })
      reste = reste.slice(escaped.length)
    } else if (lien?.[2] && !ferme) {
      found.push({ genre: 'lien', href: lien[2] })
      fermetures.push({ reste: reste.length - 1 - (lien[1] ?? '').length })
      reste = reste.slice(1)
    } else if (variable) {
      for (const signe of variable) found.push({ genre: 'lettre', signe, blanc: false })
      reste = reste.slice(variable.length)
    } else if (accent) {
      found.push({ genre: 'accent', accent })
      reste = reste.slice(SIGNES[accent].length)
    } else {
      const [lettre = ''] = reste
      found.push({ genre: 'lettre', signe: lettre, blanc: /\s/.test(lettre) })
      reste = reste.slice(lettre.length)
    }
  }
  return found
}

const tient = (voisin: Jeton | undefined) => voisin !== undefined && !(voisin.genre === 'lettre' && voisin.blanc)

/** The places where an accent begins or ends: a sign beside a blank, or without its second, is a sign like any other. */
function bascules(all: readonly Jeton[], accent: Accent): ReadonlySet<number> {
  const found: number[] = []
  for (const [at, jeton] of all.entries()) {
    if (jeton.genre !== 'accent' || jeton.accent !== accent) continue
    if (tient(found.length % 2 ? all[at - 1] : all[at + 1])) found.push(at)
  }
  return new Set(found.length % 2 ? found.slice(0, -1) : found)
}

function motsDeLaLigne(ligne: string): unknown[] {
  const all = jetons(ligne)
  const places = new Map(ACCENTS.map((accent) => [accent, bascules(all, accent)]))
  const ouverts = new Set<Accent>()
  let href: string | null = null
  const marques = () => [...(href === null ? [] : [{ type: 'link', attrs: { href } }]), ...[...ouverts].map((type) => ({ type }))]
  return all.flatMap((jeton, at) => {
    if (jeton.genre === 'lien') {
      href = jeton.href
      return []
    }
    if (jeton.genre === 'lettre') return [{ type: 'text', text: jeton.signe, marks: marques() }]
    const { accent } = jeton
    if (!places.get(accent)?.has(at)) return [{ type: 'text', text: SIGNES[accent], marks: marques() }]
    if (!ouverts.delete(accent)) ouverts.add(accent)
    return []
  })
}

const TITRE = /^(#{1,2}) (.*)$/
const ARTICLE = /^(-|\d{1,3}\.) (.*)$/

type Ouvert = { readonly type: string; readonly content: unknown[]; readonly attrs?: object }

/** Reads what was typed; a variable that does not exist, a link of another kind and a text that is too long are refused. */
export function lireEcrit(ecrit: string): Lu {
  if (ecrit.length > 2 * TEXTE_MAX) return { refus: TROP_LONG }
  const blocs: Ouvert[] = []
  // Where a further line of the same block goes.
  let suite: { readonly content: unknown[]; readonly article: boolean } | null = null
  const ouvrir = (bloc: Ouvert) => {
    blocs.push(bloc)
    return bloc.content
  }
  for (const brute of ecrit.replaceAll('\r\n', '\n').split('\n')) {
    const ligne = brute.trim()
    const [, dieses, titre = ''] = TITRE.exec(ligne) ?? []
    const [, puce, article = ''] = ARTICLE.exec(ligne) ?? []
    if (!ligne) suite = null
    else if (dieses) {
      ouvrir({ type: 'heading', attrs: { level: dieses.length + 1 }, content: motsDeLaLigne(titre) })
      suite = null
    } else if (puce) {
      const content = motsDeLaLigne(article)
      ouvrir({
        type: puce === '-' ? 'bulletList' : 'orderedList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
      })
      suite = { content, article: true }
    } else if (suite && (!suite.article || /^ {2}/.test(brute))) suite.content.push({ type: 'hardBreak' }, ...motsDeLaLigne(ligne))
    else suite = { content: ouvrir({ type: 'paragraph', content: motsDeLaLigne(ligne) }), article: false }
  }
  return lireTexte({ type: 'doc', content: blocs })
}

const estBlanc = (signe: string | undefined) => signe !== undefined && /\s/.test(signe)

/** A text whose signs stand for themselves; what stands in braces is left for a variable. */
function echappe(text: string, marque: boolean): string {
  const gardees = [...text.matchAll(VARIABLE_ECRITE)].map(({ index }) => index)
  const signes = text.replace(/[\\*[\]{]|_(?=_|$)|(?<=^|_)_/g, (signe, at: number) => (gardees.includes(at) ? signe : `\\${signe}`))
  if (!marque) return signes
  const fin = signes.length > 1 && estBlanc(signes.at(-1)) ? `${signes.slice(0, -1)}\\${signes.at(-1)}` : signes
  return estBlanc(fin[0]) ? `\\${fin}` : fin
}

function ecrireLaLigne(ligne: readonly Mot[]): string {
  let ecrit = ''
  let ouverts: readonly Accent[] = []
  let lien: string | null = null
  const basculer = (voulus: readonly Accent[]) => {
    for (const accent of ACCENTS) if (ouverts.includes(accent) !== voulus.includes(accent)) ecrit += SIGNES[accent]
    ouverts = voulus
  }
  const mener = (href: string | null) => {
    if (href === lien) return
    basculer([])
    if (lien !== null) ecrit += `](${lien})`
    if (href !== null) ecrit += '['
    lien = href
  }
  for (const mot of ligne) {
    if (mot.type === 'hardBreak') continue
    const marks: readonly Marque[] = mot.marks ?? []
    const accents = marks.flatMap(({ type }) => (type === 'link' ? [] : [type]))
    mener(marks.flatMap((one) => (one.type === 'link' ? [lienAdmis(one.attrs.href) ?? one.attrs.href] : []))[0] ?? null)
    basculer(accents)
    ecrit += mot.type === 'variable' ? `{${mot.attrs.nom}}` : echappe(mot.text, accents.length > 0)
  }
  mener(null)
  basculer([])
  return ecrit
}

/** What would be read as a heading or an article is not one. */
const enParagraphe = (ligne: string) => ligne.replace(/^(#{1,2} |- )/, '\\$1').replace(/^(\d{1,3})(\. )/, '$1\\$2')

function ecrireLeBloc(bloc: Bloc): string {
  if (bloc.type === 'paragraph')
    return lignesDe(bloc.content ?? [])
      .map(ecrireLaLigne)
      .map(enParagraphe)
      .join('\n')
  if (bloc.type === 'heading') return `${bloc.attrs.level === 2 ? '#' : '##'} ${ecrireLaLigne(bloc.content ?? [])}`
  return bloc.content
    .map(({ content: [{ content = [] }] }, rang) => {
      const [premiere = '', ...autres] = lignesDe(content).map(ecrireLaLigne)
      const puce = bloc.type === 'bulletList' ? '-' : `${(rang % 999) + 1}.`
      return [`${puce} ${premiere}`, ...autres.map((ligne) => `  ${enParagraphe(ligne)}`)].join('\n')
    })
    .join('\n')
}

/** The same text as one types it: read again, it is the same. */
export const ecrireTexte = ({ content }: TexteRiche): string => content.map(ecrireLeBloc).join('\n\n')
