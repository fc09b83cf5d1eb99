import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssocierPourEcrire } from '@/components/demandes/associer-pour-ecrire'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Fil } from '@/components/demandes/fil'
import { Retour } from '@/components/retour'
import { FormSuccess } from '@/components/ui/form-success'
import { InstantEnLettres } from '@/components/ui/instant'
import { peutClore } from '@/lib/domain/demande'
import { estUuid } from '@/lib/domain/uuid'
import { CATEGORIE_DEMANDE } from '@/lib/labels'
import { demandeDuCompte } from '@/lib/queries/demandes'
import { lireDemande } from '@/lib/queries/demandes-du-client'
import { compteOuvert } from '../../compte-ouvert'
import { RegleForm } from './regle-form'
import { RepondreForm } from './repondre-form'

export const metadata: Metadata = { title: 'Ma demande' }

const FAIT: Readonly<Record<string, string>> = {
  envoyee: 'Votre demande est envoyée. Vous serez prévenu par e-mail de la réponse.',
  repondu: 'Votre message est envoyé.',
  regle: 'Votre demande est close. Écrivez ci-dessous si elle doit être rouverte.',
}

export default async function DemandePage({ params, searchParams }: PageProps<'/[espace]/[compte]/demandes/[demande]'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'DEMANDES')
  const { demande: id } = await params
  const demande = estUuid(id) ? await demandeDuCompte(viewer, compte.id, id) : null
  if (!demande) notFound()
  if (viewer.kind === 'client' && demande.nonLue) await lireDemande(viewer, id)
  const { fait } = await searchParams
  const dit = typeof fait === 'string' && Object.hasOwn(FAIT, fait) ? FAIT[fait] : null
  const { numero, sujet, categorie, etat, createdAt, lot, messages } = demande
  return (
    <div className="stack max-w-[860px]">
      <Retour href={`${base}/demandes`} vers="Mes demandes" />
      <div>
        <p className="hint">Demande n° {numero}</p>
        <h1 className="[overflow-wrap:anywhere]">{sujet}</h1>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <EtatDeLaDemande etat={etat} pour="client" />
          <p className="hint">
            {[CATEGORIE_DEMANDE[categorie].titre, lot].filter(Boolean).join(' · ')}, envoyée le <InstantEnLettres instant={createdAt} />
          </p>
        </div>
      </div>
      {dit && <FormSuccess key={`${fait} ${messages.length}`} titre={dit} />}
      <Fil messages={messages} pour="CLIENT" agence={compte.agence.nom} />
      {viewer.kind !== 'code' ? (
        <div className="no-print stack">
          <RepondreForm key={messages.length} compte={compte.id} demande={id} formulaire={randomUUID()} close={etat === 'RESOLUE'} />
          {peutClore(etat) && <RegleForm compte={compte.id} demande={id} />}
        </div>
      ) : (
        <AssocierPourEcrire />
      )}
    </div>
  )
}
