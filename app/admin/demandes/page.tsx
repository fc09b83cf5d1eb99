import type { Metadata } from 'next'
import Link from 'next/link'
import { Onglets } from '@/components/admin/onglets'
import { ParcoursAuClavier } from '@/components/admin/parcours-au-clavier'
import { Recherche } from '@/components/admin/recherche'
import { Depliant } from '@/components/ui/depliant'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { now, today } from '@/lib/clock'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ATTENTES, JOURS_SANS_REPONSE, ONGLETS, type Onglet, type TriDesDemandes } from '@/lib/domain/tri-des-demandes'
import { ecrireLeFiltreDesDemandes, filtreDesDemandes } from '@/lib/filtre-des-demandes'
import { CATEGORIE_DEMANDE, CATEGORIES_DEMANDE, ETAT_DEMANDE } from '@/lib/labels'
import { colleguesDe, DEMANDES_PAR_PAGE_D_AGENCE, demandesRecues } from '@/lib/queries/demandes-recues'
import { immeublesDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { Ligne } from './ligne'

export const metadata: Metadata = { title: 'Demandes' }

const TITRES: Readonly<Record<Onglet, string>> = {
  ...{ OUVERTES: 'Ouvertes', MIENNES: 'Les miennes', RAPPELS: 'Rappels du jour', TOUTES: 'Toutes' },
  ...{ NOUVELLE: 'Nouvelles', EN_COURS: ETAT_DEMANDE.EN_COURS.agence, ATTENTE: ETAT_DEMANDE.ATTENTE.agence, RESOLUE: 'Résolues' },
}
const TRIER: readonly (readonly [TriDesDemandes, string])[] = [
  ['recentes', 'Les plus récentes'],
  ['anciennes', 'Les plus anciennes'],
  ['numero', 'Par numéro'],
]
const ATTENDRE = ATTENTES.map((jours) => [String(jours), jours === 1 ? 'un jour' : `${jours} jours`] as const)
const JOUR_MS = 24 * 3600 * 1000
const nombres = new Intl.NumberFormat('fr-FR')

export default async function DemandesPage({ searchParams }: PageProps<'/admin/demandes'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [page, jour] = [pageDemandee(params.page), today()]
  const filtre = filtreDesDemandes(params, page)
  const [{ total, nombres: parOnglet, rows }, collegues, immeubles] = await Promise.all([
    demandesRecues(viewer, filtre, jour),
    colleguesDe(viewer),
    immeublesDuPortefeuille(viewer),
  ])
  const ecrit = ecrireLeFiltreDesDemandes(filtre)
  const resserree = Boolean(filtre.categorie || filtre.immeuble || filtre.assigne || filtre.attente || ecrit.tri)
  const retard = new Date(now().getTime() - JOURS_SANS_REPONSE * JOUR_MS)
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Demandes</h1>
          <p className="hint mt-1">Ce que vos clients vous écrivent. Celui qui attend depuis le plus longtemps vient en premier.</p>
        </div>
        {estRedacteur(viewer) && (
          <Link href="/admin/demandes/reponses" className="btn">
            Réponses types
          </Link>
        )}
      </div>
      <div className="boites">
        <Onglets
          label="Boîtes"
          onglets={ONGLETS.map((onglet) => ({
            href: cheminDeLaListe('/admin/demandes', { ...ecrit, etat: onglet === 'OUVERTES' ? null : onglet }),
            titre: `${TITRES[onglet]} · ${nombres.format(parOnglet?.[onglet] ?? 0)}`,
            ici: onglet === filtre.onglet,
          }))}
        />
      </div>
      <section className="card" aria-label="Demandes reçues">
        <Recherche chemin="/admin/demandes" label="Numéro, nom, immeuble ou mots de la demande" q={filtre.recherche}>
          {ecrit.etat && <input type="hidden" name="etat" value={ecrit.etat} />}
          <Depliant titre="Filtrer et trier" className="order-last w-full" ouvert={resserree}>
            <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
              <ListeDeroulante
                name="qui"
                label="Qui s’en occupe"
                tous="Tout le monde"
                options={[
                  ['PERSONNE', 'Personne encore'],
                  ...collegues.map(({ id, nom, moi }) => [id, moi ? `${nom} (moi)` : nom] as const),
                ]}
                defaultValue={filtre.assigne ?? ''}
              />
              <ListeDeroulante
                name="categorie"
                label="Objet"
                tous="Tous les objets"
                options={CATEGORIES_DEMANDE.map((of) => [of, CATEGORIE_DEMANDE[of].titre] as const)}
                defaultValue={filtre.categorie ?? ''}
              />
              <ListeDeroulante
                name="immeuble"
                label="Immeuble"
                tous="Tous les immeubles"
                options={immeubles.map(({ id, nom }) => [id, nom] as const)}
                defaultValue={filtre.immeuble ?? ''}
              />
              <ListeDeroulante
                name="attente"
                label="Attend depuis plus de"
                tous="Peu importe"
                options={ATTENDRE}
                defaultValue={filtre.attente ?? ''}
              />
              <ListeDeroulante name="tri" label="Trier" tous="Qui attend le plus" options={TRIER} defaultValue={ecrit.tri ?? ''} />
            </div>
          </Depliant>
        </Recherche>
        {rows.length === 0 && (
          <p className="hint mt-4">
            {filtre.recherche || resserree || filtre.onglet !== 'OUVERTES'
              ? 'Aucune demande ici. Un autre onglet, ou moins de filtres, en montrera peut-être.'
              : 'Aucune demande ouverte. Ce que vos clients vous écriront depuis « Mes demandes » arrivera ici, et un message vous préviendra à l’adresse de l’agence.'}
          </p>
        )}
        <ParcoursAuClavier>
          <ul className="list mt-3">
            {rows.map((row) => (
              <Ligne key={row.id} {...row} jour={jour} retard={retard} />
            ))}
          </ul>
        </ParcoursAuClavier>
        <Pagination
          chemin={cheminDeLaListe('/admin/demandes', ecrit)}
          page={page}
          total={total}
          parPage={DEMANDES_PAR_PAGE_D_AGENCE}
          parOrdre
        />
      </section>
    </div>
  )
}
