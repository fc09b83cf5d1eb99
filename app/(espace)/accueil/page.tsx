import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { MES_COMPTES, PageSeule } from '@/components/page-seule'
import { SoldeCourt } from '@/components/resume-du-compte'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { ESPACE, ROLES } from '@/lib/labels'
import { type Soldes, soldesDesComptes } from '@/lib/queries/soldes'
import { requireClient } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Vos espaces' }

const Deconnexion = () => (
  <form action={seDeconnecter}>
    <button type="submit" className="btn">
      Me déconnecter
    </button>
  </form>
)

/** A login to which nothing is open is told so, and by whom it would be. */
const RienDOuvert = ({ email }: { email: string }) => (
  <PageSeule titre="Aucun compte n’est ouvert">
    <p>
      Vous êtes connecté avec <b className="[overflow-wrap:anywhere]">{email}</b>, mais votre syndic ou votre agence n’y a rattaché aucun
      compte, ou les a fermés. Votre gestionnaire peut vous dire ce qu’il en est : son téléphone figure sur votre dernier courrier.
    </p>
    <Link href="/ajouter-un-compte" className="btn main w-full">
      Ajouter un compte avec mes codes
    </Link>
    <div className="flex flex-wrap gap-3">
      <Link href={MES_COMPTES.href} className="btn">
        Gérer mes comptes
      </Link>
      <Deconnexion />
    </div>
  </PageSeule>
)

function SoldeDe({ compte, soldes }: { compte: string; soldes: Soldes }) {
  const solde = soldes.get(compte)
  return (
    solde !== undefined && (
      <small className="hint block">
        <SoldeCourt solde={solde} />
      </small>
    )
  )
}

/** Straight to the compte chosen as first, or into the only space; with several hats, the choice of one. */
export default async function AccueilPage() {
  const viewer = await requireClient()
  const { comptes } = viewer
  const chosen = viewer.kind === 'client' ? comptes.find(({ id }) => id === viewer.compteParDefautId) : undefined
  if (chosen) redirect(cheminDuCompte(chosen))
  const [first] = comptes
  // What the codes of a letter open is another's by now, or closed: that page says so in the agency's name.
  if (!first) return viewer.kind === 'client' ? <RienDOuvert email={viewer.email} /> : redirect('/associer')
  const roles = ROLES.filter((role) => comptes.some((compte) => compte.role === role))
  if (roles.length < 2) redirect(cheminDuCompte(first))
  const soldes = await soldesDesComptes(
    viewer,
    comptes.map(({ id }) => id),
    today(),
  )
  return (
    <PageSeule titre="Vos espaces" chapeau="Lequel voulez-vous ouvrir ?">
      <ul className="stack">
        {roles.map((role) => {
          const siens = comptes.filter((compte) => compte.role === role)
          return (
            <li key={role} className="card">
              <h2>{ESPACE[role].nom}</h2>
              <ul className="list mt-1">
                {siens.map((compte) => (
                  <li key={compte.id}>
                    <Link href={cheminDuCompte(compte)} className="flex min-h-11 flex-1 items-center gap-3 !text-ink no-underline">
                      <span className="min-w-0 flex-1">
                        <b className="block [overflow-wrap:anywhere]">{[compte.lieu, compte.numero].filter(Boolean).join(' · ')}</b>
                        <small className="hint block">{compte.agence.nom}</small>
                        <SoldeDe compte={compte.id} soldes={soldes} />
                      </span>
                      <Icon name="chevron-right" size={20} className="flex-none" />
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
      <Link href="/ensemble" className="btn w-full">
        Voir ma situation d’ensemble
      </Link>
      <p className="hint">Pour arriver toujours sur le même compte, choisissez-le parmi vos comptes.</p>
      <div className="flex flex-wrap gap-3">
        <Link href={MES_COMPTES.href} className="btn">
          Gérer mes comptes
        </Link>
        <Deconnexion />
      </div>
    </PageSeule>
  )
}
