'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { ETATS_DE_L_AGENCE, type Etat } from '@/lib/domain/demande'
import { IDLE } from '@/lib/form-state'
import { ETAT_DEMANDE } from '@/lib/labels'
import { changerEtatDeLaDemande } from './actions'

/** Without a word to the client, who sees it in her space. */
export function EtatForm({ demande, etat }: { demande: string; etat: Etat }) {
  const [state, submit] = useActionState(changerEtatDeLaDemande, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="demande" value={demande} />
      <div className="flex flex-wrap items-end gap-4">
        <div className="field min-w-60">
          <label htmlFor="nouvel-etat">Changer l’état sans répondre</label>
          <select id="nouvel-etat" name="etat" defaultValue={etat === 'NOUVELLE' ? 'EN_COURS' : etat}>
            {ETATS_DE_L_AGENCE.map((known) => (
              <option key={known} value={known}>
                {ETAT_DEMANDE[known].agence}
              </option>
            ))}
          </select>
        </div>
        <SubmitButton pending="…" className="btn h-12">
          Changer
        </SubmitButton>
      </div>
    </form>
  )
}
