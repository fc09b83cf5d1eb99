'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { legenderUnePhoto } from './actions'

export function LegendeForm({ immeuble, photo, titre }: { immeuble: string; photo: string; titre: string }) {
  const [{ values, errors }, submit] = useActionState(legenderUnePhoto, IDLE)
  const field = `titre-${photo}`
  return (
    <form action={submit} className="field" noValidate>
      {values.change && (
        <div role="alert">
          <Alert titre={`Un collègue a écrit entre-temps\u00a0: «\u00a0${values.change}\u00a0».`}>
            Enregistrez de nouveau pour garder la vôtre.
          </Alert>
        </div>
      )}
      <input type="hidden" name="immeuble" value={immeuble} />
      <input type="hidden" name="photo" value={photo} />
      <input type="hidden" name="avant" value={values.avant ?? titre} />
      <label htmlFor={field}>Légende</label>
      <div className="flex gap-2">
        <input
          id={field}
          name="titre"
          className="min-w-0 flex-1"
          maxLength={200}
          autoComplete="off"
          defaultValue={values.titre ?? titre}
          aria-invalid={errors.titre ? true : undefined}
        />
        <SubmitButton pending="…" className="btn">
          Enregistrer
        </SubmitButton>
      </div>
      {errors.titre && <p className="error">{errors.titre}</p>}
    </form>
  )
}
