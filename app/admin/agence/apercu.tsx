'use client'

import { useEffect, useRef, useState } from 'react'
import { accentLisible, contrast } from '@/lib/domain/accent'
import { initialeDeLAgence } from '@/lib/domain/tiers'

type Props = { champ: string; accent: string; nom: string; ville: string }

/** What the colour gives on a client's home and at the head of a letter, as it is typed; without JavaScript, the one that is kept. */
export function Apercu({ champ, accent, nom, ville }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [colour, setColour] = useState(accent)
  useEffect(() => {
    const input = document.getElementById(champ)
    const read = () => input instanceof HTMLInputElement && setColour(input.value)
    input?.addEventListener('input', read)
    return () => input?.removeEventListener('input', read)
  }, [champ])
  const { accent: lisible, encre } = accentLisible(colour)
  useEffect(() => {
    // The CSP forbids a style in the page; what a script sets is its own.
    box.current?.style.setProperty('--brand', lisible)
    box.current?.style.setProperty('--brand-ink', encre)
  }, [lisible, encre])
  const rapport = contrast(lisible, encre)
  return (
    <div ref={box} className="apercu-couleur" aria-label="Aperçu" role="img">
      <div className="apercu-accueil">
        <small>Au 28 novembre, vous nous devez</small>
        <b>378,20&nbsp;€</b>
      </div>
      <div className="apercu-lettre">
        <span className="mark">{initialeDeLAgence(nom || 'A')}</span>
        <p>
          <b>{nom}</b>
          <small>{ville}</small>
        </p>
      </div>
      <p className="hint">
        Contraste de {rapport.toFixed(1).replace('.', ',')} pour 1{rapport < 4.5 ? ' : les petits textes y seront moins lisibles.' : '.'}
      </p>
    </div>
  )
}
