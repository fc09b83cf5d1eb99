'use client'

import { useActionState } from 'react'
import { Place } from '@/components/admin/place'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import type { Metier, StaffRole } from '@/lib/prisma/enums'
import { modifierPlace } from '../actions'

export function PlaceForm({ id, role, metiers }: { id: string; role: StaffRole; metiers: readonly Metier[] }) {
  const [state, submit] = useActionState(modifierPlace, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="id" value={id} />
      <Place state={state} role={role} metiers={metiers} />
      <SubmitButton pending="Enregistrement…" className="btn main w-full sm:w-auto">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
