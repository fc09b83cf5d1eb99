import Link from 'next/link'
import { ROLE } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { cheminDuCompte } from './chemin-du-compte'
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

/** The account on show, at the same place on every page; a press lists the others. */
export function AccountSwitcher({ comptes, current }: { comptes: readonly CompteOuvert[]; current: CompteOuvert }) {
  if (comptes.length < 2) {
    return (
      <div className="switch">
        <p className="alone">
          <Icon name="building-2" className="flex-none" />
          <Intitule compte={current} />
        </p>
      </div>
    )
  }
  return (
    <Menu
      label={`Compte affiché : ${current.lieu} · ${current.numero}. Changer de compte`}
      summary={
        <>
          <Icon name="building-2" className="flex-none" />
          <Intitule compte={current} />
          <Icon name="chevrons-up-down" size={20} className="flex-none" />
        </>
      }
    >
      <ul>
        {comptes.map((compte) => (
          <li key={compte.id}>
            <Link href={cheminDuCompte(compte)} aria-current={compte.id === current.id ? 'true' : undefined}>
              <b className="block">
                {compte.lieu || ROLE[compte.role]} · {compte.numero}
              </b>
              <small className="hint">
                {ROLE[compte.role]} · {compte.agence.nom}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
