import { type Bien, capitale, descriptionDuBien } from '@/lib/domain/bien'
import { formatTantiemes } from '@/lib/domain/tantiemes'
import { TYPE_PROPRIETE } from '@/lib/labels'

/** The general key comes first of its codes; the others are on the page of the residence. */
function TantiemesDuBien({ bien }: { bien: Bien }) {
  const general = bien.tantiemes[0]
  if (!general) return null
  return (
    <span className="num" title={general.libelle}>
      {formatTantiemes(general.tantiemes)} tantièmes
    </span>
  )
}

/** The lots attached to the compte: principal ones first, then the annexes. */
export const titreDesBiens = (biens: readonly Bien[]): string => (biens.length > 1 ? 'Mes biens' : 'Mon bien')

export function Biens({ biens }: { biens: readonly Bien[] }) {
  if (biens.length === 0) {
    return <p className="hint mt-2">Aucun lot n’est rattaché à ce compte aujourd’hui. Votre gestionnaire peut vous en dire plus.</p>
  }
  return (
    <ul className="list mt-1">
      {biens.map((bien) => (
        <li key={bien.id} className="!items-start">
          <span className="ico font-semibold text-[13px]" aria-hidden>
            {bien.numero.length > 4 ? bien.numero.slice(-4) : bien.numero}
          </span>
          <div className="min-w-0 flex-1">
            <b className="block">
              {descriptionDuBien(bien)} <span className="font-normal">· lot {bien.numero}</span>
            </b>
            <small className="hint block">{bien.adresse.join(', ')}</small>
            {bien.situation.length > 0 && <small className="hint block">{capitale(bien.situation.join(', '))}</small>}
            <small className="hint block">
              {TYPE_PROPRIETE[bien.propriete]}
              {bien.quotePart && ` (${bien.quotePart})`}
              {bien.tantiemes.length > 0 && ' · '}
              <TantiemesDuBien bien={bien} />
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}
