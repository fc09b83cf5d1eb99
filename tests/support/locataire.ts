import { randomUUID } from 'node:crypto'
import { query } from './login'
import { newClient } from './staff'

/** A tenant of the running Palier who may sign in, with a lease of his own in a building of his own. */
export async function newLocataire(
  agencyId: string,
  password: string,
  usage = 'VIDE',
): Promise<{ email: string; compteId: string; base: string }> {
  const { email, compteId } = await newClient(agencyId, password)
  const ref = randomUUID().slice(0, 8)
  const one = async (text: string, ...values: unknown[]) => (await query(text, values))[0]?.id ?? ''
  const immeuble = await one(
    `insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville) values ($1, $2, 'Les Tilleuls', '3 rue des Tilleuls', '54000', 'Nancy') returning id`,
    ...[agencyId, ref],
  )
  const lot = await one(
    `insert into lot (agency_id, immeuble_id, numero, nature) values ($1, $2, '12', 'appartement') returning id`,
    ...[agencyId, immeuble],
  )
  const tiers = await one('select tiers_id as id from compte where id = $1', compteId)
  const mandat = await one(
    `insert into mandat (agency_id, reference, tiers_id, immeuble_id, lot_id, debut) values ($1, $2, $3, $4, $5, '2015-01-01') returning id`,
    ...[agencyId, ref, tiers, immeuble, lot],
  )
  await query(
    `insert into bail (agency_id, reference, mandat_id, tiers_id, debut, usage, loyer, provision) values ($1, $2, $3, $4, '2018-01-01', $5::usage_bail, 48000, 5000)`,
    [agencyId, ref, mandat, tiers, usage],
  )
  await query(`update compte set role = 'LOCATAIRE', bail = $2 where id = $1`, [compteId, ref])
  return { email, compteId, base: `/locataire/${compteId}` }
}
