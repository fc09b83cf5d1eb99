import Link from 'next/link'
import { EtatDeLAcces } from '@/components/admin/etat-de-l-acces'
import { formatDay, parseDay } from '@/lib/domain/day'
import { type Categorie, COLONNES, type Colonne, colonnesMontrees, ecrireLeTri, TITRE_DE_LA_CATEGORIE } from '@/lib/domain/portefeuille'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ecrireLeFiltre, type filtreDemande } from '@/lib/filtre-du-portefeuille'
import { ETATS } from '@/lib/queries/acces'
import type { LigneDuPortefeuille } from '@/lib/queries/portefeuille'
import { afficherTelephone } from '@/lib/saisie-du-telephone'

type Props = {
  readonly categorie: Categorie
  readonly lignes: readonly LigneDuPortefeuille[]
  readonly filtre: ReturnType<typeof filtreDemande>
  /** The columns to show, by their keys. */
  readonly montrees?: readonly string[]
  /** Whether its lines are ticked: it stands in the form that says what for. */
  readonly cochable?: boolean
}

const nombres = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

function Valeur({ genre, valeur }: { genre: Colonne['genre']; valeur: string }) {
  if (genre === 'telephone') return afficherTelephone(valeur)
  if (genre === 'nombre') return nombres.format(Number(valeur))
  if (genre === 'jour') {
    const jour = parseDay(valeur)
    return jour ? formatDay(jour) : valeur
  }
  if (genre === 'acces') {
    const etat = ETATS.find((known) => known === valeur)
    return etat ? <EtatDeLAcces etat={etat} /> : null
  }
  return valeur
}

/** A head that puts the list in its order; asked once more, the other way. */
function Tete({ colonne, categorie, filtre }: { colonne: Colonne } & Pick<Props, 'categorie' | 'filtre'>) {
  const { cle, titre, genre, tri } = colonne
  const parDefaut = !filtre.recherche && COLONNES[categorie][0]?.cle === cle
  const sens = filtre.tri?.cle === cle ? filtre.tri.sens : !filtre.tri && parDefaut ? 'asc' : null
  const className = genre === 'nombre' ? 'num' : undefined
  if (!tri)
    return (
      <th scope="col" className={className}>
        {titre}
      </th>
    )
  const vers = { ...ecrireLeFiltre(filtre), tri: ecrireLeTri({ cle, sens: sens === 'asc' ? 'desc' : 'asc' }) }
  return (
    <th scope="col" className={className} aria-sort={sens === null ? 'none' : sens === 'asc' ? 'ascending' : 'descending'}>
      <Link href={cheminDeLaListe(`/admin/portefeuille/${categorie}`, vers)} className="tri" prefetch={false}>
        {titre}
        <span aria-hidden>{sens === 'asc' ? ' ↑' : sens === 'desc' ? ' ↓' : ' ↕'}</span>
      </Link>
    </th>
  )
}

/** What the line is called, and its box to tick, if any. */
const Premiere = ({ id, fiche, nom }: { id: string | null; fiche: string | null; nom: string }) => (
  <span className="flex items-center gap-2">
    {id && (
      <label className="coche">
        <input type="checkbox" name="c" value={id} />
        <span className="sr-only">Choisir {nom}</span>
      </label>
    )}
    {fiche ? (
      <Link href={`/admin/portefeuille/${fiche}`} prefetch={false}>
        {nom}
      </Link>
    ) : (
      nom
    )}
  </span>
)

export function Table({ categorie, lignes, filtre, montrees = colonnesMontrees(categorie, undefined), cochable = false }: Props) {
  const colonnes = COLONNES[categorie].map((colonne, rang) => ({ ...colonne, rang })).filter(({ cle }) => montrees.includes(cle))
  return (
    <table className="data-table portefeuille mt-4">
      <caption className="sr-only">{TITRE_DE_LA_CATEGORIE[categorie]}</caption>
      <thead>
        <tr>
          {colonnes.map((colonne) => (
            <Tete key={colonne.cle} colonne={colonne} categorie={categorie} filtre={filtre} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ id, fiche, valeurs }) => (
          <tr key={id}>
            {colonnes.map(({ cle, titre, genre, rang }, place) => {
              const valeur = valeurs[rang]
              const contenu = valeur ? <Valeur genre={genre} valeur={valeur} /> : null
              return (
                <td key={cle} className={place === 0 ? 'label' : genre === 'nombre' ? 'num' : undefined} data-label={titre}>
                  {place === 0 ? <Premiere id={cochable ? id : null} fiche={fiche} nom={valeur ?? 'Sans nom'} /> : contenu}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
