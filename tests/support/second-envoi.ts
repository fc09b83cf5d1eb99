import { readFileSync } from 'node:fs'
import { house as db, ownerPool } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { type BundleFiles, csv, folderOf, smallBundle, zipOf } from './bundle'
import { etatNu } from './etat'
import * as given from './given'
import * as pieces from './pieces'

// An agency that publishes a second time: what faults are inflicted on.

/** What adds, changes and withdraws after smallBundle. */
export const change = (code: string): BundleFiles => ({
  ...smallBundle(code),
  'tiers.csv': csv(
    'reference;nature;civilite;nom;prenom',
    ['T1', 'personne', 'Mme', 'Durand', 'Zoé'],
    ['T2', 'societe', '', 'SCI Été', ''],
    ['T3', 'personne', 'M.', 'Neuf', 'Ali'],
  ),
  'ecritures.csv': csv(
    'reference;compte;date_comptable;date_operation;libelle;debit;credit',
    ['E1', 'C1', '01/01/2026', '02/01/2026', 'Appel rectifié', '1 400,00', ''],
    ['E3', 'C2', '15/01/2026', '15/01/2026', 'Report', '12', ''],
    ['E4', 'C2', '20/01/2026', '20/01/2026', 'Nouveau', '1', ''],
  ),
})

/** The same, that announces too. */
export const suite = (code: string): BundleFiles => ({
  ...change(code),
  'documents.csv': csv(
    'reference;classeur;titre;date;fichier;pour',
    ['D1', 'Assemblées générales', 'Procès-verbal', '15/01/2026', 'pv.pdf', 'immeuble:I1'],
    ['D2', 'Assemblées générales', 'Convocation', '01/01/2026', 'ag.pdf', 'compte:C1 compte:C2'],
  ),
  'fichiers/pv.pdf': pieces.pdf('pv'),
  // Of this agency alone: no other has it kept already.
  'fichiers/ag.pdf': pieces.pdf(code.padEnd(8)),
})

/** An agency with a first bundle applied, one of whose clients has an access. */
export async function agence() {
  const { id: agencyId, code } = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
  expect(await publish(folderOf(smallBundle(code)))).toMatchObject({ status: 'APPLIED' })
  const client = await given.user()
  await given.acces(await db.compte.findFirstOrThrow({ where: { agencyId, reference: 'C1' } }), client.id)
  return { agencyId, code, email: client.email }
}

async function* whole(path: string) {
  yield new Uint8Array(readFileSync(path))
}

/** A bundle of the agency waits, the second one unless another is given. */
export async function attend(
  { agencyId, code }: { agencyId: string; code: string },
  voulu: 'ESSAI' | 'APPLICATION' = 'APPLICATION',
  files: BundleFiles = suite(code),
): Promise<string> {
  const viewer = (await given.staff(agencyId)) as Gestionnaire
  const { id } = await recevoirEnvoi(viewer, { nom: 'envoi.zip', content: whole(await zipOf(files)) })
  await db.publication.update({ where: { id }, data: { voulu } })
  return id
}

/** What any agency shows that was sent the same: without the hash of the one paper that is its own, and the address of its client. */
export const commun = async (agencyId: string): Promise<unknown> =>
  JSON.parse(JSON.stringify(await etatNu(agencyId)).replace(/[0-9a-f]{64}|r\d+@palier\.test/g, 'X'))

export const mailsDus = async (agencyId: string): Promise<number> =>
  (await ownerPool().query(`select from pgboss.job where name = 'mail' and data ->> 'agencyId' = $1`, [agencyId])).rowCount ?? 0
