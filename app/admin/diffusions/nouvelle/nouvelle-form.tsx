'use client'

import { useActionState } from 'react'
import { ChampsDeLaDiffusion, type ValeursDeLaDiffusion } from '@/components/admin/champs-de-la-diffusion'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ecrireUneDiffusion } from '../actions'

type Props = {
  readonly formulaire: string
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly modele: string
  readonly valeurs: ValeursDeLaDiffusion
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
  readonly dossier: boolean
}

export function NouvelleForm({ formulaire, metier, modele, valeurs, classeurs, dossier }: Props) {
  const [state, submit] = useActionState(ecrireUneDiffusion, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <input type="hidden" name="metier" value={metier} />
      <input type="hidden" name="modele" value={modele} />
      <ChampsDeLaDiffusion {...{ state, valeurs, classeurs, dossier }} />
      <p className="hint">Rien n’est encore publié : vous choisirez ensuite les destinataires, et verrez le courrier d’abord.</p>
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer et choisir les destinataires
      </SubmitButton>
    </form>
  )
}
