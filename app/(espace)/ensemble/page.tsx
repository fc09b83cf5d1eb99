import type { Metadata } from 'next'
import Link from 'next/link'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { MON_ESPACE, PageSeule } from '@/components/page-seule'
import { ResumeDuCompte } from '@/components/resume-du-compte'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import type { Cents } from '@/lib/domain/money'
import { situation } from '@/lib/domain/situation'
import { type Position, positionsDesComptes } from '@/lib/queries/positions'
import { requireClient } from '@/lib/viewer'
import type { CompteOuvert } from '@/lib/viewer-kinds'

export const metadata: Metadata = { title: 'Ma situation d’ensemble' }

const Prochaine = ({ position }: { position: Position | undefined }) =>
  position?.prochaine ? (
    <small className="hint block">
      Prochaine échéance&nbsp;:{' '}
      <span className="num">
        <Euros montant={position.prochaine.montant} />
      </span>{' '}
      le <JourEnLettres jour={position.prochaine.le} />
    </small>
  ) : null

function Sommes({ soldes }: { soldes: readonly Cents[] }) {
  const { vousDevez, onVousDoit } = situation(soldes)
  return (
    <dl className="chiffres-cles">
      <div>
        <dt>Vous devez</dt>
        <dd className={`amount ${vousDevez > 0 ? 'debiteur' : ''}`}>
          <Euros montant={vousDevez} />
        </dd>
      </div>
      <div>
        <dt>On vous doit</dt>
        <dd className="amount">
          <Euros montant={onVousDoit} />
        </dd>
      </div>
    </dl>
  )
}

function ParAgence({ comptes, positions }: { comptes: readonly CompteOuvert[]; positions: ReadonlyMap<string, Position> }) {
  const [premier] = comptes
  return (
    premier && (
      <section className="card" aria-labelledby={premier.agencyId}>
        <h2 id={premier.agencyId}>{premier.agence.nom}</h2>
        <ul className="list mt-1">
          {comptes.map((compte) => (
            <li key={compte.id}>
              <Link href={cheminDuCompte(compte)} className="flex min-h-11 flex-1 items-center gap-3 !text-ink no-underline">
                <span className="min-w-0 flex-1">
                  <ResumeDuCompte compte={compte} solde={positions.get(compte.id)?.solde} />
                  <Prochaine position={positions.get(compte.id)} />
                </span>
                <Icon name="chevron-right" size={20} className="flex-none" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

/** Every compte of a person with its balance, and what they come to, without mixing the books. */
export default async function EnsemblePage() {
  const viewer = await requireClient()
  const { comptes } = viewer
  const jour = today()
  const positions = await positionsDesComptes(
    viewer,
    comptes.map(({ id }) => id),
    jour,
  )
  const agences = [...new Set(comptes.map(({ agencyId }) => agencyId))]
  return (
    <PageSeule
      titre="Ma situation d’ensemble"
      retour={MON_ESPACE}
      chapeau={
        <>
          Au <JourEnLettres jour={jour} />, tous comptes réunis.
        </>
      }
    >
      <section className="card" aria-label="En tout">
        <Sommes soldes={[...positions.values()].map(({ solde }) => solde)} />
        {comptes.length > 1 && (
          <p className="hint mt-3">
            Vos comptes sont tenus séparément&nbsp;: ce qu’on vous doit sur l’un ne paie pas ce que vous devez sur un autre, sauf si votre
            agence en convient avec vous.
          </p>
        )}
      </section>
      {agences.map((agence) => (
        <ParAgence key={agence} comptes={comptes.filter(({ agencyId }) => agencyId === agence)} positions={positions} />
      ))}
    </PageSeule>
  )
}
