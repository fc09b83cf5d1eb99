import { LigneDepliante } from '@/components/gerance/ligne-depliante'
import { Euros } from '@/components/ui/euros'
import { aMontrer, type Declaration } from '@/lib/domain/declaration'
import { formatEurosEntiers } from '@/lib/domain/revenus-fonciers'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'

/** The form has a column for each building; nothing when there is only one. */
export function ParImmeuble({ declaration: { immeubles } }: { declaration: Declaration<LigneDuCompteRendu> }) {
  if (immeubles.length === 0) return null
  return (
    <section className="card" aria-labelledby="par-immeuble">
      <h2 id="par-immeuble">Immeuble par immeuble</h2>
      <p className="hint mt-1">
        Le formulaire a une colonne pour chacun. Ce qui ne nomme aucun immeuble, comme des honoraires, est à répartir entre eux.
      </p>
      <ul className="list mt-1">
        {immeubles.map(({ nom, aide }) => (
          <LigneDepliante
            key={nom ?? ''}
            titre={nom ?? 'À répartir'}
            detail={aide.resultat < 0 ? 'déficit' : 'bénéfice'}
            montant={aide.resultat}
          >
            <dl className="fiche pb-2">
              {aide.lignes.filter(aMontrer).map((une) => (
                <div key={une.ligne}>
                  <dt>
                    <b className="numero-de-ligne">{une.ligne}</b> {une.label}
                  </dt>
                  <dd className="num">
                    <Euros montant={une.montant} /> <span className="hint font-normal">soit {formatEurosEntiers(une.montant)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </LigneDepliante>
        ))}
      </ul>
    </section>
  )
}
