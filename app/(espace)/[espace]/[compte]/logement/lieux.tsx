import { LienCarte } from '@/components/lien-carte'
import { capitale, situationDuLot } from '@/lib/domain/bien'
import { lignesAdresse } from '@/lib/domain/tiers'
import { USAGE_BAIL } from '@/lib/labels/location'
import type { BailDuLogement } from '@/lib/queries/logement'

const DPE: Record<string, string> = { A: 'good', B: 'good', C: 'good', D: 'plain', E: 'warn', F: 'bad', G: 'bad' }

/** The premises: what they are, where, and what goes with them. */
export function Lieux({ bail: { lot, annexes, dpe, usage } }: { bail: BailDuLogement }) {
  const situation = situationDuLot(lot)
  return (
    <section className="card c7" aria-labelledby="lieux">
      <h2 id="lieux">{capitale(`${lot.nature} ${lot.numero}`.trim())}</h2>
      <address className="mt-1 not-italic">
        {lignesAdresse(lot).map((ligne) => (
          <span key={ligne} className="block">
            {ligne}
          </span>
        ))}
      </address>
      <LienCarte adresse={lot} />
      <dl className="fiche mt-1">
        {lot.residence && (
          <div>
            <dt>Immeuble</dt>
            <dd>{lot.residence}</dd>
          </div>
        )}
        {situation.length > 0 && (
          <div>
            <dt>Situation</dt>
            <dd>{capitale(situation.join(', '))}</dd>
          </div>
        )}
        {lot.type && (
          <div>
            <dt>Type</dt>
            <dd>{lot.type}</dd>
          </div>
        )}
        {annexes.length > 0 && (
          <div>
            <dt>Avec</dt>
            <dd>{annexes.map(({ nature, numero }) => `${nature.toLocaleLowerCase('fr')} ${numero}`).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>Usage</dt>
          <dd>{USAGE_BAIL[usage]}</dd>
        </div>
        <div>
          <dt>Performance énergétique (DPE)</dt>
          <dd>{dpe ? <span className={`tag ${DPE[dpe]}`}>Classe {dpe}</span> : <span className="hint">non communiquée</span>}</dd>
        </div>
      </dl>
    </section>
  )
}
