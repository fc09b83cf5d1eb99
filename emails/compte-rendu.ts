import type { Mot } from './mot'

type Fichier = { readonly file: string; readonly added: number; readonly changed: number; readonly withdrawn: number }
type Erreur = { readonly file: string; readonly line: number | null; readonly column: string | null; readonly expected: string }

export type CompteRendu = {
  readonly etat: 'READY' | 'APPLIED' | 'REFUSED' | 'FAILED'
  /** « envoi.zip », or who published. */
  readonly nom: string
  /** « le 12 mars 2026 à 6 h 05 ». */
  readonly recu: string
  readonly fichiers: readonly Fichier[]
  readonly erreurs: readonly Erreur[]
  readonly nombreDErreurs: number
  readonly lien: string
}

const SUJET = {
  READY: 'Une publication attend votre accord',
  APPLIED: 'Publication appliquée',
  REFUSED: 'Publication refusée',
  FAILED: 'Publication interrompue',
} as const

const DIT = {
  READY: 'a été essayé sans erreur. Rien n’est publié tant que l’un de vous n’a pas appliqué.',
  APPLIED: 'est publié\u00a0: vos clients le voient.',
  REFUSED: 'n’a pas été publié\u00a0: il porte des erreurs, et vos clients voient ce qu’ils voyaient.',
  FAILED: 'n’a pas été publié\u00a0: le traitement s’est arrêté, et vos clients voient ce qu’ils voyaient. Renvoyez-le.',
} as const

const nombre = new Intl.NumberFormat('fr-FR')
const FAITS_MAX = 12
const ERREURS_MAX = 5

const lignes = (combien: number, quoi: string) => combien > 0 && `${nombre.format(combien)} ${quoi}${combien > 1 ? 's' : ''}`

const parFichier = ({ file, added, changed, withdrawn }: Fichier): [string, string] => [
  file,
  [lignes(added, 'ajoutée'), lignes(changed, 'modifiée'), lignes(withdrawn, 'retirée')].filter(Boolean).join(', '),
]

const place = ({ file, line, column }: Erreur) =>
  [file, line !== null && `ligne ${line}`, column && `colonne ${column}`].filter(Boolean).join(', ')

/** Places and what was expected; what was read stays on the page: it may be anybody's. */
function erreursDites({ erreurs, nombreDErreurs }: CompteRendu): string[] {
  if (!nombreDErreurs) return []
  const total = nombreDErreurs === 1 ? 'Une erreur\u00a0:' : `${nombre.format(nombreDErreurs)} erreurs, dont\u00a0:`
  return [total, ...erreurs.slice(0, ERREURS_MAX).map((erreur) => `${place(erreur)}\u00a0: il fallait ${erreur.expected}.`)]
}

/** What became of a publication, to those of the agency who ask for it. */
export function compteRendu(said: CompteRendu): Mot {
  const { etat, nom, recu, fichiers, lien } = said
  const changed = fichiers.filter(({ added, changed, withdrawn }) => added + changed + withdrawn > 0)
  const rien = etat === 'APPLIED' && !changed.length ? ['Il n’apportait rien de nouveau.'] : []
  return {
    sujet: SUJET[etat],
    apercu: `${nom}, reçu le ${recu}.`,
    paragraphes: [`${nom}, reçu le ${recu}, ${DIT[etat]}`, ...rien, ...erreursDites(said)],
    faits: etat === 'APPLIED' || etat === 'READY' ? changed.slice(0, FAITS_MAX).map(parFichier) : [],
    bouton: { texte: 'Voir le compte rendu', lien },
    pourquoi:
      'Vous recevez ce message parce que vous avez demandé le compte rendu des publications. Vous pouvez y renoncer à la page «\u00a0Publications\u00a0».',
  }
}
