import { day } from '@/lib/domain/day'
import { type Cents, cents } from '@/lib/domain/money'
import { dresserReleve, type Ecriture, periodeDuReleve } from '@/lib/domain/releve'
import { emettreReleve, type ReleveEmis } from '@/lib/domain/releve-emis'

const AU = day('2017-11-28')

export const ecriture = (date: string, libelle: string, debit: number, credit = 0): Ecriture => ({
  dateComptable: day(date),
  dateOperation: day(date),
  libelle,
  debit: cents(debit),
  credit: cents(credit),
})

/** Manual SEMIV, 2.4.1 (the last payment is of 16/10/2017), oldest first. */
export const ECRITURES_LAFFITE = [
  ecriture('2017-01-01', 'CCO 2017 1045A 01/01/2017', 39190),
  ecriture('2017-01-15', 'ENCAISSEMENT CHÈQUE', 0, 39190),
  ecriture('2017-04-01', 'CCO 2017 1045A 01/04/2017', 39190),
  ecriture('2017-04-15', 'ENCAISSEMENT CHÈQUE', 0, 39100),
  ecriture('2017-07-01', 'CCO 2017 1045A 01/07/2017', 39190),
  ecriture('2017-07-17', 'ENCAISSEMENT CHÈQUE', 0, 39190),
  ecriture('2017-10-01', 'CCO 2017 1045A 01/10/2017', 39190),
  ecriture('2017-10-01', 'Avance trésorerie 2014 V2', 5000),
  ecriture('2017-10-16', 'ENCAISSEMENT CHÈQUE', 0, 44190),
]

/** Alternating calls and payments; each seventh has a long libellé. */
export const ecritures = (count: number): Ecriture[] =>
  Array.from({ length: count }, (_, rang) =>
    rang % 7 === 6
      ? ecriture(
          '2017-02-01',
          `Virement reçu n° ${rang + 1}, charges du trimestre et régularisation de l’exercice précédent, appartement C01`,
          0,
          39190,
        )
      : ecriture('2017-02-01', `Écriture n° ${rang + 1}`, 125000 + rang),
  )

type CompteEmis = Parameters<typeof emettreReleve>[0]

export const COMPTE_LAFFITE: CompteEmis = {
  reference: '193287/63',
  numero: '452769/193287',
  libelle: null,
  role: 'COPROPRIETAIRE',
  agence: {
    nom: 'Société Modèle',
    activite: 'Syndic de copropriété',
    adresse1: '12 rue de la République',
    codePostal: '69003',
    ville: 'Lyon',
    telephone: '04 75 89 56 23',
    email: 'contact@modele.palier.test',
    mentions: 'Société Modèle, SAS au capital de 50 000 € · RCS Lyon 000 000 000',
    accent: '#0f5b57',
    sensSolde: 'DEBIT_POSITIF',
  },
  tiers: {
    nature: 'PERSONNE',
    civilite: 'M',
    nom: 'Laffite',
    prenom: 'Maurice',
    raisonSociale: null,
    adresse1: '78 avenue des Peupliers',
    codePostal: '91000',
    ville: 'Évry',
  },
  immeuble: { reference: 'COPRO 1045A', nom: 'Dugny – Saint-Exupéry' },
  biens: [{ adresse: ['Dugny – Saint-Exupéry', '2 cité Saint-Exupéry', '91760 Itteville'] }],
}

export function releveDe({
  soldeAnterieur = cents(5971),
  lignes = ECRITURES_LAFFITE,
  ...compte
}: Partial<CompteEmis> & { soldeAnterieur?: Cents; lignes?: readonly Ecriture[] } = {}): ReleveEmis {
  return emettreReleve({ ...COMPTE_LAFFITE, ...compte }, dresserReleve(periodeDuReleve(AU), soldeAnterieur, lignes), AU)
}
