import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { tailleEnMots } from '@/lib/domain/demande'
import type { Motif, UsageDuBail } from '@/lib/domain/preavis'
import { dureeEnMots, raisonDeLaDuree } from '@/lib/domain/preavis-emis'

/** What the tenant wrote with it. */
export const MotDuPreavis = ({ texte }: { texte: string }) => (
  <div className="mt-3">
    <p className="hint">Message à l’agence</p>
    <p className="texte-du-preavis">{texte}</p>
  </div>
)

type Props = {
  readonly usage: UsageDuBail | null
  readonly preavis: {
    readonly id: string
    readonly recuLe: Day
    readonly mois: number
    readonly motif: Motif | null
    readonly fin: Day
    readonly souhaitLe: Day | null
    readonly message: string
    readonly piece: { readonly nom: string; readonly taille: number } | null
    readonly document: string | null
  }
}

/** What was deposited, with its papers. */
export function FaitsDuPreavis({ usage, preavis }: Props) {
  const { id, recuLe, mois, motif, fin, souhaitLe, message, piece, document } = preavis
  return (
    <>
      <dl className="fiche faits-du-preavis mt-2">
        <div>
          <dt>Déposé le</dt>
          <dd>
            <JourEnLettres jour={recuLe} />
          </dd>
        </div>
        <div>
          <dt>Durée</dt>
          <dd>
            {dureeEnMots(mois)}
            {(motif || usage) && <span className="hint"> · {raisonDeLaDuree(usage ?? 'VIDE', motif)}</span>}
          </dd>
        </div>
        <div>
          <dt>Fin au plus tôt</dt>
          <dd>
            <JourEnLettres jour={fin} />
          </dd>
        </div>
        {souhaitLe && (
          <div>
            <dt>Départ souhaité</dt>
            <dd>
              <JourEnLettres jour={souhaitLe} />
            </dd>
          </div>
        )}
        {document && (
          <div className="papier">
            <dt>Accusé de dépôt</dt>
            <dd>
              <a className="piece" href={`/api/documents/${document}`} target="_blank" rel="noreferrer">
                Ouvrir (PDF)
              </a>
            </dd>
          </div>
        )}
        {piece && (
          <div className="papier">
            <dt>Justificatif</dt>
            <dd className="min-w-0">
              <a className="piece [overflow-wrap:anywhere]" href={`/api/preavis/${id}`} target="_blank" rel="noreferrer">
                {piece.nom} ({tailleEnMots(piece.taille)})
              </a>
            </dd>
          </div>
        )}
      </dl>
      {message && <MotDuPreavis texte={message} />}
    </>
  )
}
