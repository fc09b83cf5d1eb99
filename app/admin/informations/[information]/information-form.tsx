'use client'

import { ChampsDeLInformation, type ValeursDeLInformation } from '@/components/admin/champs-de-l-information'
import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import { changerUneInformation } from '../actions'

type Props = { readonly information: string; readonly version: number; readonly valeurs: ValeursDeLInformation }

export const InformationForm = ({ information, version, valeurs }: Props) => (
  <FormulaireADeux
    {...{ enregistrer: changerUneInformation, champ: 'information', id: information, version }}
    change="Cette information a changé entre-temps."
    ici={`/admin/informations/${information}`}
  >
    {(state) => <ChampsDeLInformation state={state} valeurs={valeurs} />}
  </FormulaireADeux>
)
