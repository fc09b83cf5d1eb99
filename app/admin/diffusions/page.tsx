import type { Metadata } from 'next'
import Link from 'next/link'
import { EtatDeLaDiffusion } from '@/components/admin/etat-de-la-diffusion'
import { OngletsDesDiffusions } from '@/components/admin/onglets-des-diffusions'
import { Recherche } from '@/components/admin/recherche'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { Instant } from '@/components/ui/instant'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/domain/day'
import { ETATS_AFFICHES, type EtatAffiche } from '@/lib/domain/diffusion'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { METIER } from '@/lib/labels'
import { DIFFUSIONS_PAR_PAGE, type DiffusionListee, diffusionsDeLAgence } from '@/lib/queries/diffusions'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'

export const metadata: Metadata = { title: 'Courriers et documents' }

const CHEMIN = '/admin/diffusions'
const CHOIX = (Object.keys(ETATS_AFFICHES) as EtatAffiche[]).map((etat) => [etat, ETATS_AFFICHES[etat].nom] as const)

const Ligne = ({ id, metier, titre, affiche, publieLe, jusquAu, updatedAt, createdBy, classeur, total, faits }: DiffusionListee) => (
  <li className="flex-wrap justify-between gap-y-1">
    <Link href={`${CHEMIN}/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline" prefetch={false}>
      <b className="block underline [overflow-wrap:anywhere]">{titre}</b>
      <span className="hint block">{[METIER[metier], classeur, createdBy].filter(Boolean).join(' · ')}</span>
    </Link>
    <p className="w-full sm:w-auto sm:text-right">
      <EtatDeLaDiffusion etat={affiche} />
      <small className="hint block">
        {affiche === 'EN_COURS' && total !== null ? (
          `${faits} sur ${total}`
        ) : publieLe ? (
          <>
            le {formatDay(publieLe)}
            {jusquAu && `, jusqu’au ${formatDay(jusquAu)}`}
          </>
        ) : (
          <>
            modifié le <Instant instant={updatedAt} />
          </>
        )}
      </small>
    </p>
  </li>
)

export default async function DiffusionsPage({ searchParams }: PageProps<'/admin/diffusions'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [recherche, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const etat = CHOIX.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const { total, rows } = await diffusionsDeLAgence(viewer, { recherche, etat, page }, today())
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Courriers et documents</h1>
          <p className="hint mt-1">Ce que vous écrivez ou joignez ici se range dans l’espace de ceux que vous choisissez.</p>
        </div>
        {estRedacteur(viewer) && (
          <Link href={`${CHEMIN}/nouvelle`} className="btn main" prefetch={false}>
            <Icon name="plus" size={20} /> Publier
          </Link>
        )}
      </div>
      <OngletsDesDiffusions ici={CHEMIN} />
      {demande(params, 'fait') === 'supprimee' && <Alert kind="good" titre="Le brouillon est supprimé." />}
      <section className="card" aria-label="Courriers et documents">
        <Recherche chemin={CHEMIN} label="Titre, classeur, auteur ou référence de dossier" q={recherche}>
          <ListeDeroulante name="etat" label="État" tous="Tous les états" options={CHOIX} defaultValue={etat ?? ''} />
        </Recherche>
        {rows.length === 0 && (
          <p className="hint mt-4">
            {recherche || etat
              ? 'Rien ne correspond à cette recherche.'
              : 'Rien encore. Écrivez un courrier à vos clients, ou joignez-leur un document : chacun le trouvera dans son espace.'}
          </p>
        )}
        <ul className="list mt-3">
          {rows.map((row) => (
            <Ligne key={row.id} {...row} />
          ))}
        </ul>
        <Pagination chemin={cheminDeLaListe(CHEMIN, { q: recherche, etat })} page={page} total={total} parPage={DIFFUSIONS_PAR_PAGE} />
      </section>
    </div>
  )
}
