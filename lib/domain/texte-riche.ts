import { estUneVariable, VARIABLE_ECRITE, type Variable, variableInconnue } from './variables'

/** What the agency writes, as the JSON of ProseMirror: so much of it as a letter needs, and nothing that runs. */
export type Accent = 'bold' | 'italic' | 'underline'
export type Marque = { readonly type: Accent } | { readonly type: 'link'; readonly attrs: { readonly href: string } }
export type Mot =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Marque[] }
  | { readonly type: 'variable'; readonly attrs: { readonly nom: Variable }; readonly marks?: readonly Marque[] }
  | { readonly type: 'hardBreak' }
export type Paragraphe = { readonly type: 'paragraph'; readonly content?: readonly Mot[] }
export type Titre = { readonly type: 'heading'; readonly attrs: { readonly level: 2 | 3 }; readonly content?: readonly Mot[] }
export type Article = { readonly type: 'listItem'; readonly content: readonly [Paragraphe] }
export type Liste = { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly Article[] }
export type Bloc = Paragraphe | Titre | Liste
export type TexteRiche = { readonly type: 'doc'; readonly content: readonly Bloc[] }

export type Lu = { readonly texte: TexteRiche } | { readonly refus: string }

/** Characters, variables and line breaks of a whole text. */
export const TEXTE_MAX = 10_000
export const TROP_LONG = `Ce texte est trop long\u00A0: ${TEXTE_MAX.toLocaleString('fr')} caractères au plus.`
const ILLISIBLE = 'Ce texte n’a pas la forme attendue.'
const LIEN = 'Un lien commence par https://, mailto: ou tel:.'

class Illisible extends Error {}
const refuse = (why = ILLISIBLE): never => {
  throw new Illisible(why)
}

const objet = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : refuse()
const liste = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : refuse())

