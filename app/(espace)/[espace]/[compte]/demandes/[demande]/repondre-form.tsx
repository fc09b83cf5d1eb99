'use client'

import { useActionState } from 'react'
import { FichiersJoints } from '@/components/demandes/fichiers-joints'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import { IDLE } from '@/lib/form-state'
import { repondreALAgence } from '../actions'

/** @param close a message opens the request again. */
export function RepondreForm({
  compte,
  demande,
  formulaire,
  close,
}: {
  compte: string
  demande: string
  formulaire: string
  close: boolean
}) {
  const [state, submit] = useActionState(repondreALAgence, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="demande" value={demande} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <TexteLong
        name="texte"
        label={close ? 'Rouvrir avec un message' : 'Votre réponse'}
        rows={4}
        required
        defaultValue={state.values.texte}
        error={state.errors.texte}
      />
      <FichiersJoints state={state} />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        {close ? 'Rouvrir ma demande' : 'Envoyer'}
      </SubmitButton>
    </form>
  )
}
