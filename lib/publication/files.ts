import type { FileDescription } from './description'
import { appels } from './files/appels'
import { baux } from './files/baux'
import { budgets } from './files/budgets'
import { bureaux } from './files/bureaux'
import { cles } from './files/cles'
import { collaborateurs } from './files/collaborateurs'
import { comptes } from './files/comptes'
import { conseilSyndical } from './files/conseil-syndical'
import { consommations } from './files/consommations'
import { crg, crgLignes } from './files/crg'
import { depenses } from './files/depenses'
import { documents } from './files/documents'
import { ecritures } from './files/ecritures'
import { evenements } from './files/evenements'
import { exercices } from './files/exercices'
import { fondsTravaux } from './files/fonds-travaux'
import { fournisseurs } from './files/fournisseurs'
import { immeubles } from './files/immeubles'
import { indices } from './files/indices'
import { informations } from './files/informations'
import { lots } from './files/lots'
import { mandats } from './files/mandats'
import { partenaires } from './files/partenaires'
import { photos } from './files/photos'
import { proprietes } from './files/proprietes'
import { quittances } from './files/quittances'
import { regularisationLignes, regularisations } from './files/regularisations'
import { tantiemes } from './files/tantiemes'
import { tiers } from './files/tiers'

/** In the order of writing: a file comes after those that it names. */
export const FILES: readonly FileDescription[] = [
  ...[tiers, bureaux, collaborateurs, immeubles, conseilSyndical, cles, lots, tantiemes, comptes, proprietes, ecritures],
  ...[exercices, budgets, appels, depenses, fondsTravaux, consommations, evenements, photos, fournisseurs, documents],
  ...[informations, partenaires, mandats, baux, quittances, crg, crgLignes, regularisations, regularisationLignes, indices],
]

export function fileNamed(name: string): FileDescription {
  const file = FILES.find((candidate) => candidate.name === name)
  if (!file) throw new Error(`No file of the bundle is named ${name}`)
  return file
}
