'use client'

import { useActionState } from 'react'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { reglerLesDonnees } from './actions'

type Valeurs = {
  readonly regroupementTresorerie: readonly string[]
  readonly journauxDeTresorerie: readonly string[]
  readonly analytiquesExclus: readonly string[]
  readonly fonds102: boolean
  readonly nomsDesPieces: boolean
  readonly fermetureALaMutation: boolean
  readonly listeClasseurId: string | null
}

type Props = {
  readonly valeurs: Valeurs
  readonly version: number
  readonly classeurs: readonly { readonly id: string; readonly chemin: string }[]
  readonly lecture: boolean
}

const ROLES = [
  ['COPROPRIETAIRE', 'Copropriétaires'],
  ['BAILLEUR', 'Bailleurs'],
  ['LOCATAIRE', 'Locataires'],
] as const

/** « Paramétrage des données envoyées »; after a refusal each box is as it was typed. */
export function DonneesForm({ valeurs, version, classeurs, lecture }: Props) {
  const [state, submit] = useActionState(reglerLesDonnees, IDLE)
  const rendu = state.status === 'refused'
  const coche = (nom: string, value: boolean) => (rendu ? state.values[nom] === 'on' : value)
  const tape = (nom: string, value: string) => state.values[nom] ?? value
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      {state.status === 'done' && state.message && <FormSuccess titre={state.message} />}
      <input type="hidden" name="version" value={version} />
      <fieldset disabled={lecture} className="min-w-0 gap-4 lg:columns-2">
        <section className="card stack mb-4 break-inside-avoid" aria-label="Écritures de trésorerie">
          <h2>Écritures de trésorerie</h2>
          <p className="hint">Un encaissement ventilé sur plusieurs lignes n’en fait plus qu’une par jour et par journal, au même total.</p>
          <div>
            {ROLES.map(([role, nom]) => (
              <CaseACocher key={role} name={role} defaultChecked={coche(role, valeurs.regroupementTresorerie.includes(role))}>
                Regrouper par jour pour les {nom.toLowerCase()}
              </CaseACocher>
            ))}
          </div>
          <Field
            name="journaux"
            label="Codes des journaux de banque"
            hint={'Séparés par une virgule\u00a0: BQ, CCP.'}
            defaultValue={tape('journaux', valeurs.journauxDeTresorerie.join(', '))}
            error={state.errors.journaux}
          />
        </section>
        <section className="card stack mb-4 break-inside-avoid" aria-label="Analytiques">
          <h2>Analytiques non reversés</h2>
          <Field
            name="analytiques"
            label="Codes laissés de côté pour les bailleurs"
            hint={
              'Séparés par une virgule\u00a0: 47PROV. Leurs écritures ne sont plus prises à partir du prochain envoi, et un envoi complet retire celles qui l’ont été.'
            }
            defaultValue={tape('analytiques', valeurs.analytiquesExclus.join(', '))}
            error={state.errors.analytiques}
          />
        </section>
        <section className="card mb-4 break-inside-avoid" aria-label="Copropriété">
          <h2>Copropriété</h2>
          <CaseACocher name="fonds102" defaultChecked={coche('fonds102', valeurs.fonds102)}>
            Montrer les comptes 102 dans le fonds de travaux
            <small className="hint block">Les provisions pour travaux votés, à côté du fonds de travaux (105).</small>
          </CaseACocher>
          <CaseACocher name="fermetureALaMutation" defaultChecked={coche('fermetureALaMutation', valeurs.fermetureALaMutation)}>
            Restreindre le compte du vendeur à la mutation
            <small className="hint block">
              À partir du jour de la vente, puis fermé après le même délai que celui d’un locataire parti.
            </small>
          </CaseACocher>
          <div className="mt-3">
            <ListeDeroulante
              name="liste"
              label="Classeur des listes de copropriétaires"
              tous="Aucune liste"
              options={classeurs.map(({ id, chemin }) => [id, chemin] as const)}
              defaultValue={tape('liste', valeurs.listeClasseurId ?? '')}
              error={state.errors.liste}
            />
            <p className="hint mt-1">
              Une liste par immeuble, en PDF, refaite quand ce qu’elle montre change. Réservez-la à un classeur du conseil syndical.
            </p>
          </div>
        </section>
        <section className="card mb-4 break-inside-avoid" aria-label="Documents">
          <h2>Documents</h2>
          <CaseACocher name="nomsDesPieces" defaultChecked={coche('nomsDesPieces', valeurs.nomsDesPieces)}>
            Nommer les documents comme leurs fichiers
            <small className="hint block">Pour tous les documents envoyés, quel que soit leur modèle, à partir du prochain envoi.</small>
          </CaseACocher>
        </section>
      </fieldset>
      {!lecture && (
        <SubmitButton pending="Enregistrement…" className="btn main self-start">
          Enregistrer les réglages
        </SubmitButton>
      )}
    </form>
  )
}
