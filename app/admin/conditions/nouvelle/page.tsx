import type { Metadata } from 'next'
import Link from 'next/link'
import { conditionsParDefaut } from '@/lib/domain/conditions'
import { clientsConcernes, versions } from '@/lib/queries/conditions'
import { requireAdministrateur } from '@/lib/viewer'
import { NouvelleForm } from './nouvelle-form'

export const metadata: Metadata = { title: 'Nouvelle version des conditions' }

const nombre = new Intl.NumberFormat('fr-FR')

const annonce = (clients: number) =>
  clients === 0
    ? 'Aucun client n’a encore d’accès : cette version sera présentée aux premiers.'
    : clients === 1
      ? 'Un client recevra un message et devra accepter cette version à sa prochaine visite.'
      : `${nombre.format(clients)} clients recevront un message et devront accepter cette version à leur prochaine visite.`

export default async function NouvelleVersionPage() {
  const viewer = await requireAdministrateur()
  const [[current], clients] = await Promise.all([versions(viewer), clientsConcernes(viewer)])
  return (
    <div className="stack max-w-[760px]">
      <p>
        <Link href="/admin/conditions" className="inline-flex min-h-11 items-center">
          ← Conditions
        </Link>
      </p>
      <h1>Nouvelle version des conditions</h1>
      <p className="hint">
        {current
          ? `Le texte de la version ${current.version} est repris ci-dessous : changez-le.`
          : 'Un texte vous est proposé : relisez-le et complétez-le.'}
      </p>
      <NouvelleForm
        texte={current?.texte ?? conditionsParDefaut(viewer.agence.nom)}
        apres={current?.version ?? 0}
        annonce={annonce(clients)}
      />
    </div>
  )
}
