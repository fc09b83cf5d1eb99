'use client'

import { useActionState } from 'react'
import { NouveauMotDePasse } from '@/components/nouveau-mot-de-passe'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { choisirMotDePassePersonnel, recevoirLeLien } from './actions'

export function PersonnelForm({ email }: { email: string }) {
  const [state, submit] = useActionState(choisirMotDePassePersonnel, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <NouveauMotDePasse email={email} state={state} />
      <SubmitButton pending="Enregistrement…" className="btn main w-full">
        Enregistrer ce mot de passe
      </SubmitButton>
    </form>
  )
}

export function LienForm() {
  const [state, submit] = useActionState(recevoirLeLien, IDLE)
  if (state.status === 'done') {
    return (
      <FormSuccess titre={state.message ?? ''}>
        <p>Il arrive dans la minute, vaut 30 minutes et ne sert qu’une fois. Regardez aussi parmi les courriers indésirables.</p>
      </FormSuccess>
    )
  }
  return (
    <form action={submit} className="card stack">
      <FormErrors state={state} />
      <SubmitButton pending="Envoi…" className="btn main w-full">
        Recevoir le lien
      </SubmitButton>
    </form>
  )
}
