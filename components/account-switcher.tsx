import { Building2, ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import { ROLE } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { cheminDuCompte } from './chemin-du-compte'
import { Menu } from './ui/menu'

const Intitule = ({ compte }: { compte: CompteOuvert }) => (
  <span className="min-w-0 truncate">
    {compte.lieu && <b className="font-semibold">{compte.lieu} · </b>}
    {compte.numero}
  </span>
)

/** The account on show, at the same place on every page; a press lists the others. */
export function AccountSwitcher({ comptes, current }: { comptes: readonly CompteOuvert[]; current: CompteOuvert }) {
  if (comptes.length < 2) {
    return (
      <div className="switch">
        <p className="alone">
          <Building2 size={22} aria-hidden className="flex-none" />
          <Intitule compte={current} />
        </p>
      </div>
    )
  }
  return (
    <Menu
      label={`Compte affiché : ${current.lieu} ${current.numero}. Changer de compte`}
      summary={
        <>
          <Building2 size={22} aria-hidden className="flex-none" />
          <Intitule compte={current} />
          <ChevronsUpDown size={20} aria-hidden className="flex-none" />
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
