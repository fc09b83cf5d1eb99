'use client'

import { useActionState } from 'react'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Geste } from '@/lib/domain/selection-d-acces'
import { IDLE } from '@/lib/form-state'
import { GESTE } from '../libelles'
import { agirSurLesAcces } from './actions'

type Props = {
  readonly geste: Geste
  readonly selection: string
  readonly empreinte: string
  readonly formulaire: string
  /** How many of them a login holds already. */
  readonly associes: number
  /** There are no others. */
  readonly seuls: boolean
}

/** Confirms what the page has said: of another selection than the one that was shown, nothing is done. */
export function GesteForm({ geste, selection, empreinte, formulaire, associes, seuls }: Props) {
  const [state, submit] = useActionState(agirSurLesAcces, IDLE)
  return (
    <form action={submit} className="stack mt-4">
      <FormErrors state={state} />
      {Object.entries({ geste, selection, empreinte, formulaire }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {associes > 0 && (
        <CaseACocher name="associes" defaultChecked={seuls}>
          Une lettre aussi pour ceux qui ont déjà un accès : elle leur demandera de choisir un nouveau mot de passe
        </CaseACocher>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending="Un instant…">{GESTE[geste].bouton}</SubmitButton>
        <a href="/admin/acces" className="btn">
          Annuler
        </a>
      </div>
    </form>
  )
}
