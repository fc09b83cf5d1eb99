import type { FileDescription } from './description'
import { bureaux } from './files/bureaux'
import { cles } from './files/cles'
import { comptes } from './files/comptes'
import { ecritures } from './files/ecritures'
import { immeubles } from './files/immeubles'
import { lots } from './files/lots'
import { proprietes } from './files/proprietes'
import { tantiemes } from './files/tantiemes'
import { tiers } from './files/tiers'

/** In the order of writing: a file comes after those that it names. */
export const FILES: readonly FileDescription[] = [tiers, immeubles, bureaux, cles, lots, tantiemes, comptes, proprietes, ecritures]

/** Files of the format that Palier does not read yet: told, not refused. */
export const NOT_YET: readonly string[] = [
  'collaborateurs.csv',
  'conseil_syndical.csv',
  'mandats.csv',
  'baux.csv',
  'quittances.csv',
  'crg.csv',
  'crg_lignes.csv',
  'exercices.csv',
  'budgets.csv',
  'appels.csv',
  'depenses.csv',
  'fonds_travaux.csv',
  'consommations.csv',
  'documents.csv',
  'evenements.csv',
  'photos.csv',
  'fournisseurs.csv',
  'fec.txt',
]

export function fileNamed(name: string): FileDescription {
  const file = FILES.find((candidate) => candidate.name === name)
  if (!file) throw new Error(`No file of the bundle is named ${name}`)
  return file
}
