'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { renommerUnClasseur } from '../actions'

export function NomForm({ classeur, nom }: { classeur: string; nom: string }) {
  const [state, submit] = useActionState(renommerUnClasseur, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate>
      <h2>Nom</h2>
      <FormErrors state={state} />
      {values.change && (
        <div role="alert">
          <Alert titre={`Un collègue l’a renommé entre-temps : « ${values.change} ».`}>
            Votre nom est ci-dessous : enregistrez-le pour le garder.
          </Alert>
        </div>
      )}
      <input type="hidden" name="classeur" value={classeur} />
      <input type="hidden" name="avant" value={values.avant ?? nom} />
      <Field
        name="nom"
        label="Nom du classeur"
        hint="Votre logiciel range ses documents par ce nom : changez-le aussi chez lui, ou son prochain envoi sera refusé."
        maxLength={100}
        autoComplete="off"
        required
        defaultValue={values.nom ?? nom}
        error={errors.nom}
      />
      <SubmitButton pending="Enregistrement…" className="btn self-start">
        Renommer
      </SubmitButton>
    </form>
  )
}
