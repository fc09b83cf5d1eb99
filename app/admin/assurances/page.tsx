import type { Metadata } from 'next'
import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { ETATS_D_ASSURANCE } from '@/lib/domain/assurance'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { ETAT_ASSURANCE } from '@/lib/labels'
import { ASSURANCES_PAR_PAGE, assurancesDeLAgence } from '@/lib/queries/assurances-de-l-agence'
import { estRedacteur } from '@/lib/viewer-kinds'
import { requireGerance } from '../gerance-ouverte'
import { Ligne } from './ligne'

export const metadata: Metadata = { title: 'Assurances' }

const CHOIX = [
  ['A_VOIR', 'Attestations à voir'] as const,
  ...ETATS_D_ASSURANCE.map((etat) => [etat, ETAT_ASSURANCE[etat].nom] as const),
  ['TOUTES', 'Toutes'] as const,
]

export default async function AssurancesPage({ searchParams }: PageProps<'/admin/assurances'>) {
  const viewer = await requireGerance()
  const params = await searchParams
  const [recherche, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const etat = CHOIX.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const { total, rows } = await assurancesDeLAgence(viewer, { recherche, etat: etat ?? 'A_SUIVRE', page }, today())
  const redacteur = estRedacteur(viewer)
  return (
    <div className="stack">
      <div>
        <h1>Assurances des locataires</h1>
        <p className="hint mt-1">
          L’attestation que chaque locataire dépose depuis son espace. Un rappel lui part un mois avant la fin, puis le jour de la fin.
        </p>
      </div>
      <section className="card" aria-label="Assurances">
        <Recherche chemin="/admin/assurances" label="Nom, compte, immeuble, lot ou assureur" q={recherche}>
          <ListeDeroulante name="etat" label="État" tous="À suivre" options={CHOIX} defaultValue={etat ?? ''} />
        </Recherche>
        {rows.length === 0 && (
          <p className="hint mt-4">
            {recherche || etat
              ? 'Aucun locataire ne correspond à cette recherche.'
              : 'Rien à suivre : toutes les attestations sont à jour et ont été vues. Celles que vos locataires déposeront arriveront ici.'}
          </p>
        )}
        <ul className="list mt-3">
          {rows.map((row) => (
            <Ligne key={row.compteId} {...row} redacteur={redacteur} />
          ))}
        </ul>
        <Pagination
          chemin={cheminDeLaListe('/admin/assurances', { q: recherche, etat })}
          page={page}
          total={total}
          parPage={ASSURANCES_PAR_PAGE}
          parOrdre
        />
      </section>
    </div>
  )
}
