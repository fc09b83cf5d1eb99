import type { Metadata } from 'next'
import Link from 'next/link'
import { OngletsDesDiffusions } from '@/components/admin/onglets-des-diffusions'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { demande } from '@/lib/domain/recherche'
import { METIER } from '@/lib/labels'
import type { Metier } from '@/lib/prisma/enums'
import { classeursTenus } from '@/lib/queries/classeurs'
import { type ModeleTenu, modelesTenus } from '@/lib/queries/modeles'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'

export const metadata: Metadata = { title: 'Modèles' }

const FAIT = new Map(
  Object.entries({
    ajoute: 'Le modèle est ajouté.',
    change: 'Le modèle est enregistré.',
    archive: 'Le modèle est archivé.',
    repris: 'Le modèle est repris.',
  }),
)

type Ligne = { modele: ModeleTenu; chemin: string | undefined; ecrit: boolean }

function Modele({ modele: { id, nom, titre, mois, notifier, archive, diffusions, texte }, chemin, ecrit }: Ligne) {
  const faits = [
    chemin ?? 'sans classeur',
    mois === null ? 'sans fin' : enNombre(mois, 'mois', 'mois'),
    notifier ? 'prévient par e-mail' : 'ne prévient pas',
    !texte && 'pièces jointes seules',
    diffusions > 0 ? `servi ${enNombre(diffusions, 'fois', 'fois')}` : null,
  ]
  return (
    <li className="flex-wrap justify-between gap-y-1">
      <div className="min-w-0 flex-1 basis-72 py-1">
        {ecrit ? (
          <Link href={`/admin/modeles/${id}`} className="font-semibold" prefetch={false}>
            {nom}
          </Link>
        ) : (
          <b>{nom}</b>
        )}
        {archive && <span className="tag plain ml-2">Archivé</span>}
        <span className="hint block [overflow-wrap:anywhere]">{titre}</span>
        <span className="hint block">{faits.filter(Boolean).join(' · ')}</span>
      </div>
    </li>
  )
}

type Groupe = { metier: Metier; modeles: readonly ModeleTenu[]; chemins: ReadonlyMap<string, string>; ecrit: boolean }

const Groupe = ({ metier, modeles, chemins, ecrit }: Groupe) => (
  <section className="card c6" aria-labelledby={`modeles-${metier}`}>
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 id={`modeles-${metier}`}>{METIER[metier]}</h2>
      {ecrit && (
        <Link href={`/admin/modeles/nouveau?metier=${metier}`} className="btn small" prefetch={false}>
          <Icon name="plus" size={20} /> Ajouter un modèle
        </Link>
      )}
    </div>
    {modeles.length === 0 && (
      <p className="hint mt-3">
        Aucun modèle. Un modèle garde un texte, son classeur et sa durée, pour les courriers que vous publiez souvent.
      </p>
    )}
    <ul className="list mt-2">
      {modeles.map((modele) => (
        <Modele key={modele.id} modele={modele} chemin={chemins.get(modele.classeurId ?? '')} ecrit={ecrit} />
      ))}
    </ul>
  </section>
)

export default async function ModelesPage({ searchParams }: PageProps<'/admin/modeles'>) {
  const viewer = await requireStaff()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const [modeles, classeurs] = [await modelesTenus(viewer), await classeursTenus(viewer)]
  const chemins = new Map(classeurs.map(({ id, chemin }) => [id, chemin]))
  return (
    <div className="stack">
      <div>
        <h1>Modèles</h1>
        <p className="hint mt-1">Les textes que vous publiez souvent, avec leur classeur, leur durée, et ce qui en est dit aux clients.</p>
      </div>
      <OngletsDesDiffusions ici="/admin/modeles" />
      {fait && <Alert kind="good" titre={fait} />}
      <div className="grid-12">
        {viewer.metiersVus.toSorted().map((metier) => (
          <Groupe
            key={metier}
            metier={metier}
            modeles={modeles.filter((modele) => modele.metier === metier)}
            chemins={chemins}
            ecrit={estRedacteur(viewer)}
          />
        ))}
      </div>
    </div>
  )
}
