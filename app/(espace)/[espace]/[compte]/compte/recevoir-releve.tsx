'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { recevoirReleve } from './actions'

/** @param demande a number of this very form: sent twice, it makes one statement. */
export function RecevoirReleve({ compte, demande }: { compte: string; demande: string }) {
  const [state, submit] = useActionState(recevoirReleve, IDLE)
  return (
    <form action={submit} className="no-print stack">
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="demande" value={demande} />
      <SubmitButton pending="Relevé en préparation…">
        <Icon name="mail" />
        Recevoir mon relevé de compte
      </SubmitButton>
    </form>
  )
}
