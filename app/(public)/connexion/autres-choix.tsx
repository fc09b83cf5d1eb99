import Link from 'next/link'
import { Joindre } from '@/components/joindre'
import { Icon, type IconName } from '@/components/ui/icon'
import type { AgenceDEntree } from '@/lib/queries/agences'

const Choix = ({ icon, titre, children }: { icon: IconName; titre: string; children: string }) => (
  <>
    <span className="ico" aria-hidden>
      <Icon name={icon} />
    </span>
    <span className="min-w-0 flex-1">
      <b className="block">{titre}</b>
      <small className="hint">{children}</small>
    </span>
    <Icon name="chevron-right" size={20} className="fleche flex-none" />
  </>
)

/** The choices of manual Septeo beside signing in, which stands first because most come for it. */
export function AutresChoix({ agence }: { agence: AgenceDEntree | null }) {
  const client = agence ? `client=${encodeURIComponent(agence.code)}` : ''
  return (
    <ul className="card list choix-d-entree">
      <li>
        <Link href={`/activation${client && `?${client}`}`}>
          <Choix icon="mail" titre="Je n’ai pas de compte">
            J’ai reçu un identifiant et un mot de passe par courrier
          </Choix>
        </Link>
      </li>
      <li>
        <Link href={`/activation?${client && `${client}&`}fusion=1`}>
          <Choix icon="link" titre="Je fusionne mes comptes">
            J’ai plusieurs biens, ou plusieurs agences
          </Choix>
        </Link>
      </li>
      <li>
        <details>
          <summary>
            <Choix icon="circle-question-mark" titre="Besoin d’aide pour se connecter ?">
              {agence?.telephone ? `${agence.nom}, ${agence.telephone}` : 'Votre adresse, vos codes, qui appeler'}
            </Choix>
          </summary>
          <div className="space-y-2 pt-3">
            <p>Votre adresse de connexion est celle que vous avez choisie à votre première visite.</p>
            <p>
              L’identifiant et le mot de passe provisoire sont sur le courrier de votre agence, ou sur votre appel de fonds. Ils vous
              laissent entrer dès maintenant, dans les mêmes cases.
            </p>
            <p>
              Rien n’y fait ? Appelez <Joindre agence={agence} />.
            </p>
          </div>
        </details>
      </li>
    </ul>
  )
}
