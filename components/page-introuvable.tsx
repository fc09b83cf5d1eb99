'use client'

import Link from 'next/link'
import { Icon } from './ui/icon'

/** What does not exist, or is not open to the person: the same page for both. Every page carries it three times: as a name, not as a text. */
export const PageIntrouvable = () => (
  <div className="stack mx-auto max-w-[560px] px-4 py-12">
    <Icon name="compass" size={40} />
    <h1>Cette page n’existe pas</h1>
    <p>
      L’adresse est peut-être incomplète ; ou ce que vous cherchez a été fermé par votre agence, ou ne vous est pas accessible. Vos autres
      comptes, eux, sont toujours là.
    </p>
    <p>
      <Link className="btn main" href="/">
        Revenir à l’accueil
      </Link>
    </p>
  </div>
)
