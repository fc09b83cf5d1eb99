import { rubriqueOuverte } from '@/lib/domain/rubriques'
import type { Rubrique } from '@/lib/prisma/enums'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import type { NavPage } from './navigation'

/** @property rubrique an agency may have closed it. */
type Page = Omit<NavPage, 'href' | 'exact'> & { readonly chemin: string; readonly rubrique?: Rubrique }

const DOCUMENTS: Page = { chemin: 'documents', label: 'Mes documents', court: 'Documents', icon: 'folder', rubrique: 'DOCUMENTS' }
const DEMANDES: Page = { chemin: 'demandes', label: 'Mes demandes', court: 'Demandes', icon: 'message-circle', rubrique: 'DEMANDES' }

/** Besides the home and the account: what is at the foot of a telephone, and what only a desktop has room for. */
const PAR_ROLE = {
  COPROPRIETAIRE: {
    partout: [DOCUMENTS, DEMANDES],
    bureau: [
      { chemin: 'residence', label: 'Ma résidence', icon: 'building-2', rubrique: 'BIENS' },
      { chemin: 'fonds-de-travaux', label: 'Fonds de travaux', icon: 'piggy-bank', rubrique: 'FONDS_TRAVAUX' },
      { chemin: 'depenses', label: 'Dépenses', icon: 'receipt-text', rubrique: 'DEPENSES' },
    ],
  },
  BAILLEUR: {
    partout: [{ chemin: 'biens', label: 'Mes biens', court: 'Biens', icon: 'building-2', rubrique: 'BIENS' }, DOCUMENTS],
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
} as const satisfies Record<CompteOuvert['role'], { partout: readonly Page[]; bureau: readonly Page[] }>

const COMPTE: Page = { chemin: 'compte', label: 'Mon compte', court: 'Compte', icon: 'wallet', rubrique: 'COMPTE' }
const CONTACTS: Page = { chemin: 'contacts', label: 'Contacts', icon: 'users', rubrique: 'CONTACTS' }
const INFORMATIONS: Page = { chemin: 'informations', label: 'Informations', icon: 'newspaper', rubrique: 'INFORMATIONS' }

/**
 * Five at the foot of a telephone; a desktop has room for those that a telephone finds under « Plus ». A compte that closes has no news, and
 * what the agency has closed is not named.
 */
export function rubriquesDeLEspace(base: string, compte: Pick<CompteOuvert, 'role' | 'sortant' | 'agence'>): NavPage[] {
  const { partout, bureau } = PAR_ROLE[compte.role]
  const ouverte = ({ rubrique }: Page) => rubrique === undefined || rubriqueOuverte(compte, rubrique)
  const en = ({ chemin, rubrique: _, ...page }: Page): NavPage => ({ href: `${base}/${chemin}`, ...page })
  const surBureau = [...bureau, CONTACTS, ...(compte.sortant ? [] : [INFORMATIONS])]
  return [
    { href: base, exact: true, label: 'Accueil', icon: 'house' },
    ...[COMPTE, ...partout].filter(ouverte).map(en),
    ...surBureau.filter(ouverte).map((page): NavPage => ({ ...en(page), place: 'bureau' })),
    en({ chemin: 'plus', label: 'Toutes les rubriques', court: 'Plus', icon: 'ellipsis' }),
  ]
}
