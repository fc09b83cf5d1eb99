'use client'

import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { TexteLong } from '@/components/ui/texte-long'
import type { FormState } from '@/lib/form-state'

const CHAMPS = ['nom', 'genre', 'adresse1', 'codePostal', 'ville', 'telephone', 'fax', 'email', 'horaires'] as const
export type ValeursDuBureau = Readonly<Record<(typeof CHAMPS)[number], string>>

/** Where an agency receives its clients. */
export function ChampsDuBureau({ state: { values, errors }, valeurs }: { readonly state: FormState; readonly valeurs: ValeursDuBureau }) {
  const champ = (name: keyof ValeursDuBureau) => ({ name, defaultValue: values[name] ?? valeurs[name], error: errors[name] })
  return (
    <>
      <Field {...champ('nom')} label="Nom" hint="« Cabinet Durand, Nancy »" maxLength={200} autoComplete="off" required />
      <Choix
        {...champ('genre')}
        legende="Qui y est reçu"
        options={[
          { valeur: 'syndic', titre: 'Les copropriétaires', texte: 'Leur page « Contacts » le nomme votre syndic.' },
          {
            valeur: 'agence',
            titre: 'Les bailleurs et les locataires',
            texte: 'Les copropriétaires le lisent aussi, quand le gestionnaire de leur immeuble n’a pas d’agence à lui.',
          },
        ]}
      />
      <Field {...champ('adresse1')} label="Adresse" maxLength={200} autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...champ('codePostal')} label="Code postal" inputMode="numeric" maxLength={10} autoComplete="off" />
        <Field {...champ('ville')} label="Ville" maxLength={100} autoComplete="off" />
        <Field {...champ('telephone')} label="Téléphone" type="tel" maxLength={40} autoComplete="off" />
        <Field {...champ('fax')} label="Télécopie" type="tel" maxLength={40} autoComplete="off" />
      </div>
      <Field {...champ('email')} label="Adresse électronique" type="email" maxLength={320} autoComplete="off" />
      <TexteLong {...champ('horaires')} label="Horaires" hint="Une ligne par plage." rows={3} maxLength={500} />
    </>
  )
}
