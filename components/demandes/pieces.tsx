import { Icon } from '@/components/ui/icon'
import { tailleEnMots } from '@/lib/domain/demande'

type Piece = {
  readonly id: string
  readonly nom: string
  readonly taille: number
  readonly largeur: number | null
  readonly hauteur: number | null
}

const chemin = (id: string) => `/api/pieces/${id}`

/** The files joined to a message: pictures as pictures, the rest by name. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const images = pieces.filter(({ largeur }) => largeur !== null)
  const autres = pieces.filter(({ largeur }) => largeur === null)
  return (
    <>
      {images.length > 0 && (
        <ul className="vignettes">
          {images.map(({ id, nom }) => (
            <li key={id}>
              <a href={chemin(id)} target="_blank" rel="noreferrer">
                {/* biome-ignore lint/performance/noImgElement: the portal resizes its pictures itself */}
                <img src={`${chemin(id)}?vignette`} alt={nom} width={120} height={120} loading="lazy" decoding="async" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {autres.map(({ id, nom, taille }) => (
        <a key={id} className="piece" href={chemin(id)} target="_blank" rel="noreferrer">
          <Icon name="paperclip" size={20} />
          <span className="min-w-0 [overflow-wrap:anywhere]">{nom}</span>
          <span className="hint flex-none">{tailleEnMots(taille)}</span>
        </a>
      ))}
    </>
  )
}
