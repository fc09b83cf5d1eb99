import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Biens, titreDesBiens } from '@/components/biens'
import { Coordonnees } from '@/components/coordonnees'
import { LedgerTable } from '@/components/ledger-table'
import { Solde } from '@/components/solde'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { compteAvecReleve } from '@/lib/queries/comptes'
import { compteOuvert } from '../compte-ouvert'
import { Alertes } from './alertes'
import { ChoixDeLaPeriode } from './choix-de-la-periode'
import { DerniersReleves } from './derniers-releves'
import { RecevoirReleve } from './recevoir-releve'

export const metadata: Metadata = { title: 'Mon compte' }

export default async function ComptePage({ params, searchParams }: PageProps<'/[espace]/[compte]/compte'>) {
  const { viewer, compte: ouvert, base } = await compteOuvert(params)
  const jour = today()
  const demande = periodeDemandee(await searchParams, jour)
  const compte = await compteAvecReleve(viewer, ouvert.id, jour, demande.periode)
  if (!compte) notFound()
  const { releve } = compte
  return (
    <div className="stack">
      <p className="print-only">
        {compte.agence.nom}, {compte.agence.codePostal} {compte.agence.ville} · imprimé le <JourEnLettres jour={jour} />
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Mon compte</h1>
        {viewer.kind === 'client' ? (
          <RecevoirReleve compte={compte.id} demande={randomUUID()} />
        ) : (
          <Link href="/associer" className="btn main no-print">
            Associer mon compte
          </Link>
        )}
      </div>
      <Alertes procedure={compte.procedure} solde={demande.choisie ? null : releve.solde} />
      <div className="grid-12">
        <div className="c8 grid">
          <Solde solde={releve.solde} au={releve.periode.fin}>
            <p className="hint mt-3">
              Compte {compte.numero}
              {compte.immeuble && ` · ${compte.immeuble.reference}`}
              {compte.libelle && ` · ${compte.libelle}`}
            </p>
            {compte.role === 'COPROPRIETAIRE' && (
              <Link className="no-print mt-1 inline-flex min-h-11 items-center" href={`${base}/appels`}>
                Mes appels de fonds : pourquoi ces montants ?
              </Link>
            )}
          </Solde>
        </div>
        <section className="card c4" aria-labelledby="coordonnees">
          <h2 id="coordonnees">Coordonnées</h2>
          <Coordonnees tiers={compte.tiers} connexion={viewer.kind === 'client' ? viewer.email : null} />
        </section>
        <section className="card c12" aria-labelledby="ecritures">
          <div className="mb-2 flex flex-wrap items-start justify-between gap-3">
            <div>
              <h2 id="ecritures">Écritures</h2>
              <p className="hint">
                Du <JourEnLettres jour={releve.periode.debut} /> au <JourEnLettres jour={releve.periode.fin} />
              </p>
            </div>
            <ChoixDeLaPeriode chemin={`${base}/compte`} demande={demande} />
          </div>
          {releve.lignes.length === 0 && (
            <p className="hint py-3">
              {demande.choisie
                ? 'Aucune écriture entre ces deux dates.'
                : 'Aucune écriture sur ces mois. Elles apparaîtront ici dès que votre agence les publiera.'}
            </p>
          )}
          <LedgerTable releve={releve} sens={compte.agence.sensSolde} />
        </section>
        <section className="card c7" aria-labelledby="biens">
          <h2 id="biens">{titreDesBiens(compte.role, compte.biens)}</h2>
          <Biens biens={compte.biens} role={compte.role} />
        </section>
        <DerniersReleves releves={compte.releves} base={base} />
      </div>
    </div>
  )
}
