import { now } from './clock'
import { demande } from './domain/recherche'
import { ATTENTES, ONGLETS, TRIS } from './domain/tri-des-demandes'
import { estUuid } from './domain/uuid'
import { CATEGORIES_DEMANDE } from './labels'
import type { FiltreDeLAgence } from './queries/demandes-recues'

type Adresse = Parameters<typeof demande>[0]
const JOUR_MS = 24 * 3600 * 1000

/** What the address of the inbox asks for; what it says wrong is not asked. `attente`: days. */
export function filtreDesDemandes(params: Adresse, page: number): FiltreDeLAgence & { readonly attente: string | null } {
  const [qui, immeuble] = [demande(params, 'qui'), demande(params, 'immeuble')]
  const attente = ATTENTES.find((jours) => String(jours) === demande(params, 'attente')) ?? null
  return {
    recherche: demande(params, 'q'),
    onglet: ONGLETS.find((known) => known === demande(params, 'etat')) ?? 'OUVERTES',
    categorie: CATEGORIES_DEMANDE.find((known) => known === demande(params, 'categorie')) ?? null,
    immeuble: estUuid(immeuble) ? immeuble : null,
    assigne: qui === 'PERSONNE' || estUuid(qui) ? qui : null,
    attendAvant: attente === null ? null : new Date(now().getTime() - attente * JOUR_MS),
    attente: attente === null ? null : String(attente),
    tri: TRIS.find((known) => known === demande(params, 'tri')) ?? 'attente',
    page,
  }
}

/** The same as an address. */
export const ecrireLeFiltreDesDemandes = (filtre: ReturnType<typeof filtreDesDemandes>): Record<string, string | null> => ({
  q: filtre.recherche,
  etat: filtre.onglet === 'OUVERTES' ? null : filtre.onglet,
  categorie: filtre.categorie,
  immeuble: filtre.immeuble,
  qui: filtre.assigne,
  attente: filtre.attente,
  tri: filtre.tri === 'attente' ? null : filtre.tri,
})
