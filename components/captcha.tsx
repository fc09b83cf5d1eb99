'use client'

import { useRef } from 'react'
import type { Question } from '@/lib/captcha/question'
import type { FormState } from '@/lib/form-state'
import { type Etape, useVerification } from './captcha/use-verification'
import { Field } from './ui/field'

const DIT: Record<Etape, string> = {
  repos: '',
  'en cours': 'Vérification automatique en cours…',
  retenue: 'Vérification automatique en cours… Le formulaire part dès qu’elle est finie.',
  faite: 'Vérification faite.',
}

const EnMots = ({ question, error }: { question: Question; error?: string | undefined }) => (
  <>
    <input type="hidden" name="captchaQuestion" value={question.jeton} />
    <Field
      name="captchaReponse"
      label={question.texte}
      hint="Cette question écarte les robots. Répondez en chiffres ou en lettres."
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={100}
      error={error}
    />
  </>
)

/**
 * Keeps programs away from a public form: the browser works a second by itself; where it cannot, a question in words.
 * To be put within the form, before its button. @param state of the form: each answer asks for another proof.
 */
export function Captcha({ question: premiere, state }: { question: Question; state: FormState }) {
  const champ = useRef<HTMLInputElement>(null)
  const { etape, question, posee } = useVerification(champ, state, premiere)
  const error = state.errors.captchaReponse ?? state.errors.captcha
  return (
    <div id="captcha">
      <input ref={champ} type="hidden" name="captcha" />
      {posee ? (
        <EnMots question={question} error={error} />
      ) : (
        <noscript>
          <EnMots question={question} error={error} />
        </noscript>
      )}
      <p className="hint min-h-6" aria-live="polite">
        {DIT[etape]}
      </p>
    </div>
  )
}
