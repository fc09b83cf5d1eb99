import { Alert } from '@/components/ui/alert'
import { InstantEnLettres } from '@/components/ui/instant'
import type { MessageStatus } from '@/lib/prisma/enums'

type Envoi = { readonly to: string; readonly status: MessageStatus; readonly sentAt: Date | null; readonly attempts: number }

/** What became of the mail, said as it is: sent, on its way, waiting for the mail server, or given up. */
export function EtatDeLEnvoi({ envoi, pret }: { envoi: Envoi | undefined; pret: boolean }) {
  return (
    <div aria-live="polite" className="stack">
      {!pret && (
        <Alert titre="Votre relevé se prépare.">
          Il apparaîtra ici dans un instant ; vous pouvez quitter cette page, il vous sera envoyé.
        </Alert>
      )}
      {envoi?.status === 'SENT' && envoi.sentAt && (
        <Alert kind="good" titre={`Envoyé à ${envoi.to}`}>
          Le <InstantEnLettres instant={envoi.sentAt} />. Pensez à regarder dans les indésirables s’il n’est pas arrivé.
        </Alert>
      )}
      {envoi?.status === 'QUEUED' && envoi.attempts === 0 && (
        <Alert kind="good" titre="Votre relevé part à votre adresse électronique.">
          {envoi.to}
        </Alert>
      )}
      {envoi?.status === 'QUEUED' && envoi.attempts > 0 && (
        <Alert titre="Votre relevé vous parviendra un peu plus tard.">
          La messagerie ne répond pas pour l’instant ; l’envoi à {envoi.to} est réessayé automatiquement. Le document est disponible
          ci-dessous.
        </Alert>
      )}
      {envoi?.status === 'FAILED' && (
        <Alert kind="bad" titre={`L’envoi à ${envoi.to} n’a pas abouti.`}>
          Le document reste disponible ici : vous pouvez le télécharger.
        </Alert>
      )}
    </div>
  )
}
