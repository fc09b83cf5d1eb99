import 'server-only'
import { prepared } from '../db'
import { type Bien, ordonnerBiens, situationDuLot } from '../domain/bien'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import { dresserReleve, type Periode } from '../domain/releve'
import { parseTantiemes } from '../domain/tantiemes'
import { lignesAdresse } from '../domain/tiers'
import { comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'
import { type BienLu, COMPTE, COMPTE_ET_RELEVE, type CompteEtReleveLus, type CompteLu } from './compte-lu'

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

function compte({ id, role, reference, numero, libelle, procedure, tiers, immeuble, agence, biens, releves }: CompteLu) {
  return {
    ...{ id, role, reference, numero, libelle, procedure, tiers, immeuble, agence },
    biens: ordonnerBiens(biens.map(bien)),
    releves: releves.map(({ createdAt, ...releve }) => ({ ...releve, createdAt: new Date(createdAt) })),
  }
}

/** A compte with its holder, its agency, the lots attached to it that day and its last statements; null outside the scope. */
export async function compteAvecBiens(viewer: Viewer, compteId: string, today: Day) {
  const [read] = await prepared<CompteLu>(viewer, 'compte', COMPTE, [...comptesVisibleValues(viewer), compteId, today])
  return read ? compte(read) : null
}

export type CompteAvecBiens = NonNullable<Awaited<ReturnType<typeof compteAvecBiens>>>

const exact = (text: string) => cents(BigInt(text))

/** The same with the ledger of a period: opening balance by the database, lines oldest first; null outside the scope. */
export async function compteAvecReleve(viewer: Viewer, compteId: string, today: Day, periode: Periode) {
  const values = [...comptesVisibleValues(viewer), compteId, today, periode.debut, periode.fin]
  const [read] = await prepared<CompteEtReleveLus>(viewer, 'compte-et-releve', COMPTE_ET_RELEVE, values)
  if (!read) return null
  const ecritures = read.ecritures.map(([dateComptable, dateOperation, libelle, debit, credit]) => ({
    ...{ dateComptable, dateOperation, libelle },
    debit: exact(debit),
    credit: exact(credit),
  }))
  return { ...compte(read), releve: dresserReleve(periode, exact(read.soldeAnterieur), ecritures) }
}
