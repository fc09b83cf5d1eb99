'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Trouvailles } from '@/lib/queries/recherche'
import { ListeDesTrouvailles } from './trouvailles'

type Etat = { readonly q: string; readonly groupes: Trouvailles; readonly panne?: boolean }
const RIEN: Etat = { q: '', groupes: [] }
const PAUSE_MS = 150

async function demander(q: string, signal: AbortSignal): Promise<Etat> {
  const response = await fetch(`/api/recherche?q=${encodeURIComponent(q)}`, { signal })
  return response.ok ? { q, groupes: (await response.json()) as Trouvailles } : { q, groupes: [], panne: true }
}

/** Up and down go from the field to the links and back. */
function parcourir(event: KeyboardEvent<HTMLDialogElement>): void {
  const pas = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (!pas) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .trouvailles a')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + pas]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** A field of every page of the back office: a page of its own without scripts, a dialog with them, by ⌘K or Ctrl+K too. */
export function RechercheGlobale() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [q, setQ] = useState('')
  const [etat, setEtat] = useState(RIEN)
  const ouvrir = () => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (!dialog.current?.open) dialog.current?.showModal()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const cherche = q.trim()
  useEffect(() => {
    if (cherche.length < 2) return setEtat(RIEN)
    const stop = new AbortController()
    const later = setTimeout(() => {
      demander(cherche, stop.signal).then(setEtat, () => stop.signal.aborted || setEtat({ q: cherche, groupes: [], panne: true }))
    }, PAUSE_MS)
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [cherche])
  const trouve = etat.groupes.reduce((total, { lignes }) => total + lignes.length, 0)
  return (
    <search className="recherche-globale">
      <form action="/admin/recherche">
        <a href="/admin/recherche" className="chip" aria-label="Rechercher">
          <Icon name="search" size={20} />
        </a>
        <input
          name="q"
          type="search"
          aria-label="Rechercher dans l’agence"
          placeholder="Rechercher… Ctrl K"
          maxLength={100}
          autoComplete="off"
          onPointerDown={(event) => {
            event.preventDefault()
            ouvrir()
          }}
        />
      </form>
      <dialog ref={dialog} aria-label="Rechercher dans l’agence" onKeyDown={parcourir}>
        <form action="/admin/recherche" className="field">
          <label htmlFor="recherche-globale">Personne, compte, lot, immeuble ou document</label>
          <input
            id="recherche-globale"
            name="q"
            type="search"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            maxLength={100}
            autoComplete="off"
          />
        </form>
        <p role="status" className="hint">
          {etat.panne
            ? 'La recherche ne répond pas. Validez pour l’ouvrir dans une page.'
            : etat.q === '' || etat.q !== cherche
              ? ''
              : trouve === 0
                ? 'Rien ne ressemble à cela.'
                : `${trouve} ${trouve > 1 ? 'résultats' : 'résultat'}`}
        </p>
        <ListeDesTrouvailles groupes={etat.groupes} />
        <form method="dialog">
          <button type="submit" className="btn">
            Fermer
          </button>
        </form>
      </dialog>
    </search>
  )
}
