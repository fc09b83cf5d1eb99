'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { confirmerMonActivation } from './actions'

export function ConfirmerForm({ jeton }: { jeton: string }) {
  const [state, submit] = useActionState(confirmerMonActivation, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="jeton" value={jeton} />
      <SubmitButton pending="Activation…" className="btn main w-full">
        Activer mon espace
      </SubmitButton>
    </form>
  )
}
