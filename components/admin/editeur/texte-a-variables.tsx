'use client'

import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { TEXTE_MAX } from '@/lib/domain/texte-riche'
import { VARIABLES } from '@/lib/domain/variables'

const Editeur = dynamic(() => import('./editeur').then((module) => module.Editeur), { ssr: false })

type Props = {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** As one types it: lib/domain/texte-ecrit.ts. */
  readonly defaultValue: string
  readonly error?: string | undefined
}

/** A text with headings, lists and variables: as one types it, and through an editor once that has come. */
export function TexteAVariables({ name, label, hint, defaultValue, error }: Props) {
  const [ecrit, setEcrit] = useState(defaultValue)
  const [pret, setPret] = useState(false)
  const venu = useCallback(() => setPret(true), [])
  const describedBy = [`${name}-aide`, error && `${name}-erreur`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label id={`${name}-label`} htmlFor={name}>
        {label}
      </label>
      <p id={`${name}-aide`} className="hint mb-1">
        {hint}
      </p>
      {!pret && (
        <details className="hint mb-2">
          <summary className="flex min-h-11 items-center">Comment l’écrire, et les variables</summary>
          <p>
            Une ligne vide entre deux paragraphes. « # » devant un titre, « ## » devant un sous-titre, « - » ou « 1. » devant chaque ligne
            d’une liste. **gras**, *italique*, __souligné__, [texte du lien](https://…).
          </p>
          <p className="[overflow-wrap:anywhere]">Variables : {VARIABLES.map((nom) => `{${nom}}`).join(', ')}.</p>
        </details>
      )}
      <textarea
        id={pret ? undefined : name}
        name={name}
        hidden={pret}
        rows={14}
        maxLength={pret ? undefined : TEXTE_MAX}
        value={ecrit}
        onChange={(event) => setEcrit(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      />
      <Editeur
        id={name}
        label={label}
        describedBy={describedBy}
        invalide={Boolean(error)}
        depart={ecrit}
        onChange={setEcrit}
        onPret={venu}
      />
      {error && (
        <p id={`${name}-erreur`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
