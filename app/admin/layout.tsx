import Link from 'next/link'
import type { ReactNode } from 'react'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { ChoixDuMetier } from '@/components/admin/choix-du-metier'
import { RechercheGlobale } from '@/components/admin/recherche-globale'
import type { NavPage } from '@/components/navigation'
import { Shell } from '@/components/shell'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { STAFF_ROLE } from '@/lib/labels'
import { aFaireEnGerance } from '@/lib/queries/assurances-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { voitLaGerance } from './gerance-ouverte'
import { choisirMetier } from './metier-actions'

const POUR_TOUS = [
  { href: '/admin', exact: true, label: 'Tableau de bord', court: 'Tableau', icon: 'layout-dashboard' },
  { href: '/admin/portefeuille', exact: false, label: 'Portefeuille', court: 'Clients', icon: 'folder' },
  { href: '/admin/demandes', exact: false, label: 'Demandes', court: 'Demandes', icon: 'message-circle' },
  { href: '/admin/publications', exact: false, label: 'Publications', court: 'Envois', icon: 'file-up' },
  { href: '/admin/documents', exact: false, label: 'Documents', icon: 'file-text', place: 'bureau' },
  { href: '/admin/photos', exact: false, label: 'Photos', icon: 'image', place: 'bureau' },
  { href: '/admin/classeurs', exact: false, label: 'Classeurs', icon: 'folder-open', place: 'bureau' },
  { href: '/admin/diffusions', exact: false, label: 'Courriers', icon: 'scroll-text', place: 'bureau' },
  { href: '/admin/acces', exact: false, label: 'Accès', court: 'Accès', icon: 'key-round' },
] as const
const POUR_ADMINISTRATEURS = [
  { href: '/admin/equipe', exact: false, label: 'Équipe', court: 'Équipe', icon: 'users' },
  { href: '/admin/conditions', exact: false, label: 'Conditions', court: 'CGU', icon: 'file-text' },
  { href: '/admin/agence', exact: false, label: 'Agence', court: 'Agence', icon: 'building-2', place: 'bureau' },
  { href: '/admin/parametres', exact: false, label: 'Paramètres', court: 'Réglages', icon: 'settings-2', place: 'bureau' },
  { href: '/admin/journal', exact: false, label: 'Journal', court: 'Journal', icon: 'history' },
] as const

const DU_SYNDIC = [{ href: '/admin/documents-legaux', label: 'Obligatoires', icon: 'scale', place: 'bureau' }] as const

/** A telephone finds them on the dashboard. */
const gerance = ({ preavis, aVoir }: { preavis: number; aVoir: number }): NavPage[] => [
  { href: '/admin/preavis', label: 'Préavis', icon: 'send', place: 'bureau', nombre: preavis },
  { href: '/admin/assurances', label: 'Assurances', icon: 'shield-check', place: 'bureau', nombre: aVoir },
]

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff()
  const top = (
    <>
      <RechercheGlobale />
      {viewer.metiers.length > 1 && (
        <ChoixDuMetier action={choisirMetier} choisi={viewer.metiersVus.length === 1 ? (viewer.metiersVus[0] ?? null) : null} />
      )}
      <p className="hint on-desktop ml-auto min-w-0 truncate py-2">
        {viewer.email} · {STAFF_ROLE[viewer.role]}
      </p>
      <Link href="/securite" className="chip flex-none">
        Sécurité
      </Link>
      <form action={seDeconnecter} className="on-phone">
        <button type="submit" className="chip" aria-label="Me déconnecter">
          <Icon name="log-out" size={20} />
        </button>
      </form>
    </>
  )
  const faire = voitLaGerance(viewer) ? await aFaireEnGerance(viewer, today()) : null
  const pages = [
    ...POUR_TOUS,
    ...(viewer.metiersVus.includes('SYNDIC') ? DU_SYNDIC : []),
    ...(faire ? gerance(faire) : []),
    ...(viewer.role === 'ADMINISTRATEUR' ? POUR_ADMINISTRATEURS : []),
  ]
  return (
    <Shell agence={viewer.agence} pages={pages} top={top} signOut={seDeconnecter}>
      {children}
    </Shell>
  )
}
