'use client'

import { useActionState } from 'react'
import { DroitsDuClasseur } from '@/components/admin/droits-du-classeur'
import { Alert } from '@/components/ui/alert'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { changerLesDroitsDuClasseur } from '../actions'

type Props = {
  readonly classeur: string
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly niveau: string | null
  readonly bailleur: boolean
  readonly locataire: boolean
  /** Who sees the expenses of a residence follows it. */
  readonly factures: boolean
}

/** Two steps: what the change shows and hides is said, and then it is made. */
export function DroitsForm({ classeur, metier, niveau, bailleur, locataire, factures }: Props) {
  const [state, submit] = useActionState(changerLesDroitsDuClasseur, IDLE)
  const { values, errors } = state
  const avant = [niveau ?? '', bailleur ? 'B' : '', locataire ? 'L' : ''].join('|')
  const sent = state.status !== 'idle'
  return (
    <form action={submit} className="card stack" noValidate key={values.confirme}>
      <h2>Droits</h2>
      <FormErrors state={state} />
      {values.change && (
        <div role="alert">
          <Alert titre="Un collègue a changé ces droits entre-temps.">
            Votre choix est ci-dessous : enregistrez-le de nouveau pour le garder.
          </Alert>
        </div>
      )}
      {values.inchange && <Alert titre="Ce sont déjà les droits de ce classeur." />}
      <input type="hidden" name="classeur" value={classeur} />
      <input type="hidden" name="avant" value={values.avant ?? avant} />
      <DroitsDuClasseur
        metier={metier}
        niveau={values.niveau ?? niveau ?? 'PERSONNE'}
        bailleur={sent ? values.bailleur === 'on' : bailleur}
        locataire={sent ? values.locataire === 'on' : locataire}
        error={values.refus ?? errors.niveau}
      />
      {values.effet && (
        <div role="alert">
          <Alert titre={values.effet}>
            {factures && <p>La liste des dépenses de chaque résidence suivra les mêmes droits.</p>}
            <p>Rien n’est encore changé.</p>
          </Alert>
          <input type="hidden" name="confirme" value={values.confirme} />
        </div>
      )}
      <SubmitButton pending={values.effet ? 'Enregistrement…' : 'Calcul…'} className={`btn self-start ${values.effet ? 'main' : ''}`}>
        {values.effet ? 'Confirmer ces droits' : 'Changer les droits'}
      </SubmitButton>
    </form>
  )
}
