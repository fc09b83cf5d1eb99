'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { choisirPremier } from './actions'

type Choix = { readonly id: string; readonly intitule: string }

/** Which compte opens at sign-in. @param sinon what happens when none is chosen. */
export function PremierForm({ choix, actuel, sinon }: { choix: readonly Choix[]; actuel: string; sinon: string }) {
  const [state, submit] = useActionState(choisirPremier, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      {state.status === 'done' && state.message && <FormSuccess titre={state.message} />}
      <fieldset>
        <legend className="sr-only">Compte affiché en premier</legend>
        {[...choix, { id: '', intitule: sinon }].map(({ id, intitule }) => (
          <label key={id} className="choix">
            <input type="radio" name="compte" value={id} defaultChecked={id === actuel} />
            <span className="[overflow-wrap:anywhere]">{intitule}</span>
          </label>
        ))}
      </fieldset>
      <SubmitButton pending="Enregistrement…" className="btn">
        Retenir ce choix
      </SubmitButton>
    </form>
  )
}
