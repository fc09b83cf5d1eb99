import type { ReactNode } from 'react'

/** The title of a card and, at its right, the way to all of it. */
export const TitreEtSuite = ({ id, titre, children }: { id: string; titre: string; children: ReactNode }) => (
  <div className="titre-et-suite">
    <h2 id={id}>{titre}</h2>
    {children}
  </div>
)
