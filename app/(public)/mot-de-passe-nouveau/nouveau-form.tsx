'use client'

import { useActionState } from 'react'
import { NouveauMotDePasse } from '@/components/nouveau-mot-de-passe'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { choisirMotDePasse } from './actions'

export function NouveauForm({ jeton, email }: { jeton: string; email: string }) {
  const [state, submit] = useActionState(choisirMotDePasse, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="jeton" value={jeton} />
      <NouveauMotDePasse email={email} state={state} />
      <SubmitButton pending="Enregistrement…" className="btn main w-full">
        Enregistrer ce mot de passe
      </SubmitButton>
    </form>
  )
}
