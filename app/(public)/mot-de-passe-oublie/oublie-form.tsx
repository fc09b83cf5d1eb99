'use client'

import { useActionState } from 'react'
import { Captcha } from '@/components/captcha'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Question } from '@/lib/captcha/question'
import { IDLE } from '@/lib/form-state'
import { demanderUnLien } from './actions'

export function OublieForm({ question, client }: { question: Question; client: string }) {
  const [state, submit] = useActionState(demanderUnLien, IDLE)
  if (state.status === 'done') {
    return (
      <FormSuccess titre={state.message ?? ''}>
        <p>Si un espace y est ouvert, un lien pour choisir un nouveau mot de passe arrive dans la minute à son adresse électronique.</p>
        <p className="mt-2">Il est valable 30 minutes et ne sert qu’une fois ; si vous en avez reçu plusieurs, prenez le dernier.</p>
        <p className="mt-2">
          Rien n’arrive ? Regardez parmi les courriers indésirables, et si c’est bien cette adresse ou cet identifiant que votre agence
          connaît.
        </p>
      </FormSuccess>
    )
  }
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="client" value={client} />
      <Field
        name="email"
        label="Adresse électronique ou identifiant"
        hint="L’adresse de votre espace ou, à défaut, l’identifiant du courrier de votre agence."
        type="text"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={320}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <Captcha question={question} state={state} />
      <SubmitButton pending="Envoi…" className="btn main w-full">
        Recevoir un lien
      </SubmitButton>
    </form>
  )
}
