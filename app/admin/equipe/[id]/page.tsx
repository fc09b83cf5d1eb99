import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Depliant } from '@/components/ui/depliant'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { InstantEnLettres } from '@/components/ui/instant'
import { estUuid } from '@/lib/domain/uuid'
import { collaborateur } from '@/lib/queries/equipe'
import { requireAdministrateur } from '@/lib/viewer'
import { fermerPlace, rouvrirPlace } from '../actions'
import { PlaceForm } from './place-form'

export const metadata: Metadata = { title: 'Collaborateur' }

export default async function CollaborateurPage({ params }: PageProps<'/admin/equipe/[id]'>) {
  const viewer = await requireAdministrateur()
  const { id } = await params
  const found = estUuid(id) ? await collaborateur(viewer, id) : null
  if (!found) notFound()
  const { user, role, metiers, createdAt, closedAt } = found
  return (
    <div className="stack max-w-[640px]">
      <p>
        <Link href="/admin/equipe" className="inline-flex min-h-11 items-center">
          ← Équipe
        </Link>
      </p>
      <div>
        <h1>{user.name ?? user.email}</h1>
        <p className="hint mt-1 break-words">
          {user.email} · dans l’équipe depuis le <InstantEnLettres instant={createdAt} />
        </p>
      </div>
      {closedAt ? (
        <section className="card stack" aria-labelledby="ferme">
          <h2 id="ferme">Accès fermé</h2>
          <p>
            Depuis le <InstantEnLettres instant={closedAt} />. Rouvert, il retrouve son rôle et son mot de passe.
          </p>
          <FormulaireDUnGeste action={rouvrirPlace} champ="id" valeur={id} pending="Ouverture…" className="btn main">
            Rouvrir l’accès
          </FormulaireDUnGeste>
        </section>
      ) : (
        <>
          <PlaceForm id={id} role={role} metiers={metiers} compteRendu={found.compteRenduPublications} />
          <Depliant titre="Fermer son accès" className="card">
            <div className="stack mt-3">
              <p>
                {found.userId === viewer.userId
                  ? 'C’est votre propre accès : vous serez déconnecté, et un autre administrateur devra le rouvrir.'
                  : 'Cette personne sera déconnectée tout de suite et ne verra plus rien de l’agence. Vous pourrez rouvrir son accès plus tard.'}
              </p>
              <FormulaireDUnGeste action={fermerPlace} champ="id" valeur={id} pending="Fermeture…" className="btn">
                Fermer l’accès
              </FormulaireDUnGeste>
            </div>
          </Depliant>
        </>
      )}
    </div>
  )
}
