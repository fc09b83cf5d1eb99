import type { Metadata } from 'next'
import Link from 'next/link'
import { OngletsDesDiffusions } from '@/components/admin/onglets-des-diffusions'
import { Recherche } from '@/components/admin/recherche'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { type Day, formatDay } from '@/lib/domain/day'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import {
  type EtatDeLInformation,
  INFORMATIONS_PAR_PAGE_D_AGENCE,
  type InformationListee,
  informationsDeLAgence,
} from '@/lib/queries/informations-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'

export const metadata: Metadata = { title: 'Informations' }

const CHEMIN = '/admin/informations'
const ETATS = {
  EN_LIGNE: { nom: 'En ligne', ton: 'good' },
  A_VENIR: { nom: 'À venir', ton: 'warn' },
  TERMINEE: { nom: 'Terminée', ton: 'plain' },
  RETIREE: { nom: 'Retirée', ton: 'plain' },
} as const satisfies Record<EtatDeLInformation, { nom: string; ton: string }>
const CHOIX = (Object.keys(ETATS) as EtatDeLInformation[]).map((etat) => [etat, ETATS[etat].nom] as const)

const FAIT = new Map(
  Object.entries({
    publiee: 'L’information est publiée.',
    changee: 'L’information est enregistrée.',
    retiree: 'L’information est retirée.',
  }),
)

const etatDe = ({ retiree, date, jusquAu }: InformationListee, jour: Day): EtatDeLInformation =>
  retiree ? 'RETIREE' : date > jour ? 'A_VENIR' : jusquAu && jusquAu < jour ? 'TERMINEE' : 'EN_LIGNE'

function Ligne({ information, jour }: { information: InformationListee; jour: Day }) {
  const { id, titre, date, jusquAu, origine } = information
  const etat = ETATS[etatDe(information, jour)]
  return (
    <li className="flex-wrap justify-between gap-y-1">
      <Link href={`${CHEMIN}/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline" prefetch={false}>
        <b className="block underline [overflow-wrap:anywhere]">{titre}</b>
        <span className="hint block">
          Du {formatDay(date)}
          {jusquAu && ` au ${formatDay(jusquAu)}`}
          {origine === 'ENVOI' && ' · de votre logiciel'}
        </span>
      </Link>
      <span className={`tag ${etat.ton}`}>{etat.nom}</span>
    </li>
  )
}

export default async function InformationsPage({ searchParams }: PageProps<'/admin/informations'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [recherche, page, jour] = [demande(params, 'q'), pageDemandee(params.page), today()]
  const etat = CHOIX.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const fait = FAIT.get(demande(params, 'fait'))
  const { total, rows } = await informationsDeLAgence(viewer, { recherche, etat, page }, jour)
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Informations</h1>
          <p className="hint mt-1">
            Une coupure d’eau, une fermeture, des travaux&nbsp;: ce que lisent vos clients à l’accueil de leur espace.
          </p>
        </div>
        {estRedacteur(viewer) && (
          <Link href={`${CHEMIN}/nouvelle`} className="btn main" prefetch={false}>
            <Icon name="plus" size={20} /> Nouvelle information
          </Link>
        )}
      </div>
      <OngletsDesDiffusions ici={CHEMIN} />
      {fait && <Alert kind="good" titre={fait} />}
      <section className="card" aria-label="Informations">
        <Recherche chemin={CHEMIN} label="Mots du titre ou du texte" q={recherche}>
          <ListeDeroulante name="etat" label="État" tous="Tous les états" options={CHOIX} defaultValue={etat ?? ''} />
        </Recherche>
        {rows.length === 0 && (
          <p className="hint mt-4">
            {recherche || etat
              ? 'Rien ne correspond à cette recherche.'
              : 'Aucune information. Celle que vous publierez paraîtra à l’accueil de vos clients.'}
          </p>
        )}
        <ul className="list mt-3">
          {rows.map((information) => (
            <Ligne key={information.id} information={information} jour={jour} />
          ))}
        </ul>
        <Pagination
          chemin={cheminDeLaListe(CHEMIN, { q: recherche, etat })}
          page={page}
          total={total}
          parPage={INFORMATIONS_PAR_PAGE_D_AGENCE}
        />
      </section>
    </div>
  )
}
