import { extrait } from '../lib/domain/extrait'
import type { Mot } from './mot'

type DeCompte = { readonly nom: string; readonly total: number; readonly titres: readonly string[] }

const documents = (nombre: number) => (nombre === 1 ? 'un nouveau document' : `${nombre} nouveaux documents`)

const MONTRES = 5

/** The titles of one compte, a paragraph each; of several comptes each list bears the name of its own. */
function liste({ nom, total, titres }: DeCompte, seul: boolean): string[] {
  const shown = titres.slice(0, MONTRES)
  const others = total - shown.length
  return [
    ...(seul ? [] : [`${nom}\u00a0:`]),
    ...shown.map((titre) => `•\u00a0${titre}`),
    ...(others > 0 ? [others === 1 ? '… et un autre' : `… et ${others} autres`] : []),
  ]
}

/** The agency has published documents: one mail, however many they are. */
export function nouveauxDocuments(agence: string, comptes: readonly DeCompte[], lien: string): Mot {
  const total = comptes.reduce((sum, compte) => sum + compte.total, 0)
  const said = documents(total)
  return {
    sujet: `${said.charAt(0).toLocaleUpperCase('fr')}${said.slice(1)} dans votre espace`,
    apercu: comptes[0]?.titres[0] ?? said,
    paragraphes: [`${agence} a mis en ligne ${said} pour vous.`, ...comptes.flatMap((compte) => liste(compte, comptes.length === 1))],
    bouton: { texte: total === 1 ? 'Lire le document' : 'Voir mes documents', lien },
    pourquoi: 'Vous recevez ce message parce que vous avez un espace client ouvert à cette adresse.',
  }
}

type Information = { readonly titre: string; readonly texte: string }

/** More of a text is read in the space. */
const LUS = 1200

/** The agency has something to tell: one thing is told whole, or nearly; several are named. */
export function nouvellesInformations(agence: string, informations: readonly Information[], lien: string): Mot {
  const [first = { titre: '', texte: '' }, ...others] = informations
  const une = others.length === 0
  return {
    sujet: une ? extrait(first.titre, 120) : `${informations.length} informations de ${agence}`,
    apercu: une ? extrait(first.texte, 140) : first.titre,
    paragraphes: une
      ? extrait(first.texte, LUS).split(/\n\s*\n/)
      : [`${agence} a des nouvelles pour vous.`, ...informations.map(({ titre }) => `•\u00a0${titre}`)],
    bouton: { texte: une ? 'Lire dans mon espace' : 'Lire les informations', lien },
    pourquoi: `Vous recevez ce message parce que ${agence} publie une information pour vous.`,
  }
}
