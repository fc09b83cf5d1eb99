import type { Metadata } from 'next'
import Link from 'next/link'
import { JournalList } from '@/components/admin/journal-list'
import { Recherche } from '@/components/admin/recherche'
import { Depliant } from '@/components/ui/depliant'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { EVENEMENTS, ecrireLeFiltreDuJournal, filtreDuJournal } from '@/lib/filtre-du-journal'
import { enMots } from '@/lib/journal-dit'
import { journal, LIGNES_PAR_PAGE } from '@/lib/queries/journal'
import { requireAdministrateur } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Journal' }

const ligneDemandee = (value: string) => (/^[1-9]\d{0,17}$/.test(value) ? value : null)

export default async function JournalPage({ searchParams }: PageProps<'/admin/journal'>) {
  const viewer = await requireAdministrateur()
  const params = await searchParams
  const [filtre, avant] = [filtreDuJournal(params), ligneDemandee(demande(params, 'avant'))]
  const { evenement, personne, compte, mots, du, au } = filtre
  const lues = await journal(viewer, filtre, avant, LIGNES_PAR_PAGE + 1)
  const lignes = await enMots(lues.slice(0, LIGNES_PAR_PAGE))
  const ecrit = ecrireLeFiltreDuJournal(filtre)
  const suite = lues.length > LIGNES_PAR_PAGE ? (lignes.at(-1)?.id ?? null) : null
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Journal</h1>
          <p className="hint mt-1">Ce qui a été fait dans votre agence, par qui et quand. Rien ne s’y modifie ni ne s’y efface.</p>
        </div>
        <p className="flex flex-wrap gap-2">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} className="chip" href={cheminDeLaListe('/api/journal', { ...ecrit, format })} download>
              <Icon name="download" size={16} />
              {format === 'csv' ? 'CSV' : 'Excel'}
              <span className="sr-only"> de ce journal</span>
            </a>
          ))}
        </p>
      </div>
      <section className="card" aria-label="Événements">
        <Recherche chemin="/admin/journal" label="Personne" q={personne}>
          <ListeDeroulante name="evenement" label="Événement" tous="Tous" options={EVENEMENTS} defaultValue={evenement ?? ''} />
          <Depliant titre="Plus de filtres" className="order-last w-full" ouvert={Boolean(compte || mots || du || au)}>
            <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
              <Field name="compte" label="Numéro de compte" defaultValue={compte} maxLength={100} autoComplete="off" />
              <Field name="mots" label="Mots des précisions" defaultValue={mots} maxLength={100} autoComplete="off" />
              <Field name="du" label="Du" type="date" defaultValue={du ?? ''} />
              <Field name="au" label="Au" type="date" defaultValue={au ?? ''} />
            </div>
          </Depliant>
        </Recherche>
        {lignes.length ? (
          <JournalList lignes={lignes} />
        ) : (
          <p className="hint mt-4">
            {personne || evenement || compte || mots || du || au || avant
              ? 'Rien ne correspond à cette recherche.'
              : 'Rien encore. Chaque connexion, chaque accès donné ou fermé apparaîtra ici.'}
          </p>
        )}
        {(avant || suite) && (
          <nav aria-label="Pages" className="flex items-center justify-between gap-3 pt-3">
            {avant ? (
              <Link className="btn" href={cheminDeLaListe('/admin/journal', ecrit)}>
                ← Revenir au plus récent
              </Link>
            ) : (
              <span />
            )}
            {suite && (
              <Link className="btn" href={cheminDeLaListe('/admin/journal', { ...ecrit, avant: suite })} rel="next">
                Plus anciens →
              </Link>
            )}
          </nav>
        )}
      </section>
    </div>
  )
}
