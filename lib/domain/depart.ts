import { type Day, formatDayInWords } from './day'

type Role = 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE'
type Dates = { readonly preavisLe: Day | null; readonly departLe: Day | null; readonly mutationLe: Day | null }

const QUOI = {
  COPROPRIETAIRE: { aVenir: 'Un changement de propriétaire est prévu le', passe: 'Votre bien a changé de propriétaire le' },
  BAILLEUR: { aVenir: 'La gestion de votre bien prend fin le', passe: 'La gestion de votre bien a pris fin le' },
  LOCATAIRE: { aVenir: 'Votre départ est prévu le', passe: 'Vous avez quitté votre logement le' },
} as const satisfies Record<Role, { aVenir: string; passe: string }>

export type Depart = { readonly titre: string; readonly texte: string }

const GARDER =
  'Votre agence pourra ensuite fermer ce compte en ligne\u00A0: enregistrez avant les relevés et les documents que vous voulez garder.'
const ENCORE = 'Votre agence peut fermer ce compte en ligne\u00A0: enregistrez dès maintenant ce que vous voulez garder.'

/** What a compte that will close says of it, from the dates that the agency has published; null when it has published none. */
export function departDuCompte(role: Role, { preavisLe, departLe, mutationLe }: Dates, today: Day): Depart | null {
  const le = role === 'COPROPRIETAIRE' ? (mutationLe ?? departLe) : (departLe ?? mutationLe)
  const preavis = preavisLe && preavisLe <= today ? `Préavis reçu le ${formatDayInWords(preavisLe)}. ` : ''
  if (!le) return preavis ? { titre: 'Votre préavis est enregistré.', texte: `${preavis}${GARDER}` } : null
  const passe = le < today
  return { titre: `${QUOI[role][passe ? 'passe' : 'aVenir']} ${formatDayInWords(le)}.`, texte: `${preavis}${passe ? ENCORE : GARDER}` }
}
