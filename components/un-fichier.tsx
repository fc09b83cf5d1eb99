'use client'

import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { PIECE_OCTETS_MAX, tailleEnMots } from '@/lib/domain/demande'
import type { FormState } from '@/lib/form-state'

// Named one by one, an iPhone sends its photographs as JPEG.
const ADMIS = 'image/jpeg,image/png,image/webp,application/pdf,.pdf'

type Props = { readonly state: FormState; readonly label: string; readonly required?: boolean }

/** One paper, as a PDF or a photograph. A form that was sent is emptied by React: where there are scripts, its file is given back to it. */
export function UnFichier({ state, label, required = false }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [fichier, setFichier] = useState<File | null>(null)
  const lourd = fichier !== null && fichier.size > PIECE_OCTETS_MAX
  useEffect(() => {
    const list = new DataTransfer()
    if (fichier) list.items.add(fichier)
    if (input.current && state) input.current.files = list.files
  }, [fichier, state])
  const choose = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => setFichier(files?.[0] ?? null)
  const error = lourd ? `Ce fichier pèse ${tailleEnMots(fichier.size)} : ${tailleEnMots(PIECE_OCTETS_MAX)} au plus.` : state.errors.fichier
  return (
    <div className="field fichiers">
      <label htmlFor="fichier">{label}</label>
      <p id="fichier-aide" className="hint mb-1">
        Un PDF ou une photo (JPEG, PNG, WebP), {tailleEnMots(PIECE_OCTETS_MAX)} au plus. Le lieu inscrit dans une photo est effacé.
      </p>
      <input
        ref={input}
        id="fichier"
        name="fichier"
        type="file"
        accept={ADMIS}
        required={required}
        onChange={choose}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'fichier-aide fichier-erreur' : 'fichier-aide'}
      />
      {error && (
        <p id="fichier-erreur" className="error" role={lourd ? 'alert' : undefined}>
          {error}
        </p>
      )}
      {state.status === 'refused' && <p className="hint sans-script">Choisissez à nouveau votre fichier : il n’a pas été gardé.</p>}
    </div>
  )
}
