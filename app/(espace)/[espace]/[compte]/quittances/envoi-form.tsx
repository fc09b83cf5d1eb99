'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { consentirAuxQuittances } from './actions'

/** @param accord what holds today: the button says the contrary. */
export function EnvoiForm({ compte, accord, email }: { compte: string; accord: boolean; email: string }) {
  const [state, submit] = useActionState(consentirAuxQuittances, IDLE)
  return (
    <form action={submit} className="no-print stack mt-3">
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="accord" value={accord ? 'non' : 'oui'} />
      {!accord && (
        <p className="hint">
          Vers <b className="[overflow-wrap:anywhere]">{email}</b>, et vers qui a comme vous accès à ce compte. Vous pourrez changer d’avis
          à tout moment, ici même.
        </p>
      )}
      <SubmitButton pending="Enregistrement…" className={accord ? 'btn' : 'btn main'}>
        {accord ? 'Ne plus les recevoir par e-mail' : 'J’accepte de les recevoir par e-mail'}
      </SubmitButton>
    </form>
  )
}
