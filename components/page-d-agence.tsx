import type { ReactNode } from 'react'
import { type AgenceEnseigne, Enseigne } from './enseigne'
import { EnseigneDuPortail } from './enseigne-du-portail'

type Props = {
  /** Null where the door does not say which. */
  readonly agence: AgenceEnseigne | null
  /** « Étape 2 sur 3 ». */
  readonly etape?: string
  readonly titre: string
  readonly chapeau: ReactNode
  readonly children: ReactNode
}

/** A page of one task, in the agency's name, before one has a space of one's own. */
export const PageDAgence = ({ agence, etape, titre, chapeau, children }: Props) => (
  <main id="contenu" className="stack mx-auto max-w-[480px] px-4 py-10">
    {agence ? <Enseigne agence={agence} /> : <EnseigneDuPortail />}
    <div>
      {etape && <p className="hint mb-1">{etape}</p>}
      <h1>{titre}</h1>
      <p className="hint mt-1 [overflow-wrap:anywhere]">{chapeau}</p>
    </div>
    {children}
  </main>
)
