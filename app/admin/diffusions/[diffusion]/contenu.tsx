import Link from 'next/link'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { TexteRiche } from '@/lib/documents/texte-riche'
import { tailleEnMots } from '@/lib/domain/demande'
import { VARIABLES, type Valeurs } from '@/lib/domain/variables'
import type { Destinataires, DiffusionTenue } from '@/lib/queries/diffusions'
import { retirerUnePiece } from '../actions'
import { PiecesForm } from './pieces-form'
import '@/components/admin/editeur/editeur.css'

/** Each variable by its own name: the preview fills them in. */
const NOMMEES = Object.fromEntries(VARIABLES.map((nom) => [nom, `{${nom}}`])) as Valeurs

type Props = { diffusion: DiffusionTenue; ecrit: boolean; premiers: Destinataires['premiers'] }

function Apercu({ diffusion: { id, parCompte }, premiers }: Pick<Props, 'diffusion' | 'premiers'>) {
  const chemin = `/api/diffusions/${id}`
  if (!parCompte)
    return (
      <a className="btn self-start" href={chemin} target="_blank" rel="noreferrer">
        Voir le PDF
      </a>
    )
  if (premiers.length === 0) return <p className="hint">Choisissez des destinataires pour voir le courrier de l’un d’eux.</p>
  return (
    <form action={chemin} target="_blank" className="flex flex-wrap items-end gap-3" rel="noopener">
      <div className="min-w-0 flex-1 basis-64">
        <ListeDeroulante
          name="compte"
          label="Voir le courrier de"
          tous="Le premier destinataire"
          options={premiers.map((one) => [one.id, `${one.nom} · ${one.numero}`] as const)}
        />
      </div>
      <button type="submit" className="btn h-12">
        Voir le PDF
      </button>
    </form>
  )
}

/** Its text, and how it looks for one of them. */
export function Texte({ diffusion, ecrit, premiers }: Props) {
  const { id, texte } = diffusion
  return (
    <section className="card stack" aria-labelledby="texte">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="texte">Texte</h2>
        {ecrit && (
          <Link href={`/admin/diffusions/${id}/modifier`} className="btn small" prefetch={false}>
            Modifier
          </Link>
        )}
      </div>
      {texte ? (
        <>
          <div className="texte-riche lu">
            <TexteRiche texte={texte} valeurs={NOMMEES} />
          </div>
          <Apercu diffusion={diffusion} premiers={premiers} />
        </>
      ) : (
        <p className="hint">Aucun texte : les pièces jointes seules seront publiées.</p>
      )}
    </section>
  )
}

export function Pieces({ diffusion: { id, pieces }, ecrit }: Pick<Props, 'diffusion' | 'ecrit'>) {
  return (
    <section className="card stack" aria-labelledby="pieces-jointes">
      <h2 id="pieces-jointes">Pièces jointes</h2>
      {pieces.length === 0 ? (
        <p className="hint">Aucune.</p>
      ) : (
        <ul className="list">
          {pieces.map((piece) => (
            <li key={piece.id} className="justify-between gap-3">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {piece.nom} <span className="hint">{tailleEnMots(piece.taille)}</span>
              </span>
              {ecrit && (
                <FormulaireDUnGeste action={retirerUnePiece} champ="geste" valeur={`${id}:${piece.id}`} pending="…" className="btn small">
                  Retirer<span className="sr-only"> {piece.nom}</span>
                </FormulaireDUnGeste>
              )}
            </li>
          ))}
        </ul>
      )}
      {ecrit && <PiecesForm diffusion={id} />}
    </section>
  )
}
