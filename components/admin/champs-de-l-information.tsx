'use client'

import { Field } from '@/components/ui/field'
import { TexteLong } from '@/components/ui/texte-long'
import type { FormState } from '@/lib/form-state'

export type ValeursDeLInformation = {
  readonly titre: string
  readonly texte: string
  readonly lien: string
  readonly date: string
  readonly jusquAu: string
}

/** What the agency tells, and from when until when. */
export function ChampsDeLInformation({ state: { values, errors }, valeurs }: { state: FormState; valeurs: ValeursDeLInformation }) {
  const champ = (name: keyof ValeursDeLInformation) => ({ name, defaultValue: values[name] ?? valeurs[name], error: errors[name] })
  return (
    <>
      <Field {...champ('titre')} label="Titre" maxLength={200} autoComplete="off" required />
      <TexteLong
        {...champ('texte')}
        label="Texte"
        hint="Sans mise en forme. Une ligne vide entre deux paragraphes."
        rows={8}
        maxLength={5000}
        required
      />
      <Field {...champ('lien')} label="Lien (facultatif)" hint="https://…" type="url" maxLength={500} autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...champ('date')} label="À partir du" type="date" autoComplete="off" required />
        <Field {...champ('jusquAu')} label="Jusqu’au (facultatif)" type="date" autoComplete="off" />
      </div>
    </>
  )
}
