import { audienceDe, type NatureLegale } from './documents-legaux'
import type { NiveauSyndic } from './droits-du-document'

type Classeur = { readonly id: string; readonly nom: string; readonly metier: 'GERANCE' | 'SYNDIC'; readonly niveau: NiveauSyndic | null }

/** By a word of its name, which is the agency's. */
const MOTS: Record<NatureLegale, RegExp> = {
  REGLEMENT_EDD: /r[èe]glement/i,
  FICHE_SYNTHETIQUE: /r[èe]glement|fiche/i,
  CARNET_ENTRETIEN: /carnet/i,
  DIAGNOSTIC_PC: /diagnostic|divers/i,
  ASSURANCE: /assurance|contrat|divers/i,
  CONTRAT_SYNDIC: /contrat (de )?syndic/i,
  PV_AG: /assembl/i,
  CONTRAT_ENTRETIEN: /contrats? d.entretien|travaux/i,
  CONTRAT_MARCHE: /march[ée]|travaux/i,
  COMPTE_INDIVIDUEL: /relev[ée]s? des charges|charges/i,
  CHARGES_PAYEES: /relev[ée]s? des charges|charges/i,
  PART_FONDS_TRAVAUX: /fonds de travaux|relev[ée]s? des charges/i,
  APPEL_FONDS: /bordereau|appel/i,
  BALANCE_RELEVE_CHARGES: /conseil/i,
  RELEVE_BANQUE: /conseil/i,
  CONTENTIEUX: /conseil|contentieux/i,
  LISTE_COPROPRIETAIRES: /conseil/i,
  CARTE_PRO: /documents du syndic/i,
  RC_PRO: /documents du syndic/i,
  GARANTIE_FINANCIERE: /documents du syndic/i,
}

/** It is opened to those to whom the law gives what it would hold. */
const suffit = (nature: NatureLegale, niveau: NiveauSyndic | null) =>
  niveau === 'COPROPRIETAIRE' || (niveau === 'MEMBRE' && audienceDe(nature) === 'CONSEIL')

/** Where such a document would be put, as far as names and rights tell; null where it is for the person to say. */
export const classeurDeLaNature = <C extends Classeur>(nature: NatureLegale, classeurs: readonly C[]): C | null =>
  classeurs.find(({ metier, nom, niveau }) => metier === 'SYNDIC' && suffit(nature, niveau) && MOTS[nature].test(nom)) ?? null

const DE_L_AGENCE: readonly NatureLegale[] = ['CARTE_PRO', 'RC_PRO', 'GARANTIE_FINANCIERE']

/** Whether it is one of the agency's own, for all of its residences at once. */
export const estDeLAgence = (nature: NatureLegale): boolean => DE_L_AGENCE.includes(nature)

/** « Documents du syndic » (manual Crypto): those of the agency for the conseils syndicaux of its whole portfolio. */
export const estDuSyndic = ({ metier, nom }: Pick<Classeur, 'metier' | 'nom'>): boolean => metier === 'SYNDIC' && MOTS.CARTE_PRO.test(nom)
