import 'server-only'
import { valeursDuChoix } from '../choix-d-acces-sql'
import { now } from '../clock'
import type { Transaction } from '../db'
import type { Etat, Selection } from '../domain/selection-d-acces'
import type { Effets } from '../queries/gestes-d-acces'
import { choisisSql, EFFETS_SQL } from '../selection-d-acces-sql'
import type { StaffViewer } from '../viewer-kinds'

export type Choisi = { readonly id: string; readonly etat: Etat; readonly code_id: string | null }

export async function retenirLaSelection(
  tx: Transaction,
  viewer: StaffViewer,
  { selection, empreinte }: { readonly selection: Selection; readonly empreinte: string },
): Promise<readonly Choisi[] | null> {
  const { texte } = choisisSql(selection)
  const values = valeursDuChoix(viewer, selection.filtre, now(), selection.ids)
  const lire = <Row>(suite: string) => tx.$queryRawUnsafe<Row[]>(texte + suite, ...values)
  const before = await lire<Choisi>(' select id, etat, code_id from choisis order by id')
  const ids = before.map(({ id }) => id)
  // In one order for everybody, then read again: what somebody was changing meanwhile is changed by now.
  await tx.$queryRaw`select 1 from compte where id = any(${ids}::uuid[]) and agency_id = ${viewer.agencyId}::uuid order by id for update`
  const [after] = await lire<Effets>(EFFETS_SQL)
  return after?.empreinte === empreinte ? before : null
}
