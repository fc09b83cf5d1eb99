'use client'

import { useActionState } from 'react'
import { ChampsDeLInformation } from '@/components/admin/champs-de-l-information'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { FormErrors } from '@/components/ui/form-errors'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import { IDLE } from '@/lib/form-state'
import { publierUneInformation } from '../actions'

type Props = {
  readonly formulaire: string
  readonly date: string
  readonly metiers: readonly (readonly ['SYNDIC' | 'GERANCE', string])[]
  readonly immeubles: readonly (readonly [id: string, nom: string])[]
}

export function NouvelleForm({ formulaire, date, metiers, immeubles }: Props) {
  const [state, submit] = useActionState(publierUneInformation, IDLE)
  const { values, errors, status } = state
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <ChampsDeLInformation state={state} valeurs={{ titre: '', texte: '', lien: '', date, jusquAu: '' }} />
      <fieldset id="pour" tabIndex={-1} className="stack">
        <legend className="font-semibold">Pour qui</legend>
        {errors.pour && <p className="error">{errors.pour}</p>}
        {metiers.map(([metier, nom]) => (
          <CaseACocher key={metier} name={metier} defaultChecked={values[metier] === 'on'}>
            {nom}
          </CaseACocher>
        ))}
        <ListeDeroulante
          name="immeuble"
          label="Un immeuble"
          tous="Aucun en particulier"
          options={immeubles}
          defaultValue={values.immeuble}
          error={errors.immeuble}
        />
        <TexteLong
          name="comptes"
          label="Des comptes choisis"
          hint="Leurs numéros, un par ligne."
          rows={3}
          maxLength={5000}
          defaultValue={values.comptes}
          error={errors.comptes}
        />
      </fieldset>
      <CaseACocher name="notifier" defaultChecked={status === 'idle' || values.notifier === 'on'}>
        Prévenir par e-mail, le premier jour, une fois par personne
      </CaseACocher>
      <SubmitButton pending="Publication…" className="btn main self-start">
        Publier l’information
      </SubmitButton>
    </form>
  )
}
