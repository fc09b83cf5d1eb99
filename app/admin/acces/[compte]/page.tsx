import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EtatDeLAcces } from '@/components/admin/etat-de-l-acces'
import { InstantEnLettres } from '@/components/ui/instant'
import { derniereConnexion } from '@/lib/acces/derniere-connexion'
import { estUuid } from '@/lib/domain/uuid'
import { ROLE } from '@/lib/labels'
import { compteEtAcces, titulaires } from '@/lib/queries/acces'
import { telephonesDuCompte } from '@/lib/queries/telephones'
import { requireStaff } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'
import { Gestes } from './gestes'
import { RegenererForm } from './regenerer-form'
import { TelephonesDuTitulaire } from './telephones'
import { VoirForm } from './voir-form'

export const metadata: Metadata = { title: 'Accès d’un compte' }

const Fait = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="py-2">
    <dt className="hint">{label}</dt>
    <dd className="break-words">{children}</dd>
  </div>
)

type Titulaires = Awaited<ReturnType<typeof titulaires>>

const Titulaire = ({ user, createdAt, closedAt }: Titulaires[number]) => (
  <li className="block!">
    {closedAt ? (
      <b className="block">{user.name ?? user.email}</b>
    ) : (
      <Link href={`/admin/identites/${user.id}`} className="inline-flex min-h-11 items-center font-semibold" prefetch={false}>
        {user.name ?? user.email}
      </Link>
    )}
    {user.name && <span className="hint block break-all">{user.email}</span>}
    <span className="hint">
      depuis le <InstantEnLettres instant={createdAt} />
      {closedAt && (
        <>
          , jusqu’au <InstantEnLettres instant={closedAt} />
        </>
      )}
    </span>
  </li>
)

export default async function AccesDuComptePage({ params }: PageProps<'/admin/acces/[compte]'>) {
  const viewer = await requireStaff()
  const { compte: id } = await params
  const compte = estUuid(id) ? await compteEtAcces(viewer, id) : null
  if (!compte) notFound()
  const [personnes, derniere, telephones] = await Promise.all([
    titulaires(viewer, id),
    derniereConnexion(viewer, id),
    telephonesDuCompte(viewer, id),
  ])
  const { nom, role, numero, lieu, etat, identifiant, prepareLe, expireLe, imprimeLe, fermeLe, activation, force } = compte
  return (
    <div className="stack max-w-[760px]">
      <p>
        <Link href="/admin/acces" className="inline-flex min-h-11 items-center">
          ← Accès
        </Link>
      </p>
      <div>
        <h1>{nom}</h1>
        <p className="hint mt-1">{[ROLE[role], numero, lieu].filter(Boolean).join(' · ')}</p>
      </div>
      <section className="card" aria-labelledby="etat">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="etat">État de l’accès</h2>
          <EtatDeLAcces etat={etat} />
        </div>
        <dl className="mt-2">
          <Fait label="Identifiant">{identifiant ?? 'sera attribué avec le premier mot de passe provisoire'}</Fait>
          {prepareLe && expireLe && (
            <Fait label="Mot de passe provisoire">
              {force ? 'régénéré' : 'préparé'} le <InstantEnLettres instant={prepareLe} />,{' '}
              {etat === 'EXPIRE' ? 'expiré depuis le' : 'valable jusqu’au'} <InstantEnLettres instant={expireLe} />
            </Fait>
          )}
          {imprimeLe && (
            <Fait label="Lettre avec ces codes">
              imprimée le <InstantEnLettres instant={imprimeLe} />
            </Fait>
          )}
          {fermeLe && (
            <Fait label="Accès fermé par l’agence">
              le <InstantEnLettres instant={fermeLe} />
            </Fait>
          )}
          {activation && <Fait label="Activation en cours">lien envoyé à {activation}</Fait>}
          <Fait label="Dernière connexion">{derniere ? <InstantEnLettres instant={derniere} /> : 'aucune'}</Fait>
        </dl>
        {estGestionnaire(viewer) && <Gestes compte={id} etat={etat} />}
      </section>
      {telephones && <TelephonesDuTitulaire telephones={telephones} />}
      {estGestionnaire(viewer) && !fermeLe && (
        <RegenererForm compte={id} depuis={prepareLe?.toISOString() ?? ''} associe={personnes.some(({ closedAt }) => !closedAt)} />
      )}
      {estGestionnaire(viewer) && !fermeLe && <VoirForm compte={id} />}
      <section className="card" aria-labelledby="titulaires">
        <h2 id="titulaires">Qui se connecte à ce compte</h2>
        {personnes.length ? (
          <ul className="list mt-1">
            {personnes.map((personne) => (
              <Titulaire key={personne.id} {...personne} />
            ))}
          </ul>
        ) : (
          <p className="hint mt-2">
            Personne encore. Votre client y associe son adresse électronique avec les codes que vous lui remettez.
          </p>
        )}
      </section>
    </div>
  )
}
