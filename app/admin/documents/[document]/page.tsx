import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { etatDuDocument } from '@/lib/domain/document-tenu'
import { ETAT_DU_DOCUMENT } from '@/lib/domain/libelles-des-documents'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { type FicheDuDocument, ficheDuDocument } from '@/lib/queries/fiche-document'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { republierUnDocument, retirerUnDocument, supprimerUnDocument } from '../actions'
import { Fiche, Lectures, QuiLeVoit } from './fiche'

export const metadata: Metadata = { title: 'Document' }

const FAIT = new Map([
  ['retire', 'Le document est retiré. Plus personne ne le voit, et son lien ne s’ouvre plus.'],
  ['republie', 'Le document est publié de nouveau.'],
])

/** What may be done to it, and what that does. */
const Gestes = ({ document: { id, retireLe, origine } }: { document: FicheDuDocument }) => (
  <section className="card stack" aria-labelledby="gestes">
    <h2 id="gestes">{retireLe ? 'Publier de nouveau' : 'Retirer'}</h2>
    <p className="hint">
      {retireLe
        ? 'Les mêmes personnes le verront. Aucun message ne leur est envoyé.'
        : 'Il disparaît aussitôt de l’espace de vos clients, son lien compris. Vous pourrez le publier de nouveau.'}
      {origine === 'ENVOI' &&
        !retireLe &&
        ' Il vient de votre logiciel : retirez-le aussi chez lui, ou son prochain envoi le remettra en ligne.'}
    </p>
    <div className="flex flex-wrap items-start gap-3">
      <FormulaireDUnGeste
        action={retireLe ? republierUnDocument : retirerUnDocument}
        champ="document"
        valeur={id}
        pending="…"
        className={`btn ${retireLe ? 'main' : ''}`}
      >
        {retireLe ? 'Publier de nouveau' : 'Retirer ce document'}
      </FormulaireDUnGeste>
      {origine === 'SAISIE' && retireLe && (
        <FormulaireDUnGeste action={supprimerUnDocument} champ="document" valeur={id} pending="Suppression…" className="btn">
          Supprimer pour de bon
        </FormulaireDUnGeste>
      )}
    </div>
    {origine === 'SAISIE' && !retireLe && <p className="hint">Une fois retiré, vous pourrez aussi le supprimer pour de bon.</p>}
  </section>
)

export default async function DocumentPage({ params, searchParams }: PageProps<'/admin/documents/[document]'>) {
  const viewer = await requireStaff()
  const { document: id } = await params
  const document = estUuid(id) ? await ficheDuDocument(viewer, id, today()) : null
  if (!document) notFound()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const etat = ETAT_DU_DOCUMENT[etatDuDocument(document, today())]
  return (
    <div className="stack">
      <Retour href={`/admin/documents?classeur=${document.classeur.id}`} vers={document.classeur.nom} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="[overflow-wrap:anywhere]">{document.titre}</h1>
          <p className="mt-1">
            <span className={`tag ${etat.kind}`}>{etat.nom}</span>
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          <a className="btn" href={`/api/documents/${id}`} target="_blank" rel="noreferrer">
            <Icon name="external-link" size={20} />
            Ouvrir
          </a>
          <a className="btn" href={`/api/documents/${id}?telecharger=1`} download>
            <Icon name="download" size={20} />
            Télécharger
          </a>
        </div>
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <QuiLeVoit document={document} />
        <Fiche document={document} />
        <Lectures document={document} />
        {estRedacteur(viewer) && <Gestes document={document} />}
      </div>
    </div>
  )
}
