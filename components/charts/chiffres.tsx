import { Depliant } from '@/components/ui/depliant'
import type { Donnees } from './donnees'

/** A column that the picture does not draw. */
export type ColonneEnPlus = { readonly entete: string; readonly valeurs: readonly (string | null)[] }

/** What a picture drew, as a table: one row a category, one column a series. */
export const Chiffres = ({
  donnees: { titre, categories, series, unite },
  premiere,
  absent = '—',
  enPlus = [],
}: {
  donnees: Donnees
  /** Over the names of the categories: « Mois ». */
  premiere: string
  absent?: string
  enPlus?: readonly ColonneEnPlus[]
}) => (
  <Depliant titre="Voir les chiffres" className="deplie-imprime">
    <table className="data-table chiffres">
      <caption className="sr-only">{titre}</caption>
      <thead>
        <tr>
          <th scope="col">{premiere}</th>
          {[...series.map(({ nom }) => nom), ...enPlus.map(({ entete }) => entete)].map((entete) => (
            <th key={entete} scope="col" className="num">
              {entete}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map(({ long }, at) => (
          <tr key={long}>
            <th scope="row">{long}</th>
            {series.map(({ nom, valeurs }) => {
              const value = valeurs[at] ?? null
              return (
                <td key={nom} className="num" data-label={nom}>
                  {value === null ? absent : unite.exact(value)}
                </td>
              )
            })}
            {enPlus.map(({ entete, valeurs }) => (
              <td key={entete} className="num" data-label={entete}>
                {valeurs[at] ?? absent}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Depliant>
)
