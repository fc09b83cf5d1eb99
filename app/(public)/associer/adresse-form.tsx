'use client'

import { useActionState } from 'react'
import { EmailField } from '@/components/ui/email-field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { donnerMonAdresse } from './actions'

/** For who has a space already: its address is all that is asked before its password. */
export function AdresseForm({ email }: { email: string }) {
  const [state, submit] = useActionState(donnerMonAdresse, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <EmailField
        name="email"
        label="Adresse électronique de votre espace"
        autoComplete="username"
        defaultValue={state.status === 'refused' ? state.values.email : email}
        error={state.errors.email}
      />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Continuer
      </SubmitButton>
    </form>
  )
}
