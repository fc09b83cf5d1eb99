'use client'

import { useEffect, useState } from 'react'

/** Puts a text in the clipboard; without scripts it is not there, and the text beside it is selected by hand. */
export function Copier({ texte, quoi }: { texte: string; quoi: string }) {
  const [etat, setEtat] = useState<'absent' | 'pret' | 'copie'>('absent')
  useEffect(() => setEtat(navigator.clipboard ? 'pret' : 'absent'), [])
  const copier = () =>
    navigator.clipboard.writeText(texte).then(
      () => setEtat('copie'),
      () => setEtat('absent'),
    )
  return (
    <span className="contents">
      <button type="button" className={`btn small no-print ${etat === 'absent' ? 'invisible' : ''}`} onClick={copier}>
        {etat === 'copie' ? 'Copié' : 'Copier'}
        <span className="sr-only"> {quoi}</span>
      </button>
      <span role="status" className="sr-only">
        {etat === 'copie' && 'C’est copié.'}
      </span>
    </span>
  )
}
