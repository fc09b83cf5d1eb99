'use client'

import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import type { ReponseType } from '@/lib/queries/reponses-types'
import { changerUneReponse } from '../actions'
import { ChampsDeLaReponse } from '../champs'

export const ReponseTypeForm = ({ id, nom, texte, version }: ReponseType) => (
  <FormulaireADeux
    {...{ enregistrer: changerUneReponse, champ: 'reponse', id, version }}
    change="Cette réponse a changé entre-temps."
    ici={`/admin/demandes/reponses/${id}`}
  >
    {(state) => <ChampsDeLaReponse state={state} nom={nom} texte={texte} />}
  </FormulaireADeux>
)
