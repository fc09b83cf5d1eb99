'use client'

import type { ReactNode } from 'react'
import type { Day } from '@/lib/domain/day'
import type { Rubrique } from '@/lib/domain/rubriques'
import type { CompteRole } from '@/lib/prisma/enums'
import type { Accueil } from '@/lib/queries/accueil'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { AccueilDuCoproprietaire } from './accueil-du-coproprietaire'
import { DemandesOuvertes, type Ligne } from './demandes-ouvertes'
import { DepuisLaVisite } from './depuis-la-visite'
import { DernieresInformations } from './dernieres-informations'
import { DerniersDocuments } from './derniers-documents'
import { SoldeDuJour } from './solde-du-jour'

type Faits = 'solde' | 'dernierReglement' | 'prelevement' | 'prochaine' | 'evenements' | 'documents' | 'nouveaux' | 'informations'

type Props = {
  readonly accueil: Pick<Accueil, Faits>
  readonly demandes: { readonly total: number; readonly rows: readonly Ligne[] }
  /** The day of the visit before this one. */
  readonly visite: Day | null
  readonly agence: Pick<CompteOuvert['agence'], 'nom' | 'telephone' | 'email'>
  readonly role: CompteRole
  /** What the agency has not closed. */
  readonly ouvertes: readonly Rubrique[]
  readonly base: string
  readonly jour: Day
  /** What a landlord or a tenant finds there beside what everyone does. */
  readonly children: ReactNode
}

// As the table of the ledger (docs/decisions/016): the cards are sent once as HTML, and beside them the bare facts.

/** What matters now for a compte, card by card. */
export function Tableau({ accueil, demandes, visite, agence, role, ouvertes, base, jour, children }: Props) {
  const ouverte = (rubrique: Rubrique) => ouvertes.includes(rubrique)
  const informations = ouverte('INFORMATIONS') ? accueil.informations : []
  const nouvelles = <DernieresInformations informations={informations} agence={agence} base={base} contacts={ouverte('CONTACTS')} />
  const reponses = ouverte('DEMANDES') ? demandes.rows.filter(({ nonLue }) => nonLue).length : 0
  return (
    <>
      <DepuisLaVisite
        visite={visite}
        documents={ouverte('DOCUMENTS') ? accueil.nouveaux : 0}
        reponses={reponses}
        informations={visite ? informations.filter(({ date }) => date > visite).length : 0}
        base={base}
        jour={jour}
      />
      <div className="grid-12">
        {ouverte('COMPTE') && (
          <div className="c7">
            <SoldeDuJour accueil={accueil} jour={jour} base={base} role={role} />
          </div>
        )}
        {role === 'COPROPRIETAIRE' ? <AccueilDuCoproprietaire accueil={accueil} jour={jour} base={base} ouverte={ouverte} /> : children}
        {role !== 'COPROPRIETAIRE' && ouverte('DOCUMENTS') && <DerniersDocuments accueil={accueil} base={base} />}
        {role !== 'COPROPRIETAIRE' && nouvelles}
        {ouverte('DEMANDES') && <DemandesOuvertes demandes={demandes} base={base} />}
        {role === 'COPROPRIETAIRE' && nouvelles}
      </div>
    </>
  )
}
