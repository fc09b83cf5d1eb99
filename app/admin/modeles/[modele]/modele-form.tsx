'use client'

import { useActionState } from 'react'
import { ReglagesDuModele, type ValeursDuModele } from '@/components/admin/reglages-du-modele'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { changerUnModele } from '../actions'

type Props = {
  readonly modele: string
  readonly version: number
  readonly valeurs: ValeursDuModele
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
}

export function ModeleForm({ modele, version, valeurs, classeurs }: Props) {
  const [state, submit] = useActionState(changerUnModele, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.values.change && (
        <div role="alert">
          <Alert titre="Ce modèle a changé entre-temps.">
            Un collègue l’a modifié pendant que vous l’écriviez, et rien n’a été écrasé. Votre version est ci-dessous&nbsp;: enregistrez-la
            pour la garder, ou <a href={`/admin/modeles/${modele}`}>voyez la sienne</a>.
          </Alert>
        </div>
      )}
      <input type="hidden" name="modele" value={modele} />
      <input type="hidden" name="version" value={state.values.version ?? version} />
      <ReglagesDuModele state={state} valeurs={valeurs} classeurs={classeurs} />
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
