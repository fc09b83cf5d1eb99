import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssocierPourEcrire } from '@/components/demandes/associer-pour-ecrire'
import { Retour } from '@/components/retour'
import { today } from '@/lib/clock'
import { descriptionDuBien } from '@/lib/domain/bien'
import { SUJET_MAX } from '@/lib/domain/demande'
import { CATEGORIES_DEMANDE } from '@/lib/labels'
import { compteAvecBiens } from '@/lib/queries/comptes'
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
  const { viewer, compte: ouvert, base } = await compteOuvert(params, 'DEMANDES')
  const compte = await compteAvecBiens(viewer, ouvert.id, today())
  if (!compte) notFound()
  const lots = compte.biens.map((bien) => [bien.id, `${descriptionDuBien(bien)}, lot ${bien.numero}`] as const)
  return (
    <div className="stack max-w-[760px]">
      <Retour href={`${base}/demandes`} vers="Mes demandes" />
      <h1>Nouvelle demande</h1>
      {viewer.kind !== 'code' ? (
        <NouvelleForm
          compte={compte.id}
          formulaire={randomUUID()}
          lots={lots}
          {...prerempli(await searchParams)}
          urgence={compte.agence.telephone}
        />
      ) : (
        <AssocierPourEcrire />
      )}
    </div>
  )
}
