import { Alert } from '@/components/ui/alert'
import { Euros } from '@/components/ui/euros'
import type { Depart } from '@/lib/domain/depart'
import type { Cents } from '@/lib/domain/money'
import { PROCEDURE } from '@/lib/labels'
import type { CompteRole, Procedure } from '@/lib/prisma/enums'

type Props = {
  readonly role: CompteRole
  readonly procedure: Procedure
  /** Null when it is not today's. */
  readonly solde: Cents | null
  /** A direct debit takes what is due by itself. */
  readonly preleve: boolean
  readonly depart: Depart | null
}

/** What asks for attention: a recovery procedure, a balance that is owed, a compte that will close. */
export function Alertes({ role, procedure, solde, preleve, depart }: Props) {
  const enCours = PROCEDURE[procedure]
  return (
    <>
      {enCours && (
        <Alert kind="bad" titre={`${enCours} en cours.`}>
          {role === 'COPROPRIETAIRE' ? 'Votre gestionnaire' : 'Votre agence'} est à votre disposition pour en parler avec vous.
        </Alert>
      )}
      {solde !== null && solde > 0 && (
        <Alert titre="Votre compte est débiteur.">
          {preleve ? 'Votre prélèvement automatique est actif ; pour régler sans l’attendre : ' : 'Un règlement de '}
          <span className="num">
            <Euros montant={solde} />
          </span>
          {preleve ? '.' : ' suffit à le mettre à jour.'}
        </Alert>
      )}
      {depart && <Alert titre={depart.titre}>{depart.texte}</Alert>}
    </>
  )
}
