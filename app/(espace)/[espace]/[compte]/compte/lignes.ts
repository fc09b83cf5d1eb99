import type { Day } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import type { LigneDeReleve } from '@/lib/domain/releve'

type Nue = readonly [dateComptable: Day, dateOperation: Day, libelle: string, debit: Cents, credit: Cents, solde: Cents]

/** The lines of a ledger as one text: React would write, then read, each of their hundreds of values by itself. */
export const enTexte = (lignes: readonly LigneDeReleve[]): string =>
  JSON.stringify(lignes.map((l): Nue => [l.dateComptable, l.dateOperation, l.libelle, l.debit, l.credit, l.solde]))

export const duTexte = (texte: string): LigneDeReleve[] =>
  (JSON.parse(texte) as Nue[]).map(([dateComptable, dateOperation, libelle, debit, credit, solde]) => ({
    ...{ dateComptable, dateOperation, libelle },
    ...{ debit, credit, solde },
  }))
