'use client'

import { useActionState } from 'react'
import { Place } from '@/components/admin/place'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { inviterCollaborateur } from '../actions'

export function InviterForm() {
  const [state, submit] = useActionState(inviterCollaborateur, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <Field
        name="nom"
        label="Nom et prénom"
        autoComplete="off"
        required
        maxLength={100}
        defaultValue={state.values.nom}
        error={state.errors.nom}
      />
      <Field
        name="email"
        label="Adresse électronique"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={320}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <Place state={state} />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        Envoyer l’invitation
      </SubmitButton>
    </form>
  )
}
