import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LedgerTable } from '@/components/ledger-table'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { Imprimer } from '@/components/ui/imprimer'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { nomAffiche } from '@/lib/domain/tiers'
import { compteAvecPage } from '@/lib/queries/comptes'
import { compteOuvert } from '../../compte-ouvert'
import { dansLaPeriode } from '../adresse'
import { Bilan } from '../bilan'

export const metadata: Metadata = { title: 'Écritures à imprimer' }

/** Some hundred and fifty sheets: nobody prints more, and the page still opens. */
const LIGNES = 5000
const nombres = new Intl.NumberFormat('fr-FR')

export default async function ImprimerPage({ params, searchParams }: PageProps<'/[espace]/[compte]/compte/imprimer'>) {
  const { viewer, compte: ouvert, base } = await compteOuvert(params, 'COMPTE')
  const jour = today()
  const demande = periodeDemandee(await searchParams, jour)
  const compte = await compteAvecPage(viewer, ouvert.id, jour, demande.periode, { avant: null, lignes: LIGNES })
  if (!compte) notFound()
  const { releve, agence } = compte
  return (
    <div className="stack">
      <Retour href={dansLaPeriode(`${base}/compte`, demande)} vers="Mon compte" />
      <p className="print-only">
        {agence.nom}, {agence.codePostal} {agence.ville} · imprimé le <JourEnLettres jour={jour} />
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Écritures du compte {compte.numero}</h1>
        <Imprimer />
      </div>
      {demande.erreur && (
        <div className="no-print">
          <Alert kind="bad" titre={demande.erreur} />
        </div>
      )}
      <section className="card" aria-labelledby="periode">
        <h2 id="periode">
          Du <JourEnLettres jour={releve.periode.debut} /> au <JourEnLettres jour={releve.periode.fin} />
        </h2>
        <p className="hint">{[nomAffiche(compte.tiers), compte.immeuble?.nom ?? compte.libelle].filter(Boolean).join(' · ')}</p>
        <Bilan releve={releve} sens={agence.sensSolde} />
        {releve.restent > 0 && (
          <p className="mt-2">
            Cette période a {nombres.format(releve.nombre)} écritures : voici les {nombres.format(LIGNES)} plus récentes. Pour les autres,
            choisissez des dates plus proches, ou exportez le tout.
          </p>
        )}
        <LedgerTable releve={releve} sens={agence.sensSolde} />
      </section>
    </div>
  )
}
