import Link from 'next/link'
import type { ReactNode } from 'react'
import { EnseigneDuPortail } from './enseigne-du-portail'

export type Retour = { readonly href: '/' | '/mes-comptes' | '/securite' | `/connexion${string}`; readonly texte: string }

export const MON_ESPACE: Retour = { href: '/', texte: 'Mon espace' }
export const MES_COMPTES: Retour = { href: '/mes-comptes', texte: 'Mes comptes' }
export const SECURITE: Retour = { href: '/securite', texte: 'Sécurité' }
export const CONNEXION: Retour = { href: '/connexion', texte: 'Connexion' }

type Props = {
  readonly titre: string
  readonly chapeau?: ReactNode
  /** The page above, to go back to without doing anything. */
  readonly retour?: Retour | undefined
  readonly children: ReactNode
}

/** A page of one task, outside the spaces: the portal's name, the way back, a title, what to do. */
export const PageSeule = ({ titre, chapeau, retour, children }: Props) => (
  <main id="contenu" className="stack mx-auto max-w-[480px] px-4 py-10">
    <EnseigneDuPortail />
    <div>
      {retour && (
        <p className="mb-1">
          <Link href={retour.href} className="inline-flex min-h-11 items-center">
            ← {retour.texte}
          </Link>
        </p>
      )}
      <h1>{titre}</h1>
      {chapeau && <p className="hint mt-1 [overflow-wrap:anywhere]">{chapeau}</p>}
    </div>
    {children}
  </main>
)
