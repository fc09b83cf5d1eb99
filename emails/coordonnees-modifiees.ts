import type { Mot } from './mot'

type Numeros = { readonly fixe: string | null; readonly mobile: string | null }
type Faits = {
  readonly titulaire: string
  readonly numero: string
  readonly actuels: Numeros
  readonly publies: Numeros
  readonly lien: string
}

const dit = (numero: string | null, publie: string | null) => `${numero ?? 'aucun'} (dans votre logiciel\u00A0: ${publie ?? 'aucun'})`

/** To the agency: its client has given other telephones. */
export const coordonneesModifiees = ({ titulaire, numero, actuels, publies, lien }: Faits): Mot => ({
  sujet: `Coordonnées modifiées\u00A0: ${titulaire}`,
  apercu: 'De nouveaux numéros de téléphone, à reporter dans votre logiciel.',
  paragraphes: [
    `${titulaire}, compte ${numero}, a modifié ses numéros de téléphone depuis son espace. Voici ceux qui valent à présent.`,
    'Reportez-les dans votre logiciel\u00A0: dès que vous y publierez d’autres numéros, ce sont eux qui vaudront.',
  ],
  faits: [
    ['Téléphone fixe', dit(actuels.fixe, publies.fixe)],
    ['Téléphone mobile', dit(actuels.mobile, publies.mobile)],
  ],
  bouton: { texte: 'Voir ce compte', lien },
  pourquoi: 'Vous recevez ce message parce qu’un de vos clients a changé ses coordonnées en ligne.',
})
