'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import { IDLE } from '@/lib/form-state'
import { publierVersion } from '../actions'

/** @param apres the version in force, whose text is changed. */
export function NouvelleForm({ texte, apres, annonce }: { texte: string; apres: number; annonce: string }) {
  const [state, submit] = useActionState(publierVersion, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="apres" value={apres} />
      <TexteLong
        name="resume"
        label="Ce qui change, en une phrase"
        hint="Vos clients la lisent avant le texte."
        rows={2}
        maxLength={500}
        required
        defaultValue={state.values.resume}
        error={state.errors.resume}
      />
      <TexteLong
        name="texte"
        label="Texte des conditions générales"
        hint="Une ligne vide sépare deux paragraphes. Une ligne qui commence par « # » est un titre, par « - » un point d’une liste."
        rows={22}
        required
        defaultValue={state.values.texte ?? texte}
        error={state.errors.texte}
      />
      <p>{annonce}</p>
      <SubmitButton pending="Publication…" className="btn main w-full sm:w-auto">
        Publier cette version
      </SubmitButton>
    </form>
  )
}
