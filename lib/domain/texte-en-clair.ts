import { type Bloc, type Mot, motsDuBloc, type TexteRiche } from './texte-riche'
import type { Valeurs } from './variables'

const mot = (valeurs: Valeurs) => (one: Mot) => (one.type === 'text' ? one.text : one.type === 'variable' ? valeurs[one.attrs.nom] : '\n')

function bloc(one: Bloc, valeurs: Valeurs): string {
  if (one.type !== 'bulletList' && one.type !== 'orderedList') return motsDuBloc(one).map(mot(valeurs)).join('')
  return one.content
    .map(
      ({ content: [{ content = [] }] }, rang) =>
        `${one.type === 'bulletList' ? '•' : `${rang + 1}.`} ${content.map(mot(valeurs)).join('')}`,
    )
    .join('\n')
}

/** A text without its looks, its variables filled in. */
export const enClair = ({ content }: TexteRiche, valeurs: Valeurs): string => content.map((one) => bloc(one, valeurs)).join('\n\n')
