'use client'

import type { FormState } from '@/lib/form-state'
import { Field } from './ui/field'
import { PasswordField } from './ui/password-field'

/** The two codes of a letter. They are nobody's login: no browser needs to keep them. */
export const ChampsDesCodes = ({ state }: { state: FormState }) => (
  <>
    <Field
      name="identifiant"
      label="Identifiant"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      required
      maxLength={200}
      defaultValue={state.values.identifiant}
      error={state.errors.identifiant}
    />
    <PasswordField name="motDePasse" label="Mot de passe provisoire" autoComplete="off" error={state.errors.motDePasse} />
  </>
)
