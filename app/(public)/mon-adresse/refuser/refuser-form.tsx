'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { refuserLeChangement } from './actions'

export function RefuserForm({ jeton }: { jeton: string }) {
  const [state, submit] = useActionState(refuserLeChangement, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      <input type="hidden" name="jeton" value={jeton} />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Refuser ce changement
      </SubmitButton>
    </form>
  )
}
