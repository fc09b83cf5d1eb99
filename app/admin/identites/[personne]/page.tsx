import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { InstantEnLettres } from '@/components/ui/instant'
import { identite } from '@/lib/acces/identites'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { ROLE, STAFF_ROLE } from '@/lib/labels'
import { requireStaff } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'
import { deconnecter } from '../actions'
import { RetirerForm } from './retirer-form'

export const metadata: Metadata = { title: 'Identité' }

const FAIT = new Map(
  Object.entries({
    deconnectee: 'Cette personne est déconnectée partout. Elle se reconnecte avec son mot de passe.',
    rien: 'Aucune session n’était ouverte.',
    retire: 'Le compte lui est retiré. Elle en est prévenue par e-mail.',
  }),
)

export default async function IdentitePage({ params, searchParams }: PageProps<'/admin/identites/[personne]'>) {
  const viewer = await requireStaff()
  const { personne: id } = await params
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const found = (estUuid(id) ? await identite(viewer, id) : null) ?? notFound()
  const { nom, email, staff, derniere, secondFacteur, sessions, comptes } = found
  const agir = estGestionnaire(viewer)
  return (
    <div className="stack max-w-[760px]">
      <Retour href="/admin/identites" vers="Identités" />
      <h1 className="[overflow-wrap:anywhere]">{nom ?? email}</h1>
      {fait && <Alert kind="good" titre={fait} />}
      <section className="card" aria-labelledby="connexion">
        <h2 id="connexion">Connexion</h2>
        <dl className="fiche mt-1">
          <div>
            <dt>Adresse</dt>
            <dd className="break-all text-right">{email}</dd>
          </div>
          {staff && (
            <div>
              <dt>Dans votre équipe</dt>
              <dd>{STAFF_ROLE[staff]}</dd>
            </div>
          )}
          <div>
            <dt>Vue pour la dernière fois</dt>
            <dd>{derniere ? <InstantEnLettres instant={derniere} /> : 'jamais'}</dd>
          </div>
          <div>
            <dt>Double vérification</dt>
            <dd>{secondFacteur ? 'activée' : 'pas activée'}</dd>
          </div>
          <div>
            <dt>Sessions ouvertes</dt>
            <dd className="num">{sessions}</dd>
          </div>
        </dl>
        {agir && comptes.length > 0 && !staff && sessions > 0 && (
          <div className="mt-3">
            <FormulaireDUnGeste action={deconnecter} champ="personne" valeur={id} pending="…" className="btn">
              La déconnecter partout
            </FormulaireDUnGeste>
            <p className="hint mt-1">Pour un téléphone perdu ou prêté. Ses comptes et son mot de passe ne changent pas.</p>
          </div>
        )}
        {comptes.length > 0 && (
          <p className="hint mt-3">
            Elle seule change son adresse, dans «&nbsp;Mon compte&nbsp;». Si elle n’y entre plus, régénérez les codes d’un compte
            ci-dessous&nbsp;: elle l’activera avec la nouvelle, puis vous retirerez l’ancienne ici.
          </p>
        )}
      </section>
      <section className="card" aria-labelledby="comptes">
        <h2 id="comptes">Ses comptes chez vous</h2>
        {comptes.length === 0 && <p className="hint mt-2">Aucun.</p>}
        <ul className="list mt-1">
          {comptes.map(({ id: compte, role, numero, lieu, depuis }) => (
            <li key={compte} className="flex-wrap justify-between gap-y-1">
              <div className="min-w-0 flex-1 basis-60 py-1">
                <Link href={`/admin/acces/${compte}`} className="inline-flex min-h-11 items-center font-semibold" prefetch={false}>
                  {ROLE[role]} · {numero}
                </Link>
                <span className="hint block">
                  {lieu && `${lieu}, `}depuis le <InstantEnLettres instant={new Date(depuis)} />
                </span>
              </div>
              {agir && <RetirerForm personne={id} compte={compte} numero={numero} />}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
