'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { useClesDAcces } from '@/components/cle-d-acces'
import { CodesDeSecours } from '@/components/codes-de-secours'
import { Alert } from '@/components/ui/alert'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/form-state'
import { ajouterUneCle, preparerUneCle } from '../actions'

/** Asks for the password, has the device make the passkey, sends it. */
async function enregistrer(previous: FormState, form: FormData): Promise<FormState> {
  const values = { nom: String(form.get('nom') ?? '') }
  const prepared = await preparerUneCle(previous, form)
  if (prepared.status !== 'done') return { ...prepared, values }
  const { startRegistration } = await import('@simplewebauthn/browser')
  const reponse = await startRegistration({ optionsJSON: JSON.parse(prepared.message ?? '') }).catch((error: Error) => error)
  if (reponse instanceof Error) {
    const message =
      reponse.name === 'InvalidStateError'
        ? 'Cet appareil a déjà une clé d’accès à votre espace.'
        : 'Votre appareil n’a pas créé de clé d’accès. Réessayez, ou choisissez un autre moyen.'
    return { status: 'refused', message, errors: {}, values }
  }
  form.set('reponse', JSON.stringify(reponse))
  return ajouterUneCle(previous, form)
}

export function CleForm({ email, enrolement, nom }: { email: string; enrolement: boolean; nom: string }) {
  const possible = useClesDAcces()
  const [state, submit] = useActionState(enregistrer, IDLE)
  if (state.status === 'done') {
    const titre = 'La clé d’accès est ajoutée.'
    if (!state.message) return <FormSuccess titre={titre}>Elle sert dès votre prochaine connexion.</FormSuccess>
    return (
      <CodesDeSecours titre={titre} codes={state.message}>
        <Link href="/" className="btn main w-full">
          Continuer vers mon espace
        </Link>
      </CodesDeSecours>
    )
  }
  if (!possible) return <Alert titre="Ce navigateur ne connaît pas les clés d’accès, ou n’exécute pas JavaScript." />
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <Field
        name="nom"
        label="Nom de la clé"
        hint="Pour la reconnaître parmi les vôtres."
        required
        maxLength={60}
        autoComplete="off"
        defaultValue={state.values.nom ?? nom}
        error={state.errors.nom}
      />
      {!enrolement && (
        <>
          <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
          <PasswordField name="motDePasse" label="Votre mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
        </>
      )}
      <SubmitButton pending="Regardez votre appareil…" className="btn main w-full">
        Créer la clé d’accès
      </SubmitButton>
    </form>
  )
}
