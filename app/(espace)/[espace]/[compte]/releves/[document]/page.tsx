import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { RefreshWhilePending } from '@/components/refresh-while-pending'
import { Solde } from '@/components/solde'
import { Icon } from '@/components/ui/icon'
import { releveEmis } from '@/lib/documents/releve-emis'
import { fichierDuDocument } from '@/lib/jobs/fichier'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { compteOuvert } from '../../compte-ouvert'
import { EtatDeLEnvoi } from './etat-de-l-envoi'

export const metadata: Metadata = { title: 'Relevé de compte' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default async function RelevePage({ params }: PageProps<'/[espace]/[compte]/releves/[document]'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'COMPTE')
  const { document: id } = await params
  const document = UUID.test(id) ? await documentAvecEnvoi(viewer, id) : null
  if (document?.nature !== 'RELEVE' || document.compteId !== compte.id) notFound()
  // Made here if the job has not made it yet; when Chromium fails, the job tries again and the page says so.
  const fichier = await fichierDuDocument(document).catch(() => null)
  const emis = releveEmis.parse(document.contenu)
  const envoi = document.messages[0]
  const adresse = `/api/documents/${document.id}`
  return (
    <div className="stack">
      <p className="hint">
        <Link className="inline-flex min-h-11 items-center" href={`${base}/compte`}>
          ← Mon compte
        </Link>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{document.titre}</h1>
        {fichier && (
          <div className="flex flex-wrap gap-2">
            <a className="btn main" href={`${adresse}?telecharger=1`} download>
              <Icon name="download" size={20} />
              Télécharger
            </a>
            <a className="btn" href={adresse} target="_blank" rel="noreferrer">
              <Icon name="external-link" size={20} />
              Ouvrir le PDF
            </a>
          </div>
        )}
      </div>
      <EtatDeLEnvoi envoi={envoi} pret={fichier !== null} />
      <div className="min-[1024px]:hidden">
        <Solde solde={emis.releve.solde} au={emis.dateDeValeur} />
      </div>
      <RefreshWhilePending pending={!fichier || envoi?.status === 'QUEUED'} />
      {fichier && (
        // A frame, not an <object>: the policy of the pages allows no plugin. A browser that shows no PDF has the two buttons above.
        <iframe
          src={`${adresse}#view=FitH`}
          className="card block h-[75vh] min-h-[420px] w-full !p-0 max-[1023px]:hidden"
          title={document.titre}
        />
      )}
    </div>
  )
}
