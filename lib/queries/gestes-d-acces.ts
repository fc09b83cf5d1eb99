import 'server-only'
import { valeursDuChoix } from '../choix-d-acces-sql'
import { now } from '../clock'
import { prepared } from '../db'
import type { Etat, Selection } from '../domain/selection-d-acces'
import { choisisSql, EFFETS_SQL } from '../selection-d-acces-sql'
import type { StaffViewer } from '../viewer-kinds'

export type Effets = {
  /** Comptes of the selection, as they stand. */
  readonly total: number
  readonly parEtat: Readonly<Partial<Record<Etat, number>>>
  /** Logins that hold one of them. */
  readonly personnes: number
  /** Codes that have not been used. */
  readonly codes: number
  /** Documents that were published to one of them alone. */
  readonly documents: number
  /** Letters of them that have been printed. */
  readonly imprimees: number
  /** Of the selection and of the state of each: another one has another. */
  readonly empreinte: string
}

/** What a selection is made of, before anything is done to it. */
export async function effetsDuGeste(viewer: StaffViewer, selection: Selection): Promise<Effets> {
  const { nom, texte } = choisisSql(selection)
  const [row] = await prepared<Effets>(
    viewer,
    `acces-effets-${nom}`,
    texte + EFFETS_SQL,
    valeursDuChoix(viewer, selection.filtre, now(), selection.ids),
  )
  if (!row) throw new Error('No answer of PostgreSQL')
  return row
}

/** The comptes themselves, held until the end of the transaction; null when the selection is no longer the one that was shown. */
