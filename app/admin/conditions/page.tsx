import type { Metadata } from 'next'
import Link from 'next/link'
import { Recherche } from '@/components/admin/recherche'
import { ConditionsALire } from '@/components/conditions'
import { Alert } from '@/components/ui/alert'
import { Instant } from '@/components/ui/instant'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { ACCEPTATIONS_PAR_PAGE, acceptations, versions } from '@/lib/queries/conditions'
import { requireAdministrateur } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Conditions générales' }

type Versions = Awaited<ReturnType<typeof versions>>
type Acceptations = Awaited<ReturnType<typeof acceptations>>

const acceptee = (times: number) =>
  times === 0 ? 'acceptée par personne encore' : times === 1 ? 'acceptée par une personne' : `acceptée par ${times} personnes`

function Versions({ toutes }: { toutes: Versions }) {
  if (!toutes.length) return <p className="hint mt-2">Aucune version n’est publiée : vos clients n’ont pas de conditions à accepter.</p>
  return (
    <ul className="list mt-1">
      {toutes.map(({ id, version, texte, resume, publishedAt, _count }, index) => (
        <li key={id} className="block!">
          <p className="flex flex-wrap items-center gap-x-3">
            <b>Version {version}</b>
            {index === 0 && <span className="tag good">En vigueur</span>}
            <span className="hint">
              publiée le <Instant instant={publishedAt} />, {acceptee(_count.acceptations)}
            </span>
          </p>
          {resume && <p className="mt-1 break-words">{resume}</p>}
          <ConditionsALire titre={`Lire la version ${version}`} texte={texte} titres="h3" />
        </li>
      ))}
    </ul>
  )
}

function Historique({ rows, filtre }: { rows: Acceptations['rows']; filtre: boolean }) {
  if (!rows.length)
    return (
      <p className="hint mt-4">
        {filtre
          ? 'Aucune acceptation ne correspond à cette recherche.'
          : 'Personne n’a encore accepté vos conditions. Chaque acceptation apparaîtra ici.'}
      </p>
    )
  return (
    <ul className="list mt-3">
      {rows.map(({ id, acceptedAt, conditions, user }) => (
        <li key={id} className="justify-between">
          <p className="min-w-0">
            <b className="block">{user.name ?? user.email}</b>
            {user.name && <span className="hint block break-all">{user.email}</span>}
          </p>
          <p className="flex-none text-right">
            Version {conditions.version}
            <span className="hint block">
              <Instant instant={acceptedAt} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

export default async function ConditionsPage({ searchParams }: PageProps<'/admin/conditions'>) {
  const viewer = await requireAdministrateur()
  const params = await searchParams
  const [q, v, page] = [demande(params, 'q'), demande(params, 'version'), pageDemandee(params.page)]
  const version = /^[1-9]\d{0,5}$/.test(v) ? Number(v) : null
  const [toutes, { total, rows }] = await Promise.all([versions(viewer), acceptations(viewer, { recherche: q, version, page })])
  return (
    <div className="stack">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Conditions générales</h1>
        <Link href="/admin/conditions/nouvelle" className="btn main">
          Publier une nouvelle version
        </Link>
      </div>
      {params.fait === 'publie' && (
        <Alert kind="good" titre="La nouvelle version est publiée.">
          Vos clients sont prévenus par un message et l’acceptent à leur prochaine visite.
        </Alert>
      )}
      <section className="card" aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <Versions toutes={toutes} />
      </section>
      <section className="card" aria-labelledby="acceptations">
        <h2 id="acceptations" className="mb-3">
          Qui a accepté
        </h2>
        <Recherche chemin="/admin/conditions" label="Nom ou adresse électronique" q={q}>
          <ListeDeroulante
            name="version"
            label="Version"
            tous="Toutes les versions"
            options={toutes.map(({ version }) => [String(version), `Version ${version}`] as const)}
            defaultValue={v}
          />
        </Recherche>
        <Historique rows={rows} filtre={Boolean(q || version)} />
        <Pagination
          chemin={cheminDeLaListe('/admin/conditions', { q, version: version === null ? null : String(version) })}
          page={page}
          total={total}
          parPage={ACCEPTATIONS_PAR_PAGE}
        />
      </section>
    </div>
  )
}
