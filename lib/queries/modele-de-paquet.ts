import 'server-only'
import type { Readable } from 'node:stream'
import { prepared } from '../db'
import { type Classeur, cheminDuClasseur, chercheurDeClasseurs } from '../domain/classeur'
import type { Day } from '../domain/day'
import type { Metier } from '../prisma/enums'
import { type FormatDuModele, modeleDePaquet } from '../publication/modele/paquet'
import type { StaffViewer } from '../viewer-kinds'

const AGENCE = `
  select a.code, coalesce((select json_agg(json_build_object('id', k.id, 'metier', k.metier, 'nom', k.nom, 'parentId', k.parent_id)
    order by k.metier, k.rang) from classeur k where k.agency_id = a.id), '[]') as classeurs
  from agency a where a.id = $1`

const NOM_DU_METIER = { SYNDIC: 'Syndic', GERANCE: 'Gérance' } as const

/** A classeur of that trade, by a name that is its alone; none where the agency has none. */
function unClasseur(all: readonly Classeur[], metier: Metier): string | null {
  const byId = new Map(all.map((one) => [one.id, one]))
  const find = chercheurDeClasseurs(all)
  for (const one of all) {
    if (one.metier !== metier) continue
    const nom = `${NOM_DU_METIER[metier]} / ${cheminDuClasseur(one, byId)}`
    const found = find(nom)
    if (typeof found !== 'string' && found.id === one.id) return nom
  }
  return null
}

/** A bundle to imitate, made for the agency. */
export async function modelePourLAgence(viewer: StaffViewer, format: FormatDuModele, aujourdhui: Day): Promise<Readable | null> {
  const [read] = await prepared<{ code: string; classeurs: Classeur[] }>(viewer, 'modele-de-paquet', AGENCE, [viewer.agencyId])
  if (!read) return null
  const [syndic, gerance] = [unClasseur(read.classeurs, 'SYNDIC'), unClasseur(read.classeurs, 'GERANCE')]
  const classeurs = { ...(syndic && { SYNDIC: syndic }), ...(gerance && { GERANCE: gerance }) }
  return modeleDePaquet({ code: read.code, aujourdhui, classeurs }, format)
}
