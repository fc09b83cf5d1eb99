'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Captcha } from '@/components/captcha'
import { CleDAcces } from '@/components/cle-d-acces'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Question } from '@/lib/captcha/question'
import { IDLE } from '@/lib/form-state'
import { demanderUneCle, seConnecter, seConnecterParCle } from './actions'

type Props = {
  readonly retour: string
  /** The agency of the door, if it is known. */
  readonly client: string
  readonly question: Question
}

/** @param question of the CAPTCHA, which is asked when many have tried this account. */
export function ConnexionForm({ retour, client, question }: Props) {
  const [state, submit] = useActionState(seConnecter, IDLE)
  const essayee = Boolean(state.errors.captcha || state.errors.captchaReponse)
  return (
    <div className="card stack">
      <form action={submit} className="stack" noValidate>
        <FormErrors state={state} />
        <input type="hidden" name="retour" value={retour} />
        <input type="hidden" name="client" value={client} />
        <Field
          name="email"
          label="Adresse électronique ou identifiant"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={320}
          defaultValue={state.values.email}
          error={state.errors.email}
        />
        <PasswordField name="motDePasse" label="Mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
        {essayee && <Captcha question={question} state={state} />}
        <SubmitButton pending="Connexion…" className="btn main w-full">
          Me connecter
        </SubmitButton>
        <p className="text-center">
          <Link
            href={`/mot-de-passe-oublie${client && `?client=${encodeURIComponent(client)}`}`}
            className="inline-flex min-h-11 items-center"
          >
            Mot de passe oublié ?
          </Link>
        </p>
      </form>
      <CleDAcces demander={demanderUneCle} presenter={seConnecterParCle} texte="Me connecter avec une clé d’accès">
        <input type="hidden" name="retour" value={retour} />
      </CleDAcces>
    </div>
  )
}
