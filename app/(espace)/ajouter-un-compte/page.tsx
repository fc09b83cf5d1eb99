import type { Metadata } from 'next'
import { MON_ESPACE, PageSeule } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { ROLE } from '@/lib/labels'
import { agenceDEntree } from '@/lib/queries/agences'
import { requirePerson, visitor } from '@/lib/viewer'
import { AjouterForm } from './ajouter-form'

export const metadata: Metadata = { title: 'Ajouter un compte' }

export default async function AjouterUnComptePage({ searchParams }: PageProps<'/ajouter-un-compte'>) {
  const { comptes, email } = await requirePerson('/ajouter-un-compte')
  const { ajoute, client } = await searchParams
  const agence = typeof client === 'string' ? await agenceDEntree(visitor(), client) : null
  return (
    <PageSeule
      titre="Ajouter un compte"
      retour={MON_ESPACE}
      chapeau={`Saisissez l’identifiant et le mot de passe provisoire de son courrier. Il rejoindra vos autres comptes, même s’il est d’une autre agence, sous votre adresse ${email}.`}
    >
      {ajoute && (
        <Alert kind="good" titre="Le compte est ajouté à votre espace.">
          <p>Un message vous le confirme. Vous pouvez en ajouter un autre.</p>
        </Alert>
      )}
      <AjouterForm agence={agence} question={nouvelleQuestion()} />
      {comptes.length > 0 && (
        <section className="card" aria-labelledby="comptes">
          <h2 id="comptes">{comptes.length > 1 ? 'Vos comptes' : 'Votre compte'}</h2>
          <ul className="list mt-1">
            {comptes.map(({ id, lieu, numero, role, agence: sienne }) => (
              <li key={id}>
                <p className="min-w-0">
                  <b className="block [overflow-wrap:anywhere]">{[lieu, numero].filter(Boolean).join(' · ')}</b>
                  <small className="hint">
                    {ROLE[role]} · {sienne.nom}
                  </small>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageSeule>
  )
}
