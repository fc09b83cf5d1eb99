import type { ReactNode } from 'react'
import { JourEnLettres } from '@/components/ui/jour'
import { ibanMasque, jourDuMois, type Prelevement } from '@/lib/domain/prelevement'

const Fait = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd className="num">{children}</dd>
  </div>
)

/** The SEPA mandate: enough of it to know it again on a bank statement, and no more. */
export function Mandat({ prelevement: { rum, signeLe, finIban, jour } }: { prelevement: Prelevement }) {
  return (
    <section className="card c5" aria-labelledby="mandat">
      <h2 id="mandat">Mandat</h2>
      <dl className="fiche mt-1">
        {rum && (
          <Fait label="Référence (RUM)">
            <span className="!whitespace-normal [overflow-wrap:anywhere]">{rum}</span>
          </Fait>
        )}
        {signeLe && (
          <Fait label="Signé le">
            <JourEnLettres jour={signeLe} />
          </Fait>
        )}
        {finIban && (
          <Fait label="Compte débité">
            <span aria-hidden>{ibanMasque(finIban)}</span>
            <span className="sr-only">IBAN finissant par {finIban}</span>
          </Fait>
        )}
        {jour !== null && (
          <Fait label="Jour du prélèvement">
            le{' '}
            {jour === 1 ? (
              <>
                1<sup>er</sup>
              </>
            ) : (
              jourDuMois(jour)
            )}{' '}
            du mois
          </Fait>
        )}
      </dl>
      {!rum && !signeLe && !finIban && jour === null && <p className="hint mt-2">Votre agence n’a pas publié le détail de ce mandat.</p>}
    </section>
  )
}
