'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { decider, defaire } from '../actions'

/** Apply, when the trial ended well, or give up. */
export function DecisionForm({ id, prete }: { id: string; prete: boolean }) {
  const [state, submit] = useActionState(decider, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap gap-2">
        {prete && (
          <SubmitButton pending="Lancement…" className="btn main" name="quoi" value="appliquer">
            Appliquer
          </SubmitButton>
        )}
        <SubmitButton pending="…" className="btn" name="quoi" value="abandonner">
          Abandonner
        </SubmitButton>
      </div>
    </form>
  )
}

export function DefaireForm({ id }: { id: string }) {
  const [state, submit] = useActionState(defaire, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <h2>Annuler cette publication</h2>
      <FormErrors state={state} />
      <p className="hint">
        Ce qu’elle a ajouté est retiré, ce qu’elle a retiré revient, ce qu’elle a modifié reprend ses valeurs d’avant. Les messages déjà
        partis ne sont pas repris ; republier les mêmes documents ne préviendra pas une seconde fois.
      </p>
      <input type="hidden" name="id" value={id} />
      <SubmitButton pending="Annulation…" className="btn w-full sm:w-auto sm:self-start">
        Annuler la publication
      </SubmitButton>
    </form>
  )
}
