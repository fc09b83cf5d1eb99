import { house as db } from '@/lib/db'
import { type Day, dayToDate } from '@/lib/domain/day'
import type { NatureLegale, NiveauSyndic } from '@/lib/prisma/enums'
import { putFile } from '@/lib/storage'
import { pdf } from './pieces'

let counter = 0

export const classeur = (agencyId: string, facts: { nom?: string; niveau?: NiveauSyndic | null; parentId?: string } = {}) => {
  const { nom = `Classeur ${++counter}`, niveau = 'COPROPRIETAIRE', parentId = null } = facts
  return db.classeur.create({ data: { agencyId, metier: 'SYNDIC', rang: ++counter, nom, niveau, parentId } })
}

export type Facts = {
  titre?: string
  date?: Day
  publieLe?: Day | null
  jusquAu?: Day | null
  withdrawn?: boolean
  nature?: NatureLegale
  dossier?: readonly [type: string, reference: string]
  createdAt?: Date
  contenu?: Buffer
}

/** A document in a classeur, for whoever these ids name. */
export async function documentDans(
  { id: classeurId, agencyId }: { id: string; agencyId: string },
  pour: readonly (readonly [genre: 'COMPTE' | 'TIERS' | 'IMMEUBLE' | 'AGENCE', cible: string])[],
  facts: Facts = {},
) {
  const { titre = `Document ${++counter}`, date = '2026-06-01' as Day, publieLe = null, jusquAu = null, withdrawn = false } = facts
  const { hash, size } = await putFile(facts.contenu ?? pdf(titre))
  return db.document.create({
    data: {
      ...{ agencyId, classeurId, nature: 'PUBLIE', titre, reference: `D${++counter}`, date: dayToDate(date) },
      ...{ publieLe: publieLe && dayToDate(publieLe), jusquAu: jusquAu && dayToDate(jusquAu), withdrawnAt: withdrawn ? new Date() : null },
      ...{ fichier: hash, nom: `${titre}.pdf`, taille: size, mime: 'application/pdf', natureLegale: facts.nature ?? null },
      ...{ dossierType: facts.dossier?.[0] ?? null, dossierReference: facts.dossier?.[1] ?? null },
      ...(facts.createdAt && { createdAt: facts.createdAt }),
      pourQui: { create: pour.map(([genre, cible]) => ({ agencyId, genre, cible })) },
    },
  })
}
