import { createElement, type ReactNode } from 'react'
import { type Bloc, type Marque, type Mot, motsDuBloc, type TexteRiche as Texte } from '../domain/texte-riche'
import type { Valeurs } from '../domain/variables'

const ELEMENTS = { bold: 'b', italic: 'i', underline: 'u' } as const

const marque = (inside: ReactNode, mark: Marque): ReactNode =>
  mark.type === 'link' ? <a href={mark.attrs.href}>{inside}</a> : createElement(ELEMENTS[mark.type], null, inside)

function mot(one: Mot, valeurs: Valeurs): ReactNode {
  if (one.type === 'hardBreak') return <br />
  // The first of the marks is around the others.
  const marks = (one.marks ?? []).toReversed()
  return marks.reduce<ReactNode>(marque, one.type === 'text' ? one.text : valeurs[one.attrs.nom])
}

const Mots = ({ mots, valeurs }: { mots: readonly Mot[]; valeurs: Valeurs }) =>
  mots.map((one, rang) => createElement('span', { key: rang }, mot(one, valeurs)))

function UnBloc({ bloc, valeurs }: { bloc: Bloc; valeurs: Valeurs }) {
  const mots = <Mots mots={motsDuBloc(bloc)} valeurs={valeurs} />
  if (bloc.type === 'paragraph') return <p>{mots}</p>
  if (bloc.type === 'heading') return createElement(`h${bloc.attrs.level}`, null, mots)
  const articles = bloc.content.map(({ content: [{ content = [] }] }, rang) => (
    <li key={rang}>
      <Mots mots={content} valeurs={valeurs} />
    </li>
  ))
  return bloc.type === 'bulletList' ? <ul>{articles}</ul> : <ol>{articles}</ol>
}

/** What the agency wrote, its variables filled in: React escapes what they say, as it does all text. */
export const TexteRiche = ({ texte, valeurs }: { texte: Texte; valeurs: Valeurs }) =>
  texte.content.map((bloc, rang) => <UnBloc key={rang} bloc={bloc} valeurs={valeurs} />)

export const TEXTE_RICHE_CSS = `
.courrier{margin-top:7mm;max-width:165mm}
.courrier>*+*{margin-top:3.2mm}
.courrier p,.courrier li{overflow-wrap:anywhere;hyphens:auto;text-wrap:pretty}
.courrier h2{font:600 13.5pt/1.3 'Source Serif 4',serif;margin-top:6mm;break-after:avoid}
.courrier h3{font:600 11.5pt/1.3 'Source Serif 4',serif;margin-top:5mm;break-after:avoid}
.courrier ul,.courrier ol{padding-left:6mm}.courrier li+li{margin-top:1mm}
.courrier i{font-style:italic}.courrier a{color:inherit}
`
