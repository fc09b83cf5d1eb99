import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Fil } from '@/components/demandes/fil'
import { LiensDeContact } from '@/components/liens-de-contact'
import { Retour } from '@/components/retour'
import { FormSuccess } from '@/components/ui/form-success'
import { InstantEnLettres } from '@/components/ui/instant'
import { estUuid } from '@/lib/domain/uuid'
import { CATEGORIE_DEMANDE, ROLE } from '@/lib/labels'
import { demandeDeLAgence, lireCommeAgence } from '@/lib/queries/demandes-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { EtatForm } from './etat-form'
import { NoteForm } from './note-form'
import { ReponseForm } from './reponse-form'

export const metadata: Metadata = { title: 'Demande' }

const FAIT: Readonly<Record<string, string>> = {
  repondu: 'Votre réponse est envoyée.',
  note: 'Votre note est gardée. Le client ne la voit pas.',
  etat: 'L’état de la demande est changé.',
}

type Demande = NonNullable<Awaited<ReturnType<typeof demandeDeLAgence>>>

const Demandeur = ({ nom, role, compte, compteId, lieu, lot, email, telephone }: Demande) => (
  <section className="card" aria-labelledby="demandeur">
    <h2 id="demandeur">{nom}</h2>
    <p className="hint mt-1">
      {ROLE[role]} · <Link href={`/admin/acces/${compteId}`}>compte {compte}</Link>
      {[lieu, lot].filter(Boolean).map((part) => ` · ${part}`)}
    </p>
    <LiensDeContact telephone={telephone} email={email} />
  </section>
)

export default async function DemandeDeLAgencePage({ params, searchParams }: PageProps<'/admin/demandes/[demande]'>) {
  const viewer = await requireStaff()
  const { demande: id } = await params
  const demande = estUuid(id) ? await demandeDeLAgence(viewer, id) : null
  if (!demande) notFound()
  if (estRedacteur(viewer)) await lireCommeAgence(viewer, id)
  const { fait } = await searchParams
  const dit = typeof fait === 'string' && Object.hasOwn(FAIT, fait) ? FAIT[fait] : null
  const { numero, sujet, categorie, etat, createdAt, messages, email } = demande
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/demandes" vers="Demandes" />
      <div>
        <p className="hint">Demande n° {numero}</p>
        <h1 className="[overflow-wrap:anywhere]">{sujet}</h1>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <EtatDeLaDemande etat={etat} pour="agence" />
          <p className="hint">
            {CATEGORIE_DEMANDE[categorie].titre}, reçue le <InstantEnLettres instant={createdAt} />
          </p>
        </div>
      </div>
      {dit && <FormSuccess key={`${fait} ${messages.length} ${etat}`} titre={dit} />}
      <Demandeur {...demande} />
      <Fil messages={messages} pour="AGENCE" agence={viewer.agence.nom} />
      {estRedacteur(viewer) && (
        <div className="no-print stack">
          <ReponseForm key={messages.length} demande={id} formulaire={randomUUID()} prevenu={email} />
          <NoteForm key={`note ${messages.length}`} demande={id} formulaire={randomUUID()} />
          <EtatForm key={etat} demande={id} etat={etat} />
        </div>
      )}
    </div>
  )
}
