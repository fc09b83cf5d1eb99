'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { CodesDeSecours } from '@/components/codes-de-secours'
import { FormErrors } from '@/components/ui/form-errors'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { refaireMesCodes } from '../actions'

export function CodesForm({ email }: { email: string }) {
  const [state, submit] = useActionState(refaireMesCodes, IDLE)
  if (state.status === 'done')
    return (
      <CodesDeSecours titre="Vos codes de secours sont refaits." codes={state.message ?? ''}>
        <Link href="/securite" className="btn main w-full">
          J’ai gardé mes codes
        </Link>
      </CodesDeSecours>
    )
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordField name="motDePasse" label="Votre mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Refaire mes codes
      </SubmitButton>
    </form>
  )
}
