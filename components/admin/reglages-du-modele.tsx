'use client'

import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Field } from '@/components/ui/field'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import type { FormState } from '@/lib/form-state'
import { TexteAVariables } from './editeur/texte-a-variables'

export type ValeursDuModele = {
  readonly nom: string
  readonly titre: string
  readonly ecrit: string
  readonly classeur: string
  readonly mois: string
  readonly grouper: boolean
  readonly prefixer: boolean
  readonly nomsDesPieces: boolean
  readonly notifier: boolean
}

type Props = {
  readonly state: FormState
  readonly valeurs: ValeursDuModele
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
}

/** What a template says of the documents that are made by it. */
export function ReglagesDuModele({ state, valeurs, classeurs }: Props) {
  const { values, errors, status } = state
  // A box that was not ticked is not sent: once the form has been, what is absent was taken off.
  const coche = (champ: 'grouper' | 'prefixer' | 'nomsDesPieces' | 'notifier') =>
    status === 'idle' ? valeurs[champ] : values[champ] === 'on'
  return (
    <>
      <Field
        name="nom"
        label="Nom du modèle"
        hint="Pour vous et vos collègues : « Appel de travaux », « Relance »…"
        maxLength={100}
        autoComplete="off"
        required
        defaultValue={values.nom ?? valeurs.nom}
        error={errors.nom}
      />
      <Field
        name="titre"
        label="Titre des documents"
        hint="Celui que liront vos clients. Il peut contenir des variables."
        maxLength={200}
        autoComplete="off"
        required
        defaultValue={values.titre ?? valeurs.titre}
        error={errors.titre}
      />
      <TexteAVariables
        name="texte"
        label="Texte"
        hint="Il devient un PDF à l’en-tête de votre agence. Laissez-le vide pour ne publier que des pièces jointes."
        defaultValue={values.texte ?? valeurs.ecrit}
        error={errors.texte}
      />
      <ListeDeroulante
        name="classeur"
        label="Classeur"
        tous="À choisir à chaque publication"
        options={classeurs}
        defaultValue={values.classeur ?? valeurs.classeur}
        error={errors.classeur}
      />
      <Field
        name="mois"
        label="Durée de publication, en mois"
        hint="Vide : sans fin."
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        defaultValue={values.mois ?? valeurs.mois}
        error={errors.mois}
      />
      <fieldset>
        <legend className="font-semibold">Classement et envoi</legend>
        <CaseACocher name="grouper" defaultChecked={coche('grouper')}>
          Regrouper par dossier (sinistre, assemblée générale…), dont vous donnerez le type et la référence
        </CaseACocher>
        <CaseACocher name="prefixer" defaultChecked={coche('prefixer')}>
          Commencer le titre par la référence du dossier
        </CaseACocher>
        <CaseACocher name="nomsDesPieces" defaultChecked={coche('nomsDesPieces')}>
          Les pièces jointes gardent leur propre nom
        </CaseACocher>
        <CaseACocher name="notifier" defaultChecked={coche('notifier')}>
          Prévenir les destinataires par e-mail
        </CaseACocher>
      </fieldset>
    </>
  )
}
