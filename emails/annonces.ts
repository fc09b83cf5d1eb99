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
