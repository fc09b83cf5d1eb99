'use client'

import { useState } from 'react'
import type { FormState } from '@/lib/form-state'
import { CriteresDuMotDePasse } from './criteres-du-mot-de-passe'
import { PasswordField } from './ui/password-field'

/** The two fields of a new password, and what it must be. @param email of the person: for the criteria and the browser's own keyring. */
export function NouveauMotDePasse({ email, state }: { email: string; state: FormState }) {
  const [typed, setTyped] = useState('')
  const [answered, setAnswered] = useState(state)
  // A form that was answered is empty again, and so are its criteria.
  if (answered !== state) {
    setAnswered(state)
    setTyped('')
  }
  return (
    <>
      <CriteresDuMotDePasse motDePasse={typed} email={email} />
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField
        name="motDePasse"
        label="Nouveau mot de passe"
        autoComplete="new-password"
        error={state.errors.motDePasse}
        onType={setTyped}
      />
      <PasswordField name="confirmation" label="Le même, une seconde fois" autoComplete="new-password" error={state.errors.confirmation} />
    </>
  )
}
