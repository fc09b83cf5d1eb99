import type { CompteOuvert } from '@/lib/viewer-kinds'
import type { NavPage } from './nav-link'

type Rubrique = Omit<NavPage, 'href' | 'exact'> & { readonly chemin: string }

const DOCUMENTS: Rubrique = { chemin: 'documents', label: 'Mes documents', court: 'Documents', icon: 'folder' }
const DEMANDES: Rubrique = { chemin: 'demandes', label: 'Mes demandes', court: 'Demandes', icon: 'message-circle' }

/** Besides the home and the account: what is at the foot of a telephone, and what only a desktop has room for. */
const PAR_ROLE = {
  COPROPRIETAIRE: {
    partout: [DOCUMENTS, DEMANDES],
    bureau: [
      { chemin: 'residence', label: 'Ma résidence', icon: 'building-2' },
      { chemin: 'fonds-de-travaux', label: 'Fonds de travaux', icon: 'piggy-bank' },
      { chemin: 'depenses', label: 'Dépenses', icon: 'receipt-text' },
    ],
  },
  BAILLEUR: {
    partout: [{ chemin: 'biens', label: 'Mes biens', court: 'Biens', icon: 'building-2' }, DOCUMENTS],
    bureau: [
      { chemin: 'loyers', label: 'Loyers', icon: 'hand-coins' },
      { chemin: 'gestion', label: 'Comptes rendus', icon: 'scroll-text' },
      { chemin: 'revenus-fonciers', label: 'Revenus fonciers', icon: 'landmark' },
      DEMANDES,
    ],
  },
  LOCATAIRE: {
    partout: [{ chemin: 'quittances', label: 'Mes quittances', court: 'Quittances', icon: 'receipt-text' }, DEMANDES],
    bureau: [{ chemin: 'logement', label: 'Mon logement', icon: 'key-round' }, DOCUMENTS],
  },
} as const satisfies Record<CompteOuvert['role'], { partout: readonly Rubrique[]; bureau: readonly Rubrique[] }>

const CONTACTS: Rubrique = { chemin: 'contacts', label: 'Contacts', icon: 'users' }
const INFORMATIONS: Rubrique = { chemin: 'informations', label: 'Informations', icon: 'newspaper' }

/** Five at the foot of a telephone; a desktop has room for those that a telephone finds under « Plus ». A compte that closes has no news. */
export function rubriquesDeLEspace(base: string, { role, sortant }: Pick<CompteOuvert, 'role' | 'sortant'>): NavPage[] {
  const { partout, bureau } = PAR_ROLE[role]
  const en = ({ chemin, ...page }: Rubrique): NavPage => ({ href: `${base}/${chemin}`, ...page })
  return [
    { href: base, exact: true, label: 'Accueil', icon: 'house' },
    en({ chemin: 'compte', label: 'Mon compte', court: 'Compte', icon: 'wallet' }),
    ...partout.map(en),
    ...[...bureau, CONTACTS, ...(sortant ? [] : [INFORMATIONS])].map((rubrique): NavPage => ({ ...en(rubrique), place: 'bureau' })),
    en({ chemin: 'plus', label: 'Toutes les rubriques', court: 'Plus', icon: 'ellipsis' }),
  ]
}
