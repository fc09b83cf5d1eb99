import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { NATURES_LEGALES } from '@/lib/domain/documents-legaux'
import { droitsEnMots, enNombre } from '@/lib/domain/droits-en-mots'
import { estUuid } from '@/lib/domain/uuid'
import { NATURE_LEGALE } from '@/lib/labels'
import { destinataires } from '@/lib/queries/cibles-nommees'
import { classeursTenus } from '@/lib/queries/classeurs'
import { type Depot, depotDe } from '@/lib/queries/depots'
import { immeublesParCode } from '@/lib/queries/portefeuille'
import { requireRedacteur } from '@/lib/viewer'
import { PublierForm } from './publier-form'
import { DUREES } from './saisie'

export const metadata: Metadata = { title: 'Relire et publier' }

const METIERS = { GERANCE: 'Gérance', SYNDIC: 'Syndic' } as const
const duree = (mois: number) => (mois % 12 === 0 ? enNombre(mois / 12, 'an', 'ans') : enNombre(mois, 'mois', 'mois'))

const Publie = ({ depot: { documents, avises, classeurId } }: { depot: Depot }) => (
  <div className="stack max-w-[860px]">
    <h1>C’est publié</h1>
    <Alert kind="good" titre={`${enNombre(documents, 'document publié', 'documents publiés')}.`}>
      {avises > 0
        ? `${enNombre(avises, 'personne prévenue', 'personnes prévenues')} par e-mail.`
        : 'Aucun e-mail n’est envoyé aujourd’hui.'}
    </Alert>
    <p className="flex flex-wrap gap-3">
      <Link className="btn main" href={`/admin/documents?origine=SAISIE&tri=ajout${classeurId ? `&classeur=${classeurId}` : ''}`}>
        Les voir
      </Link>
      <Link className="btn" href="/admin/documents/ajouter">
        En ajouter d’autres
      </Link>
    </p>
  </div>
)

/** What was not taken, and why. */
const Refuses = ({ pieces }: { pieces: Depot['pieces'] }) => (
  <Alert kind="bad" titre={`${enNombre(pieces.length, 'fichier n’a pas été pris', 'fichiers n’ont pas été pris')}.`}>
    <ul>
      {pieces.map(({ id, refus }) => (
        <li key={id}>{refus}</li>
      ))}
    </ul>
  </Alert>
)

export default async function RelirePage({ params }: PageProps<'/admin/documents/ajouter/[depot]'>) {
  const viewer = await requireRedacteur()
  const { depot: id } = await params
  const depot = estUuid(id) ? await depotDe(viewer, id) : null
  if (!depot) notFound()
  if (depot.publie) return <Publie depot={depot} />
  const pieces = depot.pieces.filter(({ refus }) => !refus)
  const [classeurs, trouves, immeubles] = await Promise.all([
    classeursTenus(viewer),
    destinataires(
      viewer,
      viewer.metiers,
      pieces.map(({ pour }) => pour),
    ),
    immeublesParCode(viewer),
  ])
  const syndic = viewer.metiers.includes('SYNDIC')
  const deux = viewer.metiers.length > 1
  return (
    <div className="stack max-w-[1000px]">
      <Retour href="/admin/documents" vers="Documents" />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Relire et publier</h1>
          <p className="hint mt-1">Étape 2 sur 2. Vos fichiers sont gardés : vous pouvez revenir plus tard.</p>
        </div>
        <Link className="btn" href={`/admin/documents/ajouter?depot=${depot.id}`}>
          <Icon name="plus" size={20} /> D’autres fichiers
        </Link>
      </div>
      {pieces.length < depot.pieces.length && <Refuses pieces={depot.pieces.filter(({ refus }) => refus)} />}
      {pieces.length === 0 ? (
        <p className="card hint">Aucun fichier à publier.</p>
      ) : (
        <PublierForm
          depot={depot.id}
          classeur={depot.classeurId ?? ''}
          nature={depot.natureLegale ?? ''}
          classeurs={classeurs.map((of) => [
            of.id,
            [deux && METIERS[of.metier], of.chemin, droitsEnMots(of.metier, of)].filter(Boolean).join(' · '),
          ])}
          natures={syndic ? NATURES_LEGALES.map((nature) => [nature, NATURE_LEGALE[nature]]) : []}
          durees={DUREES.filter(Boolean).map((mois) => [mois, duree(Number(mois))])}
          immeubles={immeubles.map(({ reference, nom }) => [reference, nom])}
          pieces={pieces.map(({ id: piece, nom, taille, titre, date, pour }, at) => ({
            ...{ id: piece, nom, taille, titre, pour, date: date ?? today() },
            noms: trouves[at]?.cibles.map((cible) => cible.nom) ?? [],
          }))}
        />
      )}
    </div>
  )
}
