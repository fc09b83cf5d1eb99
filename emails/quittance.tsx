import { periodeEnMots } from '../lib/domain/jours'
import { formatEuros } from '../lib/domain/money'
import { type PapierEmis, titreDuPapier } from '../lib/domain/papier-emis'
import { totalDuTerme } from '../lib/domain/quittance'
import { Chiffre, type Expediteur, MiseEnPage, Paragraphe, signature } from './layout'

export type MailDeQuittanceProps = {
  readonly agence: Expediteur
  readonly emis: Pick<PapierEmis, 'terme' | 'logement' | 'numero'>
  /** The page of quittances. */
  readonly lien: string
}

/** « Votre quittance de novembre 2026 ». */
export const sujetDeLaQuittance = ({ terme }: MailDeQuittanceProps['emis']): string =>
  `Votre ${titreDuPapier({ papier: 'quittance', terme }).replace(/^Q/, 'q')}`

const POURQUOI =
  'Vous recevez ce message parce que vous avez accepté de recevoir vos quittances par e-mail. Vous pouvez changer d’avis à tout moment, sur la page «\u00A0Mes quittances\u00A0».'
const legende = ({ terme }: MailDeQuittanceProps['emis']) => `Loyer et charges, ${periodeEnMots(terme.debut, terme.fin)}`
const merci = (agence: Expediteur) =>
  `Votre règlement est bien arrivé, merci. ${agence.nom} vous adresse votre quittance, jointe en PDF\u00A0: gardez-la.`

export function MailDeQuittance({ agence, emis, lien }: MailDeQuittanceProps) {
  const montant = formatEuros(totalDuTerme(emis.terme))
  return (
    <MiseEnPage
      agence={agence}
      apercu={`${legende(emis)}\u00A0: ${montant}, payés.`}
      titre={sujetDeLaQuittance(emis)}
      bouton={{ texte: 'Voir mes quittances', lien }}
      pourquoi={POURQUOI}
    >
      <Paragraphe>Bonjour,</Paragraphe>
      <Paragraphe>{merci(agence)}</Paragraphe>
      <Chiffre legende={legende(emis)} valeur={montant} />
    </MiseEnPage>
  )
}

/** The text part, written by hand as that of a statement is. */
export const texteDuMailDeQuittance = ({ agence, emis, lien }: MailDeQuittanceProps): string =>
  [
    'Bonjour,',
    merci(agence),
    `${legende(emis)}\u00A0: ${formatEuros(totalDuTerme(emis.terme))}.`,
    `Voir mes quittances\u00A0:\n${lien}`,
    signature(agence),
    POURQUOI,
  ].join('\n\n')
