'use client'

import { useActionState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FiltreDeCibles } from '@/lib/domain/diffusion'
import { IDLE } from '@/lib/form-state'
import { ajouterTousLesTrouves } from '../../actions'

type Props = FiltreDeCibles & { readonly diffusion: string; readonly total: number }

/** All that the search has found, by one press: as many as the page says. */
export function TousLesTrouves({ diffusion, categorie, recherche, immeuble, total }: Props) {
  const [state, submit] = useActionState(ajouterTousLesTrouves, IDLE)
  return (
    <form action={submit} className="stack mt-2">
      <FormErrors state={state} />
      {Object.entries({ diffusion, categorie, q: recherche, immeuble: immeuble ?? '', total }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending="…" className="btn small self-start">
        Choisir les {total.toLocaleString('fr')}
      </SubmitButton>
      {recherche && <p className="hint">Relisez-les d’abord&nbsp;: la recherche trouve aussi les noms qui se ressemblent.</p>}
    </form>
  )
}
