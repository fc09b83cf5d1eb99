import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { AssocierPourEcrire } from '@/components/demandes/associer-pour-ecrire'
import { Retour } from '@/components/retour'
import { today } from '@/lib/clock'
import { descriptionDuBien } from '@/lib/domain/bien'
import { SUJET_MAX } from '@/lib/domain/demande'
import { CATEGORIES_DEMANDE } from '@/lib/labels'
import { type LotDuCompte, lotsPourUneDemande } from '@/lib/queries/lots-pour-une-demande'
import { compteOuvert } from '../../compte-ouvert'
import { NouvelleForm } from './nouvelle-form'

export const metadata: Metadata = { title: 'Nouvelle demande' }

/** What another page has said already: `?sujet=…&categorie=…`. */
function prerempli({ sujet, categorie }: Record<string, string | string[] | undefined>) {
  return {
    sujet: typeof sujet === 'string' ? sujet.replace(/\p{Cc}/gu, ' ').slice(0, SUJET_MAX) : '',
    categorie: CATEGORIES_DEMANDE.find((known) => known === categorie) ?? '',
  }
}

export default async function NouvelleDemandePage({ params, searchParams }: PageProps<'/[espace]/[compte]/demandes/nouvelle'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'DEMANDES')
  const lots = viewer.kind === 'code' ? [] : await lotsPourUneDemande(viewer, compte.id, today())
  const ailleurs = new Set(lots.map(({ immeuble }) => immeuble)).size > 1
  const nomDe = (lot: LotDuCompte) => [`${descriptionDuBien(lot)}, lot ${lot.numero}`, ailleurs && lot.immeuble].filter(Boolean).join(' · ')
  return (
    <div className="stack max-w-[760px]">
      <Retour href={`${base}/demandes`} vers="Mes demandes" />
      <h1>Nouvelle demande</h1>
      {viewer.kind !== 'code' ? (
        <NouvelleForm
          compte={compte.id}
          formulaire={randomUUID()}
          // An assembly is of the co-owners alone.
          categories={CATEGORIES_DEMANDE.filter((une) => une !== 'ASSEMBLEE' || compte.role === 'COPROPRIETAIRE')}
          lots={lots.map((lot) => [lot.id, nomDe(lot)] as const)}
          // A tenant writes of what he rents; a co-owner as often of the common parts.
          lot={compte.role === 'LOCATAIRE' ? (lots[0]?.id ?? '') : ''}
          {...prerempli(await searchParams)}
          urgence={compte.agence.telephone}
        />
      ) : (
        <AssocierPourEcrire />
      )}
    </div>
  )
}
