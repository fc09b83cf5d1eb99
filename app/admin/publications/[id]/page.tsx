import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StatutDePublication } from '@/components/admin/publications-list'
import { RefreshWhilePending } from '@/components/refresh-while-pending'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { InstantEnLettres } from '@/components/ui/instant'
import { Jour } from '@/components/ui/jour'
import { pageDemandee } from '@/components/ui/pagination'
import { now } from '@/lib/clock'
import { dateToDay } from '@/lib/domain/day'
import { DETAIL_JOURS } from '@/lib/domain/envoi'
import { demande } from '@/lib/domain/recherche'
import { peutEtreDefaite, peutEtreRelancee } from '@/lib/queries/envois'
import { publication } from '@/lib/queries/publications'
import { rapportLu } from '@/lib/rapport-de-publication'
import { requireStaff } from '@/lib/viewer'
import { estDeTousLesMetiers, estPublicateur } from '@/lib/viewer-kinds'
import { relancer } from '../actions'
import { DecisionForm, DefaireForm } from './decision-forms'
import { Differences } from './differences'
import { Erreurs } from './erreurs'
import { Courriers, Etat } from './etat'
import { Fichiers } from './fichiers'

export const metadata: Metadata = { title: 'Rapport de publication' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const EN_COURS: ReadonlySet<string> = new Set(['QUEUED', 'CHECKING', 'RUNNING'])

export default async function PublicationPage({ params, searchParams }: PageProps<'/admin/publications/[id]'>) {
  const viewer = await requireStaff()
  const { id } = await params
  const demandes = await searchParams
  const found = UUID.test(id) ? await publication(viewer, id) : null
  if (!found) notFound()
  const rapport = rapportLu(found.report) ?? rapportLu(found.essai)
  const publicateur = estPublicateur(viewer)
  const enCours = EN_COURS.has(found.status)
  const annulable = found.status === 'APPLIED' && (await peutEtreDefaite(viewer, id))
  const relancable = publicateur && found.status === 'FAILED' && (await peutEtreRelancee(viewer, id))
  const gardees = now().getTime() - found.recuAt.getTime() < DETAIL_JOURS * 24 * 3_600_000
  const secondes = rapport && (rapport.durationMs / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  return (
    <div className="stack">
      <Retour href="/admin/publications" vers="Publications" />
      <div className="flex flex-wrap items-center gap-3">
        <h1>
          Publication du <InstantEnLettres instant={found.recuAt} />
        </h1>
        <StatutDePublication status={found.status} />
      </div>
      <p className="hint break-words">
        {[found.nom, found.createdBy && `par ${found.createdBy}`].filter(Boolean).join(', ')}
        {found.date && (
          <>
            {(found.nom || found.createdBy) && ' · '}
            mode {found.mode === 'complete' ? 'complet' : 'partiel'}, données au <Jour jour={dateToDay(found.date)} />
          </>
        )}
        {found.depuis && ` · ${found.depuis}`}
        {secondes && ` · ${secondes} s`}
      </p>
      <RefreshWhilePending pending={enCours} />
      <Etat publication={found} />
      {publicateur && (enCours || found.status === 'READY') && <DecisionForm id={id} prete={found.status === 'READY'} />}
      {relancable && (
        <FormulaireDUnGeste action={relancer} champ="id" valeur={id} pending="…" className="btn self-start">
          Relancer l’essai
        </FormulaireDUnGeste>
      )}
      {rapport && rapport.errorCount > 0 && (
        <Erreurs
          errors={rapport.errors}
          total={rapport.errorCount}
          toutes={gardees && estDeTousLesMetiers(viewer) ? `/api/publications/${id}/erreurs` : null}
        />
      )}
      {rapport && rapport.warnings.length > 0 && (
        <Alert titre="À savoir">
          <ul>
            {rapport.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      {rapport && rapport.files.length > 0 && <Fichiers id={id} files={rapport.files} detailles={found.essai !== null} />}
      {found.essai !== null && estDeTousLesMetiers(viewer) && <Courriers essai={found.essai} />}
      {found.essai !== null && (
        <Differences
          viewer={viewer}
          id={id}
          fichier={demande(demandes, 'fichier')}
          compte={demande(demandes, 'compte')}
          page={pageDemandee(demandes.page)}
        />
      )}
      {publicateur && annulable && <DefaireForm id={id} />}
    </div>
  )
}
