import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { Adresse, Tiers } from '../domain/tiers'
import type { CompteRole, EtatDemande, EtatPrelevement, Procedure } from '../prisma/enums'
import { IMMEUBLE_DU_METIER_SQL, LOT_DU_METIER_SQL, ROLE_DU_METIER_SQL, SITUATION_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'
import { COMPTABLE, CONSEIL, type Collaborateur, GESTIONNAIRE, type MembreDuConseil } from './interlocuteurs-lus'
import type { Photo } from './photos'

const all = (select: string) => `coalesce((select json_agg(x) from (${select}) x), '[]')`

export type DemandeDeLaFiche = {
  readonly id: string
  readonly numero: number
  readonly sujet: string
  readonly etat: EtatDemande
  readonly updatedAt: string
}

export type FicheDuCompte = {
  readonly id: string
  readonly role: CompteRole
  readonly numero: string
  readonly reference: string
  readonly libelle: string | null
  readonly procedure: Procedure
  readonly prelevement: EtatPrelevement
  readonly mandat: string | null
  readonly bail: string | null
  readonly titulaire: Tiers & Required<Adresse> & { readonly email: string | null }
  readonly immeuble: { readonly id: string; readonly nom: string } | null
  /** Of the same person, in the trades of whoever asks. */
  readonly autres: readonly { readonly id: string; readonly role: CompteRole; readonly numero: string }[]
  /** Logins that hold it, and the mails that each has refused. */
  readonly personnes: readonly { readonly email: string; readonly nom: string | null; readonly refus: number }[]
  /** The latest fifty. */
  readonly demandes: readonly DemandeDeLaFiche[]
}

/** $2 the compte, $3 trades. */
const COMPTE = `
  select c.id, c.role, c.numero, c.reference, c.libelle, c.procedure, c.prelevement, c.mandat, c.bail,
    json_build_object('nature', t.nature, 'civilite', t.civilite, 'nom', t.nom, 'prenom', t.prenom, 'raisonSociale', t.raison_sociale,
      'adresse1', t.adresse1, 'adresse2', t.adresse2, 'codePostal', t.code_postal, 'ville', t.ville, 'pays', t.pays, 'email', t.email) as titulaire,
    case when i.id is not null then json_build_object('id', i.id, 'nom', i.nom) end as immeuble,
    ${all(`select o.id, o.role, o.numero from compte o where o.tiers_id = c.tiers_id and o.id <> c.id and o.publie and o.withdrawn_at is null
      and ${ROLE_DU_METIER_SQL('$3').replaceAll('c.role', 'o.role')} order by o.role, o.numero`)} as autres,
    ${all(`select u.email, u.name as nom, (select count(*)::int from refus_avis r where r.user_id = u.id and r.agency_id = c.agency_id) as refus
      from acces o join "user" u on u.id = o.user_id where o.compte_id = c.id and o.closed_at is null order by o.created_at`)} as personnes,
    ${all(`select d.id, d.numero, d.sujet, d.etat, d.updated_at as "updatedAt" from demande d where d.compte_id = c.id
      order by d.updated_at desc limit 50`)} as demandes
  from compte c join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
  where c.id = $2 and c.agency_id = $1 and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$3')}`

/** A compte of the agency's as the back office shows it; null elsewhere, and to who works in another trade. */
export const ficheDuCompte = async (viewer: StaffViewer, compteId: string): Promise<FicheDuCompte | null> =>
  (await prepared<FicheDuCompte>(viewer, 'fiche-compte', COMPTE, [viewer.agencyId, compteId, viewer.metiers]))[0] ?? null

export type ImmeubleDuCompte = {
  readonly id: string
  readonly nom: string
  readonly ville: string
  readonly lots: readonly { readonly id: string; readonly numero: string; readonly nature: string; readonly situation: string | null }[]
}

/** $2 the compte, $3 trades, $4 the day. */
const ARBRE = `
  with l as (
    select l.* from compte c join propriete p on p.compte_id = c.id and p.withdrawn_at is null
        and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4)
      join lot l on l.id = p.lot_id
    where c.id = $2 and c.agency_id = $1 and c.role <> 'LOCATAIRE' and ${ROLE_DU_METIER_SQL('$3')}
    union
    select l.* from compte c join mandat x on x.agency_id = c.agency_id and x.reference = c.mandat and x.withdrawn_at is null
      join lot l on l.id = x.lot_id
    where c.id = $2 and c.agency_id = $1 and c.role = 'BAILLEUR' and ${ROLE_DU_METIER_SQL('$3')})
  select i.id, i.nom, i.ville, json_agg(json_build_object('id', l.id, 'numero', l.numero, 'nature', l.nature, 'situation',
      ${SITUATION_SQL}) order by l.numero) as lots
  from l join immeuble i on i.id = l.immeuble_id where l.withdrawn_at is null group by i.id order by i.nom, i.reference`

/** The lots of an owner by building; none of a tenant, nor outside the agency and the trade. */
export const lotsDuCompte = (viewer: StaffViewer, compteId: string, today: Day): Promise<ImmeubleDuCompte[]> =>
  prepared<ImmeubleDuCompte>(viewer, 'lots-du-compte', ARBRE, [viewer.agencyId, compteId, viewer.metiers, today])

export type FicheDeLImmeuble = Adresse & {
  readonly id: string
  readonly nom: string
  readonly reference: string
  readonly anneeConstruction: number | null
  readonly immatriculation: string | null
  readonly emailConseil: string | null
  readonly gardienNom: string | null
  readonly gardienTelephone: string | null
  readonly gestionnaire: Collaborateur | null
  readonly comptable: Collaborateur | null
  readonly conseil: readonly MembreDuConseil[]
  readonly lots: number
  readonly coproprietaires: number
  readonly mandats: number
  readonly documents: number
  readonly nombreDePhotos: number
  /** The latest few. */
  readonly photos: readonly Photo[]
}

/** $2 the immeuble, $3 trades, $4 the day. Documents: those published to the immeuble as such. */
const IMMEUBLE = `
  select i.id, i.nom, i.reference, i.adresse1, i.adresse2, i.code_postal as "codePostal", i.ville, i.annee_construction as "anneeConstruction",
    i.immatriculation, i.email_conseil as "emailConseil", i.gardien_nom as "gardienNom", i.gardien_telephone as "gardienTelephone",
    ${GESTIONNAIRE} as gestionnaire, ${COMPTABLE} as comptable,
    case when 'SYNDIC' = any($3::text[]) then ${CONSEIL} else '[]' end as conseil,
    (select count(*)::int from lot l where l.immeuble_id = i.id and l.withdrawn_at is null and ${LOT_DU_METIER_SQL('$3')}) as lots,
    (select count(*)::int from compte c where c.immeuble_id = i.id and c.role = 'COPROPRIETAIRE' and c.publie and c.withdrawn_at is null
      and ${ROLE_DU_METIER_SQL('$3')}) as coproprietaires,
    case when 'GERANCE' = any($3::text[]) then (select count(*)::int from mandat x where x.immeuble_id = i.id and x.withdrawn_at is null) else 0 end as mandats,
    (select count(*)::int from document_pour p join document d on d.id = p.document_id join classeur k on k.id = d.classeur_id
      where p.cible = i.id and d.withdrawn_at is null and k.metier::text = any($3::text[])) as documents,
    (select count(*)::int from photo p where p.immeuble_id = i.id and p.withdrawn_at is null) as "nombreDePhotos",
    ${all(`select p.id, p.titre, p.date::text, p.largeur, p.hauteur from photo p where p.immeuble_id = i.id and p.withdrawn_at is null
      order by p.rang nulls last, p.date desc nulls last, p.reference limit 6`)} as photos
  from immeuble i where i.id = $2 and i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$3')}`

/** A building of the agency's as the back office shows it; null elsewhere, and to who works in another trade. */
export const ficheDeLImmeuble = async (viewer: StaffViewer, immeubleId: string, today: Day): Promise<FicheDeLImmeuble | null> =>
  (await prepared<FicheDeLImmeuble>(viewer, 'fiche-immeuble', IMMEUBLE, [viewer.agencyId, immeubleId, viewer.metiers, today]))[0] ?? null
