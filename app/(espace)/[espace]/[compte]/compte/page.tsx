import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Biens, titreDesBiens } from '@/components/biens'
import { LedgerTable } from '@/components/ledger-table'
import { Solde } from '@/components/solde'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { departDuCompte } from '@/lib/domain/depart'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { phraseDuPrelevement } from '@/lib/domain/prelevement'
import { lireRepere } from '@/lib/domain/repere'
import { compteAvecPage } from '@/lib/queries/comptes'
import { compteOuvert } from '../compte-ouvert'
import { Alertes } from './alertes'
import { Bilan } from './bilan'
import { ChoixDeLaPeriode } from './choix-de-la-periode'
import { DerniersReleves } from './derniers-releves'
import { MesCoordonnees } from './mes-coordonnees'
import { RecevoirReleve } from './recevoir-releve'
import { Suite } from './suite'

export const metadata: Metadata = { title: 'Mon compte' }

/** A year of a lively account; beyond, page by page. */
const LIGNES_PAR_PAGE = 100

export default async function ComptePage({ params, searchParams }: PageProps<'/[espace]/[compte]/compte'>) {
  const { viewer, compte: ouvert, base } = await compteOuvert(params, 'COMPTE')
  const jour = today()
  const parametres = await searchParams
  const demande = periodeDemandee(parametres, jour)
  const page = { avant: lireRepere(parametres.avant), lignes: LIGNES_PAR_PAGE }
  const compte = await compteAvecPage(viewer, ouvert.id, jour, demande.periode, page)
  if (!compte) notFound()
  const { releve, suite } = compte
  const chemin = `${base}/compte`
  const sens = compte.agence.sensSolde
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
      <Alertes
        role={compte.role}
        procedure={compte.procedure}
        solde={demande.choisie ? null : releve.solde}
        preleve={compte.prelevement === 'ACTIF'}
        depart={departDuCompte(compte.role, compte, jour)}
      />
      <div className="grid-12">
        <div className="c8 grid">
          <Solde solde={releve.solde} au={releve.periode.fin}>
            <p className="hint mt-3">
              Compte {compte.numero}
              {compte.immeuble && ` · ${compte.immeuble.reference}`}
              {compte.libelle && ` · ${compte.libelle}`}
            </p>
            <div className="no-print mt-1 flex flex-wrap gap-x-6">
              {compte.role === 'COPROPRIETAIRE' && (
                <Link className="inline-flex min-h-11 items-center" href={`${base}/appels`}>
                  Mes appels de fonds : pourquoi ces montants ?
                </Link>
              )}
              <Link className="inline-flex min-h-11 items-center" href={`${base}/prelevement`}>
                {phraseDuPrelevement(compte.prelevement, compte.prelevementJour)}
              </Link>
              <Link className="inline-flex min-h-11 items-center" href={`${base}/compte/evolution`}>
                L’évolution de mon solde sur deux ans
              </Link>
            </div>
          </Solde>
        </div>
        <MesCoordonnees
          viewer={viewer}
          compte={compte}
          chemin={chemin}
          modifier={parametres.modifier === 'telephones'}
          fait={parametres.telephones}
        />
        <section className="card c12" aria-labelledby="ecritures">
          <div className="mb-2 flex flex-wrap items-start justify-between gap-3">
            <div>
              <h2 id="ecritures">Écritures</h2>
              <p className="hint">
                Du <JourEnLettres jour={releve.periode.debut} /> au <JourEnLettres jour={releve.periode.fin} />
              </p>
            </div>
            <ChoixDeLaPeriode compte={compte.id} chemin={chemin} demande={demande} />
          </div>
          {(demande.choisie || releve.nombre > releve.lignes.length) && <Bilan releve={releve} sens={sens} />}
          {releve.lignes.length === 0 && (
            <p className="hint py-3">
              {demande.choisie
                ? 'Aucune écriture entre ces deux dates.'
                : 'Aucune écriture sur ces mois. Elles apparaîtront ici dès que votre agence les publiera.'}
            </p>
          )}
          <LedgerTable releve={releve} sens={sens} />
          <Suite releve={releve} suite={suite} chemin={chemin} demande={demande} />
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
