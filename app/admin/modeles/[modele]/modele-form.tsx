'use client'

import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import { ReglagesDuModele, type ValeursDuModele } from '@/components/admin/reglages-du-modele'
import { changerUnModele } from '../actions'

type Props = {
  readonly modele: string
  readonly version: number
  readonly valeurs: ValeursDuModele
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
}

export const ModeleForm = ({ modele, version, valeurs, classeurs }: Props) => (
  <FormulaireADeux
    {...{ enregistrer: changerUnModele, champ: 'modele', id: modele, version }}
    change="Ce modèle a changé entre-temps."
    ici={`/admin/modeles/${modele}`}
  >
    {(state) => <ReglagesDuModele state={state} valeurs={valeurs} classeurs={classeurs} />}
  </FormulaireADeux>
)
