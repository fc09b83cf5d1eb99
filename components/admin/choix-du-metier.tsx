'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useActionState } from 'react'
import { type FormState, IDLE } from '@/lib/form-state'
import type { Metier } from '@/lib/prisma/enums'

type Props = {
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What is on show; null: all. */
  readonly choisi: Metier | null
}

const CHOIX = [
  ['', 'Tous'],
  ['GERANCE', 'Gérance'],
  ['SYNDIC', 'Syndic'],
] as const

/** Which of her trades the lists show, of who has both: one press, from any page, without scripts too. */
export function ChoixDuMetier({ action, choisi }: Props) {
  const [, submit, pending] = useActionState(action, IDLE)
  const [chemin, cherches] = [usePathname(), new URLSearchParams(useSearchParams())]
  // The other list has fewer pages, perhaps.
  for (const place of ['page', 'apres', 'fait']) cherches.delete(place)
  const ici = cherches.size > 0 ? `${chemin}?${cherches}` : chemin
  return (
    <form action={submit} className="choix-du-metier" aria-busy={pending}>
      <input type="hidden" name="ici" value={ici} />
      <fieldset>
        <legend className="sr-only">Métier affiché</legend>
        {CHOIX.map(([valeur, titre]) => (
          <button key={valeur} type="submit" name="metier" value={valeur} aria-pressed={(choisi ?? '') === valeur}>
            {titre}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
