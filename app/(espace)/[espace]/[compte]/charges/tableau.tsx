import { Depliant } from '@/components/ui/depliant'
import { Euros } from '@/components/ui/euros'
import type { ExerciceDeCharges, NatureDesChiffres } from '@/lib/domain/charges'
import { formatEcart } from '@/lib/domain/ecart'
import { nomDeLExercice } from '@/lib/domain/exercice'
import type { Chiffre, TableauDesCharges } from '@/lib/domain/tableau-des-charges'

const NATURE = {
  APPROUVE: 'approuvé',
  DEPENSE: 'dépensé',
  EN_COURS: 'dépensé à ce jour',
  BUDGET: 'budget voté',
} as const satisfies Record<NatureDesChiffres, string>

const nom = (exercice: ExerciceDeCharges) => `${nomDeLExercice(exercice)}, ${NATURE[exercice.nature]}`

const Cellule = ({ exercice, chiffre: { montant, ecart } }: { exercice: ExerciceDeCharges; chiffre: Chiffre }) => (
  <td className="num" data-label={nom(exercice)}>
    <span>
      {montant === null ? '—' : <Euros montant={montant} />}
      {ecart !== null && <small>{formatEcart(ecart)}</small>}
    </span>
  </td>
)

/** Each poste by exercice, with what it is more or less than the year before. */
export const Tableau = ({
  titre,
  exercices,
  tableau: { postes, totaux },
}: {
  titre: string
  exercices: readonly ExerciceDeCharges[]
  tableau: TableauDesCharges
}) => (
  <Depliant titre="Voir les chiffres" className="deplie-imprime">
    <p className="hint">
      Sous chaque montant, ce qu’il fait de plus ou de moins que l’année d’avant : dépensé avec dépensé, voté avec voté.
    </p>
    <table className="data-table chiffres">
      <caption className="sr-only">Charges par poste et par exercice : {titre.toLocaleLowerCase('fr')}</caption>
      <thead>
        <tr>
          <th scope="col">Poste</th>
          {exercices.map((exercice) => (
            <th key={exercice.code} scope="col" className="num">
              {nomDeLExercice(exercice)} <small>{NATURE[exercice.nature]}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {postes.map(({ compte, libelle, chiffres }) => (
          <tr key={compte}>
            <th scope="row">
              {libelle} <small>compte {compte}</small>
            </th>
            {exercices.map((exercice, at) => (
              <Cellule key={exercice.code} exercice={exercice} chiffre={chiffres[at] ?? { montant: null, ecart: null }} />
            ))}
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">Total</th>
          {exercices.map((exercice, at) => (
            <Cellule key={exercice.code} exercice={exercice} chiffre={totaux[at] ?? { montant: null, ecart: null }} />
          ))}
        </tr>
      </tbody>
    </table>
  </Depliant>
)
