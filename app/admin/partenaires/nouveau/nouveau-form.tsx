'use client'

import { useActionState } from 'react'
import { ChampsDuPartenaire } from '@/components/admin/champs-du-partenaire'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterUnPartenaire } from '../actions'

const VIDE = { nom: '', activite: '', texte: '', telephone: '', email: '', site: '', rang: '0' }

export function NouveauForm({ formulaire }: { formulaire: string }) {
  const [state, submit] = useActionState(ajouterUnPartenaire, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <ChampsDuPartenaire state={state} valeurs={VIDE} logo={null} />
      <SubmitButton pending="Ajout…" className="btn main self-start">
        Ajouter le partenaire
      </SubmitButton>
    </form>
  )
}
