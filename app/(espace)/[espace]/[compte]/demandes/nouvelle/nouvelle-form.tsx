'use client'

import { useActionState } from 'react'
import { FichiersJoints } from '@/components/demandes/fichiers-joints'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import { SUJET_MAX } from '@/lib/domain/demande'
import { IDLE } from '@/lib/form-state'
import { CATEGORIE_DEMANDE } from '@/lib/labels'
import type { CategorieDemande } from '@/lib/prisma/enums'
import { envoyerDemande } from '../actions'

type Props = {
  compte: string
  /** A number of this very form: sent twice, it makes one request. */
  formulaire: string
  categories: readonly CategorieDemande[]
  lots: readonly (readonly [id: string, nom: string])[]
  /** The one that it is about, most likely. */
  lot: string
  sujet: string
  categorie: string
  /** The telephone of the agency, for what cannot wait. */
  urgence: string
}

export function NouvelleForm({ compte, formulaire, categories, lots, lot, sujet, categorie, urgence }: Props) {
  const [state, submit] = useActionState(envoyerDemande, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {urgence && (
        <p className="hint">
          Danger, fuite importante, personne bloquée dans l’ascenseur : appelez plutôt le{' '}
          <a className="whitespace-nowrap" href={`tel:${urgence.replace(/[^\d+]/g, '')}`}>
            {urgence}
          </a>
          .
        </p>
      )}
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <div className="choix-en-grille">
        <Choix
          name="categorie"
          legende="De quoi s’agit-il ?"
          options={categories.map((valeur) => ({ valeur, ...CATEGORIE_DEMANDE[valeur] }))}
          defaultValue={values.categorie ?? categorie}
          error={errors.categorie}
        />
      </div>
      {lots.length > 0 ? (
        // React gives a list back its first choice when a form is sent; made anew, it has the last one.
        <ListeDeroulante
          key={values.lot}
          name="lot"
          label="Quel lot est concerné ?"
          tous="Aucun, ou les parties communes"
          options={lots}
          defaultValue={values.lot ?? lot}
          error={errors.lot}
        />
      ) : (
        <input type="hidden" name="lot" value="" />
      )}
      <Field
        name="sujet"
        label="Votre demande en quelques mots"
        maxLength={SUJET_MAX}
        required
        autoComplete="off"
        defaultValue={values.sujet ?? sujet}
        error={errors.sujet}
      />
      <TexteLong
        name="texte"
        label="Votre message"
        hint="Ce que vous constatez, depuis quand, et où vous joindre s’il faut passer chez vous."
        rows={7}
        required
        defaultValue={values.texte}
        error={errors.texte}
      />
      <FichiersJoints state={state} />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        Envoyer ma demande
      </SubmitButton>
    </form>
  )
}
