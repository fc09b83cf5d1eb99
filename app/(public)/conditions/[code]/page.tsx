import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AccentDeLAgence } from '@/components/accent-de-l-agence'
import { TexteDesConditions } from '@/components/conditions'
import { Mark } from '@/components/mark'
import { JourEnLettres } from '@/components/ui/jour'
import { dayInFrance } from '@/lib/domain/day'
import { conditionsEnVigueur } from '@/lib/queries/agences'
import { visitor } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Conditions générales' }

export default async function ConditionsPage({ params }: PageProps<'/conditions/[code]'>) {
  const { code } = await params
  const found = await conditionsEnVigueur(visitor(), code)
  if (!found) notFound()
  const { agence, version, texte, publishedAt } = found
  return (
    <main id="contenu" className="stack mx-auto max-w-[720px] px-4 py-10">
      <AccentDeLAgence accent={agence.accent} />
      <div className="flex items-center gap-3">
        <Mark nom={agence.nom} />
        <p className="font-serif text-xl font-semibold">{agence.nom}</p>
      </div>
      <div>
        <h1>Conditions générales d’utilisation</h1>
        <p className="hint mt-1">
          Version {version}, publiée le <JourEnLettres jour={dayInFrance(publishedAt)} />
        </p>
      </div>
      <section className="card" aria-label="Conditions générales">
        <TexteDesConditions texte={texte} />
      </section>
      <p>
        <Link href={`/connexion?client=${agence.code}`} className="inline-flex min-h-11 items-center">
          Aller à la connexion
        </Link>
      </p>
    </main>
  )
}
