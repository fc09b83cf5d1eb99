import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { type EtatDuDocument, etatDuDocument } from '@/lib/domain/document-tenu'
import { ETAT_DU_DOCUMENT } from '@/lib/domain/libelles-des-documents'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { type FicheDuDocument, ficheDuDocument } from '@/lib/queries/fiche-document'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { retirerUnDocument, supprimerUnDocument } from '../actions'
import { Fiche, Lectures, QuiLeVoit } from './fiche'
import { RepublierForm } from './republier-form'

export const metadata: Metadata = { title: 'Document' }

const FAIT = new Map([
  ['retire', 'Le document est retiré. Plus personne ne le voit, et son lien ne s’ouvre plus.'],
  ['republie', 'Le document est publié en date du jour.'],
])

const HORS_DE_VUE = {
  RETIRE: 'Les mêmes personnes le verront de nouveau.',
  A_VENIR: 'Les mêmes personnes le verront sans attendre son jour.',
  TERMINE: 'Les mêmes personnes le verront de nouveau, aussi longtemps que la première fois.',
} as const

/** What may be done to it, and what that does. */
const Gestes = ({ document: { id, origine }, etat }: { document: FicheDuDocument; etat: EtatDuDocument }) => (
  <section className="card stack" aria-labelledby="gestes">
    <h2 id="gestes">{etat === 'PUBLIE' ? 'Retirer' : 'Publier en date du jour'}</h2>
    {etat !== 'PUBLIE' && (
      <>
        <p className="hint">
          {HORS_DE_VUE[etat]} {origine === 'ENVOI' && 'Il vient de votre logiciel : son prochain envoi lui rendra les dates qu’il y a.'}
        </p>
        <RepublierForm id={id} />
      </>
    )}
    {etat !== 'RETIRE' && (
      <>
        <p className="hint">
          {etat === 'PUBLIE'
            ? 'Il disparaît aussitôt de l’espace de vos clients, son lien compris. Vous pourrez le publier de nouveau.'
            : 'Retiré, il ne paraîtra pas de lui-même.'}
          {origine === 'ENVOI' && ' Il vient de votre logiciel : retirez-le aussi chez lui, ou son prochain envoi le remettra en ligne.'}
          {origine === 'SAISIE' && ' Une fois retiré, vous pourrez aussi le supprimer pour de bon.'}
        </p>
        <FormulaireDUnGeste action={retirerUnDocument} champ="document" valeur={id} pending="…" className="btn">
          Retirer ce document
        </FormulaireDUnGeste>
      </>
    )}
    {origine === 'SAISIE' && etat === 'RETIRE' && (
      <FormulaireDUnGeste action={supprimerUnDocument} champ="document" valeur={id} pending="Suppression…" className="btn">
        Supprimer pour de bon
      </FormulaireDUnGeste>
    )}
  </section>
)

export default async function DocumentPage({ params, searchParams }: PageProps<'/admin/documents/[document]'>) {
  const viewer = await requireStaff()
  const [{ document: id }, demandes] = await Promise.all([params, searchParams])
  const document = estUuid(id) ? await ficheDuDocument(viewer, id, today()) : null
  if (!document) notFound()
  const [fait, avises] = [FAIT.get(demande(demandes, 'fait')), Number(demande(demandes, 'avises'))]
  const ici = etatDuDocument(document, today())
  const etat = ETAT_DU_DOCUMENT[ici]
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
      {fait && (
        <Alert kind="good" titre={fait}>
          {avises > 0 && (avises === 1 ? 'Une personne en est avertie par e-mail.' : `${avises} personnes en sont averties par e-mail.`)}
        </Alert>
      )}
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <QuiLeVoit document={document} />
        <Fiche document={document} />
        <Lectures document={document} />
        {estRedacteur(viewer) && <Gestes document={document} etat={ici} />}
      </div>
    </div>
  )
}
