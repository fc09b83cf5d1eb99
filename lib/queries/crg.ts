import 'server-only'
import { prepared } from '../db'
import { type LigneDuCrg, type Rubrique, soldeDuCrg } from '../domain/crg'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import type { AgenceEmettrice } from '../domain/releve-emis'
import type { Adresse, Tiers } from '../domain/tiers'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

type Periode = { readonly debut: Day; readonly fin: Day }

/** @property soldePublie null when the agency publishes none: then the lines say it. */
export type CrgListe = Periode & {
  readonly id: string
  readonly soldeInitial: Cents
  readonly soldePublie: Cents | null
  /** As published; what the lines give without it. */
  readonly soldeFinal: Cents
  /** One sum a rubrique. */
  readonly lignes: readonly LigneDuCrg[]
}

type LigneLue = { readonly rubrique: Rubrique; readonly debit: string; readonly credit: string }
type CrgLu = Periode & {
  readonly id: string
  readonly soldeInitial: string
  readonly soldePublie: string | null
  readonly lignes: readonly LigneLue[]
}

const SOMMES = `coalesce((select json_agg(y) from (
    select l.rubrique, sum(l.debit)::text as debit, sum(l.credit)::text as credit from crg_ligne l
    where l.crg_id = x.id and l.withdrawn_at is null group by l.rubrique) y), '[]')`
const CRG = `x.id, x.debut::text, x.fin::text, x.solde_initial::text as "soldeInitial", x.solde_final::text as "soldePublie"`
const VISIBLE = `c.role = 'BAILLEUR' and ${COMPTES_VISIBLE_SQL}`

const LISTE = `
  select ${CRG}, ${SOMMES} as lignes from compte c join crg x on x.compte_id = c.id and x.withdrawn_at is null
  where c.id = $3 and ${VISIBLE} order by x.fin desc, x.debut desc`

const exact = (text: string): Cents => cents(BigInt(text))

const ligne = <L extends LigneLue>({ debit, credit, ...rest }: L) => ({ ...rest, debit: exact(debit), credit: exact(credit) })

function crg({ soldeInitial, soldePublie, lignes, ...rest }: CrgLu): CrgListe {
  const read = lignes.map(ligne)
  const initial = exact(soldeInitial)
  const publie = soldePublie === null ? null : exact(soldePublie)
  return { ...rest, soldeInitial: initial, soldePublie: publie, soldeFinal: publie ?? soldeDuCrg(initial, read), lignes: read }
}

/** The comptes rendus de gestion of a landlord's compte, the latest first; none outside the scope. */
export async function crgsDuCompte(viewer: Viewer, compteId: string): Promise<CrgListe[]> {
  return (await prepared<CrgLu>(viewer, 'crgs', LISTE, [...comptesVisibleValues(viewer), compteId])).map(crg)
}

export type LigneDuCompteRendu = LigneDuCrg & {
  readonly id: string
  readonly date: Day
  readonly libelle: string
  /** « Saint-Louis · 305 »: as the building is called, or as the line names it. */
  readonly lot: string | null
  readonly immeuble: string | null
  readonly numero: string | null
  /** Whether a voucher was published with it. */
  readonly piece: boolean
}

type Faits = {
  readonly compte: { readonly id: string; readonly reference: string; readonly numero: string; readonly mandat: string | null }
  readonly titulaire: Tiers & Required<Adresse>
  readonly agence: AgenceEmettrice
}

export type UnCrg = Omit<CrgListe, 'lignes'> &
  Faits & {
    readonly lignes: readonly LigneDuCompteRendu[]
    /** The one before it, and the one after. */
    readonly precedent: Omit<CrgListe, 'lignes'> | null
    readonly suivant: string | null
  }

type UnCrgLu = Omit<CrgLu, 'lignes'> &
  Faits & {
    readonly lignes: readonly (Omit<LigneDuCompteRendu, 'debit' | 'credit'> & LigneLue)[]
    readonly precedent: CrgLu | null
    readonly suivant: string | null
  }

