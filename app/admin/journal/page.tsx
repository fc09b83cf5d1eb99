import type { Metadata } from 'next'
import { JournalList } from '@/components/admin/journal-list'
import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { appareilEnMots } from '@/lib/appareil'
import { parseDay } from '@/lib/domain/day'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { EVENEMENT, type Evenement } from '@/lib/labels'
import { lieuEnMots } from '@/lib/lieu'
import { journal, LIGNES_PAR_PAGE } from '@/lib/queries/journal'
import { requireAdministrateur } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Journal' }

const EVENEMENTS = Object.entries(EVENEMENT) as [Evenement, string][]

const ChampDeJour = ({ name, label, value }: { name: string; label: string; value: string | null }) => (
  <div className="field min-w-0 flex-1">
    <label htmlFor={name}>{label}</label>
    <input id={name} name={name} type="date" defaultValue={value ?? ''} />
  </div>
)

export default async function JournalPage({ searchParams }: PageProps<'/admin/journal'>) {
  const viewer = await requireAdministrateur()
  const params = await searchParams
  const [personne, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const [du, au] = [parseDay(demande(params, 'du')), parseDay(demande(params, 'au'))]
  const evenement = EVENEMENTS.find(([key]) => key === demande(params, 'evenement'))?.[0] ?? null
  const lignes = await journal(viewer, { evenement, personne, du, au, page })
  const dites = await Promise.all(
    lignes.map(async (ligne) => ({
      ...ligne,
      appareil: ligne.device && appareilEnMots(ligne.device),
      lieu: ligne.address && (await lieuEnMots(ligne.address)),
    })),
  )
  return (
    <div className="stack">
      <div>
        <h1>Journal</h1>
        <p className="hint mt-1">
          Ce qui a été fait sur les accès de votre agence, par qui et quand. Rien ne s’y modifie ni ne s’y efface.
        </p>
      </div>
      <section className="card" aria-label="Événements">
        <Recherche chemin="/admin/journal" label="Personne" q={personne}>
          <ListeDeroulante name="evenement" label="Événement" tous="Tous" options={EVENEMENTS} defaultValue={evenement ?? ''} />
          <div className="flex gap-4">
            <ChampDeJour name="du" label="Du" value={du} />
            <ChampDeJour name="au" label="Au" value={au} />
          </div>
        </Recherche>
        {lignes.length ? (
          <JournalList lignes={dites} />
        ) : (
          <p className="hint mt-4">
            {personne || evenement || du || au
              ? 'Rien ne correspond à cette recherche.'
              : 'Rien encore. Chaque connexion, chaque accès donné ou fermé apparaîtra ici.'}
          </p>
        )}
        <Pagination
          chemin={cheminDeLaListe('/admin/journal', { q: personne, evenement, du, au })}
          page={page}
          total={Number(lignes[0]?.total ?? 0)}
          parPage={LIGNES_PAR_PAGE}
        />
      </section>
    </div>
  )
}
