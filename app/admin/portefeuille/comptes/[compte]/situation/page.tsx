import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bilan } from '@/app/(espace)/[espace]/[compte]/compte/bilan'
import { ChoixDeLaPeriode } from '@/app/(espace)/[espace]/[compte]/compte/choix-de-la-periode'
import { Suite } from '@/app/(espace)/[espace]/[compte]/compte/suite'
import { LedgerTable } from '@/components/ledger-table'
import { Solde } from '@/components/solde'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { lireRepere } from '@/lib/domain/repere'
import { compteAvecPage } from '@/lib/queries/comptes'
import { compteDemande } from '../compte-demande'
import { EnTete } from '../onglets'

export const metadata: Metadata = { title: 'Situation d’un compte' }

const LIGNES_PAR_PAGE = 100

/** The ledger as the client reads it. */
export default async function SituationPage({ params, searchParams }: PageProps<'/admin/portefeuille/comptes/[compte]/situation'>) {
  const { viewer, fiche, base } = await compteDemande(params)
  const parametres = await searchParams
  const jour = today()
  const demande = periodeDemandee(parametres, jour)
  const page = { avant: lireRepere(parametres.avant), lignes: LIGNES_PAR_PAGE }
  const compte = await compteAvecPage(viewer, fiche.id, jour, demande.periode, page)
  if (!compte) notFound()
  const { releve, suite, agence } = compte
  const chemin = `${base}/situation`
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="/situation" />
      <Solde solde={releve.solde} au={releve.periode.fin} />
      <section className="card" aria-labelledby="ecritures">
        <div className="mb-2 flex flex-wrap items-start justify-between gap-3">
          <div>
            <h2 id="ecritures">Écritures</h2>
            <p className="hint">
              Du <JourEnLettres jour={releve.periode.debut} /> au <JourEnLettres jour={releve.periode.fin} />
            </p>
          </div>
          <ChoixDeLaPeriode compte={null} chemin={chemin} demande={demande} />
        </div>
        {(demande.choisie || releve.nombre > releve.lignes.length) && <Bilan releve={releve} sens={agence.sensSolde} />}
        {releve.lignes.length === 0 && <p className="hint py-3">Aucune écriture entre ces deux dates.</p>}
        <LedgerTable releve={releve} sens={agence.sensSolde} />
        <Suite releve={releve} suite={suite} chemin={chemin} demande={demande} />
      </section>
    </div>
  )
}
