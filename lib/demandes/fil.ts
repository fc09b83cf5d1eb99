import 'server-only'
import type { AuteurDeMessage, CategorieDemande, EtatDemande } from '../prisma/enums'
import { ECHANGES_VISIBLE_SQL } from '../scope'

// What the client's statements and the agency's have in common: of a request `d`, of a compte `c`, about a lot `l`.

export type Piece = {
  readonly id: string
  readonly nom: string
  readonly taille: number
  readonly mime: string
  readonly largeur: number | null
  readonly hauteur: number | null
}

type MessageLu = {
  readonly id: string
  readonly auteur: AuteurDeMessage
  readonly nom: string
  readonly texte: string
  readonly interne: boolean
  readonly createdAt: string
  readonly pieces: readonly Piece[]
}

export type Message = Omit<MessageLu, 'createdAt'> & { readonly createdAt: Date }

/** The messages as JSON, whose instants are text. */
export type FilLu = {
  readonly id: string
  readonly numero: number
  readonly categorie: CategorieDemande
  readonly sujet: string
  readonly etat: EtatDemande
  readonly createdAt: Date
  readonly lot: string | null
  readonly messages: readonly MessageLu[]
}

const PIECES = `coalesce((select json_agg(json_build_object('id', p.id, 'nom', p.nom, 'taille', p.taille, 'mime', p.mime,
      'largeur', p.largeur, 'hauteur', p.hauteur) order by p.rang) from demande_piece p where p.message_id = m.id), '[]')`

/** $1 as in COMPTES_VISIBLE_SQL. */
export const FIL = `d.id, d.numero, d.categorie, d.sujet, d.etat, d.created_at as "createdAt",
  case when l.id is not null then concat(upper(left(l.nature, 1)), substr(l.nature, 2), ', lot ', l.numero) end as lot,
  coalesce((select json_agg(json_build_object('id', m.id, 'auteur', m.auteur, 'nom', m.nom, 'texte', m.texte, 'interne', m.interne,
      'createdAt', m.created_at, 'pieces', ${PIECES}) order by m.created_at, m.id)
    from demande_message m where m.demande_id = d.id and ${ECHANGES_VISIBLE_SQL}), '[]') as messages`

export const fil = <F extends FilLu>({ messages, ...facts }: F) => ({
  ...facts,
  messages: messages.map(({ createdAt, ...message }): Message => ({ ...message, createdAt: new Date(createdAt) })),
})

/**
 * Every word of the parameter is in the number, the subject or a message that is visible, capitals and accents apart.
 * @param autres of the columns that are searched too.
 */
export const TROUVEE = (mots: `$${number}`, echanges: string, autres = "''"): string => `(cardinality(${mots}::text[]) = 0
    or palier_plat(concat_ws(' ', d.numero, d.sujet, ${autres},
        (select string_agg(m.texte, ' ') from demande_message m where m.demande_id = d.id and ${echanges})))
      like all (${mots}))`
