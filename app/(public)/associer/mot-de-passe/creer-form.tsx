'use client'

import { type ReactNode, useActionState } from 'react'
import { NouveauMotDePasse } from '@/components/nouveau-mot-de-passe'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { creerMonAcces } from './actions'

type Props = {
  readonly email: string
  /** The version in force, and its text to be read in place; null where the agency has none. */
  readonly conditions: { readonly id: string; readonly agence: string; readonly texte: ReactNode } | null
}

export function CreerForm({ email, conditions }: Props) {
  const [state, submit] = useActionState(creerMonAcces, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <NouveauMotDePasse email={email} state={state} />
      {conditions && (
        <>
          <input type="hidden" name="conditionsId" value={conditions.id} />
          {conditions.texte}
          <CaseACocher name="conditions" error={state.errors.conditions} defaultChecked={Boolean(state.values.conditions)}>
            J’ai lu et j’accepte les conditions générales de {conditions.agence}.
          </CaseACocher>
        </>
      )}
      <SubmitButton pending="Création…" className="btn main w-full">
        Créer mon accès
      </SubmitButton>
    </form>
  )
}
