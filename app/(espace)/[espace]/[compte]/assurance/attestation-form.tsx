'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnFichier } from '@/components/un-fichier'
import { ASSUREUR_MAX } from '@/lib/domain/assurance'
import { IDLE } from '@/lib/form-state'
import { donnerAttestation } from './actions'

type Props = {
  compte: string
  /** A number of this very form: sent twice, it gives one certificate. */
  formulaire: string
  assureur: string
  /** The first and the last day that are taken. */
  bornes: readonly [min: string, max: string]
}

export function AttestationForm({ compte, formulaire, assureur, bornes: [min, max] }: Props) {
  const [state, submit] = useActionState(donnerAttestation, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <UnFichier state={state} label="Votre attestation" required />
      <Field
        name="assureur"
        label="Assureur"
        hint="La compagnie ou la mutuelle qui l’a délivrée."
        required
        maxLength={ASSUREUR_MAX}
        autoComplete="off"
        defaultValue={values.assureur ?? assureur}
        error={errors.assureur}
      />
      <Field
        name="jusquAu"
        label="Valable jusqu’au"
        hint="Le dernier jour couvert, écrit sur l’attestation."
        type="date"
        min={min}
        max={max}
        required
        defaultValue={values.jusquAu}
        error={errors.jusquAu}
      />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        Déposer mon attestation
      </SubmitButton>
    </form>
  )
}
