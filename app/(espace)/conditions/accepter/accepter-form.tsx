'use client'

import { useActionState } from 'react'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { accepterLesConditions } from './actions'

export function AccepterForm({ versions, mots }: { versions: string; mots: string }) {
  const [state, submit] = useActionState(accepterLesConditions, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="versions" value={versions} />
      <CaseACocher name="accepte" error={state.errors.accepte}>
        {mots}
      </CaseACocher>
      <SubmitButton pending="Enregistrement…" className="btn main w-full">
        Accepter et continuer
      </SubmitButton>
    </form>
  )
}
