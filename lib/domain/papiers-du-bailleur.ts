import { type ArreteDuCrg, arreteDuCrg, definitionDe, type FamilleDuCrg, type Rubrique } from './crg'
import { montantDansSaFamille, parRubrique, recettesParLot } from './crg-par-lot'
import { type Day, formatDay } from './day'
import { aMontrer, type Declaration } from './declaration'
import { type Cents, opposite } from './money'
import { nomDeFichier } from './nom-de-fichier'
import { periodeDuCrg } from './periode-du-crg'
import type { AgenceEmettrice } from './releve-emis'
import { euroLePlusProche } from './revenus-fonciers'
import { type Adresse, lignesPostales, nomPostal, type Tiers } from './tiers'

const PDF = 'application/pdf'

type EnTete = {
  readonly compte: { readonly reference: string; readonly numero: string; readonly mandat: string | null }
  readonly titulaire: Tiers & Adresse
  readonly agence: AgenceEmettrice
}

/** What heads a paper of a landlord, as JSON holds it. */
type Entete = {
  readonly date: Day
  readonly reference: string
  readonly mandat: string | null
  readonly agence: AgenceEmettrice
  readonly destinataire: readonly string[]
}

const entete = (date: Day, { compte, titulaire, agence }: EnTete): Entete => ({
  ...{ date, reference: compte.reference, mandat: compte.mandat, agence },
  destinataire: [nomPostal(titulaire), ...lignesPostales(titulaire)],
})

export type LigneDuPapier = { readonly date: Day; readonly libelle: string; readonly lot: string | null; readonly montant: Cents }
export type GroupeDuPapier = { readonly titre: string; readonly total: Cents; readonly lignes: readonly LigneDuPapier[] }

export type CompteRenduEmis = Entete & {
  readonly debut: Day
  readonly fin: Day
  readonly arrete: ArreteDuCrg
  /** As published; its arithmetic may say otherwise, and then the paper does too. */
  readonly soldePublie: Cents | null
  readonly soldePrecedent: Cents | null
  readonly recettes: readonly GroupeDuPapier[]
  readonly sorties: readonly (GroupeDuPapier & { readonly famille: FamilleDuCrg })[]
}

type Ligne = {
  readonly rubrique: Rubrique
  readonly debit: Cents
  readonly credit: Cents
  readonly date: Day
  readonly libelle: string
  readonly lot: string | null
}

const surPapier = (ligne: Ligne): LigneDuPapier => ({
  ...{ date: ligne.date, libelle: ligne.libelle, lot: ligne.lot },
  montant: montantDansSaFamille(ligne),
})

type Crg = EnTete & {
  readonly debut: Day
  readonly fin: Day
  readonly soldeInitial: Cents
  readonly soldePublie: Cents | null
  readonly precedent: { readonly soldeFinal: Cents } | null
  readonly lignes: readonly Ligne[]
}

/** The paper is dated by the last day that it accounts for: asked for again, it is the same paper. */
export function emettreCompteRendu(crg: Crg): CompteRenduEmis {
  const { debut, fin, soldePublie, precedent, lignes } = crg
  return {
    ...entete(fin, crg),
    ...{ debut, fin, soldePublie, soldePrecedent: precedent?.soldeFinal ?? null },
    arrete: arreteDuCrg({ ...crg, soldeFinal: soldePublie }),
    recettes: recettesParLot(lignes).map(({ lot, total, rubriques }) => ({
      titre: lot ?? 'Sans lot précisé',
      total,
      lignes: rubriques.flatMap((une) => une.lignes.map(surPapier)),
    })),
    sorties: (['DEPENSE', 'HONORAIRES', 'VIREMENT'] as const).flatMap((famille) =>
      parRubrique(lignes, famille).map(({ rubrique, total, lignes }) => ({
        ...{ famille, titre: definitionDe(rubrique).label, total },
        lignes: lignes.map(surPapier),
      })),
    ),
  }
}

export type LigneDeclaree = { readonly ligne: number; readonly label: string; readonly montant: Cents; readonly aReporter: Cents }

export type RevenusFonciersEmis = Entete & {
  readonly annee: number
  readonly lignes: readonly LigneDeclaree[]
  readonly recettes: Cents
  readonly charges: Cents
  readonly interets: Cents
  readonly resultat: Cents
  readonly locaux: number
  readonly horsDeclaration: readonly { readonly label: string; readonly montant: Cents }[]
  /** How many entries of furnished lets are left out, and how many of no lot they may share. */
  readonly meublees: number
  readonly aPartager: number
}

type Dressee = Pick<Declaration<never>, 'aide' | 'locaux'> & {
  readonly meublees: readonly unknown[]
  readonly aPartager: readonly unknown[]
}

export function emettreRevenusFonciers(lue: EnTete, { aide, locaux, meublees, aPartager }: Dressee, date: Day): RevenusFonciersEmis {
  const { annee, recettes, charges, interets, resultat } = aide
  return {
    ...entete(date, lue),
    ...{ annee, recettes, charges, interets, resultat, locaux, meublees: meublees.length, aPartager: aPartager.length },
    lignes: aide.lignes
      .filter(aMontrer)
      .map(({ ligne, label, montant }) => ({ ligne, label, montant, aReporter: euroLePlusProche(montant) })),
    horsDeclaration: aide.horsDeclaration.map(({ rubrique, montant }) => {
      const { label, famille } = definitionDe(rubrique)
      return { label, montant: famille === 'RECETTE' ? montant : opposite(montant) }
    }),
  }
}

export const titreDuCompteRendu = ({ debut, fin }: Pick<CompteRenduEmis, 'debut' | 'fin'>): string =>
  `Compte rendu de gestion, ${periodeDuCrg(debut, fin)}`

export const titreDesRevenusFonciers = ({ annee }: Pick<RevenusFonciersEmis, 'annee'>): string =>
  `Revenus fonciers ${annee}, aide à la déclaration`

export const nomDuCompteRendu = ({ reference, fin }: CompteRenduEmis): string =>
  nomDeFichier(`Compte rendu de gestion ${reference} au ${formatDay(fin)}`, PDF)

export const nomDesRevenusFonciers = ({ reference, annee }: RevenusFonciersEmis): string =>
  nomDeFichier(`Revenus fonciers ${annee} ${reference}`, PDF)
