import type { Metadata } from 'next'
import Link from 'next/link'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { MON_ESPACE, PageSeule } from '@/components/page-seule'
import { ResumeDuCompte } from '@/components/resume-du-compte'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { today } from '@/lib/clock'
import { ROLE } from '@/lib/labels'
import { coordonnees } from '@/lib/personne/coordonnees'
import { soldesDesComptes } from '@/lib/queries/soldes'
import { requirePerson } from '@/lib/viewer'
import { CoordonneesForm } from './coordonnees-form'
import { PremierForm } from './premier-form'

export const metadata: Metadata = { title: 'Mes comptes' }

const ACCES = [
  { href: '/mon-adresse', icon: 'mail', titre: 'Mon adresse de connexion', aide: '' },
  { href: '/mot-de-passe', icon: 'key-round', titre: 'Mon mot de passe', aide: '' },
  { href: '/securite', icon: 'shield-check', titre: 'Sécurité', aide: 'Double vérification, clés d’accès' },
  { href: '/securite/sessions', icon: 'monitor-smartphone', titre: 'Mes sessions', aide: 'Les appareils connectés' },
] as const

export default async function MesComptesPage({ searchParams }: PageProps<'/mes-comptes'>) {
  const viewer = await requirePerson('/mes-comptes')
  const { comptes, compteParDefautId } = viewer
  const [soldes, identite, { detache }] = await Promise.all([
    soldesDesComptes(
      viewer,
      comptes.map(({ id }) => id),
      today(),
    ),
    coordonnees(viewer),
    searchParams,
  ])
  const plusieursRoles = new Set(comptes.map(({ role }) => role)).size > 1
  return (
    <PageSeule titre="Mes comptes" retour={MON_ESPACE} chapeau={`Ouverts avec ${viewer.email}.`}>
      {detache && <Alert kind="good" titre="Le compte est détaché. Un message vous le confirme." />}
      <section className="card" aria-labelledby="comptes">
        <h2 id="comptes">{comptes.length > 1 ? `${comptes.length} comptes` : 'Votre compte'}</h2>
        {comptes.length === 0 && (
          <p className="hint mt-1">Aucun compte n’est ouvert. Ajoutez-en un avec les codes du courrier de votre agence.</p>
        )}
        <ul className="list mt-1">
          {comptes.map((compte) => (
            <li key={compte.id} className="flex-wrap">
              <Link href={cheminDuCompte(compte)} className="min-w-0 flex-1 !text-ink no-underline">
                <ResumeDuCompte compte={compte} solde={soldes.get(compte.id)} />
              </Link>
              <Link href={`/mes-comptes/detacher/${compte.id}`} className="btn small" aria-label={`Détacher le compte ${compte.numero}`}>
                Détacher
              </Link>
            </li>
          ))}
        </ul>
        {comptes.length > 1 && (
          <Link href="/ensemble" className="btn mt-4 w-full">
            Voir ma situation d’ensemble
          </Link>
        )}
        <Link href="/ajouter-un-compte" className="btn main mt-3 w-full">
          <Icon name="plus" size={20} />
          Ajouter un compte
        </Link>
      </section>
      {comptes.length > 1 && (
        <section className="card" aria-labelledby="premier">
          <h2 id="premier" className="mb-2">
            À la connexion, afficher
          </h2>
          <PremierForm
            choix={comptes.map(({ id, lieu, numero, role }) => ({ id, intitule: `${lieu || ROLE[role]} · ${numero}` }))}
            actuel={comptes.some(({ id }) => id === compteParDefautId) ? (compteParDefautId ?? '') : ''}
            sinon={plusieursRoles ? 'Me laisser choisir mon espace' : 'Le premier de la liste'}
          />
        </section>
      )}
      <section className="card" aria-labelledby="connexion">
        <h2 id="connexion">Ma connexion</h2>
        <ul className="list mt-1">
          {ACCES.map(({ href, icon, titre, aide }) => (
            <li key={href} className="!py-1">
              <Link href={href} className="flex min-h-11 flex-1 items-center gap-3 !text-ink no-underline">
                <Icon name={icon} size={20} className="flex-none" />
                <span className="min-w-0 flex-1">
                  {titre}
                  {aide && <small className="hint block">{aide}</small>}
                </span>
                <Icon name="chevron-right" size={20} className="flex-none" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="informations">
        <h2 id="informations">Mes informations</h2>
        <p className="hint mt-1 mb-3">
          Elles accompagnent votre espace. L’adresse à laquelle vous recevez vos courriers est celle que connaît votre agence.
        </p>
        <CoordonneesForm identite={identite} />
      </section>
    </PageSeule>
  )
}
