'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterUneReponse } from '../actions'
import { ChampsDeLaReponse } from '../champs'

export function NouvelleForm({ formulaire }: { formulaire: string }) {
  const [state, submit] = useActionState(ajouterUneReponse, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <ChampsDeLaReponse state={state} />
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Ajouter
      </SubmitButton>
    </form>
  )
}
