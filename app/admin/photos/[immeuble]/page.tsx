import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Photo, titreDeLaPhoto } from '@/components/photo'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { type PhotoTenue, photosTenues } from '@/lib/queries/photos-tenues'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { changerUnePhoto, deplacerUnePhoto } from './actions'
import { AjouterForm } from './ajouter-form'
import { LegendeForm } from './legende-form'

export const metadata: Metadata = { title: 'Photos d’un immeuble' }

const FAIT = new Map([
  ['ajout', 'Les photos sont ajoutées. Vos clients les voient déjà.'],
  ['legende', 'La légende est enregistrée.'],
  ['ordre', 'L’ordre est changé.'],
  ['retirer', 'La photo est retirée. Plus personne ne la voit.'],
  ['remettre', 'La photo est de nouveau en ligne.'],
  ['supprimer', 'La photo est supprimée pour de bon.'],
])

const Geste = ({ photo, geste, children }: { photo: PhotoTenue; geste: string; children: string }) => (
  <FormulaireDUnGeste action={changerUnePhoto} champ="geste" valeur={`${photo.id}:${geste}`} pending="…" className="btn small">
    {children}
    <span className="sr-only"> : {titreDeLaPhoto(photo)}</span>
  </FormulaireDUnGeste>
)

const Fleche = ({ photo, sens }: { photo: PhotoTenue; sens: 'avant' | 'apres' }) => (
  <FormulaireDUnGeste action={deplacerUnePhoto} champ="geste" valeur={`${photo.id}:${sens}`} pending="…" className="btn small">
    <span aria-hidden>{sens === 'avant' ? '←' : '→'}</span>
    <span className="sr-only">{`${sens === 'avant' ? 'Avancer' : 'Reculer'} ${titreDeLaPhoto(photo)}`}</span>
  </FormulaireDUnGeste>
)

type Props = {
  readonly photo: PhotoTenue
  readonly immeuble: string
  readonly rang: number
  readonly total: number
  readonly ecrit: boolean
}

const Tenue = ({ photo, immeuble, rang, total, ecrit }: Props) => (
  <li id={`photo-${photo.id}`} className="stack">
    <a href={`/api/photos/${photo.id}`} aria-label={titreDeLaPhoto(photo)}>
      <Photo photo={photo} sizes="(min-width: 1024px) 340px, 90vw" className="aspect-[4/3] w-full rounded object-cover" legendee />
    </a>
    {ecrit ? <LegendeForm immeuble={immeuble} photo={photo.id} titre={photo.titre ?? ''} /> : <p>{photo.titre}</p>}
    {ecrit && (
      <div className="flex flex-wrap gap-2">
        {rang > 0 && <Fleche photo={photo} sens="avant" />}
        {rang < total - 1 && <Fleche photo={photo} sens="apres" />}
        <Geste photo={photo} geste="retirer">
          Retirer
        </Geste>
      </div>
    )}
  </li>
)

export default async function PhotosDeLImmeublePage({ params, searchParams }: PageProps<'/admin/photos/[immeuble]'>) {
  const viewer = await requireStaff()
  const { immeuble: id } = await params
  const immeuble = estUuid(id) ? await photosTenues(viewer, id) : null
  if (!immeuble) notFound()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const ecrit = estRedacteur(viewer)
  const montrees = immeuble.photos.filter(({ retiree }) => !retiree)
  const retirees = immeuble.photos.filter(({ retiree }) => retiree)
  return (
    <div className="stack">
      <Retour href="/admin/photos" vers="Photos" />
      <div>
        <h1>{immeuble.nom}</h1>
        <p className="hint mt-1">
          {immeuble.reference} · {immeuble.ville} · {montrees.length === 0 ? 'aucune photo' : enNombre(montrees.length, 'photo', 'photos')}{' '}
          · <Link href={`/admin/portefeuille/immeubles/${id}`}>fiche de l’immeuble</Link>
        </p>
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      {ecrit && <AjouterForm immeuble={id} formulaire={randomUUID()} />}
      {montrees.length > 0 && (
        <section className="card" aria-labelledby="en-ligne">
          <h2 id="en-ligne">En ligne, dans cet ordre</h2>
          <ul className="mt-3 grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
            {montrees.map((photo, rang) => (
              <Tenue key={photo.id} photo={photo} immeuble={id} rang={rang} total={montrees.length} ecrit={ecrit} />
            ))}
          </ul>
        </section>
      )}
      {retirees.length > 0 && (
        <section className="card" aria-labelledby="retirees">
          <h2 id="retirees">Retirées</h2>
          <ul className="list mt-1">
            {retirees.map((photo) => (
              <li key={photo.id} className="flex-wrap justify-between gap-y-1">
                <span className="min-w-0 break-words">{titreDeLaPhoto(photo)}</span>
                {ecrit && (
                  <span className="flex flex-wrap gap-2">
                    <Geste photo={photo} geste="remettre">
                      Remettre en ligne
                    </Geste>
                    {photo.origine === 'SAISIE' && (
                      <Geste photo={photo} geste="supprimer">
                        Supprimer
                      </Geste>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
