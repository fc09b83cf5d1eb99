'use client'

import { Icon } from './icon'

/** Opens the browser's own printing; without scripts its menu does. */
export const Imprimer = () => (
  <button type="button" className="btn main avec-script" onClick={() => window.print()}>
    <Icon name="printer" />
    Imprimer
  </button>
)
