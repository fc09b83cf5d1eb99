import { type Day, formatDayInWords } from '../lib/domain/day'
import type { Mot } from './mot'

type Rappel = { readonly assureur: string; readonly jusquAu: Day; readonly jour: Day; readonly compte: string; readonly lien: string }

const POURQUOI =
  'Vous recevez ce message parce que la loi vous demande d’assurer votre logement et d’en justifier chaque année (loi du 6 juillet 1989, article 7\u00A0g).'

const DEPOSER =
  'Photographiez ou enregistrez la nouvelle attestation que votre assureur vous envoie, puis déposez-la dans votre espace\u00A0: cela prend une minute.'

const faits = ({ assureur, compte }: Rappel) =>
  [
    ['Assureur', assureur],
    ['Compte', compte],
  ] as const

/** One month before. */
export const assuranceBientotEchue = (rappel: Rappel): Mot => ({
  sujet: `Votre attestation d’assurance expire le ${formatDayInWords(rappel.jusquAu)}`,
  apercu: 'Déposez la nouvelle dès que votre assureur vous l’envoie.',
  paragraphes: [`Votre attestation d’assurance habitation expire le ${formatDayInWords(rappel.jusquAu)}.`, DEPOSER],
  faits: faits(rappel),
  bouton: { texte: 'Déposer mon attestation', lien: rappel.lien },
  pourquoi: POURQUOI,
})

/** On its last day, or as soon after it as can be. */
export const assuranceEchue = (rappel: Rappel): Mot => {
  const quand = rappel.jour > rappel.jusquAu ? `a expiré le ${formatDayInWords(rappel.jusquAu)}` : 'expire aujourd’hui'
  return {
    sujet: `Votre attestation d’assurance ${quand}`,
    apercu: 'Déposez la nouvelle dans votre espace.',
    paragraphes: [
      `Votre attestation d’assurance habitation ${quand}.`,
      DEPOSER,
      'Sans assurance, un dégât des eaux ou un incendie resterait à votre charge, et le bail peut le prévoir comme une cause de résiliation.',
    ],
    faits: faits(rappel),
    bouton: { texte: 'Déposer mon attestation', lien: rappel.lien },
    pourquoi: POURQUOI,
  }
}
