'use client'

import { ChampsDuPartenaire, type ValeursDuPartenaire } from '@/components/admin/champs-du-partenaire'
import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import { changerUnPartenaire } from '../actions'

type Props = {
  readonly partenaire: string
  readonly version: number
  readonly valeurs: ValeursDuPartenaire
  readonly logo: string | null
}

export const PartenaireForm = ({ partenaire, version, valeurs, logo }: Props) => (
  <FormulaireADeux
    {...{ enregistrer: changerUnPartenaire, champ: 'partenaire', id: partenaire, version }}
    change="Ce partenaire a changé entre-temps."
    ici={`/admin/partenaires/${partenaire}`}
  >
    {(state) => <ChampsDuPartenaire state={state} valeurs={valeurs} logo={logo} />}
  </FormulaireADeux>
)
