'use client'

import { useActionState } from 'react'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { PORTEE_DU_JETON } from '@/lib/labels/publications'
import { creerUnJeton } from './actions'

const PORTEES = (['APPLICATION', 'ESSAI'] as const).map((valeur) => ({ valeur, ...PORTEE_DU_JETON[valeur] }))

/** Shown once: the answer of the action alone holds the token. */
export function NouveauForm({ formulaire }: { formulaire: string }) {
  const [state, submit] = useActionState(creerUnJeton, IDLE)
  if (state.status === 'done')
    return (
      <FormSuccess titre={`Jeton « ${state.values.nom} » créé`}>
        <p className="mt-2">
          Copiez-le maintenant dans les réglages de votre logiciel : il ne sera plus affiché. Qui l’a peut publier en votre nom.
        </p>
        <p className="mt-2 select-all break-all text-lg font-semibold">{state.values.jeton}</p>
        <a className="inline-flex min-h-11 items-center" href="/admin/publications/jetons">
          C’est noté, revenir à la liste
        </a>
      </FormSuccess>
    )
  return (
    <form action={submit} className="card stack" noValidate>
      <h2>Nouveau jeton</h2>
      <FormErrors state={state} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <Field
        name="nom"
        label="Nom"
        hint="Le logiciel ou la machine qui s’en servira."
        maxLength={100}
        autoComplete="off"
        required
        defaultValue={state.values.nom}
        error={state.errors.nom}
      />
      <Choix
        name="portee"
        legende="Ce qu’il permet"
        options={PORTEES}
        defaultValue={state.values.portee ?? 'ESSAI'}
        error={state.errors.portee}
      />
      <Field
        name="expireLe"
        type="date"
        label="Dernier jour (facultatif)"
        hint="Sans lui, le jeton sert jusqu’à ce que vous le révoquiez."
        defaultValue={state.values.expireLe}
        error={state.errors.expireLe}
      />
      <SubmitButton pending="Création…" className="btn main w-full sm:w-auto sm:self-start">
        Créer le jeton
      </SubmitButton>
    </form>
  )
}
