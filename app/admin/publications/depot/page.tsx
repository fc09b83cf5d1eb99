import type { Metadata } from 'next'
import { RefreshWhilePending } from '@/components/refresh-while-pending'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Instant, InstantEnLettres } from '@/components/ui/instant'
import { now } from '@/lib/clock'
import { demande } from '@/lib/domain/recherche'
import { depotSurveille } from '@/lib/queries/depot-surveille'
import { requirePublicateur } from '@/lib/viewer'
import { regarderMaintenant } from './actions'
import { DepotForm } from './depot-form'

export const metadata: Metadata = { title: 'Dossier surveillé' }

type Depot = NonNullable<Awaited<ReturnType<typeof depotSurveille>>>

const Constat = ({ regardeAt, constat, prochain, version }: Depot) => (
  <section className="card stack" aria-labelledby="constat">
    <h2 id="constat">Dernier regard</h2>
    {regardeAt ? (
      <p className="break-words">
        Le <Instant instant={regardeAt} />. {constat}
      </p>
    ) : (
      <p>Palier n’a pas encore regardé ce dossier.</p>
    )}
    {prochain && (
      <p className="hint">
        Prochain regard le <InstantEnLettres instant={prochain} />.
      </p>
    )}
    {version > 0 && (
      <FormulaireDUnGeste action={regarderMaintenant} champ="quoi" valeur="regarder" pending="…" className="btn self-start">
        Regarder maintenant
      </FormulaireDUnGeste>
    )}
  </section>
)

export default async function DepotPage({ searchParams }: PageProps<'/admin/publications/depot'>) {
  const viewer = await requirePublicateur()
  const [depot, params] = await Promise.all([depotSurveille(viewer, now()), searchParams])
  const [fait, depuis] = [demande(params, 'fait'), Number(demande(params, 'depuis'))]
  const attendu = fait === 'regard' && depot !== null && (depot.regardeAt?.getTime() ?? 0) < depuis
  return (
    <div className="stack max-w-[760px]">
      <Retour href="/admin/publications" vers="Publications" />
      <h1>Dossier surveillé</h1>
      {!depot && (
        <Alert titre="Aucun dossier n’est surveillé ici.">
          Qui héberge votre extranet peut en ouvrir un ; vous réglerez alors ici les jours et les heures. D’ici là, envoyez vos paquets
          depuis la page « Publications », ou par un jeton.
        </Alert>
      )}
      {depot && (
        <>
          <p className="hint">
            Votre logiciel dépose ses paquets dans le sous-dossier «&nbsp;{depot.code}&nbsp;». Ceux qui sont pris passent dans « faits »,
            ceux qui ne sont ni une archive ni un FEC dans « refuses » ; ils y restent un mois.
          </p>
          {fait === 'regle' && <Alert kind="good" titre="Les réglages sont enregistrés." />}
          <RefreshWhilePending pending={attendu} />
          {attendu && <Alert titre="Palier regarde le dossier…">Ce qu’il y trouve paraîtra ici.</Alert>}
          <Constat {...depot} />
          <DepotForm {...depot} />
        </>
      )}
    </div>
  )
}
