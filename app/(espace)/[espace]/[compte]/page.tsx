import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Biens, titreDesBiens } from '@/components/biens'
import { Solde } from '@/components/solde'
import { Euros } from '@/components/ui/euros'
import { Jour, JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { periodeDuReleve, type Releve, type SensSolde } from '@/lib/domain/releve'
import { nomAffiche } from '@/lib/domain/tiers'
import { compteAvecReleve } from '@/lib/queries/comptes'
import { compteOuvert } from './compte-ouvert'

export const metadata: Metadata = { title: 'Accueil' }

const DERNIERES = 5

function DernierReglement({ releve }: { releve: Releve }) {
  const reglement = releve.lignes.findLast(({ credit }) => credit > 0)
  if (!reglement) return null
  return (
    <p className="hint mt-1">
      Dernier règlement :{' '}
      <span className="num">
        <Euros montant={reglement.credit} />
      </span>{' '}
      le <JourEnLettres jour={reglement.dateComptable} />
    </p>
  )
}

/** As in the ledger of a telephone: one amount, so a sign; which one is the agency's way of showing balances. */
const signe = (credit: boolean, sens: SensSolde) => (sens === 'CREDIT_POSITIF' ? (credit ? '+ ' : '− ') : credit ? '− ' : '')

function DernieresEcritures({ releve, sens }: { releve: Releve; sens: SensSolde }) {
  const lignes = releve.lignes.slice(-DERNIERES).toReversed()
  if (lignes.length === 0) {
    return (
      <p className="hint mt-2">
        Aucune écriture depuis le {<JourEnLettres jour={releve.periode.debut} />}. Elles apparaîtront ici dès que votre agence les publiera.
      </p>
    )
  }
  return (
    <ul className="list mt-1">
      {lignes.map((ligne, index) => (
        <li key={releve.lignes.length - index}>
          <p className="min-w-0 flex-1">
            <b className="block">{ligne.libelle}</b>
            <small className="hint">
              <Jour jour={ligne.dateComptable} />
            </small>
          </p>
          <span className={`num ${ligne.credit > 0 ? 'text-good' : ''}`}>
            {signe(ligne.credit > 0, sens)}
            <Euros montant={ligne.credit > 0 ? ligne.credit : ligne.debit} />
          </span>
        </li>
      ))}
    </ul>
  )
}

export default async function AccueilDuCompte({ params }: PageProps<'/[espace]/[compte]'>) {
  const { viewer, compte: ouvert, base } = await compteOuvert(params)
  const jour = today()
  const compte = await compteAvecReleve(viewer, ouvert.id, jour, periodeDuReleve(jour))
  if (!compte) notFound()
  const { releve } = compte
  return (
    <div className="stack">
      <div>
        <h1>Bonjour {nomAffiche(compte.tiers)}</h1>
        <p className="hint">{compte.immeuble ? `${compte.immeuble.nom}, ${compte.immeuble.ville}` : compte.agence.nom}</p>
      </div>
      <div className="grid-12">
        <div className="c7">
          <Solde hero solde={releve.solde} au={jour}>
            <DernierReglement releve={releve} />
            <p className="mt-4">
              <Link className="btn" href={`${base}/compte`}>
                Voir mon compte
              </Link>
            </p>
          </Solde>
        </div>
        <section className="card c5" aria-labelledby="agence">
          <h2 id="agence">{compte.agence.nom}</h2>
          <p className="hint">{compte.agence.activite}</p>
          <ul className="mt-2">
            {compte.agence.telephone && (
              <li>
                <a className="inline-flex min-h-11 items-center" href={`tel:${compte.agence.telephone.replace(/\s/g, '')}`}>
                  {compte.agence.telephone}
                </a>
              </li>
            )}
            {compte.agence.email && (
              <li>
                <a className="inline-flex min-h-11 items-center [overflow-wrap:anywhere]" href={`mailto:${compte.agence.email}`}>
                  {compte.agence.email}
                </a>
              </li>
            )}
          </ul>
        </section>
        <section className="card c7" aria-labelledby="ecritures">
          <div className="flex items-center justify-between gap-3">
            <h2 id="ecritures">Dernières écritures</h2>
            <Link className="inline-flex min-h-11 items-center" href={`${base}/compte#ecritures`}>
              Tout voir
            </Link>
          </div>
          <DernieresEcritures releve={releve} sens={compte.agence.sensSolde} />
        </section>
        <section className="card c5" aria-labelledby="biens">
          <h2 id="biens">{titreDesBiens(compte.role, compte.biens)}</h2>
          <Biens biens={compte.biens} role={compte.role} />
        </section>
      </div>
    </div>
  )
}
