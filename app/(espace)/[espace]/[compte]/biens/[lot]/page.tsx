import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { dernierJour } from '@/lib/domain/baux'
import { capitale, descriptionDuBien, situationDuLot } from '@/lib/domain/bien'
import { dresserParc } from '@/lib/domain/mes-biens'
import { ZERO } from '@/lib/domain/money'
import { lignesAdresse } from '@/lib/domain/tiers'
import { estUuid } from '@/lib/domain/uuid'
import { documentsDuLot } from '@/lib/queries/biens'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { photosDesImmeubles } from '@/lib/queries/photos'
import { pourLaRubrique } from '@/lib/viewer-kinds'
import { bailleurOuvert } from '../../bailleur-ouvert'
import { QuelquesPhotos } from '../../residence/quelques-photos'
import { TagDuLot } from '../etat-du-lot'
import { Alertes } from './alertes'
import { UnBail } from './bail'
import { DocumentsDuLot } from './documents'
import { FicheDuLot } from './fiche'

export const metadata: Metadata = { title: 'Un de mes biens' }

export default async function LotPage({ params }: PageProps<'/[espace]/[compte]/biens/[lot]'>) {
  const { viewer, compte, base } = await bailleurOuvert(params, 'BIENS')
  const { lot: id } = await params
  if (!estUuid(id)) notFound()
  const jour = today()
  const [lu, documents, immeubles] = await Promise.all([
    parcDuBailleur(viewer, compte.id, jour),
    documentsDuLot(pourLaRubrique(viewer, 'DOCUMENTS'), compte.id, id, jour),
    photosDesImmeubles(pourLaRubrique(viewer, 'PHOTOS'), compte.id),
  ])
  const lot = lu?.lots.find((un) => un.id === id)
  if (!lu || !lot) notFound()
  const parc = dresserParc(lu.lots, lu.termes, jour)
  const seul = parc.immeubles.flatMap(({ lots }) => lots).find((un) => un.lot.id === id)
  const baux = lot.baux.toReversed()
  const enCours = baux.filter((bail) => (dernierJour(bail) ?? jour) >= jour && (dernierJour(bail) ?? bail.debut) >= bail.debut)
  const passes = baux.filter((bail) => !enCours.includes(bail))
  const photos = immeubles.find(({ immeubleId }) => immeubleId === lot.immeuble.id)?.photos ?? []
  const situation = situationDuLot(lot)
  return (
    <div className="stack">
      <Retour href={`${base}/biens`} vers="Mes biens" />
      <div>
        <h1>
          {descriptionDuBien(lot)} · lot {lot.numero}
        </h1>
        <p className="hint mt-1">
          {[lot.immeuble.nom, ...lignesAdresse(lot.adresse1 ? lot : lot.immeuble), ...situation.map(capitale)].join(', ')}
        </p>
        {seul && (
          <p className="mt-2">
            <TagDuLot etat={seul.etat} fini={seul.fini ? lot.mandat.fin : null} />
          </p>
        )}
      </div>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={jour} />
      </p>
      <Alertes lot={lot} arriere={seul?.arriere ?? ZERO} base={base} agence={compte.agence.nom} />
      <div className="grid-12">
        <div className="c7 grid content-start gap-4">
          {enCours.length === 0 && (
            <p className="card hint">
              {passes.length === 0
                ? 'Aucun bail n’est publié pour ce lot.'
                : 'Aucun bail n’est en cours pour ce lot. Le prochain apparaîtra ici dès que votre agence l’aura publié.'}
            </p>
          )}
          {enCours.map((bail) => (
            <UnBail key={bail.id} bail={bail} jour={jour} base={base} voitLocataires={lu.voitComptes || lu.voitDocuments} />
          ))}
          <DocumentsDuLot documents={documents} base={base} />
          {passes.map((bail) => (
            <UnBail key={bail.id} bail={bail} jour={jour} base={base} passe voitLocataires={lu.voitComptes || lu.voitDocuments} />
          ))}
        </div>
        <div className="c5 grid content-start gap-4">
          <FicheDuLot lot={lot} annexes={seul?.annexes ?? []} />
          <QuelquesPhotos photos={photos} base={base} />
        </div>
      </div>
    </div>
  )
}
