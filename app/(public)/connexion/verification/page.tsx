import type { Metadata } from 'next'
import { CleDAcces } from '@/components/cle-d-acces'
import { CONNEXION, PageSeule } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { demanderUneCleConnue, verifierCle } from './actions'
import { requireAttente } from './attente'
import { CodeForm } from './code-form'
import { SecoursForm } from './secours-form'

export const metadata: Metadata = { title: 'Vérification' }

export default async function VerificationPage({ searchParams }: PageProps<'/connexion/verification'>) {
  const { retour: wanted } = await searchParams
  const retour = typeof wanted === 'string' ? wanted : ''
  const { qui, application, cles, secours, codeMontre } = await requireAttente()
  return (
    <PageSeule
      retour={CONNEXION}
      titre="Est-ce bien vous ?"
      chapeau={`Le mot de passe de ${qui.email} est juste. Il reste une vérification.`}
    >
      {codeMontre && (
        <Alert titre="Démonstration">
          Le code du moment est <b className="num !inline">{codeMontre}</b>.
        </Alert>
      )}
      <div className="card stack">
        {application && <CodeForm retour={retour} />}
        {cles.length > 0 && (
          <CleDAcces
            demander={demanderUneCleConnue}
            presenter={verifierCle}
            texte="Vérifier avec une clé d’accès"
            className={application ? 'btn w-full' : 'btn main w-full'}
          >
            <input type="hidden" name="retour" value={retour} />
          </CleDAcces>
        )}
        {cles.length > 0 && !application && (
          <noscript>
            <p>Une clé d’accès demande JavaScript, que votre navigateur n’exécute pas. Utilisez un code de secours.</p>
          </noscript>
        )}
      </div>
      <SecoursForm retour={retour} restants={secours.length} />
    </PageSeule>
  )
}
