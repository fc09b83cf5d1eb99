import type { Metadata } from 'next'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { ESPACE } from '@/lib/labels'
import { siegeAuConseil } from '@/lib/queries/conseil'
import { compteOuvert } from '../compte-ouvert'
import { type Lien, Rubriques } from './rubriques'
import { agence, connexion, copropriete, maLocation, mesLocations } from './rubriques-du-compte'

export const metadata: Metadata = { title: 'Toutes les rubriques' }

const CONNEXION: Readonly<Record<string, string>> = {
  code: 'Avec les codes de votre courrier, sans adresse électronique',
  'staff-as-client': 'Adresse de connexion du client',
}

export default async function PlusPage({ params }: PageProps<'/[espace]/[compte]/plus'>) {
  const { viewer, compte, base } = await compteOuvert(params)
  const siege = compte.role === 'COPROPRIETAIRE' ? await siegeAuConseil(viewer, compte.id, today()) : null
  const ouverts = (liens: readonly Lien[]) => liens.filter(({ rubrique }) => rubrique === undefined || rubriqueOuverte(compte, rubrique))
  return (
    <div className="stack">
      <h1>Toutes les rubriques</h1>
      <div className="grid-12">
        {compte.role === 'COPROPRIETAIRE' && (
          <Rubriques titre="Ma copropriété" rubriques={ouverts(copropriete(base, siege !== null))} className="c6" />
        )}
        {compte.role === 'BAILLEUR' && <Rubriques titre="Mes locations" rubriques={ouverts(mesLocations(base))} className="c6" />}
        {compte.role === 'LOCATAIRE' && (
          <Rubriques titre="Ma location" rubriques={ouverts(maLocation(base, compte.sortant !== null))} className="c6" />
        )}
        <div className="c6 grid content-start gap-4">
          <Rubriques titre={compte.agence.nom} rubriques={ouverts(agence(base, compte.role, compte.sortant !== null))} />
          <Rubriques titre="Ma connexion" rubriques={connexion(viewer.kind !== 'code')}>
            <p className="hint mt-1 [overflow-wrap:anywhere]">
              {CONNEXION[viewer.kind] ?? (viewer.kind === 'client' && viewer.email)} · {ESPACE[compte.role].nom.toLocaleLowerCase('fr')} ·{' '}
              {viewer.comptes.length > 1 ? `${viewer.comptes.length} comptes ouverts` : 'un compte ouvert'}
            </p>
          </Rubriques>
        </div>
      </div>
      {viewer.kind !== 'staff-as-client' && (
        <form action={seDeconnecter}>
          <button type="submit" className="btn w-full sm:w-auto">
            <Icon name="log-out" size={20} />
            Me déconnecter
          </button>
        </form>
      )}
    </div>
  )
}
