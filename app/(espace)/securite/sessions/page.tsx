import type { Metadata } from 'next'
import { PageSeule, SECURITE } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { InstantEnLettres } from '@/components/ui/instant'
import { SubmitButton } from '@/components/ui/submit-button'
import { mesSessions } from '@/lib/sessions/mes-sessions'
import { requirePerson } from '@/lib/viewer'
import { fermerAutresSessions, fermerSession } from '../actions'

export const metadata: Metadata = { title: 'Mes sessions' }

type Session = Awaited<ReturnType<typeof mesSessions>>[number]

const Ligne = ({ id, ici, appareil, lieu, createdAt, lastUsedAt }: Session) => (
  <li className="card">
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Icon name="monitor-smartphone" />
      <h2 className="min-w-0 flex-1 break-words">{appareil}</h2>
      {ici && <span className="tag good">Cet appareil</span>}
    </div>
    <p className="hint mt-2">{lieu}</p>
    <p className="hint">
      Connexion le <InstantEnLettres instant={createdAt} />
    </p>
    <p className="hint">
      Dernière utilisation le <InstantEnLettres instant={lastUsedAt} />
    </p>
    {!ici && (
      <form action={fermerSession} className="mt-3">
        <input type="hidden" name="session" value={id} />
        <SubmitButton pending="Un instant…" className="btn w-full">
          Fermer
          <span className="sr-only"> la session {appareil}</span>
        </SubmitButton>
      </form>
    )}
  </li>
)

export default async function SessionsPage({ searchParams }: PageProps<'/securite/sessions'>) {
  const { fermees } = await searchParams
  const sessions = await mesSessions(await requirePerson('/securite/sessions'))
  return (
    <PageSeule
      titre="Mes sessions"
      retour={SECURITE}
      chapeau="Les appareils sur lesquels votre espace est ouvert. Fermez ceux que vous ne reconnaissez pas, puis changez votre mot de passe."
    >
      {fermees && <Alert kind="good" titre="C’est fermé : cet appareil devra se reconnecter." />}
      <ul className="stack">
        {sessions.map((session) => (
          <Ligne key={session.id} {...session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={fermerAutresSessions}>
          <SubmitButton pending="Un instant…" className="btn main w-full">
            Fermer toutes les autres
          </SubmitButton>
        </form>
      )}
    </PageSeule>
  )
}
