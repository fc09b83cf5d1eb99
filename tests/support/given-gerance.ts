import { house as db } from '@/lib/db'
import { type Day, dayToDate } from '@/lib/domain/day'
import type { ClasseDpe, RubriqueCrg, UsageBail } from '@/lib/prisma/enums'
import { compte } from './given'

let counter = 0
const reference = () => `G${++counter}`

/** A building with a lot, unless one is given, under a mandate of this agency. The landlord's compte names the mandate. */
export async function mandat(agencyId: string, facts: { mandat?: string; bailleur?: { id: string; tiersId: string }; debut?: Day } = {}) {
  const ref = facts.mandat ?? reference()
  const bailleur = facts.bailleur ?? (await compte(agencyId, { role: 'BAILLEUR', nom: 'Yaloxe' }))
  await db.compte.update({ where: { id: bailleur.id }, data: { role: 'BAILLEUR', mandat: ref } })
  const immeuble = await db.immeuble.create({
    data: {
      agencyId,
      reference: reference(),
      nom: 'Saint-Louis',
      adresse1: '47 boulevard Albert Ier',
      codePostal: '54500',
      ville: 'Vandœuvre',
    },
  })
  const lot = await db.lot.create({ data: { agencyId, immeubleId: immeuble.id, numero: `L${++counter}`, nature: 'appartement' } })
  const made = await db.mandat.create({
    data: {
      ...{ agencyId, reference: ref, tiersId: bailleur.tiersId, immeubleId: immeuble.id, lotId: lot.id },
      debut: dayToDate(facts.debut ?? ('2015-03-01' as Day)),
      honorairesTaux: '7.5',
    },
  })
  return { mandat: made, bailleur: await db.compte.findUniqueOrThrow({ where: { id: bailleur.id } }), immeuble, lot }
}

export type FaitsDuBail = {
  debut?: Day
  fin?: Day
  usage?: UsageBail
  loyer?: number
  provision?: number
  depotDeGarantie?: number
  irl?: readonly [trimestre: string, valeur: string]
  dpe?: ClasseDpe
  zoneTendue?: boolean
  locataire?: { id: string; tiersId: string }
}

/** A lease of that mandate's lot, with its tenant's compte. Amounts in cents. */
export async function bail({ id: mandatId, agencyId }: { id: string; agencyId: string }, facts: FaitsDuBail = {}) {
  const ref = reference()
  const locataire = facts.locataire ?? (await compte(agencyId, { role: 'LOCATAIRE', nom: 'Pailloux' }))
  const { debut = '2018-08-01' as Day, fin, usage = 'VIDE', loyer = 48_000, provision = 4771, irl, locataire: _, ...rest } = facts
  const made = await db.bail.create({
    data: {
      ...{ agencyId, mandatId, reference: ref, tiersId: locataire.tiersId, debut: dayToDate(debut), fin: fin ? dayToDate(fin) : null },
      ...{ usage, loyer, provision, irlTrimestre: irl?.[0] ?? null, irlValeur: irl?.[1] ?? null, ...rest },
    },
  })
  return { bail: made, locataire: await db.compte.update({ where: { id: locataire.id }, data: { role: 'LOCATAIRE', bail: ref } }) }
}

type Compte = { readonly id: string; readonly agencyId: string }

/** What is asked of a tenant for a month, `2026-06`. Amounts in cents. */
export const quittance = (
  { id: compteId, agencyId }: Compte,
  periode: string,
  { loyer = 48_000, charges = 4771, paye = 0, exigibleLe }: { loyer?: number; charges?: number; paye?: number; exigibleLe?: Day } = {},
) =>
  db.quittance.create({
    data: {
      ...{ agencyId, compteId, reference: reference(), loyer, charges, paye },
      periode: new Date(`${periode}-01`),
      exigibleLe: dayToDate(exigibleLe ?? (`${periode}-01` as Day)),
    },
  })

/** Credits are positive, debits negative; in cents. */
export type LigneDeCrg = readonly [rubrique: RubriqueCrg, montant: number, facts?: { date?: Day; lot?: string; libelle?: string }]

export const crg = (
  { id: compteId, agencyId }: Compte,
  [debut, fin]: readonly [Day, Day],
  { initial = 0, final, lignes = [] }: { initial?: number; final?: number; lignes?: readonly LigneDeCrg[] } = {},
) =>
  db.crg.create({
    data: {
      ...{ agencyId, compteId, reference: reference(), debut: dayToDate(debut), fin: dayToDate(fin) },
      ...{ soldeInitial: initial, soldeFinal: final ?? null },
      lignes: {
        create: lignes.map(([rubrique, montant, { date, lot, libelle = rubrique } = {}]) => ({
          ...{ agencyId, reference: reference(), rubrique, libelle, lot: lot ?? null, date: date ? dayToDate(date) : null },
          ...(montant < 0 ? { debit: -montant } : { credit: montant }),
        })),
      },
    },
    include: { lignes: true },
  })

/** A landlord, his lot and his tenant, of one agency. */
export async function location(agencyId: string, facts: FaitsDuBail = {}) {
  const made = await mandat(agencyId)
  return { ...made, ...(await bail(made.mandat, facts)) }
}
