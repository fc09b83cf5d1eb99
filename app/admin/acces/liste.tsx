import Link from 'next/link'
import { DetailDeLAcces, EtatDeLAcces } from '@/components/admin/etat-de-l-acces'
import { Instant } from '@/components/ui/instant'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ecrireLeFiltreDesAcces, type FiltreDesAcces, TRIS } from '@/lib/domain/selection-d-acces'
import { ROLE } from '@/lib/labels'
import type { CompteEtSonAcces } from '@/lib/queries/acces'
import { ChoixDuGeste } from './choix-du-geste'

const TITRE = { nom: 'Client', numero: 'Compte', lieu: 'Immeuble' } as const
const nombres = new Intl.NumberFormat('fr-FR')

/** A head that puts the list in its order; asked once more, the other way. */
function Tete({ cle, filtre }: { cle: (typeof TRIS)[number]; filtre: FiltreDesAcces }) {
  const sens = (filtre.tri?.cle ?? 'nom') === cle ? (filtre.tri?.sens ?? 'asc') : null
  const vers = ecrireLeFiltreDesAcces({ ...filtre, tri: { cle, sens: sens === 'asc' ? 'desc' : 'asc' } })
  return (
    <th scope="col" aria-sort={sens === null ? 'none' : sens === 'asc' ? 'ascending' : 'descending'}>
      <Link href={cheminDeLaListe('/admin/acces', vers)} className="tri" prefetch={false}>
        {TITRE[cle]}
        <span aria-hidden>{sens === 'asc' ? ' ↑' : sens === 'desc' ? ' ↓' : ' ↕'}</span>
      </Link>
    </th>
  )
}

const Ligne = ({ compte, agir }: { compte: CompteEtSonAcces; agir: boolean }) => (
  <tr>
    <td className="label">
      <span className="flex items-center gap-2">
        {agir && (
          <label className="coche">
            <input type="checkbox" name="c" value={compte.id} />
            <span className="sr-only">
              Choisir {compte.nom}, compte {compte.numero}
            </span>
          </label>
        )}
        <Link href={`/admin/acces/${compte.id}`} prefetch={false}>
          {compte.nom}
        </Link>
      </span>
    </td>
    <td data-label={TITRE.numero}>
      {ROLE[compte.role]} · {compte.numero}
    </td>
    <td data-label={TITRE.lieu}>{compte.lieu}</td>
    <td data-label="Accès">
      <span>
        <EtatDeLAcces etat={compte.etat} />
        <small className="hint block">
          <DetailDeLAcces {...compte} />
        </small>
      </span>
    </td>
    <td data-label="Lettre">{compte.imprimeLe && <Instant instant={compte.imprimeLe} />}</td>
  </tr>
)

type Props = {
  readonly comptes: readonly CompteEtSonAcces[]
  readonly filtre: FiltreDesAcces
  readonly total: number
  /** Whether the viewer may do something to them. */
  readonly agir: boolean
}

/** What is to be done to those that are ticked, or to the whole list; what it comes to is said on the next page, before anything is done. */
const QueFaire = ({ filtre, total }: Pick<Props, 'filtre' | 'total'>) => (
  <fieldset className="que-faire mt-4">
    <legend className="sr-only">Que faire de ces comptes</legend>
    <div className="field">
      <label htmlFor="geste">Que faire</label>
      <ChoixDuGeste id="geste" />
    </div>
    <div className="field">
      <label htmlFor="tout">Pour</label>
      <select id="tout" name="tout">
        <option value="">les comptes cochés</option>
        <option value="1">toute la liste : {total > 1 ? `${nombres.format(total)} comptes` : '1 compte'}</option>
      </select>
    </div>
    {Object.entries(ecrireLeFiltreDesAcces(filtre)).map(
      ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
    )}
    <button type="submit" className="btn h-12">
      Continuer
    </button>
  </fieldset>
)

export const ListeDesAcces = ({ comptes, filtre, total, agir }: Props) => (
  <form action="/admin/acces/geste" aria-label="Comptes">
    {agir && <QueFaire filtre={filtre} total={total} />}
    <table className="data-table portefeuille mt-4">
      <caption className="sr-only">Comptes et leur accès</caption>
      <thead>
        <tr>
          {TRIS.map((cle) => (
            <Tete key={cle} cle={cle} filtre={filtre} />
          ))}
          <th scope="col">Accès</th>
          <th scope="col">Lettre imprimée</th>
        </tr>
      </thead>
      <tbody>
        {comptes.map((compte) => (
          <Ligne key={compte.id} compte={compte} agir={agir} />
        ))}
      </tbody>
    </table>
  </form>
)
