import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Onglets } from '@/components/admin/onglets'
import { Recherche } from '@/components/admin/recherche'
import { Icon } from '@/components/ui/icon'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { CATEGORIES, COLONNES, categoriesDe, colonnesMontrees, TITRE_DE_LA_CATEGORIE } from '@/lib/domain/portefeuille'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ecrireLeFiltre, filtreDemande } from '@/lib/filtre-du-portefeuille'
import { ETAT_ACCES } from '@/lib/labels'
import { ETATS } from '@/lib/queries/acces'
import { immeublesDuPortefeuille, LIGNES_PAR_PAGE, listeDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireStaff } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'
import { ChoixDesColonnes } from './choix-des-colonnes'
import { cookieDesColonnes } from './cookie-des-colonnes'
import { LignesCochees } from './lignes-cochees'
import { Table } from './table'

type Props = PageProps<'/admin/portefeuille/[categorie]'>

const categorieDe = async (params: Props['params']) => {
  const { categorie } = await params
  return CATEGORIES.find((known) => known === categorie)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const categorie = await categorieDe(params)
  return { title: categorie ? TITRE_DE_LA_CATEGORIE[categorie] : 'Portefeuille' }
}

const nombres = new Intl.NumberFormat('fr-FR')

export default async function PortefeuillePage({ params, searchParams }: Props) {
  const viewer = await requireStaff()
  const categories = categoriesDe(viewer.metiersVus)
  const categorie = await categorieDe(params)
  if (!categorie || !categoriesDe(viewer.metiers).includes(categorie)) notFound()
  // Hers, of the trade that she has not chosen.
  if (!categories.includes(categorie)) redirect('/admin/portefeuille')
  const demandes = await searchParams
  const [filtre, page] = [filtreDemande(categorie, demandes), pageDemandee(demandes.page)]
  const [{ total, lignes }, immeubles] = await Promise.all([
    listeDuPortefeuille(viewer, categorie, filtre, [LIGNES_PAR_PAGE, (page - 1) * LIGNES_PAR_PAGE]),
    immeublesDuPortefeuille(viewer),
  ])
  const montrees = colonnesMontrees(categorie, (await cookies()).get(cookieDesColonnes(categorie))?.value)
  const chemin = `/admin/portefeuille/${categorie}`
  const ecrit = ecrireLeFiltre(filtre)
  const exporter = (format: string) => cheminDeLaListe(`/api/portefeuille/${categorie}`, { ...ecrit, format })
  const filtree = Boolean(filtre.recherche || filtre.immeuble || filtre.etat)
  const avecAcces = COLONNES[categorie].some(({ genre }) => genre === 'acces')
  return (
    <div className="stack">
      <h1>Portefeuille</h1>
      <Onglets
        label="Listes du portefeuille"
        onglets={categories.map((of) => ({ href: `/admin/portefeuille/${of}`, titre: TITRE_DE_LA_CATEGORIE[of], ici: of === categorie }))}
      />
      <section className="card" aria-labelledby="liste">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="liste">
            {TITRE_DE_LA_CATEGORIE[categorie]} <span className="hint num font-normal">{nombres.format(total)}</span>
          </h2>
          {total > 0 && (
            <p className="flex flex-wrap gap-2">
              {(['csv', 'xlsx'] as const).map((format) => (
                <a key={format} className="chip" href={exporter(format)} download>
                  <Icon name="download" size={16} />
                  {format === 'csv' ? 'CSV' : 'Excel'}
                  <span className="sr-only"> de cette liste</span>
                </a>
              ))}
            </p>
          )}
        </div>
        <Recherche chemin={chemin} label="Nom, numéro, immeuble, adresse électronique" q={filtre.recherche}>
          {categorie !== 'immeubles' && immeubles.length > 1 && (
            <ListeDeroulante
              name="immeuble"
              label="Immeuble"
              tous="Tous les immeubles"
              options={immeubles.map(({ id, nom }) => [id, nom] as const)}
              defaultValue={filtre.immeuble ?? ''}
            />
          )}
          {avecAcces && (
            <ListeDeroulante
              name="etat"
              label="Accès"
              tous="Tous les états"
              options={ETATS.map((etat) => [etat, ETAT_ACCES[etat]] as const)}
              defaultValue={filtre.etat ?? ''}
            />
          )}
          {filtre.tri && <input type="hidden" name="tri" value={ecrit.tri ?? ''} />}
        </Recherche>
        {lignes.length > 0 ? (
          <>
            <ChoixDesColonnes
              key={montrees.join()}
              categorie={categorie}
              colonnes={COLONNES[categorie]}
              montrees={montrees}
              ici={cheminDeLaListe(chemin, ecrit)}
            />
            <LignesCochees categorie={categorie} tri={ecrit.tri ?? null} agir={estGestionnaire(viewer)}>
              <Table categorie={categorie} lignes={lignes} filtre={filtre} montrees={montrees} cochable />
            </LignesCochees>
          </>
        ) : (
          <p className="hint mt-4">
            {filtree
              ? 'Rien ne correspond à cette recherche. Un autre mot, ou moins de filtres, en dira peut-être plus.'
              : 'Votre logiciel n’a encore rien publié ici.'}
          </p>
        )}
        <Pagination chemin={cheminDeLaListe(chemin, ecrit)} page={page} total={total} parPage={LIGNES_PAR_PAGE} parOrdre />
      </section>
    </div>
  )
}
