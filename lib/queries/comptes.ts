import 'server-only'
import { prepared } from '../db'
import { type Bien, ordonnerBiens, situationDuLot } from '../domain/bien'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import { dresserReleve, type Periode } from '../domain/releve'
import type { Repere } from '../domain/repere'
import { parseTantiemes } from '../domain/tantiemes'
import { telephonesEnVigueur } from '../domain/telephones'
import { lignesAdresse } from '../domain/tiers'
import { ecritureLue, pageLue, valeursDeLaPage } from '../releve-lu'
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

function compte({ tiers: { publies, declares, ...tiers }, biens, releves, dates, ...lu }: CompteLu) {
  const { id, role, reference, numero, libelle, procedure, prelevement, immeuble, agence } = lu
  return {
    ...{ id, role, reference, numero, libelle, procedure, prelevement, immeuble, agence },
    ...dates,
    tiers: { ...tiers, telephones: telephonesEnVigueur(publies, declares), version: declares?.version ?? 0 },
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

type Page = { readonly avant: Repere | null; readonly lignes: number | null }

async function lireReleve(viewer: Viewer, compteId: string, today: Day, periode: Periode, { avant, lignes }: Page) {
  const values = [...comptesVisibleValues(viewer), compteId, today, ...valeursDeLaPage(periode, avant, lignes)]
  const [read] = await prepared<CompteEtReleveLus>(viewer, 'compte-et-releve', COMPTE_ET_RELEVE, values)
  return read ?? null
}

/** The same with the whole ledger of a period: opening balance by the database, lines oldest first; null outside the scope. */
export async function compteAvecReleve(viewer: Viewer, compteId: string, today: Day, periode: Periode) {
  const read = await lireReleve(viewer, compteId, today, periode, { avant: null, lignes: null })
  return read && { ...compte(read), releve: dresserReleve(periode, exact(read.soldeAnterieur), read.ecritures.map(ecritureLue)) }
}

/**
 * The same with some of its lines: the latest, or those before a mark. What a long ledger costs is what is shown of it.
 * @returns `suite` marks where the next page begins; null on the last.
 */
export async function compteAvecPage(viewer: Viewer, compteId: string, today: Day, periode: Periode, page: Page) {
  const read = await lireReleve(viewer, compteId, today, periode, page)
  if (!read) return null
  return { ...compte(read), ...pageLue(read, periode) }
}
