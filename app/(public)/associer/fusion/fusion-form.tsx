'use client'

import { useActionState } from 'react'
import { Captcha } from '@/components/captcha'
import { FormErrors } from '@/components/ui/form-errors'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Question } from '@/lib/captcha/question'
import { IDLE } from '@/lib/form-state'
import { fusionnerMesComptes } from './actions'

/** @param question of the CAPTCHA, which is asked when many have tried this account. */
export function FusionForm({ email, question }: { email: string; question: Question }) {
  const [state, submit] = useActionState(fusionnerMesComptes, IDLE)
  const essayee = Boolean(state.errors.captcha || state.errors.captchaReponse)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <div>
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField
          name="motDePasse"
          label="Mot de passe de cet espace"
          autoComplete="current-password"
          error={state.errors.motDePasse}
        />
      </div>
      {essayee && <Captcha question={question} state={state} />}
      <SubmitButton pending="Fusion…" className="btn main w-full">
        Réunir ce compte aux autres
      </SubmitButton>
    </form>
  )
}
