import { formatDay } from '../lib/domain/day'
import { formatEuros } from '../lib/domain/money'
import { phraseDuSolde } from '../lib/domain/releve'
import type { ReleveEmis } from '../lib/domain/releve-emis'
import { Chiffre, DEMANDE_PAR_VOUS, type Expediteur, MiseEnPage, Paragraphe, signature } from './layout'

export const subject = 'Votre relevé de compte'

export type MailDeReleveProps = {
  readonly agence: Expediteur
  readonly emis: Pick<ReleveEmis, 'dateDeValeur' | 'numero' | 'reference' | 'releve'>
  /** The statement's page on the portal. */
  readonly lien: string
}

/** « Au 28/11/2017, vous nous devez », and the amount; words alone when the account is settled. */
function situation({ dateDeValeur, releve }: MailDeReleveProps['emis']): { legende: string; valeur: string } {
  const { mots, montant } = phraseDuSolde(releve.solde)
  const date = `Au ${formatDay(dateDeValeur)},`
  return montant === null ? { legende: date, valeur: mots } : { legende: `${date} ${mots}`, valeur: formatEuros(montant) }
}

export function MailDeReleve({ agence, emis, lien }: MailDeReleveProps) {
  const { legende, valeur } = situation(emis)
  return (
    <MiseEnPage agence={agence} apercu={`${legende} ${valeur}.`} titre={subject} bouton={{ texte: 'Voir mon relevé', lien }}>
      <Paragraphe>Bonjour,</Paragraphe>
      <Paragraphe>
        Vous trouverez ci-joint, en PDF, le relevé de votre compte <b style={{ whiteSpace: 'nowrap' }}>{emis.numero}</b>, référence{' '}
        {emis.reference}.
      </Paragraphe>
      <Chiffre legende={legende} valeur={valeur} />
    </MiseEnPage>
  )
}

/** The text part, written by hand: made from the HTML, it would shout its title in capitals and cut the sentence of the balance in two. */
export function texteDuMailDeReleve({ agence, emis, lien }: MailDeReleveProps): string {
  const { legende, valeur } = situation(emis)
  return [
    'Bonjour,',
    `Vous trouverez ci-joint, en PDF, le relevé de votre compte ${emis.numero}, référence ${emis.reference}.`,
    `${legende} ${valeur}.`,
    `Voir mon relevé :\n${lien}`,
    signature(agence),
    DEMANDE_PAR_VOUS,
  ].join('\n\n')
}
