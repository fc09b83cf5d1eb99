import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Onglets } from '@/components/admin/onglets'
import { Retour } from '@/components/retour'
import { demande } from '@/lib/domain/recherche'
import { ecrireTexte } from '@/lib/domain/texte-ecrit'
import { variablesDuTexte } from '@/lib/domain/texte-riche'
import { estPersonnelle } from '@/lib/domain/variables'
import { METIER } from '@/lib/labels'
import { classeursTenus } from '@/lib/queries/classeurs'
import { modelesTenus } from '@/lib/queries/modeles'
import { requireRedacteur } from '@/lib/viewer'
import { NouvelleForm } from './nouvelle-form'

export const metadata: Metadata = { title: 'Nouvelle diffusion' }

export default async function NouvelleDiffusionPage({ searchParams }: PageProps<'/admin/diffusions/nouvelle'>) {
  const viewer = await requireRedacteur()
  const params = await searchParams
  const [modeles, classeurs] = [await modelesTenus(viewer), await classeursTenus(viewer)]
  const asked = modeles.find(({ id, archive }) => id === demande(params, 'modele') && !archive)
  const metiers = viewer.metiers.toSorted().reverse()
  const metier = asked?.metier ?? metiers.find((known) => known === demande(params, 'metier')) ?? metiers[0] ?? notFound()
  const offerts = modeles.filter((modele) => modele.metier === metier && !modele.archive)
  const texte = asked?.texte ?? null
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/diffusions" vers="Courriers et documents" />
      <h1>Publier un courrier ou un document</h1>
      {metiers.length > 1 && (
        <Onglets
          label="Métier"
          onglets={metiers.map((one) => ({ href: `/admin/diffusions/nouvelle?metier=${one}`, titre: METIER[one], ici: one === metier }))}
        />
      )}
      {offerts.length > 0 && (
        <Onglets
          label="Modèle de départ"
          onglets={[
            { href: `/admin/diffusions/nouvelle?metier=${metier}`, titre: 'Sans modèle', ici: !asked },
            ...offerts.map(({ id, nom }) => ({ href: `/admin/diffusions/nouvelle?modele=${id}`, titre: nom, ici: id === asked?.id })),
          ]}
        />
      )}
      <NouvelleForm
        // Another template is another form.
        key={asked?.id ?? metier}
        formulaire={randomUUID()}
        metier={metier}
        modele={asked?.id ?? ''}
        valeurs={{
          ...{ titre: asked?.titre ?? '', ecrit: texte ? ecrireTexte(texte) : '', classeur: asked?.classeurId ?? '' },
          forme: !texte || variablesDuTexte(texte).some(estPersonnelle) ? 'COMPTE' : 'TOUS',
          ...{ notifier: asked?.notifier ?? true, dossierType: '', dossierReference: '' },
        }}
        classeurs={classeurs.filter((one) => one.metier === metier).map(({ id, chemin }) => [id, chemin] as const)}
        dossier={asked?.grouper ?? true}
      />
    </div>
  )
}
