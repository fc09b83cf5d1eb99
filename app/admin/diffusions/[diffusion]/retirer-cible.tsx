'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { retirerUnDestinataire } from '../actions'

/** Takes one line away from those whom it is for. */
export function RetirerCible({ diffusion, ligne, nom }: { diffusion: string; ligne: string; nom: string }) {
  const [state, submit] = useActionState(retirerUnDestinataire, IDLE)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <input type="hidden" name="diffusion" value={diffusion} />
      <input type="hidden" name="ligne" value={ligne} />
      <SubmitButton pending="…" className="btn small">
        Retirer<span className="sr-only"> {nom}</span>
      </SubmitButton>
    </form>
  )
}
