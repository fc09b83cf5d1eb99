'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormState, IDLE } from '@/lib/form-state'
import { Alert } from '../ui/alert'
import { FormErrors } from '../ui/form-errors'
import { SubmitButton } from '../ui/submit-button'

type Props = {
  readonly enregistrer: (previous: FormState, form: FormData) => Promise<FormState>
  /** The field that names the thing, and which one it is. */
  readonly champ: string
  readonly id: string
  readonly version: number
  /** « Ce modèle a changé entre-temps. » */
  readonly change: string
  /** Where the colleague's version is read. */
  readonly ici: string
  readonly children: (state: FormState) => ReactNode
}

/** A form at which two people may sit: the second is told what the first has saved, and keeps what was typed. */
export function FormulaireADeux({ enregistrer, champ, id, version, change, ici, children }: Props) {
  const [state, submit] = useActionState(enregistrer, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.values.change && (
        <div role="alert">
          <Alert titre={change}>
            Un collègue a enregistré pendant que vous écriviez, et rien n’a été écrasé. Votre version est ci-dessous&nbsp;: enregistrez-la
            pour la garder, ou <a href={ici}>voyez la sienne</a>.
          </Alert>
        </div>
      )}
      <input type="hidden" name={champ} value={id} />
      <input type="hidden" name="version" value={state.values.version ?? version} />
      {children(state)}
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
