import { type Bloc, blocs } from '@/lib/domain/conditions'
import { Depliant } from './ui/depliant'

/** One part, under a title of the level that the page asks for. */
function Partie({ bloc, Titre }: { bloc: Bloc; Titre: 'h2' | 'h3' }) {
  if (bloc.sorte === 'titre') return <Titre className="mt-6 first:mt-0">{bloc.texte}</Titre>
  if (bloc.sorte === 'paragraphe') return <p className="mt-2 break-words">{bloc.texte}</p>
  return (
    <ul className="mt-2 list-disc space-y-1 pl-6">
      {bloc.lignes.map((ligne) => (
        <li key={ligne} className="break-words">
          {ligne}
        </li>
      ))}
    </ul>
  )
}

/** Conditions générales, whole. */
export const TexteDesConditions = ({ texte, titres = 'h2' }: { texte: string; titres?: 'h2' | 'h3' }) => (
  <div>
    {blocs(texte).map((bloc) => (
      <Partie key={bloc.rang} bloc={bloc} Titre={titres} />
    ))}
  </div>
)

/** The same to be read in place, where they are accepted: folded until then, without leaving a form that is half filled in. @param titres below the title under which it stands. */
export const ConditionsALire = ({ titre, texte, titres = 'h3' }: { titre: string; texte: string; titres?: 'h2' | 'h3' }) => (
  <Depliant titre={titre}>
    <div className="mt-2 rounded-(--radius-field) border border-line p-4">
      <TexteDesConditions texte={texte} titres={titres} />
    </div>
  </Depliant>
)
