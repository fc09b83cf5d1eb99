'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import type { ReponseType } from '@/lib/queries/reponses-types'
import { changerUneReponse } from '../actions'
import { ChampsDeLaReponse } from '../champs'

export function ReponseTypeForm({ id, nom, texte, version }: ReponseType) {
  const [state, submit] = useActionState(changerUneReponse, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.values.change && (
        <div role="alert">
          <Alert titre="Cette réponse a changé entre-temps.">
            Un collègue l’a modifiée, et rien n’a été écrasé. Votre version est ci-dessous&nbsp;: enregistrez-la pour la garder, ou{' '}
            <a href={`/admin/demandes/reponses/${id}`}>voyez la sienne</a>.
          </Alert>
        </div>
      )}
      <input type="hidden" name="reponse" value={id} />
      <input type="hidden" name="version" value={state.values.version ?? version} />
      <ChampsDeLaReponse state={state} nom={nom} texte={texte} />
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
