'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { verifierCodeDeSecours } from './actions'

export function SecoursForm({ retour, restants }: { retour: string; restants: number }) {
  const [state, submit] = useActionState(verifierCodeDeSecours, IDLE)
  return (
    <details className="card" open={state.status === 'refused'}>
      <summary className="flex min-h-11 items-center font-semibold underline underline-offset-4">Je n’ai pas mon téléphone</summary>
      <form action={submit} className="stack mt-3" noValidate>
        <FormErrors state={state} />
        <p>
          {restants > 0
            ? 'Utilisez l’un des codes de secours que vous avez notés en activant la double vérification. Chacun ne sert qu’une fois.'
            : 'Vous n’avez plus de code de secours. Appelez votre agence ou, si vous y travaillez, son administrateur : votre accès sera rétabli une fois votre identité vérifiée.'}
        </p>
        <input type="hidden" name="retour" value={retour} />
        <Field
          name="secours"
          label="Code de secours"
          hint="Douze signes, par exemple K7QX-9MPD-2RWT"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={60}
          defaultValue={state.values.secours}
          error={state.errors.secours}
        />
        <SubmitButton pending="Vérification…" className="btn w-full">
          Utiliser ce code
        </SubmitButton>
      </form>
    </details>
  )
}
