import type { Metadata } from 'next'
import { MON_ESPACE, PageSeule } from '@/components/page-seule'
import { AVIS, TOUS_LES_AVIS } from '@/lib/labels'
import { avisRefuses } from '@/lib/queries/preferences'
import { requirePersonEnRegle } from '@/lib/viewer'
import { NotificationsForm } from './notifications-form'

export const metadata: Metadata = { title: 'Mes notifications' }

export default async function NotificationsPage() {
  const viewer = await requirePersonEnRegle()
  const refuses = await avisRefuses(viewer)
  const agences = new Map(viewer.comptes.map(({ agencyId, agence }) => [agencyId, agence.nom]))
  return (
    <PageSeule titre="Mes notifications" retour={MON_ESPACE} chapeau={`Les messages qui arrivent à ${viewer.email}.`}>
      {agences.size === 0 && <p className="card hint">Aucune agence ne vous écrit : aucun compte n’est ouvert à votre adresse.</p>}
      {[...agences].map(([id, nom]) => (
        <section key={id} className="card" aria-labelledby={id}>
          <h2 id={id} className="mb-1">
            {nom}
          </h2>
          <NotificationsForm
            agence={{ id, nom }}
            choix={TOUS_LES_AVIS.map((avis) => ({
              avis,
              titre: AVIS[avis].titre,
              quoi: AVIS[avis].quoi,
              voulu: !refuses.get(id)?.has(avis),
            }))}
          />
        </section>
      ))}
      <p className="hint">
        Vous recevrez toujours ce qui touche à votre sécurité (connexions, mot de passe, adresse), ce que vous demandez vous-même (un
        relevé, un lien, un préavis) et ce qui touche à la loi : ce qu’elle impose de vous adresser, et le rappel de votre assurance si vous
        êtes locataire.
      </p>
    </PageSeule>
  )
}
