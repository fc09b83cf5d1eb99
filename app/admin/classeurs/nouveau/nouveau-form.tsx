'use client'

import { useActionState } from 'react'
import { DroitsDuClasseur } from '@/components/admin/droits-du-classeur'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterUnClasseur } from '../actions'

type Props = {
  readonly formulaire: string
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly racines: readonly (readonly [id: string, nom: string])[]
}

export function NouveauForm({ formulaire, metier, racines }: Props) {
  const [state, submit] = useActionState(ajouterUnClasseur, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <input type="hidden" name="metier" value={metier} />
      <Field
        name="nom"
        label="Nom"
        hint="Celui que liront vos clients, et que votre logiciel écrira dans ses envois."
        maxLength={100}
        autoComplete="off"
        required
        defaultValue={values.nom}
        error={errors.nom}
      />
      <ListeDeroulante
        name="parent"
        label="Rangé dans"
        tous="Aucun : au premier rang"
        options={racines}
        defaultValue={values.parent}
        error={errors.parent}
      />
      <DroitsDuClasseur
        metier={metier}
        niveau={values.niveau ?? 'COPROPRIETAIRE'}
        bailleur={values.bailleur === 'on'}
        locataire={values.locataire === 'on'}
        error={errors.niveau}
      />
      <SubmitButton pending="Ajout…" className="btn main self-start">
        Ajouter le classeur
      </SubmitButton>
    </form>
  )
}
