'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { retirerUnFacteur } from '../actions'

/** Asks for the password before a factor is taken away. */
export function RetirerForm({ facteur, email }: { facteur: string; email: string }) {
  const [state, submit] = useActionState(retirerUnFacteur, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="facteur" value={facteur} />
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordField name="motDePasse" label="Votre mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Retirer
      </SubmitButton>
    </form>
  )
}
