'use client'

import { useActionState } from 'react'
import { Place } from '@/components/admin/place'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import type { Metier, StaffRole } from '@/lib/prisma/enums'
import { modifierPlace } from '../actions'

type Props = { id: string; role: StaffRole; metiers: readonly Metier[]; compteRendu: boolean }

export function PlaceForm({ id, role, metiers, compteRendu }: Props) {
  const [state, submit] = useActionState(modifierPlace, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="id" value={id} />
      <Place state={state} role={role} metiers={metiers} />
      <CaseACocher name="compteRendu" defaultChecked={state.status === 'refused' ? state.values.compteRendu === 'on' : compteRendu}>
        Recevoir le compte rendu des publications
        <small className="hint block">Par e-mail, à chaque envoi de votre logiciel ; à qui a les deux métiers.</small>
      </CaseACocher>
      <SubmitButton pending="Enregistrement…" className="btn main w-full sm:w-auto">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
