import type { Day } from '../domain/day'
import type { AgenceEmettrice } from '../domain/releve-emis'
import type { BailDuTerme } from '../domain/terme-lu'
import type { Adresse, Tiers } from '../domain/tiers'
import type { UsageBail } from '../prisma/enums'

// What statements about a tenant's lease share. Amounts come as text: JSON would round the largest.

export type TermeLu = {
  readonly id: string
  readonly periode: Day
  readonly loyer: string
  readonly charges: string
  readonly paye: string
  readonly exigibleLe: Day | null
}

/** Of a term `q`. */
export const TERME_SQL = `json_build_object('id', q.id, 'periode', q.periode, 'loyer', q.loyer::text, 'charges', q.charges::text,
  'paye', q.paye::text, 'exigibleLe', q.exigible_le)`

export type LotLu = Adresse & {
  readonly numero: string
  readonly nature: string
  readonly type: string | null
  readonly batiment: string | null
  readonly escalier: string | null
  readonly etage: string | null
  readonly porte: string | null
  readonly residence: string
}

/** Of a lot `l` of a building `i`: its own address, or that of the building. */
export const LOT_SQL = `json_build_object('numero', l.numero, 'nature', l.nature, 'type', l.type, 'batiment', l.batiment,
  'escalier', l.escalier, 'etage', l.etage, 'porte', l.porte, 'residence', i.nom,
  'adresse1', coalesce(l.adresse1, i.adresse1), 'adresse2', case when l.adresse1 is null then i.adresse2 end,
  'codePostal', coalesce(l.code_postal, i.code_postal), 'ville', coalesce(l.ville, i.ville))`

/** Of a landlord, the person or the company `p`. */
export const BAILLEUR_SQL = `json_build_object('nature', p.nature, 'civilite', p.civilite, 'nom', p.nom, 'prenom', p.prenom,
  'raisonSociale', p.raison_sociale)`

/** A tenant’s lease `b`, as far as the days of its terms go. */
export const BAIL_DU_TERME_SQL = `'debut', b.debut, 'mois', case b.periodicite when 'TRIMESTRIELLE' then 3 else 1 end`

export type PapierLu = {
  readonly compteId: string
  readonly reference: string
  readonly numero: string
  readonly departLe: Day | null
  readonly terme: TermeLu
  readonly bail: BailDuTerme & { readonly reference: string; readonly usage: UsageBail }
  readonly lot: LotLu
  readonly bailleur: Tiers
  readonly locataire: Tiers & Adresse
  readonly agence: AgenceEmettrice
}
