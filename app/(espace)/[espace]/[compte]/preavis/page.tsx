import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssocierPourEcrire } from '@/components/demandes/associer-pour-ecrire'
import { FormSuccess } from '@/components/ui/form-success'
import { today } from '@/lib/clock'
import { addMonths } from '@/lib/domain/day'
import { dureeDuPreavis } from '@/lib/domain/preavis'
import { preavisDuCompte, type SituationDuPreavis } from '@/lib/queries/preavis'
import { locataireEntier } from '../locataire-entier'
import { EnCours } from './en-cours'
import { Explications } from './explications'
import { Enregistre, PasIci } from './pas-ici'
import { PreavisForm } from './preavis-form'
import { Precedents } from './precedents'
import { RetirerForm } from './retirer-form'

export const metadata: Metadata = { title: 'Mon préavis' }

const FAIT: Readonly<Record<string, string>> = {
  depose: 'Votre préavis est déposé. Un accusé de dépôt part à votre adresse.',
  retire: 'Votre préavis est retiré. Votre agence en est prévenue.',
}

type Ouvert = Awaited<ReturnType<typeof locataireEntier>>

/** What may be done now: nothing, take back, or give notice. */
function Suite({ viewer, compte, situation }: Pick<Ouvert, 'viewer' | 'compte'> & { situation: SituationDuPreavis }) {
  const { bail, preavis, preavisLe, departLe } = situation
  if (preavisLe ?? departLe) return <Enregistre preavisLe={preavisLe} departLe={departLe} />
  const enCours = preavis.find(({ etat }) => etat === 'DEPOSE' || etat === 'CONFIRME')
  if (enCours)
    return (
      <>
        <EnCours preavis={enCours} usage={bail?.usage ?? null} />
        {enCours.etat === 'DEPOSE' && viewer.kind !== 'code' && <RetirerForm compte={compte.id} preavis={enCours.id} />}
      </>
    )
  const duree = bail && dureeDuPreavis(bail.usage, null)
  if (!bail || !duree?.ok) return <PasIci phrase={duree?.ok === false ? duree.phrase : null} agence={compte.agence} />
  const jour = today()
  return (
    <>
      <Explications agence={compte.agence.nom} />
      {viewer.kind !== 'code' ? (
        <PreavisForm
          key={preavis.length}
          compte={compte.id}
          formulaire={randomUUID()}
          bail={bail}
          jour={jour}
          dernier={addMonths(jour, 12)}
        />
      ) : (
        <AssocierPourEcrire />
      )}
    </>
  )
}

export default async function PreavisPage({ params, searchParams }: PageProps<'/[espace]/[compte]/preavis'>) {
  const { viewer, compte } = await locataireEntier(params)
  const situation = await preavisDuCompte(viewer, compte.id)
  if (!situation) notFound()
  const { fait } = await searchParams
  const dit = typeof fait === 'string' && Object.hasOwn(FAIT, fait) ? FAIT[fait] : null
  const precedents = situation.preavis.filter(({ etat }) => etat === 'REFUSE' || etat === 'RETIRE')
  return (
    <div className="stack max-w-[860px]">
      <div>
        <h1>Mon préavis</h1>
        {situation.logement && <p className="hint mt-1">{situation.logement}</p>}
      </div>
      {dit && <FormSuccess key={String(fait)} titre={dit} />}
      <Suite viewer={viewer} compte={compte} situation={situation} />
      {precedents.length > 0 && <Precedents preavis={precedents} />}
    </div>
  )
}
