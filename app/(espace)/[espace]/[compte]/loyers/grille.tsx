import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import type { Day } from '@/lib/domain/day'
import { formatDay, formatMonth, moisCourt } from '@/lib/domain/day'
import type { Case, Grille, Rangee } from '@/lib/domain/loyers'
import { formatAmount } from '@/lib/domain/money'
import type { LotLoue } from '@/lib/queries/loyers'

type Etat = 'recu' | 'partiel' | 'impaye' | 'attendu' | 'vacant' | 'rien'

function etatDe({ appele, recu, retard, vacant, termes }: Case): Etat {
  if (termes.length === 0) return vacant ? 'vacant' : 'rien'
  if (recu >= appele) return 'recu'
  if (recu > 0) return 'partiel'
  return retard > 0 ? 'impaye' : 'attendu'
}

const EN_MOTS: Record<Etat, string> = {
  recu: 'reçu',
  partiel: 'reçu en partie',
  impaye: 'impayé',
  attendu: 'à recevoir',
  vacant: 'vacant',
  rien: 'rien d’appelé',
}

/** The month in a cell: what came in, and beside it what was asked when that is more. */
function Mois({ une }: { une: Case }) {
  const etat = etatDe(une)
  const echeance = une.termes.find(({ exigibleLe }) => exigibleLe)?.exigibleLe
  return (
    <td className={`mois ${etat}`} data-mois={moisCourt(une.mois)}>
      {une.termes.length === 0 ? (
        <span>{etat === 'vacant' ? 'vacant' : <span className="sr-only">rien d’appelé</span>}</span>
      ) : (
        <>
          <span className="num">{formatAmount(etat === 'impaye' || etat === 'attendu' ? une.appele : une.recu)}</span>
          <small>
            {etat === 'partiel' ? (
              <>
                sur <span className="num">{formatAmount(une.appele)}</span>
              </>
            ) : (
              EN_MOTS[etat]
            )}
            {etat === 'attendu' && echeance && <span className="sr-only"> pour le {formatDay(echeance)}</span>}
          </small>
        </>
      )}
    </td>
  )
}

function Ligne({ rangee, lot, biens }: { rangee: Rangee; lot: LotLoue; biens: string | null }) {
  const nom = `${lot.immeuble.nom} · ${lot.numero}`
  return (
    <tr>
      <th scope="row">
        {biens ? <Link href={`${biens}/${lot.id}`}>{nom}</Link> : nom}
        <small>
          {lot.nature}
          {rangee.moisVacants > 0 && `, ${rangee.moisVacants} mois vacant${rangee.moisVacants > 1 ? 's' : ''}`}
        </small>
      </th>
      {rangee.cases.map((une) => (
        <Mois key={une.mois} une={une} />
      ))}
      <td className="total num" data-mois="Reçu dans l’année">
        <b>{formatAmount(rangee.recu)}</b>
        {rangee.recu !== rangee.appele && <small>sur {formatAmount(rangee.appele)}</small>}
      </td>
    </tr>
  )
}

/** @property biens where the sheets of the lots are; null where they are not shown. */
type Props = { grille: Grille; lots: readonly LotLoue[]; jour: Day; biens: string | null }

/** A row a lot, a column a month; on a telephone a lot is a block of twelve cells. */
export function GrilleDesLoyers({ grille: { annee, rangees, parMois, total }, lots, biens }: Props) {
  const lotDe = new Map(lots.map((lot) => [lot.id, lot]))
  return (
    <section className="card" aria-labelledby="grille">
      <h2 id="grille">Lot par lot</h2>
      <table className="loyers">
        <caption className="sr-only">Loyers et charges reçus en {annee}, par lot et par mois, en euros</caption>
        <thead>
          <tr>
            <th scope="col">Lot</th>
            {parMois.map(({ mois }) => (
              <th key={mois} scope="col">
                <abbr title={formatMonth(mois)}>{moisCourt(mois)}</abbr>
              </th>
            ))}
            <th scope="col">Année</th>
          </tr>
        </thead>
        <tbody>
          {rangees.map((rangee) => {
            const lot = lotDe.get(rangee.lot)
            return lot && <Ligne key={rangee.lot} rangee={rangee} lot={lot} biens={biens} />
          })}
        </tbody>
        {rangees.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">Reçu, tous lots</th>
              {parMois.map(({ mois, recu }) => (
                <td key={mois} className="num" data-mois={moisCourt(mois)}>
                  {recu === 0 ? '—' : formatAmount(recu)}
                </td>
              ))}
              <td className="num" data-mois="Année">
                <b>
                  <Euros montant={total.recu} />
                </b>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
