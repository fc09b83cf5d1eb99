import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Retour } from '@/components/retour'
import { ecrireTexte } from '@/lib/domain/texte-ecrit'
import { classeursTenus } from '@/lib/queries/classeurs'
import { requireRedacteur } from '@/lib/viewer'
import { diffusionDemandee } from '../demandee'
import { ModifierForm } from './modifier-form'

export const metadata: Metadata = { title: 'Modifier' }

export default async function ModifierPage({ params }: PageProps<'/admin/diffusions/[diffusion]/modifier'>) {
  const viewer = await requireRedacteur()
  const { id, etat, version, metier, modele, titre, texte, classeurId, parCompte, notifier, ...dossier } = await diffusionDemandee(
    viewer,
    params,
  )
  if (etat === 'EN_COURS') redirect(`/admin/diffusions/${id}`)
  const classeurs = (await classeursTenus(viewer)).filter((classeur) => classeur.metier === metier)
  return (
    <div className="stack max-w-[860px]">
      <Retour href={`/admin/diffusions/${id}`} vers={titre} />
      <div>
        <h1>Modifier</h1>
        {etat === 'PUBLIE' && <p className="hint mt-1">Ce qui est publié reste tel quel, jusqu’à ce que vous publiiez de nouveau.</p>}
      </div>
      <ModifierForm
        diffusion={id}
        version={version}
        valeurs={{
          ...{ titre, ecrit: texte ? ecrireTexte(texte) : '', classeur: classeurId ?? '', forme: parCompte ? 'COMPTE' : 'TOUS', notifier },
          ...{ dossierType: dossier.dossierType ?? '', dossierReference: dossier.dossierReference ?? '' },
        }}
        classeurs={classeurs.map((classeur) => [classeur.id, classeur.chemin] as const)}
        dossier={modele?.grouper ?? true}
      />
    </div>
  )
}
