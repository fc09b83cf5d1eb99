import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Prelevement } from '@/lib/domain/prelevement'

/** The calls that are known already, whoever pays them and how. */
export function Echeancier({ prelevement: { etat, echeances }, base }: { prelevement: Prelevement; base: string }) {
  return (
    <section className="card c12" aria-labelledby="echeances">
      <h2 id="echeances">{etat === 'ACTIF' ? 'Prochains prélèvements' : 'Prochaines échéances'}</h2>
      {echeances.length === 0 ? (
        <p className="hint mt-2">Aucun appel de fonds à venir n’est publié. Le prochain apparaîtra ici, avec sa date et son montant.</p>
      ) : (
        <ul className="list mt-1">
          {echeances.map(({ libelle, exigibleLe, montant }) => (
            <li key={`${exigibleLe} ${libelle}`}>
              <p className="min-w-0 flex-1">
                <b className="block">{libelle}</b>
                <small className="hint">
                  Exigible le <JourEnLettres jour={exigibleLe} />
                </small>
              </p>
              <span className="num">
                <Euros montant={montant} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link className="no-print mt-1 inline-flex min-h-11 items-center" href={`${base}/appels`}>
        Mes appels de fonds : pourquoi ces montants ?
      </Link>
    </section>
  )
}
