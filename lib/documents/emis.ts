import type { z } from 'zod'
import { nomDuFichierDuPapier } from '../domain/papier-emis'
import { nomDesRevenusFonciers, nomDuCompteRendu } from '../domain/papiers-du-bailleur'
import { nomDuFichierDuPreavis } from '../domain/preavis-emis'
import { nomDuFichierDuReleve } from '../domain/releve-emis'
import type { DocumentNature } from '../prisma/enums'
import { compteRenduEmis, revenusFonciersEmis } from './bailleur-emis'
import { compteRenduHtml } from './compte-rendu-html'
import { papierEmis } from './papier-emis'
import { papierHtml } from './papier-html'
import { preavisEmis } from './preavis-emis'
import { preavisHtml } from './preavis-html'
import { releveEmis } from './releve-emis'
import { releveHtml } from './releve-html'
import { revenusFonciersHtml } from './revenus-fonciers-html'

export type NatureEmise = Exclude<DocumentNature, 'PUBLIE'>

/** A paper that Palier issues, from the figures that its document keeps. */
export type Papier = { readonly nom: string; html(): Promise<string> }

function emission<C>(schema: z.ZodType<C>, nom: (contenu: C) => string, html: (contenu: C) => Promise<string>) {
  return (kept: unknown): Papier => {
    const contenu = schema.parse(kept)
    return { nom: nom(contenu), html: () => html(contenu) }
  }
}

const papierDuTerme = emission(papierEmis, nomDuFichierDuPapier, papierHtml)

const EMISSIONS: { readonly [Nature in NatureEmise]?: (contenu: unknown) => Papier } = {
  PREAVIS: emission(preavisEmis, nomDuFichierDuPreavis, preavisHtml),
  RELEVE: emission(releveEmis, nomDuFichierDuReleve, releveHtml),
  AVIS_ECHEANCE: papierDuTerme,
  QUITTANCE: papierDuTerme,
  RECU: papierDuTerme,
  COMPTE_RENDU: emission(compteRenduEmis, nomDuCompteRendu, compteRenduHtml),
  REVENUS_FONCIERS: emission(revenusFonciersEmis, nomDesRevenusFonciers, revenusFonciersHtml),
}

/** @throws when what the document keeps is not what its nature needs. */
export function papier(nature: NatureEmise, contenu: unknown): Papier {
  const read = EMISSIONS[nature]
  if (!read) throw new Error(`Palier n’émet pas de document ${nature}.`)
  return read(contenu)
}
