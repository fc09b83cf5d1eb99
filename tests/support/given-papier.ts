import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { emettrePapier, type PapierEmis, type TermeEmis } from '@/lib/domain/papier-emis'
import type { Papier } from '@/lib/domain/quittance'

/** November 2026 of Stéphane Pailloux, 480,00 and 47,71, paid in full; of his flat of 47 boulevard Albert Ier. */
export const papierDe = (papier: Papier, terme: Partial<TermeEmis> = {}, { habitation = true } = {}): PapierEmis =>
  emettrePapier(
    papier,
    {
      ...{ periode: day('2026-11-01'), mois: 1, debut: day('2026-11-01'), fin: day('2026-11-30') },
      ...{ loyer: cents(48_000), charges: cents(4771), paye: cents(52_771), exigibleLe: day('2026-11-01') },
      ...terme,
    },
    {
      agence: {
        ...{ nom: 'SA Le Bureau', activite: 'Administrateur de biens', adresse1: '1 place Stanislas', codePostal: '54000', ville: 'Nancy' },
        ...{ telephone: '03 83 00 00 00', email: 'contact@bureau.palier.test', mentions: 'Carte professionnelle 5402', accent: '#0f5b57' },
        sensSolde: 'DEBIT_POSITIF',
      },
      ...{ reference: '4181PAILLOUX', numero: '4181PAILLOUX', bail: 'B-PAILLOUX', habitation },
      locataire: {
        ...{ nature: 'PERSONNE', civilite: 'M.', nom: 'Pailloux', prenom: 'Stéphane', raisonSociale: null },
        ...{ adresse1: '47 boulevard Albert Ier', codePostal: '54500', ville: 'Vandœuvre' },
      },
      bailleur: { nature: 'PERSONNE', civilite: 'Mme', nom: 'Yaloxe', prenom: 'Denise', raisonSociale: null },
      lot: { nom: 'Appartement 305', adresse: { adresse1: '47 boulevard Albert Ier', codePostal: '54500', ville: 'Vandœuvre' } },
    },
    day('2026-11-28'),
  )
