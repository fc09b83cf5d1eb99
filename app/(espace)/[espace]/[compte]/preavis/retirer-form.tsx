'use client'

import { useActionState } from 'react'
import { Depliant } from '@/components/ui/depliant'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { retirerMonPreavis } from './actions'

/** Behind a fold: it is not pressed by mistake. */
export function RetirerForm({ compte, preavis }: { compte: string; preavis: string }) {
  const [state, submit] = useActionState(retirerMonPreavis, IDLE)
  return (
    <Depliant titre="Retirer mon préavis" className="card no-print" ouvert={state.status === 'refused'}>
      <form action={submit} className="stack mt-2">
        <FormErrors state={state} />
        <input type="hidden" name="compte" value={compte} />
        <input type="hidden" name="preavis" value={preavis} />
        <p>
          Tant que votre agence n’a pas répondu, vous pouvez revenir sur ce dépôt. Elle en sera prévenue. Une lettre déjà envoyée, elle,
          compte toujours.
        </p>
        <SubmitButton pending="…" className="btn">
          Oui, je retire mon préavis
        </SubmitButton>
      </form>
    </Depliant>
  )
}
