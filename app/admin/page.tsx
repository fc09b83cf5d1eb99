import type { Metadata } from 'next'
import Link from 'next/link'
import { ListeAFaire } from '@/components/admin/a-faire'
import { Activation } from '@/components/admin/activation'
import { AutresRubriques } from '@/components/admin/autres-rubriques'
import { PublicationsList } from '@/components/admin/publications-list'
import { Alert } from '@/components/ui/alert'
import { JourEnLettres } from '@/components/ui/jour'
import { now, today } from '@/lib/clock'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { JOURS_SANS_REPONSE } from '@/lib/domain/tri-des-demandes'
import { adressesEnEchec } from '@/lib/queries/adresses-en-echec'
import { documentsLegauxManquants } from '@/lib/queries/documents-legaux-des-immeubles'
import { tableauDeBord } from '@/lib/queries/tableau-de-bord'
import { requireStaff } from '@/lib/viewer'
import { faireEnGerance } from './a-faire-en-gerance'
import { faitsDuJour } from './faits-du-jour'
import { rubriquesDe } from './rubriques'

export const metadata: Metadata = { title: 'Tableau de bord' }

const nombres = new Intl.NumberFormat('fr-FR')
const JOUR_MS = 24 * 3600 * 1000

const Souffrance = ({ nombre }: { nombre: number }) => (
  <Alert titre={nombre === 1 ? 'Un message n’est pas encore parti.' : `${nombres.format(nombre)} messages ne sont pas encore partis.`}>
    La messagerie n’a pas répondu&nbsp;; les envois sont réessayés automatiquement pendant quelques heures.
  </Alert>
)

const Flux = ({ adresse, erreur }: { adresse: string; erreur: string }) => (
  <Alert titre="Le fil d’actualités de vos clients n’est plus à jour.">
    {erreur} Les actualités déjà lues restent affichées, et {adresse} est réessayé chaque heure.
  </Alert>
)

export default async function AdminPage() {
  const viewer = await requireStaff()
  const [instant, jour] = [now(), today()]
  const [tableau, gerance, adresses, legaux] = await Promise.all([
    tableauDeBord(viewer, instant, jour, new Date(instant.getTime() - JOURS_SANS_REPONSE * JOUR_MS)),
    faireEnGerance(),
    adressesEnEchec(viewer, 1),
    viewer.metiersVus.includes('SYNDIC') ? documentsLegauxManquants(viewer, jour) : null,
  ])
  if (!tableau) return null
  return (
    <div className="stack">
      <div>
        <h1>Tableau de bord</h1>
        <p className="hint mt-1">
          Le <JourEnLettres jour={jour} />, {enNombre(tableau.immeubles, 'immeuble', 'immeubles')} et{' '}
          {enNombre(tableau.lots, 'lot', 'lots')} dans votre <Link href="/admin/portefeuille">portefeuille</Link>.
        </p>
      </div>
      {tableau.souffrance > 0 && <Souffrance nombre={tableau.souffrance} />}
      {tableau.flux && <Flux {...tableau.flux} />}
      <section aria-labelledby="a-faire">
        <h2 id="a-faire" className="mb-3">
          À traiter
        </h2>
        <ListeAFaire faits={faitsDuJour({ tableau, gerance, legaux, adresses: adresses.total })} />
      </section>
      <AutresRubriques pages={rubriquesDe(viewer, gerance)} />
      <div className="grid-12">
        <div className="c5">
          <Activation acces={tableau.acces} />
        </div>
        <section className="card c7" aria-labelledby="publications">
          <div className="flex items-center justify-between gap-3">
            <h2 id="publications">Dernières publications</h2>
            <Link className="inline-flex min-h-11 items-center" href="/admin/publications">
              Tout voir
            </Link>
          </div>
          <PublicationsList rows={tableau.publications.map(({ recuAt, ...row }) => ({ ...row, recuAt: new Date(recuAt) }))} />
        </section>
      </div>
    </div>
  )
}
