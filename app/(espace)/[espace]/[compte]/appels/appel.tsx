import { Depliant } from '@/components/ui/depliant'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import type { AppelDeFonds } from '@/lib/queries/appels'
import { Explication } from './explication'

type Props = { readonly appel: AppelDeFonds; readonly jour: Day; readonly id: string; readonly ouvert: boolean }

/** An appel de fonds: its amount, when it is due, and why it is that amount. */
export const Appel = ({ appel: { libelle, exigibleLe, total, lignes }, jour, id, ouvert }: Props) => (
  <section className="card" aria-labelledby={id}>
    <h2 id={id} className="[overflow-wrap:anywhere]">
      {libelle}
    </h2>
    <p className="hint mt-1">
      {exigibleLe > jour ? 'À payer le' : exigibleLe === jour ? 'À payer aujourd’hui,' : 'Était à payer le'}{' '}
      <JourEnLettres jour={exigibleLe} />
    </p>
    <p className="amount text-[32px]">
      <Euros montant={total} />
    </p>
    <Depliant titre="Pourquoi ce montant ?" className="deplie-imprime mt-1" ouvert={ouvert}>
      {lignes.map((ligne, index) => (
        <section key={`${index}-${ligne.cle?.code}`} className="mb-4">
          <h3 className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              {ligne.cle ? ligne.cle.libelle : 'Sans clé de répartition'}
              {ligne.cle && <span className="hint font-normal font-sans"> clé {ligne.cle.code}</span>}
            </span>
            <span className="num font-sans">
              <Euros montant={ligne.montant} />
            </span>
          </h3>
          <Explication ligne={ligne} />
        </section>
      ))}
      {lignes.length > 1 && (
        <p className="flex justify-between gap-4 border-line border-t pt-2 font-semibold">
          Total de l’appel
          <span className="num">
            <Euros montant={total} />
          </span>
        </p>
      )}
    </Depliant>
  </section>
)
