'use client'

import { useActionState } from 'react'
import { EmailField } from '@/components/ui/email-field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { demanderNouvelleAdresse } from './actions'

export function AdresseForm({ actuelle }: { actuelle: string }) {
  const [state, submit] = useActionState(demanderNouvelleAdresse, IDLE)
  if (state.status === 'done') {
    return (
      <FormSuccess titre="Un message est parti à votre nouvelle adresse.">
        Ouvrez le lien reçu à <b className="[overflow-wrap:anywhere]">{state.message}</b> dans les 24 heures, en restant connecté.
        Jusque-là, <b className="[overflow-wrap:anywhere]">{actuelle}</b> reste votre adresse de connexion. Rien reçu ? Regardez parmi les
        messages indésirables, ou recommencez.
      </FormSuccess>
    )
  }
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <EmailField
        name="adresse"
        label="Nouvelle adresse électronique"
        autoComplete="email"
        defaultValue={state.values.adresse}
        error={state.errors.adresse}
      />
      <EmailField
        name="adresseBis"
        label="La même, une seconde fois"
        autoComplete="off"
        defaultValue={state.values.adresseBis}
        error={state.errors.adresseBis}
      />
      <input type="text" name="username" autoComplete="username" defaultValue={actuelle} readOnly hidden />
      <PasswordField name="motDePasse" label="Votre mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
      <SubmitButton pending="Envoi…" className="btn main w-full">
        Recevoir le lien de confirmation
      </SubmitButton>
    </form>
  )
}
