import 'server-only'
import { prepared } from '../db'
import { type Bien, ordonnerBiens, situationDuLot } from '../domain/bien'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import { dresserReleve, type Periode, type Releve } from '../domain/releve'
import { parseTantiemes } from '../domain/tantiemes'
import { lignesAdresse } from '../domain/tiers'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'
import { type BienLu, COMPTE, type CompteLu } from './compte-lu'

function bien({ immeuble, tantiemes, batiment, escalier, etage, porte, adresse1, codePostal, ville, ...rest }: BienLu): Bien {
  return {
    ...rest,
    situation: situationDuLot({ batiment, escalier, etage, porte }),
    adresse: [immeuble.nom, ...lignesAdresse(adresse1 ? { adresse1, codePostal, ville } : immeuble)],
    tantiemes: tantiemes.flatMap((share) => {
      const exact = parseTantiemes(share.tantiemes)
      return exact === null ? [] : [{ ...share, tantiemes: exact }]
    }),
  }
}

/** A compte with its holder, its agency, the lots attached to it that day and its last statements; null outside the scope. */
export async function compteAvecBiens(viewer: Viewer, compteId: string, today: Day) {
  const [read] = await prepared<CompteLu>('compte', COMPTE, [...comptesVisibleValues(viewer), compteId, today])
  if (!read) return null
  const releves = read.releves.map(({ createdAt, ...releve }) => ({ ...releve, createdAt: new Date(createdAt) }))
  return { ...read, releves, biens: ordonnerBiens(read.biens.map(bien)) }
}

export type CompteAvecBiens = NonNullable<Awaited<ReturnType<typeof compteAvecBiens>>>

// One row per line of the period, the opening balance on each; a compte without a line has one row, without a line.
const RELEVE = `
  select o.solde::text as solde_anterieur, e.id::text as id, e.date_comptable::text as date_comptable,
         e.date_operation::text as date_operation, e.libelle, e.debit::text as debit, e.credit::text as credit
  from compte c
  cross join lateral (
    select coalesce(sum(debit - credit), 0) as solde from ecriture
    where compte_id = c.id and withdrawn_at is null and date_comptable < $4
  ) o
  left join ecriture e on e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable between $4 and $5
  where c.id = $3 and ${COMPTES_VISIBLE_SQL}
  order by e.date_comptable, e.id`

type LigneLue = {
  solde_anterieur: string
  id: string | null
  date_comptable: Day
  date_operation: Day
  libelle: string
  debit: string
  credit: string
}

const exact = (text: string) => cents(BigInt(text))

/** The ledger of a period: opening balance by the database, lines oldest first; null outside the scope. */
export async function releveDuCompte(viewer: Viewer, compteId: string, periode: Periode): Promise<Releve | null> {
  const values = [...comptesVisibleValues(viewer), compteId, periode.debut, periode.fin]
  const rows = await prepared<LigneLue>('releve', RELEVE, values)
  const [first] = rows
  if (!first) return null
  const ecritures = rows
    .filter(({ id }) => id !== null)
    .map(({ date_comptable, date_operation, libelle, debit, credit }) => ({
      dateComptable: date_comptable,
      dateOperation: date_operation,
      libelle,
      debit: exact(debit),
      credit: exact(credit),
    }))
  return dresserReleve(periode, exact(first.solde_anterieur), ecritures)
}
