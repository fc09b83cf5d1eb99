import type { Metadata } from 'next'
import Link from 'next/link'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { PageSeule } from '@/components/page-seule'
import { type InvitationLue, invitationDuJeton } from '@/lib/acces/invitations'
import { METIER, STAFF_ROLE } from '@/lib/labels'
import { maybeViewer } from '@/lib/viewer'
import { Accepter, PremierMotDePasse } from './invitation-forms'

// The address of the page is a key: it is told to no other site. (« no-referrer » would also hide the origin of the form itself, which Next then refuses.)
export const metadata: Metadata = { title: 'Invitation', referrer: 'same-origin', robots: { index: false } }

const Perimee = () => (
  <PageSeule
    titre="Ce lien ne sert plus"
    chapeau="Une invitation est valable 7 jours, ne sert qu’une fois, et seul le dernier lien reçu fonctionne. Il a pu aussi être coupé en chemin : il faut le reprendre en entier."
  >
    <p>Demandez à un administrateur de l’agence de vous la renvoyer.</p>
    <Link href="/connexion" className="btn main w-full">
      Aller à la connexion
    </Link>
  </PageSeule>
)

/** A password to choose, a sign-in, or one button: by what is known of the address. @param connecte with which address one is signed in. */
function Suite({ invitation: { email, connue }, jeton, connecte }: { invitation: InvitationLue; jeton: string; connecte: string | null }) {
  if (!connue) return <PremierMotDePasse jeton={jeton} email={email} />
  if (connecte === email) return <Accepter jeton={jeton} />
  if (connecte)
    return (
      <form action={seDeconnecter} className="card stack">
        <p className="break-words">
          Vous êtes connecté avec {connecte}. Déconnectez-vous, puis ouvrez de nouveau le lien reçu à {email}.
        </p>
        <button type="submit" className="btn main w-full">
          Me déconnecter
        </button>
      </form>
    )
  return (
    <div className="card stack">
      <p>Vous vous connectez déjà avec cette adresse : connectez-vous comme d’habitude pour accepter.</p>
      <Link href={`/connexion?retour=${encodeURIComponent(`/invitation?jeton=${jeton}`)}`} className="btn main w-full">
        Me connecter
      </Link>
    </div>
  )
}

export default async function InvitationPage({ searchParams }: PageProps<'/invitation'>) {
  const { jeton } = await searchParams
  const invitation = typeof jeton === 'string' && jeton.length <= 200 ? await invitationDuJeton(jeton) : null
  if (!invitation || typeof jeton !== 'string') return <Perimee />
  const viewer = await maybeViewer()
  const { email, role, metiers, agency } = invitation
  const trades = metiers.map((metier) => METIER[metier].toLocaleLowerCase('fr')).join(', ')
  return (
    <PageSeule
      titre={`${agency.nom} vous ouvre un accès`}
      chapeau={`Pour ${email}, avec le rôle « ${STAFF_ROLE[role]} »${trades && ` (${trades})`}.`}
    >
      <Suite invitation={invitation} jeton={jeton} connecte={viewer && 'email' in viewer ? viewer.email : null} />
    </PageSeule>
  )
}
