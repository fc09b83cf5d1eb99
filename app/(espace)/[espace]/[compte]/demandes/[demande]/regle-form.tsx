'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { direRegle } from '../actions'

export function RegleForm({ compte, demande }: { compte: string; demande: string }) {
  const [state, submit] = useActionState(direRegle, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="demande" value={demande} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton pending="…" className="btn">
          <Icon name="check" />
          C’est réglé
        </SubmitButton>
        <p className="hint">Vous n’attendez plus rien : la demande est close. Un nouveau message la rouvrira.</p>
      </div>
    </form>
  )
}
