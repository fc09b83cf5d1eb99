'use client'

import { useActionState } from 'react'
import { ChampsDuBureau } from '@/components/admin/champs-du-bureau'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterUnBureau } from '../actions'

const VIDE = { nom: '', genre: 'syndic', adresse1: '', codePostal: '', ville: '', telephone: '', fax: '', email: '', horaires: '' }

export function NouveauForm({ formulaire }: { formulaire: string }) {
  const [state, submit] = useActionState(ajouterUnBureau, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <ChampsDuBureau state={state} valeurs={VIDE} />
      <SubmitButton pending="Ajout…" className="btn main self-start">
        Ajouter le bureau
      </SubmitButton>
    </form>
  )
}
