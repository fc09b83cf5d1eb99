'use client'

import { useEffect, useState } from 'react'

/** Puts a text in the clipboard; without scripts it is not there, and the text beside it is selected by hand. */
export function Copier({ texte, quoi }: { texte: string; quoi: string }) {
  const [etat, setEtat] = useState<'absent' | 'pret' | 'copie'>('absent')
  useEffect(() => setEtat(navigator.clipboard ? 'pret' : 'absent'), [])
  const copier = () =>
    navigator.clipboard
      .writeText(texte)
      .then(() => setEtat('copie'))
      .catch(() => setEtat('absent'))
  return (
    <button type="button" className={`btn small no-print ${etat === 'absent' ? 'invisible' : ''}`} onClick={copier}>
      <span role="status">{etat === 'copie' ? 'Copié' : 'Copier'}</span>
      <span className="sr-only"> {quoi}</span>
    </button>
  )
}
