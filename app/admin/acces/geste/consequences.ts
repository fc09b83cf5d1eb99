import type { Etat, Geste } from '@/lib/domain/selection-d-acces'
import type { Effets } from '@/lib/queries/gestes-d-acces'

type ParEtat = Effets['parEtat']

const nombres = new Intl.NumberFormat('fr-FR')
const compter = (n: number, un: string, plusieurs: string) => `${nombres.format(n)} ${n > 1 ? plusieurs : un}`

const QUI: Record<Geste, readonly Etat[]> = {
  lettres: ['AUCUN', 'PREPARE', 'EXPIRE', 'ACTIVATION', 'ASSOCIE'],
  fermer: ['AUCUN', 'PREPARE', 'EXPIRE', 'ACTIVATION', 'ASSOCIE'],
  rouvrir: ['FERME'],
  renvoyer: ['ACTIVATION'],
}

/** To how many of them it does something. */
export const concernes = (geste: Geste, parEtat: ParEtat): number => QUI[geste].reduce((sum, etat) => sum + (parEtat[etat] ?? 0), 0)

const fermer = ({ parEtat, personnes, codes, documents }: Effets, sessions: number) => [
  `${compter(concernes('fermer', parEtat), 'accès sera fermé', 'accès seront fermés')} : plus personne n’y entrera, même si votre logiciel publie encore le compte.`,
  personnes > 0
    ? `${compter(personnes, 'personne ne verra plus ce compte', 'personnes ne verront plus ces comptes')}, et ne recevra plus aucun message à leur sujet.`
    : 'Personne ne s’y connecte encore.',
  ...(sessions > 0
    ? [`${compter(sessions, 'connexion ouverte en ce moment sera coupée', 'connexions ouvertes en ce moment seront coupées')} à l’instant.`]
    : []),
  ...(documents > 0
    ? [
        `${compter(documents, 'document publié pour lui seul ne sera plus visible', 'documents publiés pour eux seuls ne seront plus visibles')} de vos clients. Rien n’est supprimé.`,
      ]
    : []),
  ...(codes > 0
    ? [
        `${compter(codes, 'mot de passe provisoire ne vaudra', 'mots de passe provisoires ne vaudront')} plus rien, même si l’accès est rouvert.`,
      ]
    : []),
  'Vous pourrez rouvrir l’accès : ceux qui l’avaient le retrouveront.',
]

const lettres = ({ parEtat, codes, imprimees }: Effets) => {
  const [associes, fermes] = [parEtat.ASSOCIE ?? 0, parEtat.FERME ?? 0]
  const nouveaux = concernes('lettres', parEtat) - associes
  const dont = imprimees > 0 ? `, dont ${compter(imprimees, 'déjà imprimé', 'déjà imprimés')} sur une lettre` : ''
  return [
    ...(nouveaux > 0
      ? [
          `${compter(nouveaux, 'compte recevra sa lettre', 'comptes recevront leur lettre')}, une page chacune, dans l’ordre des codes postaux puis des noms. Les comptes d’un même client qui partagent leur identifiant tiennent sur une seule.`,
        ]
      : []),
    'Palier ne garde aucun mot de passe en clair : imprimer une lettre, c’est en faire un nouveau. Il sera valable 90 jours.',
    ...(codes > 0
      ? [
          `${compter(codes, 'mot de passe déjà préparé cessera', 'mots de passe déjà préparés cesseront')} de fonctionner${dont}. Qui était entré avec eux sera déconnecté.`,
        ]
      : []),
    ...((parEtat.ACTIVATION ?? 0) > 0
      ? [
          `${compter(parEtat.ACTIVATION ?? 0, 'activation en cours sera à recommencer', 'activations en cours seront à recommencer')} par le client.`,
        ]
      : []),
    ...(associes > 0
      ? [
          `${compter(associes, 'compte a déjà un accès ouvert', 'comptes ont déjà un accès ouvert')} : pas de lettre pour ${associes > 1 ? 'eux' : 'lui'}, sauf si vous la demandez ci-dessous.`,
        ]
      : []),
    ...(fermes > 0 ? [`${compter(fermes, 'compte est fermé', 'comptes sont fermés')} : pas de lettre.`] : []),
  ]
}

/** What will happen, said before it is done. @param sessions that closing would end. */
export function consequences(geste: Geste, effets: Effets, sessions: number): readonly string[] {
  const n = concernes(geste, effets.parEtat)
  if (geste === 'fermer') return fermer(effets, sessions)
  if (geste === 'lettres') return lettres(effets)
  if (geste === 'rouvrir')
    return [
      `${compter(n, 'accès sera rouvert', 'accès seront rouverts')} : ceux qui l’avaient le retrouvent, sans rien avoir à faire.`,
      'Les mots de passe provisoires d’avant la fermeture ne valent plus rien : imprimez de nouvelles lettres pour ceux qui n’étaient jamais entrés.',
    ]
  return [
    `${compter(n, 'personne recevra', 'personnes recevront')} de nouveau le message qui ouvre son espace. Le lien du message précédent ne servira plus.`,
    'Une boîte qui en a reçu plusieurs en peu de temps est laissée de côté, comme qui n’a pas encore choisi de mot de passe.',
  ]
}
