import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { ecrireTexte } from '@/lib/domain/texte-ecrit'
import { estUuid } from '@/lib/domain/uuid'
import { classeursTenus } from '@/lib/queries/classeurs'
import { modeleTenu } from '@/lib/queries/modeles'
import { requireRedacteur } from '@/lib/viewer'
import { archiverUnModele } from '../actions'
import { ModeleForm } from './modele-form'

export const metadata: Metadata = { title: 'Modèle' }

export default async function ModelePage({ params }: PageProps<'/admin/modeles/[modele]'>) {
  const viewer = await requireRedacteur()
  const { modele: id } = await params
  const modele = (estUuid(id) ? await modeleTenu(viewer, id) : null) ?? notFound()
  const { metier, nom, titre, texte, classeurId, grouper, prefixer, nomsDesPieces, mois, notifier, version, archive } = modele
  const classeurs = (await classeursTenus(viewer)).filter((classeur) => classeur.metier === metier)
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/modeles" vers="Modèles" />
      <div>
        <h1 className="[overflow-wrap:anywhere]">{nom}</h1>
        <p className="hint mt-1">Modèle {metier === 'SYNDIC' ? 'du syndic' : 'de gérance'}. Ce qui est déjà publié ne change pas.</p>
      </div>
      <ModeleForm
        modele={id}
        version={version}
        valeurs={{
          ...{ nom, titre, ecrit: texte ? ecrireTexte(texte) : '', classeur: classeurId ?? '' },
          ...{ mois: mois === null ? '' : String(mois), grouper, prefixer, nomsDesPieces, notifier },
        }}
        classeurs={classeurs.map((classeur) => [classeur.id, classeur.chemin] as const)}
      />
      <section className="card stack" aria-labelledby="archive">
        <h2 id="archive">{archive ? 'Modèle archivé' : 'Archiver'}</h2>
        <p className="hint">
          {archive
            ? 'Il n’est plus proposé.'
            : 'Il ne sera plus proposé. Ce qui a été publié avec lui reste, et vous pourrez le reprendre.'}
        </p>
        <FormulaireDUnGeste
          action={archiverUnModele}
          champ="geste"
          valeur={`${id}:${archive ? 'reprendre' : 'archiver'}`}
          pending="…"
          className="btn self-start"
        >
          {archive ? 'Reprendre ce modèle' : 'Archiver ce modèle'}
        </FormulaireDUnGeste>
      </section>
    </div>
  )
}
