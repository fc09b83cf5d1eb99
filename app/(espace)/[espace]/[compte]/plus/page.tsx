import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { ESPACE, INTERLOCUTEUR, ROLE } from '@/lib/labels'
import { compteAvecBiens } from '@/lib/queries/comptes'
import { compteOuvert } from '../compte-ouvert'

export const metadata: Metadata = { title: 'Mon interlocuteur' }

export default async function PlusPage({ params }: PageProps<'/[espace]/[compte]/plus'>) {
  const { viewer, compte: ouvert } = await compteOuvert(params)
  const compte = await compteAvecBiens(viewer, ouvert.id, today())
  if (!compte) notFound()
  const { agence } = compte
  return (
    <div className="stack">
      <h1>{INTERLOCUTEUR[compte.role].mon}</h1>
      <div className="grid-12">
        <section className="card c6" aria-labelledby="agence">
          <h2 id="agence">{agence.nom}</h2>
          <p className="hint">{agence.activite}</p>
          <address className="mt-2 not-italic">
            {agence.adresse1 && <span className="block">{agence.adresse1}</span>}
            <span className="block">
              {agence.codePostal} {agence.ville}
            </span>
            {agence.telephone && (
              <a className="flex min-h-11 items-center" href={`tel:${agence.telephone.replace(/\s/g, '')}`}>
                {agence.telephone}
              </a>
            )}
            {agence.email && (
              <a className="flex min-h-11 items-center [overflow-wrap:anywhere]" href={`mailto:${agence.email}`}>
                {agence.email}
              </a>
            )}
          </address>
          {agence.mentions && <p className="hint mt-2">{agence.mentions}</p>}
        </section>
        <section className="card c6" aria-labelledby="connexion">
          <h2 id="connexion">Ma connexion</h2>
          <p className="mt-1 [overflow-wrap:anywhere]">
            {viewer.kind === 'client' ? viewer.email : 'Avec les codes de votre courrier, sans adresse électronique'}
          </p>
          <p className="hint">
            {ESPACE[compte.role].nom} · {viewer.comptes.length > 1 ? `${viewer.comptes.length} comptes ouverts` : 'un compte ouvert'}
          </p>
          <ul className="list mt-2">
            {viewer.comptes.map((open) => (
              <li key={open.id}>
                <p>
                  <b className="block">{open.lieu || ROLE[open.role]}</b>
                  <small className="hint">
                    {ROLE[open.role]} · {open.numero} · {open.agence.nom}
                  </small>
                </p>
              </li>
            ))}
          </ul>
          {viewer.kind === 'client' ? (
            <>
              <Link href="/mot-de-passe" className="btn mt-4 w-full">
                Changer mon mot de passe
              </Link>
              <Link href="/securite" className="btn mt-3 w-full">
                Sécurité
              </Link>
            </>
          ) : (
            <Link href="/associer" className="btn main mt-4 w-full">
              Associer mon compte
            </Link>
          )}
          <form action={seDeconnecter} className="mt-3">
            <button type="submit" className="btn w-full">
              <Icon name="log-out" size={20} />
              Me déconnecter
            </button>
          </form>
        </section>
      </div>
    </div>
  )
}
