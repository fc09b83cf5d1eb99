'use client'

import { type ReactNode, useActionState, useSyncExternalStore } from 'react'
import { type FormState, IDLE } from '@/lib/form-state'
import { FormErrors } from './ui/form-errors'
import { SubmitButton } from './ui/submit-button'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

const never = () => () => undefined

/** Whether this browser can use passkeys; not before it has run. */
export const useClesDAcces = (): boolean =>
  useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => false,
  )

const refus = (message: string): FormState => ({ status: 'refused', message, errors: {}, values: {} })

type Props = {
  /** Gives what the browser needs, as its message of success. */
  demander: Action
  /** Takes what the browser answers, in the field `reponse`. */
  presenter: Action
  /** The fields that go with it. */
  children?: ReactNode
  texte: string
  className?: string
}

/** A button that asks the device for a passkey; without JavaScript, or without passkeys, there is none. */
export function CleDAcces({ demander, presenter, children, texte, className = 'btn w-full' }: Props) {
  const possible = useClesDAcces()
  const [state, submit] = useActionState(async (previous: FormState, form: FormData) => {
    const demande = await demander(previous, form)
    if (demande.status !== 'done') return demande
    // Loaded when it is wanted: few people press this button.
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const reponse = await startAuthentication({ optionsJSON: JSON.parse(demande.message ?? '') }).catch(() => null)
    if (!reponse) return refus('Aucune clé d’accès n’a été présentée. Réessayez, ou choisissez un autre moyen.')
    form.set('reponse', JSON.stringify(reponse))
    return presenter(previous, form)
  }, IDLE)
  if (!possible) return null
  return (
    <form action={submit} className="stack">
      <FormErrors state={state} />
      {children}
      <SubmitButton pending="Regardez votre appareil…" className={className}>
        {texte}
      </SubmitButton>
    </form>
  )
}
