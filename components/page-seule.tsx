import type { ReactNode } from 'react'
import { Mark } from './mark'

/** A page of one task, outside the spaces: the portal's name, a title, what to do. */
export const PageSeule = ({ titre, chapeau, children }: { titre: string; chapeau: string; children: ReactNode }) => (
  <main id="contenu" className="stack mx-auto max-w-[480px] px-4 py-10">
    <div className="flex items-center gap-3">
      <Mark nom="Palier" />
      <p className="font-serif text-xl font-semibold">Palier</p>
    </div>
    <div>
      <h1>{titre}</h1>
      <p className="hint mt-1 break-words">{chapeau}</p>
    </div>
    {children}
  </main>
)
