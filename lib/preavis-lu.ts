import type { Day } from './domain/day'
import type { Motif } from './domain/preavis'
import type { EtatPreavis, MotifPreavis } from './prisma/enums'

// What the tenant's statements and the agency's have in common.

export type PreavisLu = {
  readonly id: string
  readonly motif: MotifPreavis
  readonly mois: 1 | 3
  readonly recuLe: Day
  readonly fin: Day
  readonly souhaitLe: Day | null
  readonly message: string
  readonly piece: { readonly nom: string; readonly taille: number } | null
  readonly etat: EtatPreavis
  readonly finRetenue: Day | null
  readonly reponse: string
  readonly decideLe: string | null
  readonly decidePar: string
  readonly createdAt: string
  /** Its receipt, among the documents of the compte. */
  readonly document: string | null
}

export type PreavisDonne = Omit<PreavisLu, 'motif' | 'createdAt' | 'decideLe'> & {
  readonly motif: Motif | null
  readonly createdAt: Date
  readonly decideLe: Date | null
}

/** Of a notice `p`. */
export const PREAVIS_JSON = `json_build_object('id', p.id, 'motif', p.motif, 'mois', p.mois, 'recuLe', p.recu_le, 'fin', p.fin,
  'souhaitLe', p.souhait_le, 'message', p.message, 'piece', case when p.piece is not null then json_build_object('nom', p.piece_nom,
  'taille', p.piece_taille) end, 'etat', p.etat, 'finRetenue', p.fin_retenue, 'reponse', p.reponse, 'decideLe', p.decide_le,
  'decidePar', p.decide_par, 'createdAt', p.created_at,
  'document', (select d.id from document d where d.demande = p.formulaire and d.compte_id = p.compte_id and d.nature = 'PREAVIS'))`

/** « Appartement, lot 12, 47 boulevard Albert Ier »: of the lease's lot `l` and its building `i`. */
export const LOGEMENT_SQL = `coalesce(concat_ws(', ', concat(upper(left(l.nature, 1)), substr(l.nature, 2)),
  case when l.id is not null then concat('lot ', l.numero) end, i.nom), '')`

export const preavisLu = ({ motif, createdAt, decideLe, ...rest }: PreavisLu): PreavisDonne => ({
  ...rest,
  motif: motif === 'AUCUN' ? null : motif,
  createdAt: new Date(createdAt),
  decideLe: decideLe === null ? null : new Date(decideLe),
})
