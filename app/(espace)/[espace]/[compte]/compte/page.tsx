import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Biens, titreDesBiens } from '@/components/biens'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { departDuCompte } from '@/lib/domain/depart'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { phraseDuPrelevement } from '@/lib/domain/prelevement'
import { lireRepere } from '@/lib/domain/repere'
import { compteAvecPage } from '@/lib/queries/comptes'
import { compteOuvert } from '../compte-ouvert'
import { Alertes } from './alertes'
import { DerniersReleves } from './derniers-releves'
import { Ecritures } from './ecritures'
import { enTexte } from './lignes'
import { MesCoordonnees } from './mes-coordonnees'
import { RecevoirReleve } from './recevoir-releve'
import { SoldeDuCompte } from './solde-du-compte'
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
  const { lignes, ...sommes } = releve
  const chemin = `${base}/compte`
  return (
    <div className="stack">
      <p className="print-only">
        {compte.agence.nom}, {compte.agence.codePostal} {compte.agence.ville} · imprimé le <JourEnLettres jour={jour} />
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Mon compte</h1>
        {viewer.kind !== 'code' ? (
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
          <SoldeDuCompte
            solde={releve.solde}
            au={releve.periode.fin}
            role={compte.role}
            numero={compte.numero}
            immeuble={compte.immeuble?.reference ?? null}
            libelle={compte.libelle}
            prelevement={ouvert.sortant ? null : phraseDuPrelevement(compte.prelevement, compte.prelevementJour)}
            base={base}
          />
        </div>
        <MesCoordonnees
          viewer={viewer}
          compte={compte}
          chemin={chemin}
          modifier={parametres.modifier === 'telephones'}
          fait={parametres.telephones}
        />
        <Ecritures
          compte={compte.id}
          chemin={chemin}
          demande={demande}
          sommes={sommes}
          lignes={enTexte(lignes)}
          sens={compte.agence.sensSolde}
        >
          <Suite releve={releve} suite={suite} chemin={chemin} demande={demande} />
        </Ecritures>
        <section className="card c7" aria-labelledby="biens">
          <h2 id="biens">{titreDesBiens(compte.role, compte.biens)}</h2>
          <Biens biens={compte.biens} role={compte.role} />
        </section>
        <DerniersReleves releves={compte.releves} base={base} />
      </div>
    </div>
  )
}
