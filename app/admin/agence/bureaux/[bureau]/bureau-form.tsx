'use client'

import { ChampsDuBureau, type ValeursDuBureau } from '@/components/admin/champs-du-bureau'
import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import { changerUnBureau } from '../actions'

type Props = { readonly bureau: string; readonly version: number; readonly valeurs: ValeursDuBureau }

export const BureauForm = ({ bureau, version, valeurs }: Props) => (
  <FormulaireADeux
    {...{ enregistrer: changerUnBureau, champ: 'bureau', id: bureau, version }}
    change="Ce bureau a changé entre-temps."
    ici={`/admin/agence/bureaux/${bureau}`}
  >
    {(state) => <ChampsDuBureau state={state} valeurs={valeurs} />}
  </FormulaireADeux>
)
