import { randomUUID } from 'node:crypto'
import { cookieOf } from '@/lib/auth'
import { house as db, ownerPool } from '@/lib/db'
import { putFile } from '@/lib/storage'
import * as given from '../support/given'
import { pdf } from '../support/pieces'

const COMPTES = 10_000
const IMMEUBLES = 100
/** One each thirteen days: some thirty in the period of the account page. */
const ECRITURES_PAR_COMPTE = 200
const PRIVES_PAR_COMPTE = 19
const PAR_IMMEUBLE = 100
/** How many documents each of the two readers of the documents page sees. */
export const PEU = 20
export const BEAUCOUP = 2000

export type Lecteur = { readonly compteId: string; readonly base: string; readonly cookie: string }

const run = (text: string, values: readonly unknown[]) => ownerPool().query(text, [...values])

/** A login for a compte, and its session cookie. */
async function lecteur(compte: { id: string; agencyId: string }): Promise<Lecteur> {
  const user = await given.user(`banc-${randomUUID()}@palier.test`)
  await given.acces(compte, user.id)
  const session = await db.session.create({ data: { userId: user.id, expires: new Date(Date.now() + 3_600_000) } })
  const { name, value } = await cookieOf(session)
  return { compteId: compte.id, base: `/coproprietaire/${compte.id}`, cookie: `${name}=${value}` }
}

async function documentsPour(compte: { id: string; agencyId: string }, nombre: number, fichier: { hash: string; size: number }) {
  const classeurs = await db.classeur.findMany({ where: { agencyId: compte.agencyId }, select: { id: true }, take: 5 })
  await run(
    `with d as (
       insert into document (agency_id, classeur_id, nature, titre, reference, date, fichier, nom, taille, mime, created_at)
       select $1, ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'PUBLIE', 'Courrier n° ' || n, $3 || n, current_date - n % 2000, $4, 'Courrier.pdf', $5,
         'application/pdf', now() - interval '1 day' * (n % 2000) from generate_series(1, $6::int) n returning id)
     insert into document_pour (document_id, cible, agency_id, genre) select id, $7, $1, 'COMPTE' from d`,
    [compte.agencyId, classeurs.map(({ id }) => id), randomUUID(), fichier.hash, fichier.size, nombre, compte.id],
  )
}

/** An agency of ten thousand accounts, two million lines and two hundred thousand documents, and three of its readers. */
export async function grandeBase() {
  const agency = await given.agency(`BANC-${randomUUID()}`)
  const fichier = await putFile(pdf('banc'))
  await run(
    `insert into classeur (agency_id, metier, rang, nom, niveau) select $1, 'SYNDIC', n, 'Classeur ' || n,
       case when n % 5 = 0 then 'MEMBRE' else 'COPROPRIETAIRE' end::niveau_syndic from generate_series(1, 14) n`,
    [agency.id],
  )
  await run(
    `insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville)
     select $1, 'I' || n, 'Résidence ' || n, n || ' rue Basse', '54000', 'Nancy' from generate_series(1, $2::int) n`,
    [agency.id, IMMEUBLES],
  )
  await run(
    `insert into tiers (agency_id, reference, nature, nom, prenom) select $1, 'T' || n, 'PERSONNE', 'Nom ' || n, 'Prénom' from generate_series(1, $2::int) n`,
    [agency.id, COMPTES],
  )
  await run(
    `insert into compte (agency_id, reference, role, tiers_id, numero, immeuble_id)
     select $1, 'C' || n, 'COPROPRIETAIRE', t.id, 'N-' || n, i.id from generate_series(1, $2::int) n
     join tiers t on t.agency_id = $1 and t.reference = 'T' || n join immeuble i on i.agency_id = $1 and i.reference = 'I' || (1 + n % $3::int)`,
    [agency.id, COMPTES, IMMEUBLES],
  )
  await run(
    `insert into ecriture (agency_id, compte_id, reference, date_comptable, date_operation, libelle, debit, credit)
     select $1, c.id, c.reference || '-' || n, current_date - n * 13, current_date - n * 13, 'Appel de charges', case when n % 2 = 0 then 39190 else 0 end,
       case when n % 2 = 1 then 39190 else 0 end from compte c, generate_series(1, $2::int) n where c.agency_id = $1`,
    [agency.id, ECRITURES_PAR_COMPTE],
  )
  await run(
    `insert into appel (agency_id, compte_id, reference, libelle, exigible_le, montant)
     select $1, c.id, c.reference || '-' || n, 'Appel de charges', current_date + 30 - n * 90, 39190 from compte c, generate_series(0, 7) n where c.agency_id = $1`,
    [agency.id],
  )
  await run(
    `insert into evenement (agency_id, immeuble_id, reference, genre, date, titre)
     select $1, i.id, i.reference || '-' || n, case when n = 5 then 'ASSEMBLEE' else 'TRAVAUX' end::genre_evenement, current_date + n * 7, 'Événement ' || n
     from immeuble i, generate_series(1, 6) n where i.agency_id = $1`,
    [agency.id],
  )
  const inserted = (cibles: string, nombre: number, genre: string) =>
    run(
      `with k as (select array_agg(id order by rang) as ids from classeur where agency_id = $1),
       d as materialized (select gen_random_uuid() as id, c.id as cible, n from ${cibles} c, generate_series(1, $2::int) n where c.agency_id = $1),
       i as (
         insert into document (id, agency_id, classeur_id, nature, titre, reference, date, fichier, nom, taille, mime, created_at)
         select d.id, $1, k.ids[1 + d.n % 14], 'PUBLIE', 'Document ' || d.n, d.id, current_date - d.n * 20, $3, 'Document.pdf', $4, 'application/pdf',
           now() - interval '20 days' * d.n from d, k)
       insert into document_pour (document_id, cible, agency_id, genre) select d.id, d.cible, $1, '${genre}' from d`,
      [agency.id, nombre, fichier.hash, fichier.size],
    )
  await inserted('compte', PRIVES_PAR_COMPTE, 'COMPTE')
  await inserted('immeuble', PAR_IMMEUBLE, 'IMMEUBLE')
  const ordinaire = await db.compte.findFirstOrThrow({ where: { agencyId: agency.id, reference: 'C5000' } })
  const [peu, beaucoup] = [await given.compte(agency.id), await given.compte(agency.id)]
  await documentsPour(peu, PEU, fichier)
  await documentsPour(beaucoup, BEAUCOUP, fichier)
  await run('analyze', [])
  const counted = await run(
    'select (select count(*)::int from ecriture) as ecritures, (select count(*)::int from document) as documents',
    [],
  )
  return { ordinaire: await lecteur(ordinaire), peu: await lecteur(peu), beaucoup: await lecteur(beaucoup), ...counted.rows[0] } as {
    readonly ordinaire: Lecteur
    readonly peu: Lecteur
    readonly beaucoup: Lecteur
    readonly ecritures: number
    readonly documents: number
  }
}
