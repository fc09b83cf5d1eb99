'use client'

import { useActionState } from 'react'
import { ReglagesDuModele, type ValeursDuModele } from '@/components/admin/reglages-du-modele'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterUnModele } from '../actions'

const VIDE: ValeursDuModele = {
  ...{ nom: '', titre: '', ecrit: '', classeur: '', mois: '' },
  ...{ grouper: false, prefixer: false, nomsDesPieces: true, notifier: true },
}

type Props = {
  readonly formulaire: string
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
}

export function NouveauForm({ formulaire, metier, classeurs }: Props) {
  const [state, submit] = useActionState(ajouterUnModele, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <input type="hidden" name="metier" value={metier} />
      <ReglagesDuModele state={state} valeurs={VIDE} classeurs={classeurs} />
      <SubmitButton pending="Ajout…" className="btn main self-start">
        Ajouter le modèle
      </SubmitButton>
    </form>
  )
}
