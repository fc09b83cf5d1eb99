'use client'

import { useActionState } from 'react'
import { ChampsDuPartenaire, type ValeursDuPartenaire } from '@/components/admin/champs-du-partenaire'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { changerUnPartenaire } from '../actions'

type Props = {
  readonly partenaire: string
  readonly version: number
  readonly valeurs: ValeursDuPartenaire
  readonly logo: string | null
}

export function PartenaireForm({ partenaire, version, valeurs, logo }: Props) {
  const [state, submit] = useActionState(changerUnPartenaire, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {state.values.change && (
        <div role="alert">
          <Alert titre="Ce partenaire a changé entre-temps.">
            Un collègue l’a modifié, et rien n’a été écrasé. Votre version est ci-dessous&nbsp;: enregistrez-la pour la garder, ou{' '}
            <a href={`/admin/partenaires/${partenaire}`}>voyez la sienne</a>.
          </Alert>
        </div>
      )}
      <input type="hidden" name="partenaire" value={partenaire} />
      <input type="hidden" name="version" value={state.values.version ?? version} />
      <ChampsDuPartenaire state={state} valeurs={valeurs} logo={logo} />
      <SubmitButton pending="Enregistrement…" className="btn main self-start">
        Enregistrer
      </SubmitButton>
    </form>
  )
}
