import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { Mark } from '@/components/mark'
import { requireClient } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Accueil' }

/** Straight to the first compte; a login to which nothing is open is told so, and by whom it would be. */
export default async function AccueilPage() {
  const viewer = await requireClient()
  const [first] = viewer.comptes
  if (first) redirect(cheminDuCompte(first))
  return (
    <main id="contenu" className="stack mx-auto max-w-[560px] px-4 py-12">
      <Mark nom="Palier" />
      <h1>Aucun compte n’est ouvert</h1>
      <p>
        Vous êtes connecté
        {viewer.kind === 'client' && (
          <>
            {' '}
            avec <b>{viewer.email}</b>
          </>
        )}
        , mais votre syndic ou votre agence n’y a rattaché aucun compte, ou les a fermés. Votre gestionnaire peut vous dire ce qu’il en
        est : son téléphone figure sur votre dernier courrier.
      </p>
      <form action={seDeconnecter}>
        <button type="submit" className="btn">
          Me déconnecter
        </button>
      </form>
    </main>
  )
}
