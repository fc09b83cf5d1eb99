'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { ajouterDesPhotos } from './actions'

export function AjouterForm({ immeuble, formulaire }: { immeuble: string; formulaire: string }) {
  const [state, submit] = useActionState(ajouterDesPhotos, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate>
      <h2>Ajouter des photos</h2>
      <FormErrors state={state} />
      <input type="hidden" name="immeuble" value={immeuble} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <div className="field">
        <label htmlFor="fichiers">Photos</label>
        <p id="fichiers-aide" className="hint mb-1">
          JPEG, PNG ou WebP, 20 à la fois. Le lieu et l’appareil inscrits dans une photo sont effacés.
        </p>
        <input
          id="fichiers"
          name="fichiers"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp"
          aria-describedby="fichiers-aide"
          aria-invalid={errors.fichiers ? true : undefined}
        />
        {errors.fichiers && <p className="error">{errors.fichiers}</p>}
        {state.status === 'refused' && <p className="hint">Choisissez à nouveau vos photos : elles n’ont pas été gardées.</p>}
      </div>
      <Field
        name="titre"
        label="Légende"
        hint="La même pour toutes ; vous pourrez la changer pour chacune."
        maxLength={200}
        autoComplete="off"
        defaultValue={values.titre ?? ''}
        error={errors.titre}
      />
      <SubmitButton pending="Envoi…" className="btn main self-start">
        Ajouter ces photos
      </SubmitButton>
    </form>
  )
}
