'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { joindreDesPieces } from '../actions'

const ADMIS = 'image/jpeg,image/png,image/webp,application/pdf,.pdf,.docx,.xlsx,.odt'

export function PiecesForm({ diffusion }: { diffusion: string }) {
  const [state, submit] = useActionState(joindreDesPieces, IDLE)
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="diffusion" value={diffusion} />
      <Field
        name="pieces"
        label="Ajouter des pièces jointes"
        hint="Dix au plus, de 15 Mo chacune : PDF, photos, Word, Excel. Chacune sera un document de l’espace des destinataires."
        type="file"
        multiple
        accept={ADMIS}
        error={state.errors.pieces}
      />
      <SubmitButton pending="Envoi…" className="btn self-start">
        Joindre
      </SubmitButton>
    </form>
  )
}
