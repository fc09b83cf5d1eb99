import type { ReactNode } from 'react'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import type { Cents } from '@/lib/domain/money'

type Props = { readonly titre: ReactNode; readonly detail?: ReactNode; readonly montant: Cents; readonly children: ReactNode }

/** An amount that opens on what it is made of; without JavaScript too, and unfolded on paper. */
export const LigneDepliante = ({ titre, detail, montant, children }: Props) => (
  <li className="!p-0">
    <details className="deplie-imprime w-full">
      <summary className="depliant py-2">
        <Icon name="chevron-right" size={20} />
        <span className="min-w-0 flex-1">
          <span className="[overflow-wrap:anywhere]">{titre}</span>{' '}
          {detail && <small className="hint font-normal max-lg:block">{detail}</small>}
        </span>
        <span className="num">
          <Euros montant={montant} />
        </span>
      </summary>
      {children}
    </details>
  </li>
)
