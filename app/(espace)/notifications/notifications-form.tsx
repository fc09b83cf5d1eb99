'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { choisirMesNotifications } from './actions'

type Choix = { readonly avis: string; readonly titre: string; readonly quoi: string; readonly voulu: boolean }

/** What one agency may write about: a box each. */
export function NotificationsForm({ agence, choix }: { agence: { readonly id: string; readonly nom: string }; choix: readonly Choix[] }) {
  const [state, submit] = useActionState(choisirMesNotifications, IDLE)
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      {state.status === 'done' && state.message && <FormSuccess titre={state.message} />}
      <input type="hidden" name="agence" value={agence.id} />
      <fieldset>
        <legend className="sr-only">Messages de {agence.nom}</legend>
        {choix.map(({ avis, titre, quoi, voulu }) => (
          <label key={avis} className="choix">
            <input type="checkbox" name={avis} defaultChecked={voulu} />
            <span>
              <b className="font-semibold">{titre}</b>
              <small className="hint block">{quoi}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <SubmitButton pending="Enregistrement…" className="btn main">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
