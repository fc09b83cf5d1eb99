import { Alert } from '@/components/ui/alert'
import { Euros } from '@/components/ui/euros'
import type { Cents } from '@/lib/domain/money'
import { PROCEDURE } from '@/lib/labels'
import type { Procedure } from '@/lib/prisma/enums'

/** What asks for attention: a recovery procedure, a balance that is owed. @param solde null when it is not today's. */
export function Alertes({ procedure, solde }: { procedure: Procedure; solde: Cents | null }) {
  const enCours = PROCEDURE[procedure]
  return (
    <>
      {enCours && (
        <Alert kind="bad" titre={`${enCours} en cours.`}>
          Votre gestionnaire est à votre disposition pour en parler avec vous.
        </Alert>
      )}
      {solde !== null && solde > 0 && (
        <Alert titre="Votre compte est débiteur.">
          Un règlement de{' '}
          <span className="num">
            <Euros montant={solde} />
          </span>{' '}
          suffit à le mettre à jour.
        </Alert>
      )}
    </>
  )
}
