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
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { addDays } from '@/lib/domain/day'
import { remplirLaReponse } from '@/lib/domain/reponse-type'
import { estUuid } from '@/lib/domain/uuid'
import { CATEGORIE_DEMANDE, ROLE } from '@/lib/labels'
import { demandeDeLAgence, lireCommeAgence } from '@/lib/queries/demandes-de-l-agence'
import { colleguesDe } from '@/lib/queries/demandes-recues'
import { reponsesTypes } from '@/lib/queries/reponses-types'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur, type StaffViewer } from '@/lib/viewer-kinds'
import { NoteForm } from './note-form'
import { ReponseForm } from './reponse-form'
import { AttributionForm, EtatForm, RappelForm } from './suivi'

export const metadata: Metadata = { title: 'Demande' }

const FAIT: Readonly<Record<string, string>> = {
  repondu: 'Votre réponse est envoyée.',
  note: 'Votre note est gardée. Le client ne la voit pas.',
  etat: 'L’état de la demande est changé.',
  confiee: 'La demande est confiée.',
  reprise: 'Personne ne s’en occupe plus.',
  rappel: 'Le rappel est noté.',
  'sans-rappel': 'Le rappel est retiré.',
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

const metierDe = ({ role }: Demande) => (role === 'COPROPRIETAIRE' ? 'SYNDIC' : 'GERANCE')

/** Who looks after it, when it comes back to mind, and how to close it; who only reads sees it in words. */
async function Suivi({ demande, viewer }: { demande: Demande; viewer: StaffViewer }) {
  const { id, etat, assigneAId, rappelLe } = demande
  const collegues = await colleguesDe(viewer, [metierDe(demande)])
  const nom = collegues.find((of) => of.id === assigneAId)?.nom
  return (
    <section className="card stack" aria-labelledby="suivi">
      <div>
        <h2 id="suivi">Suivi</h2>
        <p className="hint mt-1">
          {nom ? `${nom} s’en occupe.` : 'Personne ne s’en occupe encore.'}
          {rappelLe && (
            <>
              {' '}
              Rappel le <JourEnLettres jour={rappelLe} />.
            </>
          )}
        </p>
      </div>
      {estRedacteur(viewer) && (
        <div className="stack no-print">
          <AttributionForm key={`a ${assigneAId}`} demande={id} assigne={assigneAId} collegues={collegues} />
          <RappelForm key={`r ${rappelLe}`} demande={id} le={rappelLe} demain={addDays(today(), 1)} />
          <EtatForm key={etat} demande={id} etat={etat} />
        </div>
      )}
    </section>
  )
}

async function modelesPour(viewer: StaffViewer, { nom: client, numero, sujet, lieu }: Demande) {
  const faits = { client, numero: String(numero), sujet, lieu, agence: viewer.agence.nom }
  return (await reponsesTypes(viewer)).map(({ id, nom, texte }) => ({ id, nom, texte: remplirLaReponse(texte, faits) }))
}

export default async function DemandeDeLAgencePage({ params, searchParams }: PageProps<'/admin/demandes/[demande]'>) {
  const viewer = await requireStaff()
  const { demande: id } = await params
  const demande = estUuid(id) ? await demandeDeLAgence(viewer, id) : null
  if (!demande) notFound()
  const ecrit = estRedacteur(viewer)
  if (ecrit) await lireCommeAgence(viewer, id)
  const { fait } = await searchParams
  const dit = typeof fait === 'string' && Object.hasOwn(FAIT, fait) ? FAIT[fait] : null
  const { numero, sujet, categorie, etat, createdAt, messages, email, dits, miens, notes } = demande
  return (
    <div className="stack">
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
      {dit && <FormSuccess key={`${fait} ${messages.length} ${etat} ${demande.assigneAId} ${demande.rappelLe}`} titre={dit} />}
      <div className="grid-12">
        <div className="c8 stack">
          <Fil messages={messages} pour="AGENCE" agence={viewer.agence.nom} />
          {ecrit && (
            <div className="no-print stack">
              {/* Begun anew by one's own answer, not by another's, which would take away what one types. */}
              <ReponseForm
                key={`réponse ${miens}`}
                demande={id}
                formulaire={randomUUID()}
                prevenu={email}
                dits={dits}
                modeles={await modelesPour(viewer, demande)}
              />
              <NoteForm key={`note ${notes}`} demande={id} formulaire={randomUUID()} />
            </div>
          )}
        </div>
        <div className="c4 stack">
          <Demandeur {...demande} />
          <Suivi demande={demande} viewer={viewer} />
        </div>
      </div>
    </div>
  )
}
