import type { CompteRole } from '@/lib/prisma/enums'

/** The page that leads to the photographs, by role. */
export const DOU_VIENNENT_LES_PHOTOS = {
  COPROPRIETAIRE: { page: 'residence', nom: 'Ma résidence', titre: 'Photos de la résidence' },
  BAILLEUR: { page: 'biens', nom: 'Mes biens', titre: 'Photos de mes immeubles' },
  LOCATAIRE: { page: 'logement', nom: 'Mon logement', titre: 'Photos de mon immeuble' },
} as const satisfies Record<CompteRole, { page: string; nom: string; titre: string }>
