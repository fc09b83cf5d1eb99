'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { detacher } from '../../actions'

export function DetacherForm({ compte }: { compte: string }) {
  const [state, submit] = useActionState(detacher, IDLE)
  return (
    <form action={submit}>
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Oui, détacher ce compte
      </SubmitButton>
    </form>
  )
}
