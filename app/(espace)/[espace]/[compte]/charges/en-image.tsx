import { BarresEmpilees } from '@/components/charts/barres'
import { type Donnees, EUROS } from '@/components/charts/donnees'
import { Euros } from '@/components/ui/euros'
import type { ExerciceDeCharges, NatureDesChiffres } from '@/lib/domain/charges'
import { ecartEnMots, partDe } from '@/lib/domain/ecart'
import { nomCourtDeLExercice, nomDeLExercice } from '@/lib/domain/exercice'
import { regrouper } from '@/lib/domain/graphique'
import { avancement, type TableauDesCharges, type Vue } from '@/lib/domain/tableau-des-charges'
import { Tableau } from './tableau'

const SOUS: Partial<Record<NatureDesChiffres, string>> = { EN_COURS: 'en cours', BUDGET: 'budget' }

function donnees(titre: string, exercices: readonly ExerciceDeCharges[], { postes }: TableauDesCharges): Donnees {
  return {
    id: 'charges',
    titre: `Charges par poste et par exercice : ${titre.toLocaleLowerCase('fr')}`,
    description: 'Une colonne par exercice, faite de ses postes, les plus gros en bas. Les mêmes chiffres sont dans le tableau qui suit.',
    categories: exercices.map((exercice) => {
      const sous = SOUS[exercice.nature]
      return { court: nomCourtDeLExercice(exercice), long: nomDeLExercice(exercice), ...(sous && { sous }) }
    }),
    series: regrouper(postes.map(({ libelle, chiffres }) => ({ nom: libelle, valeurs: chiffres.map(({ montant }) => montant) }))),
    unite: EUROS,
  }
}

/** The last exercice that is whole, in a sentence; and how far the current one has come. */
function EnMots({
  exercices,
  tableau: { totaux },
  vue,
}: {
  exercices: readonly ExerciceDeCharges[]
  tableau: TableauDesCharges
  vue: Vue
}) {
  const spent = exercices.findLastIndex(({ nature }) => nature === 'APPROUVE' || nature === 'DEPENSE')
  const [complete, chiffre] = [exercices[spent], totaux[spent]]
  const enCours = exercices.findLast(({ nature }) => nature === 'EN_COURS')
  const avance = enCours && avancement(enCours, vue)
  const of = vue === 'part' ? 'votre part des charges' : 'les charges de la résidence'
  return (
    <p className="mt-2">
      {complete && chiffre?.montant != null && (
        <>
          Pour {nomDeLExercice(complete)}, {of} {vue === 'part' ? 'a été' : 'ont été'} de{' '}
          <b className="num">
            <Euros montant={chiffre.montant} />
          </b>
          {chiffre.ecart !== null && `, ${ecartEnMots(chiffre.ecart)} l’exercice précédent`}.{' '}
        </>
      )}
      {enCours && avance && (
        <>
          Pour {nomDeLExercice(enCours)}, {partDe(avance.depense, avance.vote)} du budget voté{' '}
          <span className="whitespace-nowrap">
            (<Euros montant={avance.vote} />)
          </span>{' '}
          est dépensé à ce jour.
        </>
      )}
    </p>
  )
}

type Props = { titre: string; exercices: readonly ExerciceDeCharges[]; tableau: TableauDesCharges; vue: Vue }

export const EnImage = ({ titre, exercices, tableau, vue }: Props) => (
  <section className="card" aria-labelledby="image">
    <h2 id="image">{titre}, année après année</h2>
    <BarresEmpilees donnees={donnees(titre, exercices, tableau)} />
    <EnMots exercices={exercices} tableau={tableau} vue={vue} />
    <Tableau titre={titre} exercices={exercices} tableau={tableau} />
  </section>
)
