import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ConditionsALire } from '@/components/conditions'
import { PageDAgence } from '@/components/page-d-agence'
import { aUnAcces, etatDesCodes } from '@/lib/acces/etat'
import { conditionsEnVigueur } from '@/lib/queries/agences'
import { requireCode } from '@/lib/viewer'
import { CreerForm } from './creer-form'

export const metadata: Metadata = { title: 'Choisir mon mot de passe' }

export default async function ChoisirPage() {
  const viewer = await requireCode()
  const { agence, saisi, libres } = await etatDesCodes(viewer)
  if (!saisi?.nom || !saisi.email || !libres.length) redirect('/associer')
  if (await aUnAcces(saisi.email)) redirect('/associer/fusion')
  const conditions = await conditionsEnVigueur(viewer, agence.code)
  return (
    <PageDAgence
      agence={agence}
      etape="Étape 3 sur 3"
      titre="Choisissez votre mot de passe"
      chapeau={
        <>
          Il est personnel : votre agence ne le connaît pas. Vous vous connecterez avec <b className="text-ink">{saisi.email}</b>.
        </>
      }
    >
      <CreerForm
        email={saisi.email}
        conditions={
          conditions && {
            id: conditions.id,
            agence: agence.nom,
            texte: <ConditionsALire titre="Lire les conditions générales" texte={conditions.texte} titres="h2" />,
          }
        }
      />
      <p>
        <Link href="/associer" className="inline-flex min-h-11 items-center">
          Revenir à l’étape précédente
        </Link>
      </p>
    </PageDAgence>
  )
}
