import type { Metadata } from 'next'
import Link from 'next/link'
import { AssocierPourEcrire } from '@/components/demandes/associer-pour-ecrire'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { dayInFrance } from '@/lib/domain/day'
import { ETATS } from '@/lib/domain/demande'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { CATEGORIE_DEMANDE } from '@/lib/labels'
import { DEMANDES_PAR_PAGE, type DemandeListee, demandesDuCompte } from '@/lib/queries/demandes'
import { compteOuvert } from '../compte-ouvert'
import { Filtres } from './filtres'

export const metadata: Metadata = { title: 'Mes demandes' }

const Ligne = ({ base, id, numero, sujet, categorie, etat, updatedAt, nonLue }: DemandeListee & { base: string }) => (
  <li className="flex-wrap gap-y-1">
    <Link href={`${base}/${id}`} className="min-w-0 flex-1 basis-60 py-1 no-underline">
      <b className="block underline">{sujet}</b>
      <span className="hint block">
        N° {numero} · {CATEGORIE_DEMANDE[categorie].titre} · le <JourEnLettres jour={dayInFrance(updatedAt)} />
      </span>
    </Link>
    {nonLue && (
      <span className="tag">
        <Icon name="mail" size={16} />
        Réponse à lire
      </span>
    )}
    <EtatDeLaDemande etat={etat} pour="client" />
  </li>
)

/** What the page is for, to who has asked nothing yet. */
const Vide = ({ agence }: { agence: string }) => (
  <section className="card" aria-label="Vos demandes">
    <p>Vous n’avez encore rien demandé.</p>
    <p className="hint mt-2">
      Une fuite, une question sur votre compte, un document qui manque : écrivez ici à {agence}, avec des photos s’il le faut. Chaque
      demande garde son numéro, les réponses arrivent sur cette page et vous êtes prévenu par e-mail.
    </p>
  </section>
)

export default async function DemandesPage({ params, searchParams }: PageProps<'/[espace]/[compte]/demandes'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'DEMANDES')
  const query = await searchParams
  const [recherche, page] = [demande(query, 'q'), pageDemandee(query.page)]
  const etat = ETATS.find((known) => known === demande(query, 'etat')) ?? null
  const { total, rows } = await demandesDuCompte(viewer, compte.id, { recherche, etat, page })
  const chemin = `${base}/demandes`
  const filtre = Boolean(recherche || etat)
  return (
    <div className="stack">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Mes demandes</h1>
        {viewer.kind !== 'code' && (
          <Link href={`${chemin}/nouvelle`} className="btn main no-print">
            <Icon name="plus" />
            Nouvelle demande
          </Link>
        )}
      </div>
      {viewer.kind === 'code' && <AssocierPourEcrire />}
      {rows.length === 0 && !filtre && page === 1 ? (
        <Vide agence={compte.agence.nom} />
      ) : (
        <section className="card" aria-label="Vos demandes">
          <Filtres chemin={chemin} q={recherche} etat={etat} />
          {rows.length === 0 && <p className="hint mt-4">Aucune demande ne correspond à cette recherche.</p>}
          <ul className="list mt-3">
            {rows.map((row) => (
              <Ligne key={row.id} base={chemin} {...row} />
            ))}
          </ul>
          <Pagination chemin={cheminDeLaListe(chemin, { q: recherche, etat })} page={page} total={total} parPage={DEMANDES_PAR_PAGE} />
        </section>
      )}
    </div>
  )
}
