import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { ConditionsALire } from '@/components/conditions'
import { PageSeule } from '@/components/page-seule'
import { JourEnLettres } from '@/components/ui/jour'
import { dayInFrance } from '@/lib/domain/day'
import { type AAccepter, conditionsAAccepter } from '@/lib/queries/conditions'
import { requirePerson } from '@/lib/viewer'
import { AccepterForm } from './accepter-form'

export const metadata: Metadata = { title: 'Conditions générales' }

const Agence = ({ agence, version, texte, resume, publishedAt, deja }: AAccepter) => (
  <section className="card" aria-label={agence}>
    <h2>{agence}</h2>
    <p className="hint">
      Version {version}, publiée le <JourEnLettres jour={dayInFrance(publishedAt)} />
    </p>
    {deja && resume && (
      <p className="mt-3">
        <b>Ce qui change :</b> {resume}
      </p>
    )}
    <ConditionsALire titre={`Lire les conditions de ${agence}`} texte={texte} titres="h3" />
  </section>
)

export default async function AccepterPage() {
  const viewer = await requirePerson('/conditions/accepter')
  const waiting = await conditionsAAccepter(viewer)
  if (!waiting.length) redirect('/')
  const plusieurs = waiting.length > 1
  const changees = waiting.some(({ deja }) => deja)
  return (
    <PageSeule
      titre={changees ? 'Les conditions ont changé' : 'Conditions générales'}
      chapeau="Lisez-les, puis acceptez-les pour retrouver vos comptes et vos documents."
    >
      {waiting.map((conditions) => (
        <Agence key={conditions.id} {...conditions} />
      ))}
      <AccepterForm
        versions={waiting.map(({ id }) => id).join(',')}
        mots={
          plusieurs
            ? 'J’ai lu les conditions générales de ces agences et je les accepte.'
            : `J’ai lu les conditions générales de ${waiting[0]?.agence} et je les accepte.`
        }
      />
      <form action={seDeconnecter}>
        <p className="hint">Vous ne les acceptez pas ? Vos comptes restent fermés ici ; adressez-vous à votre agence.</p>
        <button type="submit" className="btn mt-2 w-full">
          Me déconnecter
        </button>
      </form>
    </PageSeule>
  )
}
