import type { Metadata } from 'next'
import Link from 'next/link'
import { Recherche } from '@/components/admin/recherche'
import { Alert } from '@/components/ui/alert'
import { Instant } from '@/components/ui/instant'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { now } from '@/lib/clock'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { METIER, STAFF_ROLE } from '@/lib/labels'
import { COLLABORATEURS_PAR_PAGE, type Collaborateur, equipe, type InvitationEnAttente, invitationsEnAttente } from '@/lib/queries/equipe'
import { requireAdministrateur } from '@/lib/viewer'
import { GestesDeLInvitation } from './invitations'

export const metadata: Metadata = { title: 'Équipe' }

const FAIT = new Map(
  Object.entries({
    invite: 'L’invitation est partie.',
    renvoyer: 'L’invitation est repartie : seul son nouveau lien fonctionne.',
    retirer: 'L’invitation est retirée : son lien ne fonctionne plus.',
    modifie: 'Les changements sont enregistrés.',
    ferme: 'L’accès est fermé : cette personne est déconnectée.',
    rouvert: 'L’accès est rouvert.',
  }),
)

function Attente({ invitations }: { invitations: readonly InvitationEnAttente[] }) {
  if (!invitations.length) return null
  return (
    <section className="card" aria-labelledby="attente">
      <h2 id="attente">Invitations en attente</h2>
      <ul className="list mt-1">
        {invitations.map(({ id, nom, email, role, expires }) => (
          <li key={id} className="flex-wrap justify-between gap-y-1">
            <p className="min-w-0">
              <b className="block">{nom}</b>
              <span className="hint block break-all">{email}</span>
              <span className="hint">
                {STAFF_ROLE[role]} · {expires < now() ? 'lien expiré le' : 'lien valable jusqu’au'} <Instant instant={expires} />
              </span>
            </p>
            <GestesDeLInvitation id={id} nom={nom} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Equipe({ rows, recherche }: { rows: readonly Collaborateur[]; recherche: string }) {
  if (!rows.length) return <p className="hint mt-4">Personne ne correspond à « {recherche} » dans l’équipe.</p>
  return (
    <ul className="list mt-3">
      {rows.map(({ id, role, metiers, closedAt, user: { name, email } }) => (
        <li key={id} className="flex-wrap justify-between gap-y-1">
          <Link href={`/admin/equipe/${id}`} className="min-w-0 py-1 no-underline sm:flex-1">
            <b className="block underline">{name ?? email}</b>
            {name && <span className="hint block break-all">{email}</span>}
          </Link>
          <p className="w-full sm:w-auto sm:text-right">
            <span className={`tag ${closedAt ? 'warn' : ''}`}>{closedAt ? 'Accès fermé' : STAFF_ROLE[role]}</span>
            <small className="hint block">{metiers.map((metier) => METIER[metier]).join(', ')}</small>
          </p>
        </li>
      ))}
    </ul>
  )
}

export default async function EquipePage({ searchParams }: PageProps<'/admin/equipe'>) {
  const viewer = await requireAdministrateur()
  const params = await searchParams
  const [recherche, page, fait] = [demande(params, 'q'), pageDemandee(params.page), FAIT.get(demande(params, 'fait'))]
  const [{ total, rows }, invitations] = await Promise.all([equipe(viewer, { recherche, page }), invitationsEnAttente(viewer)])
  return (
    <div className="stack">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Équipe</h1>
        <Link href="/admin/equipe/inviter" className="btn main">
          Inviter un collaborateur
        </Link>
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      <Attente invitations={invitations} />
      <section className="card" aria-label="Collaborateurs">
        <Recherche chemin="/admin/equipe" label="Nom ou adresse électronique" q={recherche} />
        <Equipe rows={rows} recherche={recherche} />
        <Pagination
          chemin={cheminDeLaListe('/admin/equipe', { q: recherche })}
          page={page}
          total={total}
          parPage={COLLABORATEURS_PAR_PAGE}
          parOrdre
        />
      </section>
    </div>
  )
}
