import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OngletsDeLAgence } from '@/components/admin/onglets-de-l-agence'
import { formatDay } from '@/lib/domain/day'
import { formatAmount } from '@/lib/domain/money'
import { ficheDeLAgence } from '@/lib/queries/fiche-agence'
import { requireStaff } from '@/lib/viewer'
import { estAdministrateur } from '@/lib/viewer-kinds'
import { FicheForm } from './fiche-form'

export const metadata: Metadata = { title: 'Agence' }

export default async function AgencePage() {
  const viewer = await requireStaff()
  const fiche = (await ficheDeLAgence(viewer)) ?? notFound()
  const { version, logo, code, carteJusquAu, garantieMontant, ...textes } = fiche
  const valeurs = {
    ...textes,
    carteJusquAu: carteJusquAu ? formatDay(carteJusquAu) : '',
    garantieMontant: garantieMontant === null ? '' : formatAmount(garantieMontant),
  }
  const lecture = !estAdministrateur(viewer)
  return (
    <div className="stack">
      <div>
        <h1>Agence</h1>
        <p className="hint mt-1">
          Ce que vos clients lisent de vous, et ce qui figure sur vos courriers. Adresse d’entrée de vos clients&nbsp;:{' '}
          <b className="[overflow-wrap:anywhere]">
            /connexion?client={code}
            {fiche.codeSociete && `&societe=${fiche.codeSociete}`}
          </b>
          .{lecture && ' Un administrateur peut la changer.'}
        </p>
      </div>
      <OngletsDeLAgence ici="/admin/agence" />
      <FicheForm valeurs={valeurs} version={version} logo={logo} lecture={lecture} />
    </div>
  )
}
