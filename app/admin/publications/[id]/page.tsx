import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { StatutDePublication } from '@/components/admin/publications-list'
import { RefreshWhilePending } from '@/components/refresh-while-pending'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { InstantEnLettres } from '@/components/ui/instant'
import { Jour } from '@/components/ui/jour'
import { pageDemandee } from '@/components/ui/pagination'
import { dateToDay } from '@/lib/domain/day'
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

export const metadata: Metadata = { title: 'Rapport de publication' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const EN_COURS: ReadonlySet<string> = new Set(['QUEUED', 'CHECKING', 'RUNNING'])
const nombre = new Intl.NumberFormat('fr-FR')

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
  const secondes = rapport && (rapport.durationMs / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  return (
    <div className="stack">
      <p className="hint">
        <Link className="inline-flex min-h-11 items-center" href="/admin/publications">
          ← Publications
        </Link>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <h1>
          Publication du <InstantEnLettres instant={found.recuAt} />
        </h1>
        <StatutDePublication status={found.status} />
      </div>
      <p className="hint">
        {found.date && (
          <>
            Mode {found.mode === 'complete' ? 'complet' : 'partiel'}, données au <Jour jour={dateToDay(found.date)} />
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
      {rapport && rapport.errorCount > 0 && <Erreurs errors={rapport.errors} total={rapport.errorCount} />}
      {rapport && rapport.warnings.length > 0 && (
        <Alert titre="À savoir">
          <ul>
            {rapport.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      {rapport && rapport.files.length > 0 && (
        <section className="card overflow-x-auto" aria-labelledby="fichiers">
          <h2 id="fichiers" className="mb-2">
            Fichiers
          </h2>
          <table className="data-table fichiers">
            <thead>
              <tr>
                <th scope="col">Fichier</th>
                {['Lignes lues', 'Ajoutées', 'Modifiées', 'Retirées', 'Inchangées'].map((label) => (
                  <th key={label} scope="col" className="num">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rapport.files.map((file) => (
                <tr key={file.file}>
                  <td className="label">{file.file}</td>
                  <td className="num" data-label="Lues">
                    {nombre.format(file.read)}
                  </td>
                  <td className="num" data-label="Ajoutées">
                    {nombre.format(file.added)}
                  </td>
                  <td className="num" data-label="Modifiées">
                    {nombre.format(file.changed)}
                  </td>
                  <td className="num" data-label="Retirées">
                    {nombre.format(file.withdrawn)}
                  </td>
                  <td className="num" data-label="Inchangées">
                    {nombre.format(file.unchanged)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
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
