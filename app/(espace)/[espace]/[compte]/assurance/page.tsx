import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssocierPourEcrire } from '@/components/demandes/associer-pour-ecrire'
import { Depliant } from '@/components/ui/depliant'
import { FormSuccess } from '@/components/ui/form-success'
import { today } from '@/lib/clock'
import { assuranceObligatoire, etatDeLAssurance } from '@/lib/domain/assurance'
import { addMonths } from '@/lib/domain/day'
import { assuranceDuCompte } from '@/lib/queries/assurances'
import { locataireEntier } from '../locataire-entier'
import { AttestationForm } from './attestation-form'
import { Etat } from './etat'
import { Historique } from './historique'

export const metadata: Metadata = { title: 'Mon assurance' }

const Loi = ({ obligatoire }: { obligatoire: boolean }) => (
  <section className="card" aria-labelledby="loi">
    <h2 id="loi">Pourquoi cette attestation ?</h2>
    {obligatoire ? (
      <p className="mt-2">
        Un locataire assure son logement contre les risques locatifs (incendie, dégât des eaux, explosion) et le prouve à la remise des
        clés, puis chaque année quand on le lui demande : c’est l’article 7 g de la loi du 6 juillet 1989.
      </p>
    ) : (
      <p className="mt-2">
        Votre bail dit s’il faut assurer les lieux et en donner la preuve. Si c’est le cas, déposez votre attestation ici.
      </p>
    )}
    <p className="hint mt-2">
      Un rappel part à votre adresse un mois avant la fin de votre attestation, puis le jour de sa fin. Votre agence voit vos attestations ;
      le propriétaire du logement ne les voit pas.
    </p>
  </section>
)

export default async function AssurancePage({ params, searchParams }: PageProps<'/[espace]/[compte]/assurance'>) {
  const { viewer, compte } = await locataireEntier(params)
  const assurance = await assuranceDuCompte(viewer, compte.id)
  if (!assurance) notFound()
  const { usage, attestations } = assurance
  const [derniere] = attestations
  const jour = today()
  const etat = etatDeLAssurance(derniere?.jusquAu ?? null, jour)
  const { fait } = await searchParams
  const formulaire = randomUUID()
  const form = (
    <AttestationForm
      key={derniere?.id}
      compte={compte.id}
      formulaire={formulaire}
      assureur={derniere?.assureur ?? ''}
      bornes={[jour, addMonths(jour, 36)]}
    />
  )
  return (
    <div className="stack max-w-[860px]">
      <h1>Mon assurance</h1>
      {fait === 'deposee' && derniere && (
        <FormSuccess key={derniere.id} titre="Votre attestation est déposée. Votre agence peut la voir." />
      )}
      <Etat etat={etat} attestation={derniere} />
      {viewer.kind === 'code' ? (
        <AssocierPourEcrire />
      ) : etat === 'A_JOUR' ? (
        <Depliant titre="Remplacer mon attestation" className="card no-print">
          <div className="mt-3">{form}</div>
        </Depliant>
      ) : (
        <section className="card no-print" aria-labelledby="deposer">
          <h2 id="deposer" className="mb-3">
            Déposer une attestation
          </h2>
          {form}
        </section>
      )}
      {attestations.length > 0 && <Historique attestations={attestations} />}
      <Loi obligatoire={assuranceObligatoire(usage)} />
    </div>
  )
}
