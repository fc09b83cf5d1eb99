'use client'

import { useActionState } from 'react'
import { Depliant } from '@/components/ui/depliant'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { noterEnInterne } from './actions'

export function NoteForm({ demande, formulaire }: { demande: string; formulaire: string }) {
  const [state, submit] = useActionState(noterEnInterne, IDLE)
  const error = state.errors.texte
  return (
    <Depliant titre="Ajouter une note interne" className="card" ouvert={state.status === 'refused'}>
      <form action={submit} className="stack mt-3" noValidate>
        <FormErrors state={state} />
        <input type="hidden" name="demande" value={demande} />
        <input type="hidden" name="formulaire" value={formulaire} />
        <div className="field">
          <label htmlFor="note">Note pour l’équipe</label>
          <p id="note-aide" className="hint mb-1">
            Le client ne la voit jamais.
          </p>
          <textarea
            id="note"
            name="texte"
            rows={3}
            required
            defaultValue={state.values.texte}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'note-aide texte-erreur' : 'note-aide'}
          />
          {error && (
            <p id="texte-erreur" className="error">
              {error}
            </p>
          )}
        </div>
        <SubmitButton pending="…" className="btn">
          Garder cette note
        </SubmitButton>
      </form>
    </Depliant>
  )
}
