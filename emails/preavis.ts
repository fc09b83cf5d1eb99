import type { Day } from '../lib/domain/day'
import { formatDayInWords } from '../lib/domain/day'
import { extrait, paragraphes } from '../lib/domain/demande'
import { FORME_DU_CONGE, LETTRE_ELECTRONIQUE } from '../lib/domain/preavis'
import { dureeEnMots } from '../lib/domain/preavis-emis'
import type { Mot } from './mot'

type Raconte = {
  readonly nom: string
  readonly compte: string
  readonly motif: string
  readonly mois: number
  readonly recuLe: Day
  readonly fin: Day
  readonly souhaitLe: Day | null
  readonly message: string
  readonly justifie: boolean
  /** On the portal. */
  readonly lien: string
}

const POUR_LE_LOCATAIRE = 'Vous recevez ce message parce que vous avez déposé un préavis depuis votre espace client.'
const POUR_L_AGENCE = 'Vous recevez ce message parce que cette adresse est celle de votre agence sur son portail.'

const faits = ({ recuLe, fin, mois, motif, souhaitLe }: Raconte): NonNullable<Mot['faits']> => [
  ['Déposé le', formatDayInWords(recuLe)],
  ['Durée', dureeEnMots(mois)],
  ...(motif ? [['Motif', motif] as const] : []),
  ['Fin au plus tôt', formatDayInWords(fin)],
  ...(souhaitLe ? [['Départ souhaité', formatDayInWords(souhaitLe)] as const] : []),
]

/** To the tenant: the receipt is joined. */
export const preavisDepose = (raconte: Raconte): Mot => ({
  sujet: 'Votre préavis est déposé',
  apercu: `Il prendrait fin le ${formatDayInWords(raconte.fin)}. Votre agence va vous répondre.`,
  paragraphes: [
    'Votre préavis est bien arrivé à votre agence. L’accusé de dépôt est joint à ce message, et reste dans votre espace, page «\u00A0Mon préavis\u00A0».',
    FORME_DU_CONGE,
    LETTRE_ELECTRONIQUE,
    'Votre agence vous dira si ce dépôt lui suffit et quelle fin elle retient. Tant qu’elle n’a pas répondu, vous pouvez le retirer depuis votre espace.',
  ],
  faits: faits(raconte),
  bouton: { texte: 'Voir mon préavis', lien: raconte.lien },
  pourquoi: POUR_LE_LOCATAIRE,
})

/** To the agency. */
export const preavisRecu = (raconte: Raconte): Mot => {
  const { nom, compte, message, justifie, lien } = raconte
  return {
    sujet: `Préavis déposé en ligne\u00A0: ${nom}`,
    apercu: `Compte ${compte}, fin calculée le ${formatDayInWords(raconte.fin)}`,
    paragraphes: [
      `${nom} a déposé un préavis depuis son espace.`,
      ...(message ? [`«\u00A0${extrait(message, 400)}\u00A0»`] : []),
      ...(justifie ? ['Un justificatif est joint, à voir avec le préavis.'] : []),
      'Confirmez-le avec la fin que vous retenez, ou dites pourquoi vous ne le retenez pas. Le locataire est prévenu de votre réponse.',
    ],
    faits: [['Compte', compte], ...faits(raconte)],
    bouton: { texte: 'Voir et répondre', lien },
    pourquoi: POUR_L_AGENCE,
  }
}

/** To the agency. */
export const preavisRetire = ({ nom, compte, recuLe, lien }: Pick<Raconte, 'nom' | 'compte' | 'recuLe' | 'lien'>): Mot => ({
  sujet: `Préavis retiré\u00A0: ${nom}`,
  apercu: `Compte ${compte}, il n’y a plus rien à répondre.`,
  paragraphes: [`${nom} a retiré le préavis déposé le ${formatDayInWords(recuLe)}. Il n’y a plus rien à répondre.`],
  faits: [['Compte', compte]],
  bouton: { texte: 'Voir le préavis', lien },
  pourquoi: POUR_L_AGENCE,
})

type Decision = {
  readonly recuLe: Day
  readonly finRetenue: Day | null
  readonly reponse: string
  readonly par: string
  readonly lien: string
}

/** To the tenant: what the agency has decided. */
export const preavisDecide = ({ recuLe, finRetenue, reponse, par, lien }: Decision): Mot => ({
  sujet: finRetenue ? 'Votre préavis est confirmé' : 'Votre préavis n’est pas retenu',
  apercu: finRetenue ? `Il prend fin le ${formatDayInWords(finRetenue)}.` : extrait(reponse, 120),
  paragraphes: [
    finRetenue
      ? `${par} a confirmé votre préavis du ${formatDayInWords(recuLe)}. Il prend fin le ${formatDayInWords(finRetenue)}.`
      : `${par} n’a pas retenu votre préavis du ${formatDayInWords(recuLe)}\u00A0:`,
    ...paragraphes(reponse),
    finRetenue
      ? 'Pour préparer l’état des lieux de sortie et la remise des clés, écrivez à votre agence depuis «\u00A0Mes demandes\u00A0».'
      : 'Vous pouvez déposer un nouveau préavis depuis votre espace, ou écrire à votre agence.',
  ],
  bouton: { texte: 'Voir mon préavis', lien },
  pourquoi: POUR_LE_LOCATAIRE,
})
