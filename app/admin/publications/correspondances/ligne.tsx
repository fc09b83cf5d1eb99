'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { associerUnCompte } from './actions'

type Choix = { readonly reference: string; readonly numero: string; readonly nom: string }

type Props = {
  readonly id: string
  readonly numero: string
  readonly libelle: string
  readonly lignes: number
  readonly etat: 'A_ASSOCIER' | 'ASSOCIE' | 'IGNORE'
  readonly compte: Choix | null
  readonly proches: readonly Choix[]
  readonly modifiable: boolean
}

const NOMBRE = new Intl.NumberFormat('fr-FR')

/** An account of an FEC, and the compte that it is: typed, or one of those whose holder bears nearly its name. */
export function Ligne({ id, numero, libelle, lignes, etat, compte, proches, modifiable }: Props) {
  const [state, submit] = useActionState(associerUnCompte, IDLE)
  const champ = `compte-${id}`
  return (
    <li className="!grid gap-x-6 gap-y-2 py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="min-w-0">
        <span className="font-semibold [overflow-wrap:anywhere]">{numero}</span>
        <span className="hint block">
          {libelle && `${libelle} · `}
          {NOMBRE.format(lignes)} ligne{lignes > 1 ? 's' : ''}
        </span>
        {etat === 'ASSOCIE' && compte && (
          <span className="tag good mt-1">
            {compte.nom} · {compte.numero}
          </span>
        )}
        {etat === 'IGNORE' && <span className="tag mt-1">Mis de côté</span>}
        {etat === 'A_ASSOCIER' && !modifiable && <span className="tag warn mt-1">À associer</span>}
      </div>
      {modifiable && (
        <form action={submit} className="min-w-0" noValidate>
          <FormErrors state={state} />
          <input type="hidden" name="correspondance" value={id} />
          {etat === 'A_ASSOCIER' ? (
            <>
              <div className="flex flex-wrap items-end gap-2">
                <div className="field min-w-40 flex-1">
                  <label htmlFor={champ}>Numéro ou référence du compte</label>
                  <input
                    id={champ}
                    name="compte"
                    autoComplete="off"
                    defaultValue={state.values.compte ?? ''}
                    aria-invalid={state.errors.compte ? true : undefined}
                  />
                </div>
                <SubmitButton pending="…" className="btn" name="geste" value="associer">
                  Associer<span className="sr-only"> {numero}</span>
                </SubmitButton>
                <SubmitButton pending="…" className="btn ghost" name="geste" value="ignorer">
                  Mettre de côté<span className="sr-only"> {numero}</span>
                </SubmitButton>
              </div>
              {proches.length > 0 && (
                <p className="mt-2 flex flex-wrap items-center gap-2">
                  <span className="hint">Serait-ce&nbsp;:</span>
                  {proches.map(({ reference, numero: sien, nom }) => (
                    <SubmitButton key={reference} pending="…" className="chip" name="proche" value={reference}>
                      {nom} · {sien}
                    </SubmitButton>
                  ))}
                </p>
              )}
            </>
          ) : (
            <SubmitButton pending="…" className="btn small lg:float-right" name="geste" value="defaire">
              Défaire<span className="sr-only"> l’association de {numero}</span>
            </SubmitButton>
          )}
        </form>
      )}
    </li>
  )
}
