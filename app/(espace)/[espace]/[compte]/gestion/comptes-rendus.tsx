import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { capitale } from '@/lib/domain/bien'
import { arreteDuCrg } from '@/lib/domain/crg'
import { absolute } from '@/lib/domain/money'
import { periodeDuCrg } from '@/lib/domain/periode-du-crg'
import type { CrgListe } from '@/lib/queries/crg'

type LigneProps = { readonly crg: CrgListe; readonly rupture: boolean; readonly base: string }

function UnCompteRendu({ crg, rupture, base }: LigneProps) {
  const { ecart, virements } = arreteDuCrg({ ...crg, soldeFinal: crg.soldePublie })
  const aVerifier = rupture || (ecart !== null && ecart !== 0)
  return (
    <li className="compte-rendu">
      <span className={`ico ${aVerifier ? 'warn' : ''}`} aria-hidden>
        <Icon name={aVerifier ? 'triangle-alert' : 'scroll-text'} />
      </span>
      <div className="min-w-0">
        <Link className="ligne-lien" href={`${base}/gestion/${crg.id}`}>
          {capitale(periodeDuCrg(crg.debut, crg.fin))}
        </Link>
        <small className="hint block">
          {virements === 0 ? (
            'Aucun versement'
          ) : (
            <>
              {virements > 0 ? 'Versé' : 'Reçu de vous'} :{' '}
              <span className="num">
                <Euros montant={absolute(virements)} />
              </span>
            </>
          )}{' '}
          · {aVerifier ? 'à vérifier' : 'le compte est juste'}
        </small>
      </div>
      <p className="text-right">
        <small className="hint block">Solde</small>
        <span className="num font-semibold">
          <Euros montant={crg.soldeFinal} />
        </span>
      </p>
    </li>
  )
}

type Props = {
  readonly annee: string
  readonly crgs: readonly CrgListe[]
  /** Those that do not begin with what the one before ended on. */
  readonly ruptures: ReadonlySet<string>
  readonly base: string
  readonly ouvert: boolean
}

/** The comptes rendus of a year, the latest first. */
export const ComptesRendus = ({ annee, crgs, ruptures, base, ouvert }: Props) => (
  <section className="card" aria-labelledby={`annee-${annee}`}>
    <details className="deplie-imprime" open={ouvert || undefined}>
      <summary className="depliant">
        <Icon name="chevron-right" size={20} />
        <h2 id={`annee-${annee}`}>{annee}</h2>
        <span className="hint ml-auto font-normal">{crgs.length > 1 ? `${crgs.length} comptes rendus` : 'un compte rendu'}</span>
      </summary>
      <ul className="list">
        {crgs.map((crg) => (
          <UnCompteRendu key={crg.id} crg={crg} rupture={ruptures.has(crg.id)} base={base} />
        ))}
      </ul>
    </details>
  </section>
)
