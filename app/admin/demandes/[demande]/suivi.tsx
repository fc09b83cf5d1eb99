'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { ETATS_DE_L_AGENCE, type Etat } from '@/lib/domain/demande'
import { IDLE } from '@/lib/form-state'
import type { Collegue } from '@/lib/queries/demandes-recues'
import { attribuerLaDemande, changerEtatDeLaDemande, rappelerLaDemande } from './actions'

const GESTES = {
  EN_COURS: ['Nous nous en occupons', 'Rouvrir'],
  ATTENTE: ['Nous attendons le client', 'Rouvrir, en attente du client'],
  RESOLUE: ['Clore', 'Clore'],
} as const

/** Without a word to the client, who sees it in her space. */
export function EtatForm({ demande, etat }: { demande: string; etat: Etat }) {
  const [state, submit] = useActionState(changerEtatDeLaDemande, IDLE)
  return (
    <form action={submit} noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="demande" value={demande} />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-2 font-semibold">Changer l’état sans répondre</legend>
        {ETATS_DE_L_AGENCE.filter((known) => known !== etat).map((known) => (
          <SubmitButton key={known} name="etat" value={known} pending="…" className="btn small">
            {GESTES[known][etat === 'RESOLUE' ? 1 : 0]}
          </SubmitButton>
        ))}
      </fieldset>
    </form>
  )
}

type Props = { readonly demande: string; readonly assigne: string | null; readonly collegues: readonly Collegue[] }

/** To oneself in one press, to a colleague by a list. */
export function AttributionForm({ demande, assigne, collegues }: Props) {
  const [state, submit] = useActionState(attribuerLaDemande, IDLE)
  const moi = collegues.find((of) => of.moi)
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="demande" value={demande} />
      <input type="hidden" name="avant" value={assigne ?? ''} />
      <div className="field">
        <label htmlFor="a">Qui s’en occupe</label>
        <select id="a" name="a" defaultValue={state.values.a ?? assigne ?? ''}>
          <option value="">Personne encore</option>
          {collegues.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-wrap gap-2">
        {moi && assigne !== moi.id && (
          <SubmitButton name="moi" value={moi.id} pending="…" className="btn main">
            Je m’en occupe
          </SubmitButton>
        )}
        <SubmitButton pending="…" className="btn">
          Confier
        </SubmitButton>
      </div>
    </form>
  )
}

/** @param demain the first day that may be given. */
export function RappelForm({ demande, le, demain }: { demande: string; le: string | null; demain: string }) {
  const [state, submit] = useActionState(rappelerLaDemande, IDLE)
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="demande" value={demande} />
      <Field
        name="le"
        type="date"
        label="Me la rappeler le"
        hint="Un message part ce matin-là à qui s’en occupe."
        min={demain}
        defaultValue={state.values.le ?? le ?? ''}
        error={state.errors.le}
      />
      <SubmitButton pending="…" className="btn">
        {le ? 'Changer le rappel' : 'Noter le rappel'}
      </SubmitButton>
    </form>
  )
}
