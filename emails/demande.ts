import { extrait, paragraphes } from '../lib/domain/demande'
import type { Mot } from './mot'

type Raconte = {
  readonly numero: number
  readonly sujet: string
  /** Who wrote, as the other side sees it. */
  readonly nom: string
  readonly texte: string
  readonly pieces: number
  /** Of the request, on the portal. */
  readonly lien: string
}

const LONGUEUR = 1500

const jointes = (pieces: number, ou: string) =>
  pieces === 0 ? [] : [pieces === 1 ? `Un fichier est joint, à voir ${ou}.` : `${pieces} fichiers sont joints, à voir ${ou}.`]

/** What was written, as it was; a long text is read on the portal. */
const dit = (texte: string) =>
  texte.length <= LONGUEUR
    ? paragraphes(texte)
    : [...paragraphes(texte.slice(0, LONGUEUR).trimEnd()), '[…] La suite est dans votre espace.']

/** To who asked: the agency has answered. */
export const reponseDeLAgence = ({ numero, sujet, nom, texte, pieces, lien, attendue }: Raconte & { readonly attendue: boolean }): Mot => ({
  sujet: `Réponse à votre demande n°\u00a0${numero}\u00a0: ${sujet}`,
  apercu: extrait(texte, 120),
  paragraphes: [
    `${nom} vous a répondu\u00a0:`,
    ...dit(texte),
    ...jointes(pieces, 'dans votre espace'),
    attendue
      ? 'Votre agence attend votre réponse. Écrivez-la dans votre espace\u00a0: une réponse à ce message ne rejoindrait pas votre demande.'
      : 'Pour répondre, passez par votre espace\u00a0: une réponse à ce message ne rejoindrait pas votre demande.',
  ],
  bouton: { texte: 'Voir ma demande', lien },
  pourquoi: 'Vous recevez ce message parce que vous avez écrit à votre agence depuis votre espace client.',
})

/** To the agency: a client has written. @param premier the request is new. */
export const messageDuClient = (
  raconte: Raconte & { readonly premier: boolean; readonly categorie: string; readonly compte: string; readonly lieu: string },
): Mot => {
  const { numero, sujet, nom, texte, pieces, lien, premier, categorie, compte, lieu } = raconte
  return {
    sujet: premier ? `Nouvelle demande n°\u00a0${numero}\u00a0: ${sujet}` : `Demande n°\u00a0${numero}, nouveau message\u00a0: ${sujet}`,
    apercu: `${nom}\u00a0: ${extrait(texte, 100)}`,
    paragraphes: [
      premier ? `${nom} vous a écrit depuis son espace.` : `${nom} a ajouté un message à sa demande.`,
      `«\u00a0${extrait(texte, 400)}\u00a0»`,
      ...jointes(pieces, 'avec la demande'),
    ],
    faits: [['Objet', categorie], ['Compte', compte], ...(lieu ? [['Immeuble', lieu] as const] : [])],
    bouton: { texte: 'Lire et répondre', lien },
    pourquoi: 'Vous recevez ce message parce que cette adresse est celle de votre agence sur son portail.',
  }
}

type Suivie = {
  readonly numero: number
  readonly sujet: string
  readonly categorie: string
  readonly client: string
  readonly compte: string
  readonly lieu: string
  readonly lien: string
}

/** To one of the staff: a request was given to her, or its day has come. */
export const demandeAVous = ({
  numero,
  sujet,
  categorie,
  client,
  compte,
  lieu,
  lien,
  rappel,
}: Suivie & { readonly rappel: boolean }): Mot => ({
  sujet: rappel ? `Rappel\u00a0: demande n°\u00a0${numero}, ${sujet}` : `La demande n°\u00a0${numero} vous est confiée\u00a0: ${sujet}`,
  apercu: `${client}\u00a0: ${sujet}`,
  paragraphes: [
    rappel
      ? `Un rappel est noté pour aujourd’hui sur la demande «\u00a0${sujet}\u00a0», dont vous vous occupez.`
      : `La demande «\u00a0${sujet}\u00a0» vous est confiée.`,
  ],
  faits: [['Client', client], ['Objet', categorie], ['Compte', compte], ...(lieu ? [['Immeuble', lieu] as const] : [])],
  bouton: { texte: 'Ouvrir la demande', lien },
  pourquoi: rappel
    ? 'Vous recevez ce message parce que vous vous occupez de cette demande et qu’un rappel y est noté.'
    : 'Vous recevez ce message parce qu’un collègue vous a confié cette demande.',
})
