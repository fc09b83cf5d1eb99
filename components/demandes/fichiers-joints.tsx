'use client'

import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { PIECE_OCTETS_MAX, PIECES_MAX, tailleEnMots } from '@/lib/domain/demande'
import type { FormState } from '@/lib/form-state'

// Named one by one, an iPhone sends its photographs as JPEG.
const ADMIS = 'image/jpeg,image/png,image/webp,application/pdf,.pdf,.docx,.xlsx,.odt'

const same = (a: File) => (b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

/** What was chosen so far and now, and why some of it is left out. */
function ajouter(kept: readonly File[], chosen: readonly File[]): { fichiers: File[]; faute: string } {
  const heavy = chosen.filter(({ size }) => size > PIECE_OCTETS_MAX)
  const all = [...kept, ...chosen.filter((file) => !heavy.includes(file) && !kept.some(same(file)))]
  const fautes = heavy.map(({ name, size }) => `« ${name} » pèse ${tailleEnMots(size)} : ${tailleEnMots(PIECE_OCTETS_MAX)} au plus.`)
  if (all.length > PIECES_MAX) fautes.push(`${PIECES_MAX} fichiers au plus par message : les derniers n’ont pas été ajoutés.`)
  return { fichiers: all.slice(0, PIECES_MAX), faute: fautes.join(' ') }
}

/** Files to join, ten at most. One after the other where there are scripts; at once, by the browser's own field, where there are none. */
export function FichiersJoints({ state }: { state: FormState }) {
  const input = useRef<HTMLInputElement>(null)
  const [{ fichiers, faute }, setChosen] = useState<{ fichiers: readonly File[]; faute: string }>({ fichiers: [], faute: '' })
  // A form that was sent is emptied by React, files too: they are given back to it, and are not chosen a second time.
  useEffect(() => {
    const list = new DataTransfer()
    for (const file of fichiers) list.items.add(file)
    if (input.current && state) input.current.files = list.files
  }, [fichiers, state])
  const choose = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => setChosen(ajouter(fichiers, [...(files ?? [])]))
  const error = faute || state.errors.pieces
  return (
    <div className="field fichiers">
      <label htmlFor="pieces">Photos et documents (facultatif)</label>
      <p id="pieces-aide" className="hint mb-1">
        {PIECES_MAX} fichiers au plus, {tailleEnMots(PIECE_OCTETS_MAX)} chacun : photos, PDF, Word, Excel. Le lieu inscrit dans une photo
        est effacé.
      </p>
      <input
        ref={input}
        id="pieces"
        name="pieces"
        type="file"
        multiple
        accept={ADMIS}
        onChange={choose}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'pieces-aide pieces-erreur' : 'pieces-aide'}
      />
      {error && (
        <p id="pieces-erreur" className="error" role={faute ? 'alert' : undefined}>
          {error}
        </p>
      )}
      {state.status === 'refused' && <p className="hint sans-script">Choisissez à nouveau vos fichiers : ils n’ont pas été gardés.</p>}
      {fichiers.length > 0 && (
        <ul className="list mt-1" aria-label="Fichiers choisis">
          {fichiers.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`} className="!py-1">
              <Icon name="paperclip" size={20} />
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{file.name}</span>
              <span className="hint flex-none">{tailleEnMots(file.size)}</span>
              <button
                type="button"
                className="btn small"
                aria-label={`Retirer ${file.name}`}
                onClick={() => setChosen({ fichiers: fichiers.filter((other) => other !== file), faute: '' })}
              >
                <Icon name="x" size={20} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
