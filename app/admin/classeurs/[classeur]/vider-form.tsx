'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { viderUnClasseur } from '../actions'

type Props = {
  readonly classeur: string
  readonly documents: string
  readonly autres: readonly (readonly [id: string, chemin: string])[]
}

export function ViderForm({ classeur, documents, autres }: Props) {
  const [state, submit] = useActionState(viderUnClasseur, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate key={values.confirme}>
      <h2>Déplacer les documents</h2>
      <FormErrors state={state} />
      <input type="hidden" name="classeur" value={classeur} />
      <ListeDeroulante
        name="vers"
        label={`Ranger ailleurs ${documents}`}
        tous="Choisissez un classeur"
        options={autres}
        defaultValue={values.vers}
        error={errors.vers}
      />
      <p className="hint">Ce que votre logiciel renverra en nommant ce classeur y reviendra.</p>
      {values.effet && (
        <div role="alert">
          <Alert titre={values.effet}>Rien n’est encore déplacé.</Alert>
          <input type="hidden" name="confirme" value={values.confirme} />
        </div>
      )}
      <SubmitButton pending="…" className={`btn self-start ${values.effet ? 'main' : ''}`}>
        {values.effet ? 'Confirmer le déplacement' : 'Déplacer'}
      </SubmitButton>
    </form>
  )
}
