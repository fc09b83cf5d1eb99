import type { Metadata } from 'next'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { PageSeule, SECURITE } from '@/components/page-seule'
import { preparerApplication } from '@/lib/double-facteur/application'
import { requirePersonneAProteger } from '@/lib/viewer'
import { ActiverForm } from './activer-form'

export const metadata: Metadata = { title: 'Double vérification' }

const POURQUOI_EQUIPE =
  'Vous avez accès aux comptes de nombreuses personnes : à chaque connexion, un code de votre téléphone est demandé après le mot de passe.'
const POURQUOI =
  'À chaque connexion, un code de votre téléphone sera demandé après le mot de passe. Qui devinerait le mot de passe n’entrerait pas.'

export default async function ActiverPage() {
  const qui = await requirePersonneAProteger()
  const { enrolement, email } = qui
  return (
    <PageSeule
      titre="Activer la double vérification"
      retour={enrolement ? undefined : SECURITE}
      chapeau={enrolement ? POURQUOI_EQUIPE : POURQUOI}
    >
      <ActiverForm preparation={preparerApplication(qui)} email={email} enrolement={enrolement} />
      {enrolement && (
        <form action={seDeconnecter}>
          <button type="submit" className="btn">
            Me déconnecter
          </button>
        </form>
      )}
    </PageSeule>
  )
}
