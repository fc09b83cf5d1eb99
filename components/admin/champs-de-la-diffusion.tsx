'use client'

import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import type { FormState } from '@/lib/form-state'
import { TexteAVariables } from './editeur/texte-a-variables'

export type ValeursDeLaDiffusion = {
  readonly titre: string
  readonly ecrit: string
  readonly classeur: string
  readonly forme: 'COMPTE' | 'TOUS'
  readonly notifier: boolean
  readonly dossierType: string
  readonly dossierReference: string
}

type Props = {
  readonly state: FormState
  readonly valeurs: ValeursDeLaDiffusion
  readonly classeurs: readonly (readonly [id: string, chemin: string])[]
  /** Its template groups by affair, or it has none. */
  readonly dossier: boolean
}

const FORMES = [
  {
    valeur: 'COMPTE',
    titre: 'Un PDF par compte',
    texte: 'À son nom et à son adresse, ses variables remplies. Lui seul le lit.',
  },
  { valeur: 'TOUS', titre: 'Le même PDF pour tous', texte: 'Sans adresse ; seules les variables de l’agence et de la date y ont un sens.' },
]

/** What one publishes, before it is. */
export function ChampsDeLaDiffusion({ state, valeurs, classeurs, dossier }: Props) {
  const { values, errors, status } = state
  return (
    <>
      <Field
        name="titre"
        label="Titre"
        hint="Celui que liront vos clients. Il peut contenir des variables, comme {immeuble.nom}."
        maxLength={200}
        autoComplete="off"
        required
        defaultValue={values.titre ?? valeurs.titre}
        error={errors.titre}
      />
      <TexteAVariables
        name="texte"
        label="Texte"
        hint="Il devient un PDF à l’en-tête de votre agence. Laissez-le vide pour ne publier que des pièces jointes, que vous ajouterez ensuite."
        defaultValue={values.texte ?? valeurs.ecrit}
        error={errors.texte}
      />
      <Choix name="forme" legende="Ce texte devient" options={FORMES} defaultValue={values.forme ?? valeurs.forme} error={errors.forme} />
      <ListeDeroulante
        name="classeur"
        label="Classeur"
        tous="À choisir avant de publier"
        options={classeurs}
        defaultValue={values.classeur ?? valeurs.classeur}
        error={errors.classeur}
      />
      {dossier && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="dossierType"
            label="Type de dossier (facultatif)"
            hint="« Sinistre », « AG »… : il réunit les documents d’une même affaire."
            maxLength={100}
            autoComplete="off"
            defaultValue={values.dossierType ?? valeurs.dossierType}
            error={errors.dossierType}
          />
          <Field
            name="dossierReference"
            label="Référence du dossier (facultatif)"
            maxLength={200}
            autoComplete="off"
            defaultValue={values.dossierReference ?? valeurs.dossierReference}
            error={errors.dossierReference}
          />
        </div>
      )}
      <CaseACocher name="notifier" defaultChecked={status === 'idle' ? valeurs.notifier : values.notifier === 'on'}>
        Prévenir les destinataires par e-mail, une fois par personne
      </CaseACocher>
    </>
  )
}
