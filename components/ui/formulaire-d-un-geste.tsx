'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormState, IDLE } from '@/lib/form-state'
import { FormErrors } from './form-errors'
import { SubmitButton } from './submit-button'

type Props = {
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What it is about: a hidden field and its value. */
  readonly champ: string
  readonly valeur: string
  readonly pending: string
  readonly className?: string
  readonly children: ReactNode
}

/** A form of one button, with a refusal said above it. */
export function FormulaireDUnGeste({ action, champ, valeur, pending, className = 'btn main w-full', children }: Props) {
  const [state, submit] = useActionState(action, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      <input type="hidden" name={champ} value={valeur} />
      <SubmitButton pending={pending} className={className}>
        {children}
      </SubmitButton>
    </form>
  )
}
