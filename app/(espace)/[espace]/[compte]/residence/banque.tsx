import type { Residence } from '@/lib/queries/residence'

const parQuatre = (iban: string) => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00A0')

/** Where a transfer goes: the account of the syndicat, never the syndic's own. */
export function Banque({ residence: { titulaire, iban, bic } }: { residence: Residence }) {
  if (!iban) return null
  return (
    <section className="card" aria-labelledby="banque">
      <h2 id="banque">Payer par virement</h2>
      <p className="hint mt-1">Le compte bancaire du syndicat des copropriétaires</p>
      <dl className="fiche mt-2">
        {titulaire && (
          <div>
            <dt>Titulaire</dt>
            <dd>{titulaire}</dd>
          </div>
        )}
        <div>
          <dt>IBAN</dt>
          <dd className="num !whitespace-normal">{parQuatre(iban)}</dd>
        </div>
        {bic && (
          <div>
            <dt>BIC</dt>
            <dd className="num">{bic}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
