'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { seConnecter } from './actions'

export function ConnexionForm({ retour }: { retour: string }) {
  const [state, submit] = useActionState(seConnecter, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="retour" value={retour} />
      <Field
        name="email"
        label="Adresse électronique"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={320}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <PasswordField name="motDePasse" label="Mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
      <SubmitButton pending="Connexion…" className="btn main w-full">
        Me connecter
      </SubmitButton>
      <p className="text-center">
        <Link href="/mot-de-passe-oublie" className="inline-flex min-h-11 items-center">
          Mot de passe oublié ?
        </Link>
      </p>
    </form>
  )
}
