import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Biens, titreDesBiens } from '@/components/biens'
import { today } from '@/lib/clock'
import { departDuCompte } from '@/lib/domain/depart'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { phraseDuPrelevement } from '@/lib/domain/prelevement'
import { lireRepere } from '@/lib/domain/repere'
import { lignesAdresse, nomAffiche } from '@/lib/domain/tiers'
import { compteAvecPage } from '@/lib/queries/comptes'
import { logementDuCompte } from '@/lib/queries/logement'
import { afficherTelephones } from '@/lib/saisie-du-telephone'
import { compteOuvert } from '../compte-ouvert'
import { Alertes } from './alertes'
import { CadreDuCompte } from './cadre-du-compte'
import { DerniersReleves } from './derniers-releves'
import { enTexte } from './lignes'
import { MonLogement } from './mon-logement'
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
  const logement = compte.role === 'LOCATAIRE' ? await logementDuCompte(viewer, ouvert.id, jour) : null
  const { releve, suite, tiers } = compte
  const { lignes, ...sommes } = releve
  const chemin = `${base}/compte`
  return (
    <CadreDuCompte
      agence={`${compte.agence.nom}, ${compte.agence.codePostal} ${compte.agence.ville}`}
      jour={jour}
      recevoir={viewer.kind === 'code' ? null : { compte: compte.id, demande: randomUUID() }}
      alertes={
        <Alertes
          role={compte.role}
          procedure={compte.procedure}
          solde={demande.choisie ? null : releve.solde}
          preleve={compte.prelevement === 'ACTIF'}
          depart={departDuCompte(compte.role, compte, jour)}
        />
      }
      solde={{
        solde: releve.solde,
        au: releve.periode.fin,
        role: compte.role,
        numero: compte.numero,
        immeuble: compte.immeuble?.reference ?? null,
        libelle: compte.libelle,
        prelevement: ouvert.sortant ? null : phraseDuPrelevement(compte.prelevement, compte.prelevementJour),
        base,
      }}
      coordonnees={{
        compte: compte.id,
        titulaire: [tiers.civilite, nomAffiche(tiers)].filter(Boolean).join(' '),
        adresse: lignesAdresse(tiers),
        // The agency's mail goes to the address of the login, once there is one.
        email: viewer.kind === 'client' ? viewer.email : tiers.email,
        telephones: afficherTelephones(tiers.telephones),
        version: tiers.version,
        connecte: viewer.kind !== 'code',
        chemin,
        modifier: parametres.modifier === 'telephones',
        fait: parametres.telephones,
      }}
      ecritures={{ compte: compte.id, chemin, demande, sommes, lignes: enTexte(lignes), sens: compte.agence.sensSolde }}
      suite={<Suite releve={releve} suite={suite} chemin={chemin} demande={demande} />}
    >
      {logement ? (
        <MonLogement bail={logement.bail} base={base} />
      ) : (
        <section className="card c7" aria-labelledby="biens">
          <h2 id="biens">{titreDesBiens(compte.biens)}</h2>
          <Biens biens={compte.biens} />
        </section>
      )}
      <DerniersReleves releves={compte.releves} base={base} />
    </CadreDuCompte>
  )
}
