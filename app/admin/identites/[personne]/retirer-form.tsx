'use client'

import { useActionState } from 'react'
import { Depliant } from '@/components/ui/depliant'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { retirerUnCompte } from '../actions'

type Props = { readonly personne: string; readonly compte: string; readonly numero: string }

/** Said first, then done. */
export function RetirerForm({ personne, compte, numero }: Props) {
  const [state, submit] = useActionState(retirerUnCompte, IDLE)
  return (
    <Depliant titre="Retirer…" ouvert={state.status === 'refused'}>
      <form action={submit} className="stack mt-2">
        <FormErrors state={state} />
        <p className="hint max-w-[320px]">
          Elle ne verra plus ce compte, dès sa prochaine page, et en sera prévenue. Seuls de nouveaux codes le lui rendront.
        </p>
        <input type="hidden" name="personne" value={personne} />
        <input type="hidden" name="compte" value={compte} />
        <SubmitButton pending="…" className="btn self-start">
          Retirer le compte {numero}
        </SubmitButton>
      </form>
    </Depliant>
  )
}
