'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { modifierTelephones } from './actions'

type Props = {
  readonly compte: string
  readonly version: number
  readonly fixe: string
  readonly mobile: string
  /** Where one goes without saving. */
  readonly retour: string
}

/** The two telephones of the holder, where they are shown (manual SEMIV, 2.6). */
export function TelephonesForm({ compte, version, fixe, mobile, retour }: Props) {
  const [state, submit] = useActionState(modifierTelephones, IDLE)
  const { values, errors } = state
  // React empties a form once it was sent: what was typed comes back as its first value.
  const champ = { type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 40 } as const
  return (
    <form action={submit} className="stack mt-3" noValidate>
      <FormErrors state={state} />
      {state.status === 'done' && (
        <div role="alert">
          <Alert titre="Vos numéros ont changé entre-temps.">
            Une autre fenêtre ou votre agence les a modifiés. Enregistrés à présent : fixe {values.fixeActuel}, mobile {values.mobileActuel}
            . Ce que vous avez écrit est ci-dessous : enregistrez pour le garder.
          </Alert>
        </div>
      )}
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="version" value={values.version ?? version} />
      <Field label="Téléphone fixe" name="fixe" defaultValue={values.fixe ?? fixe} error={errors.fixe} {...champ} />
      <Field label="Téléphone mobile" name="mobile" defaultValue={values.mobile ?? mobile} error={errors.mobile} {...champ} />
      <p className="hint">Laissez une case vide pour retirer le numéro. Votre agence est prévenue du changement.</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending="Enregistrement…">Enregistrer</SubmitButton>
        <Link className="btn" href={retour} prefetch={false}>
          Annuler
        </Link>
      </div>
    </form>
  )
}
