'use client'

import { useActionState } from 'react'
import { ChampsDeLInformation, type ValeursDeLInformation } from '@/components/admin/champs-de-l-information'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { changerUneInformation } from '../actions'

type Props = { readonly information: string; readonly version: number; readonly valeurs: ValeursDeLInformation }

export function InformationForm({ information, version, valeurs }: Props) {
  const [state, submit] = useActionState(changerUneInformation, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.values.change && (
        <div role="alert">
          <Alert titre="Cette information a changé entre-temps.">
            Un collègue l’a modifiée, et rien n’a été écrasé. Votre version est ci-dessous&nbsp;: enregistrez-la pour la garder, ou{' '}
            <a href={`/admin/informations/${information}`}>voyez la sienne</a>.
          </Alert>
        </div>
      )}
      <input type="hidden" name="information" value={information} />
      <input type="hidden" name="version" value={state.values.version ?? version} />
      <ChampsDeLInformation state={state} valeurs={valeurs} />
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
