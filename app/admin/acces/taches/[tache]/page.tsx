import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { InstantEnLettres } from '@/components/ui/instant'
import { estUuid } from '@/lib/domain/uuid'
import { type TacheLue, tacheDAcces } from '@/lib/queries/taches'
import { requireStaff } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'
import { EtatDeLaTache, nombreDit, titreDeLaTache } from '../tache'
import { Lettres } from './lettres'

export const metadata: Metadata = { title: 'Opération' }

const Fait = ({ label, valeur }: { label: string; valeur: number }) => (
  <div>
    <dt>{label}</dt>
    <dd className="num">{valeur}</dd>
  </div>
)

const Bilan = ({ tache }: { tache: TacheLue }) => (
  <dl className="fiche mt-2">
    <Fait label="Comptes choisis" valeur={tache.total} />
    <Fait label="Comptes changés" valeur={tache.faits} />
    <Fait label="Personnes concernées" valeur={nombreDit(tache, 'personnes')} />
    {nombreDit(tache, 'sessions') > 0 && <Fait label="Connexions coupées" valeur={nombreDit(tache, 'sessions')} />}
  </dl>
)

export default async function TachePage({ params }: PageProps<'/admin/acces/taches/[tache]'>) {
  const viewer = await requireStaff()
  const { tache: id } = await params
  const tache = estUuid(id) ? await tacheDAcces(viewer, id) : null
  if (!tache) notFound()
  return (
    <div className="stack max-w-[760px]">
      <p>
        <Link href="/admin/acces/taches" className="inline-flex min-h-11 items-center">
          ← Lettres et opérations
        </Link>
      </p>
      <div>
        <h1>{titreDeLaTache(tache)}</h1>
        <p className="hint mt-1">
          {tache.createdBy}, le <InstantEnLettres instant={tache.createdAt} />
        </p>
      </div>
      <section className="card" aria-labelledby="etat">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="etat">Où en est-on</h2>
          <EtatDeLaTache etat={tache.etat} />
        </div>
        {tache.genre === 'LETTRES' ? <Lettres tache={tache} agir={estGestionnaire(viewer)} /> : <Bilan tache={tache} />}
      </section>
    </div>
  )
}
