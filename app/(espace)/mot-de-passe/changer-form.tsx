'use client'

import { useActionState } from 'react'
import { NouveauMotDePasse } from '@/components/nouveau-mot-de-passe'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { changerSonMotDePasse } from './actions'

export function ChangerForm({ email }: { email: string }) {
  const [state, submit] = useActionState(changerSonMotDePasse, IDLE)
  if (state.status === 'done') {
    return (
      <FormSuccess titre={state.message ?? ''}>
        <p>Il sert dès maintenant. Vos autres appareils ont été déconnectés ; un message vous le confirme.</p>
      </FormSuccess>
    )
  }
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <PasswordField
        name="ancienMotDePasse"
        label="Mot de passe actuel"
        autoComplete="current-password"
        error={state.errors.ancienMotDePasse}
      />
      <NouveauMotDePasse email={email} state={state} />
      <SubmitButton pending="Enregistrement…" className="btn main w-full">
        Changer mon mot de passe
      </SubmitButton>
    </form>
  )
}
