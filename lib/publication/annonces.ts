import 'server-only'
import type { PoolClient } from 'pg'
import { today } from '@/lib/clock'
import type { Transaction } from '@/lib/db'
import type { Day } from '@/lib/domain/day'
import { ouvertSql, sortantSql } from '@/lib/fermeture'
import { enqueueMany } from '@/lib/jobs'
import type { Avis } from '@/lib/prisma/enums'
import { droitsSql, niveauSql } from '@/lib/scope-publie'
import { expedier } from './courriers'
import type { FileReport } from './report'
import type { Run } from './run'

/** How many things a mail names of each compte; the others are counted. */
const NOMMES = 10

type Annonce = {
  readonly modele: string
  readonly avis: Avis
  readonly file: string
  /** What this publication has brought and that is shown today: its rows are those of this very transaction, whose instant now() is. */
  readonly nouveaux: string
  readonly pour: { readonly table: string; readonly id: string }
  /** A further condition on `d` and the compte `c`. */
  readonly droits: string
}

const DES_DOCUMENTS: Annonce = {
  modele: 'nouveaux-documents',
  avis: 'DOCUMENTS',
  file: 'documents.csv',
  nouveaux: `select d.id, d.date, d.classeur_id from document d
      where d.agency_id = $1 and d.nature = 'PUBLIE' and d.withdrawn_at is null and d.created_at = now() and d.notifier
        and (d.publie_le is null or d.publie_le <= $2) and (d.jusqu_au is null or d.jusqu_au >= $2)`,
  pour: { table: 'document_pour', id: 'document_id' },
  // What the agency has closed is not announced.
  droits: `join classeur k on k.id = d.classeur_id and ${droitsSql('c.niveau')} and not c.fermees && (case c.role when 'COPROPRIETAIRE'
      then '{DOCUMENTS,AVIS_DE_DOCUMENTS,DOCUMENTS_SYNDIC}' else '{DOCUMENTS,AVIS_DE_DOCUMENTS,DOCUMENTS_GERANCE}' end)::rubrique[]`,
}
const DES_INFORMATIONS: Annonce = {
  modele: 'nouvelles-informations',
  avis: 'INFORMATIONS',
  file: 'informations.csv',
  nouveaux: `select d.id, d.date from information d
      where d.agency_id = $1 and d.withdrawn_at is null and d.created_at = now() and d.date <= $2 and (d.jusqu_au is null or d.jusqu_au >= $2)`,
  pour: { table: 'information_pour', id: 'information_id' },
  droits: `and not c.sortant and not 'INFORMATIONS' = any(c.fermees)`,
}
const ANNONCES: readonly Annonce[] = [DES_DOCUMENTS, DES_INFORMATIONS]

/** $3 is the information itself. */
const UNE_INFORMATION: Annonce = {
  ...DES_INFORMATIONS,
  nouveaux: 'select d.id, d.date from information d where d.agency_id = $1 and d.id = $3::uuid and d.withdrawn_at is null',
}

/** The same of documents that are named: those that the back office publishes. $4 their ids. */
const NOMMES_ICI: Annonce = {
  ...DES_DOCUMENTS,
  nouveaux: DES_DOCUMENTS.nouveaux.replace('d.created_at = now()', 'd.id = any($4::uuid[])'),
}

/** One message a person, with what is new for each of her comptes. $3 the publication. Comptes that nobody has opened cost nothing. */
const MESSAGES = ({ nouveaux, pour, droits, modele, avis }: Annonce) => `
  with ouverts as materialized (
    select c.id, c.tiers_id, c.immeuble_id, c.role, a.rubriques_fermees as fermees, ${niveauSql('$2')} as niveau, ${sortantSql('$2')} is not null as sortant
    from compte c join agency a on a.id = c.agency_id
    where c.agency_id = $1 and ${ouvertSql('$2')}
      and exists (select from acces o where o.compte_id = c.id and o.closed_at is null)),
  c as (select o.*, u.cible from ouverts o, unnest(array[o.id, o.tiers_id, o.immeuble_id, $1::uuid]) u(cible) where u.cible is not null),
  d as materialized (${nouveaux}),
  x as (
    select distinct c.id as compte_id, d.id, d.date from d join ${pour.table} p on p.${pour.id} = d.id join c on c.cible = p.cible ${droits}),
  par_compte as (
    select x.compte_id, count(*)::int as total, (array_agg(x.id order by x.date desc, x.id))[1:${NOMMES}] as ids from x group by x.compte_id)
  insert into message (agency_id, modele, "to", contenu, user_id, objet_id)
  select $1, '${modele}', u.email,
    jsonb_build_object('comptes', jsonb_agg(jsonb_build_object('id', y.compte_id, 'total', y.total, 'ids', to_jsonb(y.ids)))), u.id, $3
  from par_compte y join acces o on o.compte_id = y.compte_id and o.closed_at is null join "user" u on u.id = o.user_id
  where not exists (select from refus_avis r where r.user_id = u.id and r.agency_id = $1 and r.avis = '${avis}')
  group by u.id, u.email returning id, "to"`

/**
 * Queues the mails that tell of what a publication brings, one a person whatever the number of documents and of comptes (manual Crypto,
 * « notifications »); in its transaction, so that nothing is announced that did not come.
 */
export async function annoncer(client: PoolClient, run: Run, files: readonly FileReport[]): Promise<void> {
  const { id, agencyId } = run
  for (const annonce of ANNONCES) {
    if (!files.some(({ file, added }) => file === annonce.file && added > 0)) continue
    const { rows } = await client.query<{ id: string; to: string }>(MESSAGES(annonce), [agencyId, today(), id])
    await expedier(client, run, annonce.modele, rows)
  }
}

/**
 * The same for documents that are published by hand, in the transaction that makes them: one mail a person, however many they are.
 * @param lot what they were published by. @returns how many persons are written to.
 */
export async function annoncerDocuments(
  tx: Transaction,
  agencyId: string,
  lot: string,
  ids: readonly string[],
  jour: Day,
): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(MESSAGES(NOMMES_ICI), agencyId, jour, lot, ids)
  await enqueueMany(
    tx,
    'mail',
    rows.map(({ id }) => ({ messageId: id, agencyId })),
  )
  return rows.length
}

/** The same of an information that is written by hand. */
export async function annoncerInformation(tx: Transaction, agencyId: string, id: string, jour: Day): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(MESSAGES(UNE_INFORMATION), agencyId, jour, id)
  await enqueueMany(
    tx,
    'mail',
    rows.map((message) => ({ messageId: message.id, agencyId })),
  )
  return rows.length
}
