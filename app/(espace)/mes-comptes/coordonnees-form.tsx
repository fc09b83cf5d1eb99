'use client'

import { useActionState } from 'react'
import { ChampsDIdentite, type Identite } from '@/components/champs-d-identite'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { enregistrerCoordonnees } from './actions'

export function CoordonneesForm({ identite }: { identite: Identite }) {
  const [state, submit] = useActionState(enregistrerCoordonnees, IDLE)
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      {state.status === 'done' && state.message && <FormSuccess titre={state.message} />}
      <ChampsDIdentite identite={identite} state={state} />
      <SubmitButton pending="Enregistrement…" className="btn">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
