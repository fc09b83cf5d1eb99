'use client'

import { useActionState } from 'react'
import { ChampsDeLaDiffusion, type ValeursDeLaDiffusion } from '@/components/admin/champs-de-la-diffusion'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { changerUneDiffusion } from '../../actions'

type Props = {
  readonly diffusion: string
  readonly version: number
  readonly valeurs: ValeursDeLaDiffusion
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
  readonly dossier: boolean
}

export function ModifierForm({ diffusion, version, valeurs, classeurs, dossier }: Props) {
  const [state, submit] = useActionState(changerUneDiffusion, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.values.change && (
        <div role="alert">
          <Alert titre="Cette diffusion a changé entre-temps.">
            Un collègue l’a modifiée pendant que vous l’écriviez, et rien n’a été écrasé. Votre version est ci-dessous&nbsp;: enregistrez-la
            pour la garder, ou <a href={`/admin/diffusions/${diffusion}`}>voyez la sienne</a>.
          </Alert>
        </div>
      )}
      <input type="hidden" name="diffusion" value={diffusion} />
      <input type="hidden" name="version" value={state.values.version ?? version} />
      <ChampsDeLaDiffusion {...{ state, valeurs, classeurs, dossier }} />
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
