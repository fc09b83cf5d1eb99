import type { NavPage } from '@/components/navigation'
import type { StaffViewer } from '@/lib/viewer-kinds'

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
  { href: '/admin/identites', exact: false, label: 'Identités', icon: 'user', place: 'bureau' },
] as const
const POUR_ADMINISTRATEURS = [
  { href: '/admin/equipe', exact: false, label: 'Équipe', court: 'Équipe', icon: 'users' },
  { href: '/admin/conditions', exact: false, label: 'Conditions', court: 'CGU', icon: 'file-text' },
  { href: '/admin/agence', exact: false, label: 'Agence', court: 'Agence', icon: 'building-2', place: 'bureau' },
  { href: '/admin/parametres', exact: false, label: 'Paramètres', court: 'Réglages', icon: 'settings-2', place: 'bureau' },
  { href: '/admin/journal', exact: false, label: 'Journal', court: 'Journal', icon: 'history' },
] as const

const DU_SYNDIC = [{ href: '/admin/documents-legaux', label: 'Obligatoires', icon: 'scale', place: 'bureau' }] as const

const gerance = ({ preavis, aVoir }: { preavis: number; aVoir: number }): NavPage[] => [
  { href: '/admin/preavis', label: 'Préavis', icon: 'send', place: 'bureau', nombre: preavis },
  { href: '/admin/assurances', label: 'Assurances', icon: 'shield-check', place: 'bureau', nombre: aVoir },
]

/** The pages of the back office that somebody has, in the order of the navigation. @param faire what waits in rental management; null without it. */
export const rubriquesDe = (
  { role, metiersVus }: StaffViewer,
  faire: { readonly preavis: number; readonly aVoir: number } | null,
): readonly NavPage[] => [
  ...POUR_TOUS,
  ...(metiersVus.includes('SYNDIC') ? DU_SYNDIC : []),
  ...(faire ? gerance(faire) : []),
  ...(role === 'ADMINISTRATEUR' ? POUR_ADMINISTRATEURS : []),
]
