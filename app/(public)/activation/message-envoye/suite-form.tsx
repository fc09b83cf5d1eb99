'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { corrigerMonAdresse, renvoyerLeMessage } from './actions'

export function RenvoyerForm() {
  const [state, submit] = useActionState(renvoyerLeMessage, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      {state.status === 'done' && <FormSuccess titre={state.message ?? ''}>Le lien du message précédent ne sert plus.</FormSuccess>}
      <SubmitButton pending="Envoi…" className="btn w-full">
        Renvoyer le message
      </SubmitButton>
    </form>
  )
}

export function CorrigerForm() {
  const [state, submit] = useActionState(corrigerMonAdresse, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      <SubmitButton pending="Un instant…" className="btn w-full">
        Corriger mon adresse
      </SubmitButton>
    </form>
  )
}