/** A line's lot is named and not checked: « Saint-Louis · 305 » where the building is known, else what was published. */
export const LIGNE_DU_CRG = `json_build_object('id', l.id, 'date', coalesce(l.date, x.fin), 'libelle', l.libelle, 'rubrique', l.rubrique,
  'debit', l.debit::text, 'credit', l.credit::text, 'piece', l.piece is not null, 'immeuble', l.immeuble, 'numero', l.lot,
  'lot', nullif(concat_ws(' · ', coalesce(i.nom, l.immeuble), l.lot), ''))`
export const IMMEUBLE_DE_LA_LIGNE = `left join immeuble i on i.agency_id = l.agency_id and i.reference = l.immeuble and i.withdrawn_at is null`

/** What heads a paper for the holder of a compte `c`, of an agency `a`. */
export const EN_TETE = `
  json_build_object('id', c.id, 'reference', c.reference, 'numero', c.numero, 'mandat', c.mandat) as compte,
  (select json_build_object('nature', p.nature, 'civilite', p.civilite, 'nom', p.nom, 'prenom', p.prenom, 'raisonSociale', p.raison_sociale,
    'adresse1', p.adresse1, 'adresse2', p.adresse2, 'codePostal', p.code_postal, 'ville', p.ville, 'pays', p.pays)
    from tiers p where p.id = c.tiers_id) as titulaire,
  json_build_object('nom', a.nom, 'activite', a.activite, 'adresse1', a.adresse1, 'codePostal', a.code_postal, 'ville', a.ville,
    'telephone', a.telephone, 'email', a.email, 'mentions', a.mentions, 'accent', a.accent, 'sensSolde', a.sens_solde) as agence`

/** $3 the CRG, $4 the compte that it must be of; null, any of the viewer's. */
const UN = `
  select ${CRG}, ${EN_TETE},
    coalesce((select json_agg(${LIGNE_DU_CRG} order by coalesce(l.date, x.fin), l.reference)
      from crg_ligne l ${IMMEUBLE_DE_LA_LIGNE} where l.crg_id = x.id and l.withdrawn_at is null), '[]') as lignes,
    (select row_to_json(y) from (select ${CRG}, ${SOMMES} as lignes from crg x
      where x.compte_id = c.id and x.withdrawn_at is null and x.debut < this.debut order by x.debut desc, x.fin desc limit 1) y) as precedent,
    (select s.id from crg s where s.compte_id = c.id and s.withdrawn_at is null and s.debut > x.debut order by s.debut, s.fin limit 1) as suivant
  from crg x join crg this on this.id = x.id join compte c on c.id = x.compte_id join agency a on a.id = c.agency_id
  where x.id = $3 and x.withdrawn_at is null and ($4::uuid is null or c.id = $4) and ${VISIBLE}`

/** A compte rendu with all its lines; null outside the scope. @param compteId the compte that it must be of; null, any of the viewer's. */
export async function unCrg(viewer: Viewer, crgId: string, compteId: string | null = null): Promise<UnCrg | null> {
  const [read] = await prepared<UnCrgLu>(viewer, 'un-crg', UN, [...comptesVisibleValues(viewer), crgId, compteId])
  if (!read) return null
  const { lignes, precedent, ...rest } = read
  const { lignes: _, ...entier } = { ...rest, ...crg({ ...rest, lignes }) }
  return { ...entier, lignes: lignes.map(ligne), precedent: precedent && crg(precedent) }
}

const PIECE = `
  select l.piece as hash, l.piece_nom as nom, l.piece_taille as taille, l.piece_mime as mime
  from crg_ligne l join crg x on x.id = l.crg_id and x.withdrawn_at is null join compte c on c.id = x.compte_id
  where l.id = $3 and l.withdrawn_at is null and l.piece is not null and ${VISIBLE}`

/** The stored voucher of a line; null where the viewer would not be shown the line, or it has none. */
export async function pieceDuCrg(viewer: Viewer, ligneId: string) {
  type Piece = { readonly hash: string; readonly nom: string; readonly taille: number; readonly mime: string }
  const [read] = await prepared<Piece>(viewer, 'piece-du-crg', PIECE, [...comptesVisibleValues(viewer), ligneId])
  return read ?? null
}
