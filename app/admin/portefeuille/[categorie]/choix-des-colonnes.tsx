'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Categorie, Colonne } from '@/lib/domain/portefeuille'
import { IDLE } from '@/lib/form-state'
import { choisirLesColonnes } from './actions'

type Props = {
  readonly categorie: Categorie
  readonly colonnes: readonly Colonne[]
  readonly montrees: readonly string[]
  /** The address of the list as it is narrowed and sorted. */
  readonly ici: string
}

/** The columns of the list, all but the first, which is what its lines are called. */
export function ChoixDesColonnes({ categorie, colonnes, montrees, ici }: Props) {
  const [, submit] = useActionState(choisirLesColonnes, IDLE)
  return (
    <details className="choix-des-colonnes">
      <summary>Colonnes</summary>
      <form action={submit} className="flex flex-wrap items-center gap-x-5">
        <input type="hidden" name="categorie" value={categorie} />
        <input type="hidden" name="ici" value={ici} />
        {colonnes.slice(1).map(({ cle, titre }) => (
          <label key={cle} className="choix">
            <input type="checkbox" name={`col.${cle}`} defaultChecked={montrees.includes(cle)} />
            <span>{titre}</span>
          </label>
        ))}
        <SubmitButton pending="…" className="btn">
          Montrer ces colonnes
        </SubmitButton>
      </form>
    </details>
  )
}
