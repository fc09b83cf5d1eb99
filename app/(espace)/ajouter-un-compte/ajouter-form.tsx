'use client'

import { useActionState } from 'react'
import { Captcha } from '@/components/captcha'
import { ChampsDesCodes } from '@/components/champs-des-codes'
import { CodesNonReconnus } from '@/components/codes-non-reconnus'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Question } from '@/lib/captcha/question'
import { IDLE } from '@/lib/form-state'
import { ajouterMonCompte } from './actions'

type Agence = { readonly code: string; readonly nom: string; readonly telephone: string; readonly email: string }

/** @param question of the CAPTCHA, which is asked when many have tried these codes. */
export function AjouterForm({ agence, question }: { agence: Agence | null; question: Question }) {
  const [state, submit] = useActionState(ajouterMonCompte, IDLE)
  const essayes = Boolean(state.errors.captcha || state.errors.captchaReponse)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.status === 'refused' && state.message && <CodesNonReconnus agence={agence} />}
      <input type="hidden" name="client" value={agence?.code ?? ''} />
      <ChampsDesCodes state={state} />
      {essayes && <Captcha question={question} state={state} />}
      <SubmitButton pending="Ajout…" className="btn main w-full">
        Ajouter ce compte
      </SubmitButton>
    </form>
  )
}
