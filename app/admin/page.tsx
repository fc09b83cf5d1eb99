import type { Metadata } from 'next'
import Link from 'next/link'
import { AFaire } from '@/components/admin/a-faire'
import { AutresRubriques } from '@/components/admin/autres-rubriques'
import { PublicationsList } from '@/components/admin/publications-list'
import { Alert } from '@/components/ui/alert'
import { today } from '@/lib/clock'
import { etatDuFlux } from '@/lib/queries/actualites'
import { chiffresDeLAgence } from '@/lib/queries/agences'
import { aFaireEnGerance } from '@/lib/queries/assurances-de-l-agence'
import { mailsEnSouffrance } from '@/lib/queries/messages'
import { publications } from '@/lib/queries/publications'
import { requireStaff } from '@/lib/viewer'
import { voitLaGerance } from './gerance-ouverte'
import { rubriquesDe } from './rubriques'

export const metadata: Metadata = { title: 'Tableau de bord' }

const nombre = new Intl.NumberFormat('fr-FR')

export default async function AdminPage() {
  const viewer = await requireStaff()
  const [chiffres, souffrance, recentes, flux, faire] = await Promise.all([
    chiffresDeLAgence(viewer),
    mailsEnSouffrance(viewer),
    publications(viewer, 1),
    etatDuFlux(viewer),
    voitLaGerance(viewer) ? aFaireEnGerance(viewer, today()) : null,
  ])
  const tuiles = [
    ['Immeubles', chiffres.immeubles],
    ['Lots', chiffres.lots],
    ['Tiers', chiffres.tiers],
    ['Comptes publiés', chiffres.comptes],
    ['Comptes ouverts à un client', chiffres.comptesOuverts],
    ['Écritures', chiffres.ecritures],
  ] as const
  return (
    <div className="stack">
      <h1>Tableau de bord</h1>
      {souffrance > 0 && (
        <Alert
          titre={
            souffrance === 1 ? 'Un message n’est pas encore parti.' : `${nombre.format(souffrance)} messages ne sont pas encore partis.`
          }
        >
          La messagerie n’a pas répondu ou refuse une adresse ; les envois sont réessayés automatiquement pendant quelques heures.{' '}
          <Link href="/admin/publications/adresses">Voir les adresses en échec</Link>
        </Alert>
      )}
      {flux?.fluxRssErreur && (
        <Alert titre="Le fil d’actualités de vos clients n’est plus à jour.">
          {flux.fluxRssErreur} Les actualités déjà lues restent affichées, et {flux.fluxRss} est réessayé chaque heure.
        </Alert>
      )}
      {faire && <AFaire faits={faire} />}
      <AutresRubriques pages={rubriquesDe(viewer, faire)} />
      <dl className="grid grid-cols-2 gap-4 lg:grid-cols-3">
        {tuiles.map(([label, value]) => (
          <div key={label} className="card">
            <dt className="hint">{label}</dt>
            <dd className="amount text-[30px]">{nombre.format(value)}</dd>
          </div>
        ))}
      </dl>
      <section className="card" aria-labelledby="publications">
        <div className="flex items-center justify-between gap-3">
          <h2 id="publications">Dernières publications</h2>
          <Link className="inline-flex min-h-11 items-center" href="/admin/publications">
            Tout voir
          </Link>
        </div>
        <PublicationsList rows={recentes.rows.slice(0, 5)} />
      </section>
    </div>
  )
}
