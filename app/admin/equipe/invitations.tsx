'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { traiterInvitation } from './actions'

/** What can be done with an invitation that waits. */
export function GestesDeLInvitation({ id, nom }: { id: string; nom: string }) {
  const [state, submit] = useActionState(traiterInvitation, IDLE)
  const geste = (quoi: string, mot: string, pending: string) => (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="quoi" value={quoi} />
      <SubmitButton pending={pending} className="btn">
        {mot}
        <span className="sr-only"> l’invitation de {nom}</span>
      </SubmitButton>
    </form>
  )
  return (
    <div className="space-y-3">
      <FormErrors state={state} />
      <div className="flex flex-wrap gap-2">
        {geste('renvoyer', 'Renvoyer', 'Envoi…')}
        {geste('retirer', 'Retirer', 'Retrait…')}
      </div>
    </div>
  )
}
