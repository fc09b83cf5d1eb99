import Link from 'next/link'
import type { Cents } from '@/lib/domain/money'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { cheminDuCompte } from './chemin-du-compte'
import { ResumeDuCompte } from './resume-du-compte'
import { Icon } from './ui/icon'
import { Menu } from './ui/menu'

const Intitule = ({ compte }: { compte: CompteOuvert }) => (
  <span className="flex min-w-0">
    {compte.lieu && <b className="truncate font-semibold">{compte.lieu}</b>}
    <span className="flex-none whitespace-pre">
      {compte.lieu && ' · '}
      {compte.numero}
    </span>
  </span>
)

export type AccountSwitcherProps = {
  readonly comptes: readonly CompteOuvert[]
  readonly current: CompteOuvert
  /** By compte; where there is one compte alone its page says it. */
  readonly soldes?: ReadonlyMap<string, Cents>
  /** Who looks: a login of his own, codes of a letter, or staff who see what a client sees. */
  readonly acces: 'client' | 'code' | 'staff-as-client'
}

const ENSEMBLE = { href: '/ensemble', icon: 'scale', label: 'Ma situation d’ensemble' } as const
const AVEC_UN_ACCES = [
  { href: '/mes-comptes', icon: 'settings-2', label: 'Gérer mes comptes' },
  { href: '/ajouter-un-compte', icon: 'plus', label: 'Ajouter un compte' },
] as const
const AVEC_DES_CODES = [{ href: '/associer', icon: 'link', label: 'Associer mon compte' }] as const

const LIENS = { client: AVEC_UN_ACCES, code: AVEC_DES_CODES, 'staff-as-client': [] } as const

/** The account on show, at the same place on every page; a press lists the others, and leads to what concerns all of them. */
export function AccountSwitcher({ comptes, current, soldes, acces }: AccountSwitcherProps) {
  // Plain anchors out of the space: every page bears them, and a <Link> is made again at each one.
  return (
    <Menu
      label={`Compte affiché\u00a0: ${[current.lieu, current.numero].filter(Boolean).join(' · ')}. ${comptes.length > 1 ? 'Changer de compte' : 'Mes comptes'}`}
      summary={
        <>
          <Icon name="building-2" className="flex-none" />
          <Intitule compte={current} />
          <Icon name="chevrons-up-down" size={20} className="flex-none" />
        </>
      }
    >
      {comptes.length > 1 && (
        <ul className="mb-1 border-line border-b pb-1">
          {comptes.map((compte) => (
            <li key={compte.id}>
              <Link href={cheminDuCompte(compte)} aria-current={compte.id === current.id ? 'true' : undefined}>
                <ResumeDuCompte compte={compte} solde={soldes?.get(compte.id)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {[...(comptes.length > 1 ? [ENSEMBLE] : []), ...LIENS[acces]].map(({ href, icon, label }) => (
          <li key={href}>
            <a href={href} className="!flex min-h-11 items-center gap-3">
              <Icon name={icon} size={20} className="flex-none" />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
