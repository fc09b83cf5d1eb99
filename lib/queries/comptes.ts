import 'server-only'
import { db } from '../db'
import { type Bien, ordonnerBiens, situationDuLot } from '../domain/bien'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import { type Cents, cents, minus } from '../domain/money'
import { dresserReleve, type Periode, type Releve } from '../domain/releve'
import { parseTantiemes } from '../domain/tantiemes'
import { lignesAdresse } from '../domain/tiers'
import type { Prisma } from '../prisma/client'
import { comptesVisibleTo, ecrituresVisibleTo } from '../scope'
import type { Viewer } from '../viewer-kinds'

const biensDu = (today: Day) =>
  ({
    where: {
      withdrawnAt: null,
      lot: { withdrawnAt: null },
      AND: [{ OR: [{ debut: null }, { debut: { lte: dayToDate(today) } }] }, { OR: [{ fin: null }, { fin: { gte: dayToDate(today) } }] }],
    },
    select: {
      type: true,
      quotePart: true,
      lot: {
        select: {
          id: true,
          numero: true,
          nature: true,
          type: true,
          batiment: true,
          escalier: true,
          etage: true,
          porte: true,
          lotPrincipalId: true,
          adresse1: true,
          codePostal: true,
          ville: true,
          immeuble: { select: { nom: true, adresse1: true, codePostal: true, ville: true } },
          tantiemes: {
            where: { withdrawnAt: null, cle: { withdrawnAt: null } },
            orderBy: { cle: { code: 'asc' } },
            select: { tantiemes: true, cle: { select: { code: true, libelle: true } } },
          },
        },
      },
    },
  }) satisfies Prisma.Compte$proprietesArgs

const compteSelect = (today: Day) =>
  ({
    id: true,
    role: true,
    reference: true,
    numero: true,
    libelle: true,
    procedure: true,
    tiers: {
      select: {
        nature: true,
        civilite: true,
        nom: true,
        prenom: true,
        raisonSociale: true,
        adresse1: true,
        adresse2: true,
        codePostal: true,
        ville: true,
        pays: true,
        telephoneFixe: true,
        telephoneMobile: true,
        email: true,
      },
    },
    immeuble: { select: { reference: true, nom: true, adresse1: true, adresse2: true, codePostal: true, ville: true } },
    agency: {
      select: {
        nom: true,
        activite: true,
        adresse1: true,
        codePostal: true,
        ville: true,
        telephone: true,
        email: true,
        mentions: true,
        accent: true,
        sensSolde: true,
      },
    },
    proprietes: biensDu(today),
    documents: { where: { nature: 'RELEVE' }, orderBy: { createdAt: 'desc' }, take: 5, select: { id: true, titre: true, createdAt: true } },
  }) satisfies Prisma.CompteSelect

type CompteRead = Prisma.CompteGetPayload<{ select: ReturnType<typeof compteSelect> }>

function bien({ lot, type, quotePart }: CompteRead['proprietes'][number]): Bien {
  const { immeuble, tantiemes, batiment, escalier, etage, porte, adresse1, codePostal, ville, ...rest } = lot
  return {
    ...rest,
    propriete: type,
    quotePart,
    situation: situationDuLot({ batiment, escalier, etage, porte }),
    adresse: [immeuble.nom, ...lignesAdresse(adresse1 ? { adresse1, codePostal, ville } : immeuble)],
    tantiemes: tantiemes.flatMap(({ tantiemes: value, cle }) => {
      const exact = parseTantiemes(value.toFixed(5))
      return exact === null ? [] : [{ cle: cle.code, libelle: cle.libelle, tantiemes: exact }]
    }),
  }
}

/** A compte with its holder, its agency, the lots attached to it today and its last statements; null outside the scope. */
export async function compteAvecBiens(viewer: Viewer, compteId: string, today: Day) {
  const read = await db.compte.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [comptesVisibleTo(viewer), { id: compteId }] },
    select: compteSelect(today),
  })
  if (!read) return null
  const { proprietes, agency, documents, ...compte } = read
  return { ...compte, agence: agency, releves: documents, biens: ordonnerBiens(proprietes.map(bien)) }
}

export type CompteAvecBiens = NonNullable<Awaited<ReturnType<typeof compteAvecBiens>>>

const soldeAvant = async (viewer: Viewer, compteId: string, date: Prisma.DateTimeFilter): Promise<Cents> => {
  const { _sum } = await db.ecriture.aggregate({
    where: { AND: [ecrituresVisibleTo(viewer), { compteId, dateComptable: date }] },
    _sum: { debit: true, credit: true },
  })
  return minus(cents(_sum.debit ?? 0n), cents(_sum.credit ?? 0n))
}

/** The ledger of a period: opening balance by the database, lines oldest first; null outside the scope. */
export async function releveDuCompte(viewer: Viewer, compteId: string, periode: Periode): Promise<Releve | null> {
  const [debut, fin] = [dayToDate(periode.debut), dayToDate(periode.fin)]
  const [compte, soldeAnterieur] = await Promise.all([
    db.compte.findFirst({
      relationLoadStrategy: 'join',
      where: { AND: [comptesVisibleTo(viewer), { id: compteId }] },
      select: {
        ecritures: {
          where: { AND: [ecrituresVisibleTo(viewer), { dateComptable: { gte: debut, lte: fin } }] },
          orderBy: [{ dateComptable: 'asc' }, { id: 'asc' }],
          select: { dateComptable: true, dateOperation: true, libelle: true, debit: true, credit: true },
        },
      },
    }),
    soldeAvant(viewer, compteId, { lt: debut }),
  ])
  if (!compte) return null
  const ecritures = compte.ecritures.map((line) => ({
    dateComptable: dateToDay(line.dateComptable),
    dateOperation: dateToDay(line.dateOperation),
    libelle: line.libelle,
    debit: cents(line.debit),
    credit: cents(line.credit),
  }))
  return dresserReleve(periode, soldeAnterieur, ecritures)
}
