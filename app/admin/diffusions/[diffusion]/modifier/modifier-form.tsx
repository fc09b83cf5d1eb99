'use client'

import { ChampsDeLaDiffusion, type ValeursDeLaDiffusion } from '@/components/admin/champs-de-la-diffusion'
import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import { changerUneDiffusion } from '../../actions'

type Props = {
  readonly diffusion: string
  readonly version: number
  readonly valeurs: ValeursDeLaDiffusion
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
  readonly dossier: boolean
}

export const ModifierForm = ({ diffusion, version, valeurs, classeurs, dossier }: Props) => (
  <FormulaireADeux
    {...{ enregistrer: changerUneDiffusion, champ: 'diffusion', id: diffusion, version }}
    change="Cette diffusion a changé entre-temps."
    ici={`/admin/diffusions/${diffusion}`}
  >
    {(state) => <ChampsDeLaDiffusion {...{ state, valeurs, classeurs, dossier }} />}
  </FormulaireADeux>
)
