import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { EtatDuPreavis } from '@/components/etat-du-preavis'
import { FaitsDuPreavis } from '@/components/faits-du-preavis'
import { LiensDeContact } from '@/components/liens-de-contact'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormSuccess } from '@/components/ui/form-success'
import { InstantEnLettres } from '@/components/ui/instant'
import { JourEnLettres } from '@/components/ui/jour'
import { plusTard } from '@/lib/domain/jours'
import { MOTIFS } from '@/lib/domain/preavis'
import { estUuid } from '@/lib/domain/uuid'
import { unPreavisDeLAgence } from '@/lib/queries/preavis-de-l-agence'
import { estRedacteur } from '@/lib/viewer-kinds'
import { requireGerance } from '../../gerance-ouverte'
import { ConfirmerForm, RefuserForm } from './reponse-forms'

export const metadata: Metadata = { title: 'Préavis' }

const FAIT: Readonly<Record<string, string>> = {
  confirme: 'Le préavis est confirmé. Le locataire en est prévenu.',
  refuse: 'Votre refus est envoyé au locataire.',
}

type Lu = NonNullable<Awaited<ReturnType<typeof unPreavisDeLAgence>>>

const Decision = ({ etat, finRetenue, reponse, decidePar, decideLe }: Lu['preavis']) => (
  <section className="card" aria-labelledby="decision">
    <h2 id="decision">
      {etat === 'CONFIRME' && finRetenue ? (
        <>
          Fin retenue : <JourEnLettres jour={finRetenue} />
        </>
      ) : (
        'Préavis non retenu'
      )}
    </h2>
    {reponse && <p className="texte-du-preavis mt-2">{reponse}</p>}
    {decideLe && (
      <p className="hint mt-2">
        {decidePar}, le <InstantEnLettres instant={decideLe} />
      </p>
    )}
  </section>
)

export default async function PreavisRecuPage({ params, searchParams }: PageProps<'/admin/preavis/[preavis]'>) {
  const viewer = await requireGerance()
  const { preavis: id } = await params
  const lu = estUuid(id) ? await unPreavisDeLAgence(viewer, id) : null
  if (!lu) notFound()
  const { preavis, compteId, compte, nom, logement, usage, email, telephone } = lu
  const { etat, motif, fin, souhaitLe, recuLe } = preavis
  const { fait } = await searchParams
  const dit = typeof fait === 'string' && Object.hasOwn(FAIT, fait) ? FAIT[fait] : null
  const preuve = motif && motif !== 'ZONE_TENDUE' ? MOTIFS[motif].preuve : null
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/preavis" vers="Préavis" />
      <div>
        <h1 className="[overflow-wrap:anywhere]">Préavis de {nom}</h1>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <EtatDuPreavis etat={etat} pour="agence" />
          <p className="hint">
            déposé le <InstantEnLettres instant={preavis.createdAt} />
          </p>
        </div>
      </div>
      {fait === 'tard' && etat !== 'DEPOSE' && (
        <div role="alert">
          <Alert titre={etat === 'RETIRE' ? 'Le locataire vient de retirer ce préavis.' : `${preavis.decidePar} a répondu avant vous.`}>
            Votre réponse n’a pas été envoyée.
          </Alert>
        </div>
      )}
      {dit && <FormSuccess key={`${fait} ${etat}`} titre={dit} />}
      <section className="card" aria-labelledby="depot">
        <h2 id="depot">Ce que le locataire a déposé</h2>
        <FaitsDuPreavis preavis={preavis} usage={usage} />
        {preuve && !preavis.piece && <p className="hint mt-2">Ce motif se prouve par : {preuve}. Aucun justificatif n’est joint.</p>}
      </section>
      <section className="card" aria-labelledby="locataire">
        <h2 id="locataire">{nom}</h2>
        <p className="hint mt-1">
          <Link href={`/admin/acces/${compteId}`}>Compte {compte}</Link>
          {logement && ` · ${logement}`}
        </p>
        <LiensDeContact telephone={telephone} email={email} />
      </section>
      {etat === 'CONFIRME' || etat === 'REFUSE' ? <Decision {...preavis} /> : null}
      {etat === 'DEPOSE' && estRedacteur(viewer) && (
        <div className="no-print stack">
          <ConfirmerForm preavis={id} fin={souhaitLe ? plusTard(fin, souhaitLe) : fin} recuLe={recuLe} prevenu={email} />
          <RefuserForm preavis={id} prevenu={email} />
        </div>
      )}
    </div>
  )
}
