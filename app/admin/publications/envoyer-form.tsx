'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { envoyerUneArchive } from './actions'

/** Sends a bundle, for a trial. */
export function EnvoyerForm() {
  const [state, submit] = useActionState(envoyerUneArchive, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <h2>Envoyer un paquet</h2>
      <FormErrors state={state} />
      <Field
        name="fichier"
        type="file"
        accept=".zip,application/zip,.txt,text/plain"
        label="Archive ZIP, ou fichier des écritures comptables (FEC)"
        hint="150 Mo au plus. Il est d’abord essayé : vous verrez ce qui changerait avant que rien ne soit publié."
        error={state.errors.fichier}
      />
      <SubmitButton pending="Envoi en cours…" className="btn main w-full sm:w-auto sm:self-start">
        Envoyer pour essai
      </SubmitButton>
    </form>
  )
}