/** The address of a link as it is kept: signs that the written form uses are encoded. Null for any other scheme. */
export function lienAdmis(href: string): string | null {
  const compact = /^tel:/i.test(href.trim()) ? href.replace(/\s/g, '') : href.trim()
  const encode = compact.replace(/[\s()<>"\\{}]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))
  return /^(https:\/\/[^/]|mailto:.|tel:\+?\d)/i.test(encode) && encode.length <= 2000 && !/\p{Cc}/u.test(encode) ? encode : null
}

const ACCENTS: readonly string[] = ['bold', 'italic', 'underline'] satisfies Accent[]

function marque(value: unknown): Marque {
  const { type, attrs } = objet(value)
  if (type === 'link') {
    const { href } = objet(attrs)
    return { type, attrs: { href: (typeof href === 'string' && lienAdmis(href)) || refuse(LIEN) } }
  }
  return ACCENTS.includes(String(type)) ? { type: type as Accent } : refuse()
}

const RANGS = ['link', 'bold', 'italic', 'underline']

/** Each once, always in one order, so that the same text is the same JSON. */
function marques(value: unknown): readonly Marque[] {
  const all = new Map(
    liste(value)
      .map((one) => marque(one))
      .map((one) => [one.type, one]),
  )
  return [...all.values()].sort((a, b) => RANGS.indexOf(a.type) - RANGS.indexOf(b.type))
}

const avec = <M extends Mot>(mot: M, marks: readonly Marque[]): M => (marks.length ? { ...mot, marks } : mot)

/** Marks as one text, to tell whether two are the same. */
export const cleDesMarques = (mot: Mot): string => ('marks' in mot ? JSON.stringify(mot.marks) : '')

/** A text as words: what stands in braces is a variable, or refused. */
function motsDuTexte(text: string, marks: readonly Marque[]): Mot[] {
  const mots: Mot[] = []
  let from = 0
  const jusque = (to: number) => {
    if (to > from) mots.push(avec({ type: 'text', text: text.slice(from, to) }, marks))
  }
  for (const found of text.matchAll(VARIABLE_ECRITE)) {
    const nom = (found[1] ?? '').trim()
    if (!estUneVariable(nom)) return refuse(variableInconnue(nom))
    jusque(found.index)
    mots.push(avec({ type: 'variable', attrs: { nom } }, marks))
    from = found.index + found[0].length
  }
  jusque(text.length)
  return mots
}

/** Neighbours of the same marks are one text. */
export function rejoints(mots: readonly Mot[]): Mot[] {
  const kept: Mot[] = []
  for (const mot of mots) {
    const last = kept.at(-1)
    if (mot.type === 'text' && last?.type === 'text' && cleDesMarques(mot) === cleDesMarques(last))
      kept[kept.length - 1] = { ...last, text: last.text + mot.text }
    else kept.push(mot)
  }
  return kept
}

// A line break is a node of its own; nobody types what cannot be seen.
const propre = (text: string) => text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '')

function mot(value: unknown): Mot {
  const { type, text, attrs, marks } = objet(value)
  if (type === 'hardBreak') return { type }
  if (type === 'text' && typeof text === 'string') return avec({ type, text: propre(text) }, marques(marks))
  if (type !== 'variable') return refuse()
  const { nom } = objet(attrs)
  if (typeof nom !== 'string') return refuse()
  return estUneVariable(nom) ? avec({ type, attrs: { nom } }, marques(marks)) : refuse(variableInconnue(nom))
}

const ecrit = (one: Mot) => one.type !== 'text' || one.text !== ''

/** Without the blanks at its two ends, whatever their marks. */
function rogne(ligne: readonly Mot[]): Mot[] {
  const kept = [...ligne]
  for (let first = kept[0]; first?.type === 'text'; first = kept[0]) {
    const text = first.text.trimStart()
    if (text) {
      kept[0] = { ...first, text }
      break
    }
    kept.shift()
  }
  for (let last = kept.at(-1); last?.type === 'text'; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    if (text) {
      kept[kept.length - 1] = { ...last, text }
      break
    }
    kept.pop()
  }
  return kept
}

/** The words between line breaks. */
export function lignesDe(mots: readonly Mot[]): Mot[][] {
  const lignes: Mot[][] = [[]]
  for (const one of mots) {
    if (one.type === 'hardBreak') lignes.push([])
    else lignes.at(-1)?.push(one)
  }
  return lignes
}

/** @param uneLigne its line breaks are spaces. */
function mots(value: unknown, uneLigne = false): { readonly content?: readonly Mot[] } {
  const read = liste(value).map(mot)
  const all = uneLigne ? read.map((one): Mot => (one.type === 'hardBreak' ? { type: 'text', text: ' ' } : one)) : read
  const joined = rejoints(all.filter(ecrit)).flatMap((one) => (one.type === 'text' ? motsDuTexte(one.text, one.marks ?? []) : [one]))
  const lignes = lignesDe(joined)
    .map(rogne)
    .filter((ligne) => ligne.length > 0)
  const content = lignes.flatMap((ligne, rang): Mot[] => (rang > 0 ? [{ type: 'hardBreak' }, ...ligne] : ligne))
  return content.length ? { content } : {}
}

function article(value: unknown): Article {
  const { type, content } = objet(value)
  const [only, ...others] = liste(content)
  const { type: within, content: text } = objet(only)
  return type === 'listItem' && within === 'paragraph' && others.length === 0
    ? { type, content: [{ type: 'paragraph', ...mots(text) }] }
    : refuse()
}

function bloc(value: unknown): Bloc {
  const { type, attrs, content } = objet(value)
  if (type === 'paragraph') return { type, ...mots(content) }
  if (type === 'heading') return { type, attrs: { level: objet(attrs).level === 3 ? 3 : 2 }, ...mots(content, true) }
  if (type !== 'bulletList' && type !== 'orderedList') return refuse()
  return {
    type,
    content: liste(content)
      .map(article)
      .filter(({ content: [{ content: text }] }) => text),
  }
}

const estListe = (one: Bloc | undefined): one is Liste => one?.type === 'bulletList' || one?.type === 'orderedList'

/** Without blocks that hold nothing; a list that follows one of its kind goes on with it. */
function ranges(blocs: readonly Bloc[]): Bloc[] {
  const kept: Bloc[] = []
  for (const one of blocs) {
    const last = kept.at(-1)
    if (!one.content?.length) continue
    if (estListe(one) && estListe(last) && one.type === last.type)
      kept[kept.length - 1] = { ...last, content: [...last.content, ...one.content] }
    else kept.push(one)
  }
  return kept
}

/** The words of a block, those of a list one article after the other. */
export const motsDuBloc = (bloc: Bloc): readonly Mot[] =>
  estListe(bloc) ? bloc.content.flatMap(({ content: [{ content = [] }] }) => content) : (bloc.content ?? [])

const longueur = ({ content }: TexteRiche) =>
  content.flatMap(motsDuBloc).reduce((total, one) => total + (one.type === 'text' ? one.text.length : 1), content.length)

/** Reads JSON that says it is a text; what is not known is refused, and attributes that nothing needs are left behind. */
export function lireTexte(value: unknown): Lu {
  try {
    const { type, content } = objet(value)
    if (type !== 'doc') return { refus: ILLISIBLE }
    const texte = { type, content: ranges(liste(content).map(bloc)) } as const
    return longueur(texte) > TEXTE_MAX ? { refus: TROP_LONG } : { texte }
  } catch (error) {
    if (error instanceof Illisible) return { refus: error.message }
    throw error
  }
}

export const variablesDuTexte = ({ content }: TexteRiche): Variable[] => [
  ...new Set(content.flatMap(motsDuBloc).flatMap((one) => (one.type === 'variable' ? [one.attrs.nom] : []))),
]

/** Nothing is written in it. */
export const estVide = ({ content }: TexteRiche): boolean => content.length === 0
