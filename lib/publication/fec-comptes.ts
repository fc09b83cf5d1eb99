import 'server-only'
import type { PoolClient } from 'pg'
import { comptes } from './files/comptes'
import type { Run } from './run'
import { stage } from './sql'
import type { Staged } from './staging'

/** Accounts of the plan comptable that may be somebody's: clients, co-owners and associates, sundry debtors. Banks and charges are not. */
const DE_TIERS = `compte ~ '^4[1567]'`

/** Comptes as they will be once the bundle is applied; a number that two of them have is nobody's. */
function numeros(listed: Staged | null | undefined, complete: boolean): string {
  const kept = `select c.numero, c.reference from compte c where c.agency_id = $1 and c.withdrawn_at is null`
  if (!listed) return kept
  const staged = `select n.numero, n.reference from ${stage(comptes)} n where not n.supprime and n.numero is not null`
  return complete
    ? `${staged} and $1::uuid is not null`
    : `${staged} union all ${kept} and not exists (select from ${stage(comptes)} n where n.reference = c.reference)`
}

/**
 * Finds the compte of each line read from an FEC: as the agency has matched it, else by CompAuxNum, else by CompteNum. Those of third parties that
 * are nobody’s are kept for the agency to match them, once.
 */
export async function noterLesComptesDuFec(
  client: PoolClient,
  { agencyId, manifest, warnings }: Run,
  listed: Staged | null | undefined,
): Promise<void> {
  await client.query(
    `create temp table fec_numero on commit drop as
     select numero, min(reference) as reference from (${numeros(listed, manifest.mode === 'complete')}) n group by numero having count(distinct reference) = 1`,
    [agencyId],
  )
  await client.query('analyze pg_temp.fec_numero')
  await client.query(
    `create temp table fec_compte on commit drop as
     select f.compte, f.auxiliaire, f.nom, f.lignes, coalesce(m.ignore, n.ignore, false) as ignore,
       coalesce(mc.reference, a.reference, nc.reference, b.reference) as reference
     from (select compte, auxiliaire, max(nom) as nom, count(*)::int as lignes from fec_lu group by compte, auxiliaire) f
     left join correspondance_fec m on m.agency_id = $1 and m.auxiliaire and m.numero = f.auxiliaire
     left join compte mc on mc.id = m.compte_id and mc.withdrawn_at is null
     left join fec_numero a on a.numero = f.auxiliaire
     left join correspondance_fec n on n.agency_id = $1 and not n.auxiliaire and n.numero = f.compte
     left join compte nc on nc.id = n.compte_id and nc.withdrawn_at is null
     left join fec_numero b on b.numero = f.compte`,
    [agencyId],
  )
  await client.query('alter table fec_lu add column compte_reference text')
  await client.query(
    `update fec_lu f set compte_reference = c.reference from fec_compte c
     where c.compte = f.compte and c.auxiliaire is not distinct from f.auxiliaire and c.reference is not null and not c.ignore`,
  )
  const { rows } = await client.query<{ comptes: number; lignes: number }>(
    `with seuls as (
       select coalesce(auxiliaire, compte) as numero, auxiliaire is not null as auxiliaire, max(nom) as nom, sum(lignes)::int as lignes
       from fec_compte where reference is null and not ignore and ${DE_TIERS} group by 1, 2),
     notes as (
       insert into correspondance_fec (agency_id, numero, auxiliaire, libelle, lignes) select $1, numero, auxiliaire, nom, lignes from seuls
       on conflict (agency_id, auxiliaire, numero) do update set libelle = excluded.libelle, lignes = excluded.lignes, vu_le = now())
     select count(*)::int as comptes, coalesce(sum(lignes), 0)::int as lignes from seuls`,
    [agencyId],
  )
  const { comptes: seuls = 0, lignes = 0 } = rows[0] ?? {}
  if (seuls > 0) {
    const sont = seuls > 1 ? `${seuls} comptes de tiers ne sont` : 'un compte de tiers n’est'
    warnings.push(
      `fec.txt : ${sont} à aucun client (${lignes} ligne${lignes > 1 ? 's' : ''}) ; associez-les une fois, dans « Correspondances »`,
    )
  }
}
