'use client'

import { useActionState } from 'react'
import { Captcha } from '@/components/captcha'
import { ChampsDesCodes } from '@/components/champs-des-codes'
import { CodesNonReconnus } from '@/components/codes-non-reconnus'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Question } from '@/lib/captcha/question'
import { IDLE } from '@/lib/form-state'
import { entrerMesCodes } from './actions'

type Agence = { readonly code: string; readonly nom: string; readonly telephone: string; readonly email: string }

export function CodesForm({ agence, fusion, question }: { agence: Agence | null; fusion: boolean; question: Question }) {
  const [state, submit] = useActionState(entrerMesCodes, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.status === 'refused' && state.message && <CodesNonReconnus agence={agence} />}
      <input type="hidden" name="client" value={agence?.code ?? ''} />
      {fusion && <input type="hidden" name="fusion" value="1" />}
      <ChampsDesCodes state={state} />
      <Captcha question={question} state={state} />
      <SubmitButton pending="Vérification…" className="btn main w-full">
        Continuer
      </SubmitButton>
    </form>
  )
}
