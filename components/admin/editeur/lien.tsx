'use client'

import type { Editor } from '@tiptap/react'
import { useId, useRef, useState } from 'react'
import { lienAdmis } from '@/lib/domain/texte-riche'

/** Puts a link on the words that are chosen, or takes it off. */
export function Lien({ editor, actif }: { editor: Editor; actif: boolean }) {
  const [saisie, setSaisie] = useState<string | null>(null)
  const [refus, setRefus] = useState(false)
  const bouton = useRef<HTMLButtonElement>(null)
  const id = useId()
  const ouvrir = () => {
    const { href } = editor.getAttributes('link')
    setRefus(false)
    setSaisie(typeof href === 'string' ? href : 'https://')
  }
  const fermer = () => {
    setSaisie(null)
    bouton.current?.focus()
  }
  const poser = () => {
    const href = lienAdmis(saisie ?? '')
    if (!href) return setRefus(true)
    const chain = editor.chain().focus()
    if (editor.state.selection.empty && !actif) {
      chain.insertContent({ type: 'text', text: href.replace(/^(mailto|tel):/i, ''), marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.extendMarkRange('link').setLink({ href }).run()
    setSaisie(null)
  }
  const retirer = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setSaisie(null)
  }
  return (
    <>
      <button
        ref={bouton}
        type="button"
        className="outil"
        aria-pressed={actif}
        aria-expanded={saisie !== null}
        onClick={saisie === null ? ouvrir : fermer}
      >
        Lien
      </button>
      {saisie !== null && (
        <div className="saisie-du-lien">
          <label htmlFor={id}>Adresse du lien</label>
          <input
            id={id}
            type="text"
            inputMode="url"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it was asked for by the button just pressed.
            autoFocus
            value={saisie}
            aria-invalid={refus || undefined}
            aria-describedby={refus ? `${id}-erreur` : undefined}
            onChange={(event) => setSaisie(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault()
                poser()
              } else if (event.key === 'Escape') fermer()
            }}
          />
          <button type="button" className="btn small" onClick={poser}>
            Poser le lien
          </button>
          {actif && (
            <button type="button" className="btn small" onClick={retirer}>
              Retirer
            </button>
          )}
          {refus && (
            <p id={`${id}-erreur`} role="alert" className="error">
              Un lien commence par https://, mailto: ou tel:.
            </p>
          )}
        </div>
      )}
    </>
  )
}
