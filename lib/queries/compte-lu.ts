import type { Day } from '../domain/day'
import type { AgenceEmettrice } from '../domain/releve-emis'
import type { Declaration, Telephones } from '../domain/telephones'
import type { Adresse, Tiers } from '../domain/tiers'
import type { CompteRole, EtatPrelevement, Procedure, TypePropriete } from '../prisma/enums'
import { type ReleveLu, releveSql } from '../releve-lu'
import { COMPTES_VISIBLE_SQL } from '../scope'

/** A compte as the statement below gives it, its parts as JSON. `numeric` and instants come as text: JSON would round the first. */
export type CompteLu = {
  readonly id: string
  readonly role: CompteRole
  readonly reference: string
  readonly numero: string
  readonly libelle: string | null
  readonly procedure: Procedure
  readonly prelevement: EtatPrelevement
  readonly dates: {
    readonly preavisLe: Day | null
    readonly departLe: Day | null
    readonly mutationLe: Day | null
    readonly prelevementJour: number | null
  }
  readonly tiers: Tiers &
    Required<Adresse> & {
      readonly email: string | null
      readonly publies: Telephones
      readonly declares: (Declaration & { readonly version: number }) | null
    }
  readonly immeuble: (Adresse & { readonly reference: string; readonly nom: string; readonly ville: string }) | null
  readonly agence: AgenceEmettrice
  readonly biens: readonly BienLu[]
  readonly releves: readonly { readonly id: string; readonly titre: string; readonly createdAt: string }[]
}

export type BienLu = Adresse & {
  readonly id: string
  readonly numero: string
  readonly nature: string
  readonly type: string | null
  readonly batiment: string | null
  readonly escalier: string | null
  readonly etage: string | null
  readonly porte: string | null
  readonly lotPrincipalId: string | null
  readonly propriete: TypePropriete
  readonly quotePart: string | null
  readonly immeuble: Adresse & { readonly nom: string }
  readonly tantiemes: readonly { readonly cle: string; readonly libelle: string; readonly tantiemes: string }[]
}

const object = (alias: string, columns: string) =>
  columns
    .split(/[\s,]+/)
    .map((column) => `'${column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}', ${alias}.${column}`)
    .join(', ')

const all = (select: string) => `coalesce((select json_agg(x) from (${select}) as y(x)), '[]')`

const TANTIEMES = `select json_build_object('cle', k.code, 'libelle', k.libelle, 'tantiemes', s.tantiemes::text)
  from tantieme s join cle k on k.id = s.cle_id
  where s.lot_id = l.id and s.withdrawn_at is null and k.withdrawn_at is null order by k.code`

/** $4 the day on which the lots are attached to the compte. */
const COLUMNS = `
  ${'id role reference numero libelle procedure prelevement'.split(' ').map((column) => `c.${column}`)},
    json_build_object(${object('c', 'preavis_le depart_le mutation_le prelevement_jour')}) as dates,
    json_build_object(${object('t', 'nature civilite nom prenom raison_sociale adresse1 adresse2 code_postal ville pays email')},
      'publies', json_build_object('fixe', t.telephone_fixe, 'mobile', t.telephone_mobile),
      'declares', case when f.tiers_id is not null then json_build_object(${object('f', 'fixe mobile publie_fixe publie_mobile version')}) end) as tiers,
    case when i.id is not null then json_build_object(${object('i', 'reference nom adresse1 adresse2 code_postal ville')}) end as immeuble,
    json_build_object(${object('a', 'nom activite adresse1 code_postal ville telephone email mentions accent sens_solde')}) as agence,
    ${all(`
      select json_build_object(${object('l', 'id numero nature type batiment escalier etage porte lot_principal_id adresse1 code_postal ville')},
        'propriete', p.type, 'quotePart', p.quote_part,
        'immeuble', json_build_object(${object('b', 'nom adresse1 code_postal ville')}), 'tantiemes', ${all(TANTIEMES)})
      from propriete p join lot l on l.id = p.lot_id join immeuble b on b.id = l.immeuble_id
      where p.compte_id = c.id and p.withdrawn_at is null and l.withdrawn_at is null
        and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4)`)} as biens,
    ${all(`
      select json_build_object(${object('d', 'id titre created_at')})
      from document d where d.compte_id = c.id and d.nature = 'RELEVE' order by d.created_at desc limit 5`)} as releves`

const FROM = `
  from compte c join tiers t on t.id = c.tiers_id join agency a on a.id = c.agency_id left join immeuble i on i.id = c.immeuble_id
    left join telephone_declare f on f.tiers_id = t.id`
const WHERE = `where c.id = $3 and ${COMPTES_VISIBLE_SQL}`

export const COMPTE = `select ${COLUMNS} ${FROM} ${WHERE}`

export type CompteEtReleveLus = CompteLu & ReleveLu

const LEDGER = releveSql('c')

/** One statement: on this path each one costs the page more than PostgreSQL's work for it. */
export const COMPTE_ET_RELEVE = `select ${COLUMNS}, ${LEDGER.columns} ${FROM} ${LEDGER.join} ${WHERE}`
