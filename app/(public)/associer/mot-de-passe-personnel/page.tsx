import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Joindre } from '@/components/joindre'
import { PageDAgence } from '@/components/page-d-agence'
import { etatDesCodes } from '@/lib/acces/etat'
import { titulaire } from '@/lib/acces/regeneres'
import { adresseMasquee } from '@/lib/domain/email'
import { requireCode } from '@/lib/viewer'
import { Quitter } from '../quitter'
import { LienForm, PersonnelForm } from './personnel-form'

export const metadata: Metadata = { title: 'Mot de passe personnel' }

/** Codes given out anew for an account that a login holds: a personal password first, or a link to the login's own address. */
export default async function MotDePassePersonnelPage() {
  const viewer = await requireCode()
  const holder = await titulaire(viewer)
  if (!holder) redirect('/associer')
  const { agence } = await etatDesCodes(viewer)
  if (!holder.direct) {
    return (
      <PageDAgence
        agence={agence}
        titre="Choisissez un mot de passe personnel"
        chapeau={
          <>
            Votre espace ne contient pas que les comptes de {agence.nom} : pour le protéger, un lien est envoyé à votre adresse de
            connexion, <b className="text-ink">{adresseMasquee(holder.email)}</b>.
          </>
        }
      >
        <LienForm />
        <p className="hint">
          Vous n’avez plus accès à cette adresse ? Appelez <Joindre agence={agence} />.
        </p>
        <Quitter />
      </PageDAgence>
    )
  }
  return (
    <PageDAgence
      agence={agence}
      titre="Choisissez un mot de passe personnel"
      chapeau={
        <>
          Celui de votre agence n’a servi qu’à entrer. Vous vous connecterez ensuite avec <b className="text-ink">{holder.email}</b>.
        </>
      }
    >
      <PersonnelForm email={holder.email} />
      <Quitter />
    </PageDAgence>
  )
}
