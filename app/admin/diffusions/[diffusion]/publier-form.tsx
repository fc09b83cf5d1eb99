'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { publierUneDiffusion } from '../actions'

type Props = {
  readonly diffusion: string
  readonly formulaire: string
  readonly version: number
  readonly mois: string
  /** « 42 comptes de 37 personnes ». */
  readonly qui: string
  readonly previens: boolean
  readonly deNouveau: boolean
}

export function PublierForm({ diffusion, formulaire, version, mois, qui, previens, deNouveau }: Props) {
  const [state, submit] = useActionState(publierUneDiffusion, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      {values.change && (
        <div role="alert">
          <Alert titre="Un collègue vient de changer cette diffusion.">
            Rien n’est publié. <a href={`/admin/diffusions/${diffusion}`}>Relisez-la</a>, puis publiez-la.
          </Alert>
        </div>
      )}
      <input type="hidden" name="diffusion" value={diffusion} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <input type="hidden" name="version" value={version} />
      <p>
        Pour <b>{qui}</b>
        {previens ? ', prévenus par e-mail s’ils ont un accès et n’y ont pas renoncé.' : ', sans e-mail.'}
      </p>
      <Choix
        name="quand"
        legende="Quand"
        options={[
          { valeur: 'AUJOURDHUI', titre: deNouveau ? 'De nouveau, en date d’aujourd’hui' : 'Aujourd’hui' },
          { valeur: 'DATE', titre: 'À une date', texte: 'Les courriers seront faits, et annoncés, ce jour-là.' },
        ]}
        defaultValue={values.quand ?? 'AUJOURDHUI'}
        error={errors.quand}
      />
      <Field
        name="publieLe"
        label="Date"
        type="date"
        autoComplete="off"
        hint="Si vous avez choisi une date."
        defaultValue={values.publieLe ?? ''}
        error={errors.publieLe}
      />
      <Field
        name="mois"
        label="Durée, en mois"
        hint="Vide : sans fin."
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        defaultValue={values.mois ?? mois}
        error={errors.mois}
      />
      <SubmitButton pending="Publication…" className="btn main w-full">
        Publier
      </SubmitButton>
    </form>
  )
}
