'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { confirmerNouvelleAdresse } from '../actions'

export function ConfirmerForm({ jeton }: { jeton: string }) {
  const [state, submit] = useActionState(confirmerNouvelleAdresse, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      <input type="hidden" name="jeton" value={jeton} />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Me connecter avec cette adresse
      </SubmitButton>
    </form>
  )
}
