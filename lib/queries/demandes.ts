import 'server-only'
import { prepared } from '../db'
import { FIL, type FilLu, fil, TROUVEE } from '../demandes/fil'
import { motifsCherches } from '../domain/mots-cherches'
import type { CategorieDemande, EtatDemande } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues, ECHANGES_VISIBLE_SQL } from '../scope'
import type { Viewer } from '../viewer-kinds'

export const DEMANDES_PAR_PAGE = 20

export type DemandeListee = {
  readonly id: string
  readonly numero: number
  readonly sujet: string
  readonly categorie: CategorieDemande
  readonly etat: EtatDemande
  readonly createdAt: Date
  readonly updatedAt: Date
  /** The agency has written since it was last read. */
  readonly nonLue: boolean
}

const NON_LUE = `exists (select 1 from demande_message m where m.demande_id = d.id and m.auteur = 'AGENCE' and not m.interne
    and m.created_at > coalesce(d.lu_par_client_le, '-infinity'))`

const LISTE = `
  select d.id, d.numero, d.sujet, d.categorie, d.etat, d.created_at as "createdAt", d.updated_at as "updatedAt", ${NON_LUE} as "nonLue",
    count(*) over () as total
  from compte c join demande d on d.compte_id = c.id
  where c.id = $3 and ${COMPTES_VISIBLE_SQL} and ($4::text is null or d.etat::text = $4) and ${TROUVEE('$5', ECHANGES_VISIBLE_SQL)}
  order by (d.etat = 'RESOLUE'), d.updated_at desc, d.id limit $6 offset $7`

export type FiltreDesDemandes = { readonly recherche: string; readonly etat: EtatDemande | null; readonly page: number }

/** The requests made for a compte, those that are open first. @param recherche words of their number, subject and messages. */
export async function demandesDuCompte(viewer: Viewer, compteId: string, { recherche, etat, page }: FiltreDesDemandes) {
  const values = [...comptesVisibleValues(viewer), compteId, etat, motifsCherches(recherche)]
  const places = [DEMANDES_PAR_PAGE, (page - 1) * DEMANDES_PAR_PAGE]
  const rows = await prepared<DemandeListee & { total: string }>(viewer, 'demandes', LISTE, [...values, ...places])
  return { total: Number(rows[0]?.total ?? 0), rows }
}

export type DemandeOuverte = Pick<DemandeListee, 'id' | 'numero' | 'sujet' | 'etat' | 'updatedAt' | 'nonLue'>

/** As JSON: at most three requests of a compte `c`, which the statement holds to COMPTES_VISIBLE_SQL, that are open, and how many there are; what was not read first. */
export const OUVERTES_SQL = `(select json_build_object('total', coalesce(max(x.total), 0), 'rows', coalesce(json_agg(json_build_object('id', x.id,
    'numero', x.numero, 'sujet', x.sujet, 'etat', x.etat, 'updatedAt', x.updated_at, 'nonLue', x.non_lue) order by x.non_lue desc, x.updated_at desc, x.id), '[]'))
  from (select d.id, d.numero, d.sujet, d.etat, d.updated_at, ${NON_LUE} as non_lue, count(*) over () as total
    from demande d where d.compte_id = c.id and d.etat <> 'RESOLUE' order by non_lue desc, d.updated_at desc, d.id limit 3) x)`

const UNE = `select ${FIL}, ${NON_LUE} as "nonLue" from demande d join compte c on c.id = d.compte_id left join lot l on l.id = d.lot_id
  where d.id = $4 and c.id = $3 and ${COMPTES_VISIBLE_SQL}`

/** A request of a compte with what was said of it, in order; null outside the scope. */
export async function demandeDuCompte(viewer: Viewer, compteId: string, demandeId: string) {
  const values = [...comptesVisibleValues(viewer), compteId, demandeId]
  const [read] = await prepared<FilLu & { readonly nonLue: boolean }>(viewer, 'demande', UNE, values)
  return read ? fil(read) : null
}

const PIECE = `
  select p.fichier as hash, p.nom, p.taille, p.mime, p.largeur is not null as image
  from demande_piece p join demande_message m on m.id = p.message_id join demande d on d.id = m.demande_id join compte c on c.id = d.compte_id
  where p.id = $3 and ${COMPTES_VISIBLE_SQL} and ${ECHANGES_VISIBLE_SQL}`

type Piece = {
  readonly hash: string
  readonly nom: string
  readonly taille: number
  readonly mime: string
  readonly image: boolean
}

/** The file joined to a message; null outside the scope, and for a note of the agency to itself. */
export async function pieceDeDemande(viewer: Viewer, pieceId: string): Promise<Piece | null> {
  const [read] = await prepared<Piece>(viewer, 'demande-piece', PIECE, [...comptesVisibleValues(viewer), pieceId])
  return read ?? null
}
