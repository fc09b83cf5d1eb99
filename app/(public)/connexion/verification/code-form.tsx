'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { verifierCode } from './actions'

export function CodeForm({ retour }: { retour: string }) {
  const [state, submit] = useActionState(verifierCode, IDLE)
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="retour" value={retour} />
      <Field
        name="code"
        label="Code à six chiffres"
        hint="Ouvrez l’application d’authentification de votre téléphone : le code s’y affiche, et change toutes les 30 secondes."
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={40}
        error={state.errors.code}
      />
      <SubmitButton pending="Vérification…" className="btn main w-full">
        Vérifier
      </SubmitButton>
    </form>
  )
}
