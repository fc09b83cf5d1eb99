'use client'

import { useActionState } from 'react'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { republierUnDocument } from '../actions'

/** Shows it from today on, and tells of it if that is wished. */
export function RepublierForm({ id }: { readonly id: string }) {
  const [state, submit] = useActionState(republierUnDocument, IDLE)
  return (
    <form action={submit} className="stack w-full">
      <FormErrors state={state} />
      <input type="hidden" name="document" value={id} />
      <CaseACocher name="prevenir" defaultChecked={state.values.prevenir === 'on'}>
        Prévenir par e-mail ceux qui le voient
      </CaseACocher>
      <SubmitButton pending="Publication…" className="btn main self-start">
        Publier en date du jour
      </SubmitButton>
    </form>
  )
}
