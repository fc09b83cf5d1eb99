'use client'

import { type ReactNode, useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterUnDestinataire } from '../../actions'

/** Adds one line to those whom it is for; the page stays where it is. */
export function Ajouter({ diffusion, cible, deja, children }: { diffusion: string; cible: string; deja: boolean; children: ReactNode }) {
  const [state, submit] = useActionState(ajouterUnDestinataire, IDLE)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <input type="hidden" name="diffusion" value={diffusion} />
      <input type="hidden" name="cible" value={cible} />
      {deja || state.status === 'done' ? (
        <span className="tag good" role="status">
          Choisi
        </span>
      ) : (
        <SubmitButton pending="…" className="btn small">
          {children}
        </SubmitButton>
      )}
    </form>
  )
}
