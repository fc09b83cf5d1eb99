'use client'

import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Field } from '@/components/ui/field'
import { TexteLong } from '@/components/ui/texte-long'
import type { FormState } from '@/lib/form-state'

const CHAMPS = ['nom', 'activite', 'texte', 'telephone', 'email', 'site', 'rang'] as const
export type ValeursDuPartenaire = Readonly<Record<(typeof CHAMPS)[number], string>>

type Props = { readonly state: FormState; readonly valeurs: ValeursDuPartenaire; readonly logo: string | null }

/** Whom the agency recommends, and how he is reached. */
export function ChampsDuPartenaire({ state: { values, errors }, valeurs, logo }: Props) {
  const champ = (name: keyof ValeursDuPartenaire) => ({ name, defaultValue: values[name] ?? valeurs[name], error: errors[name] })
  return (
    <>
      <Field {...champ('nom')} label="Nom" maxLength={200} autoComplete="off" required />
      <Field {...champ('activite')} label="Métier" hint="« Assurance », « Plomberie »…" maxLength={200} autoComplete="off" />
      <TexteLong {...champ('texte')} label="En quelques mots" rows={4} maxLength={2000} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...champ('telephone')} label="Téléphone" type="tel" maxLength={40} autoComplete="off" />
        <Field {...champ('email')} label="Adresse électronique" type="email" maxLength={320} autoComplete="off" />
        <Field {...champ('site')} label="Site" type="url" maxLength={300} autoComplete="off" />
        <Field
          {...champ('rang')}
          label="Ordre"
          hint="Les plus petits nombres viennent d’abord."
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
        />
      </div>
      <Field
        name="logo"
        label="Logo (facultatif)"
        hint="PNG, JPEG ou WebP, 5 Mo au plus."
        type="file"
        accept="image/png,image/jpeg,image/webp"
        error={errors.logo}
      />
      {logo && (
        <>
          {/* biome-ignore lint/performance/noImgElement: already of its size, and of an address that never changes. */}
          <img src={`/api/logos/${logo}`} alt="Le logo actuel" className="max-h-16 max-w-48 bg-white p-1" />
          <CaseACocher name="sansLogo">Retirer le logo</CaseACocher>
        </>
      )}
    </>
  )
}
