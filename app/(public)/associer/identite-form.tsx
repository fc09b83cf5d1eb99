'use client'

import { useActionState } from 'react'
import { ChampsDIdentite, type Identite } from '@/components/champs-d-identite'
import { EmailField } from '@/components/ui/email-field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { direQuelleSociete, direQuiJeSuis } from './actions'

const EXIGES = ['civilite', 'prenom', 'nom', 'telephone', 'adresse1', 'codePostal', 'ville'] as const

type Props = { readonly identite: Identite; readonly societe: boolean; readonly email: string; readonly emailBis: string }

/** Who the person is, as the agency knows her: what it did not publish is to be typed; and the address of her login to be, twice. */
export function IdentiteForm({ identite, societe, email, emailBis }: Props) {
  const [state, submit] = useActionState(societe ? direQuelleSociete : direQuiJeSuis, IDLE)
  const typed = (field: string, before: string) => (state.status === 'refused' ? state.values[field] : before)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <ChampsDIdentite identite={identite} state={state} exiges={EXIGES} societe={societe} />
      <EmailField
        name="email"
        label="Adresse électronique"
        hint="Elle servira à vous connecter, et à recevoir vos documents."
        autoComplete="email"
        defaultValue={typed('email', email)}
        error={state.errors.email}
      />
      <EmailField
        name="emailBis"
        label="La même adresse, une seconde fois"
        autoComplete="email"
        defaultValue={typed('emailBis', emailBis)}
        error={state.errors.emailBis}
      />
      <SubmitButton pending="Un instant…" className="btn main w-full">
        Continuer
      </SubmitButton>
    </form>
  )
}
