import { LienCarte } from '@/components/lien-carte'
import { JourEnLettres } from '@/components/ui/jour'
import { lignesAdresse } from '@/lib/domain/tiers'
import type { Residence } from '@/lib/queries/residence'

export function Identite({ residence }: { residence: Residence }) {
  const { nom, anneeConstruction, nombreLots, immatriculation, dateImmatriculation } = residence
  return (
    <section className="card" aria-labelledby="identite">
      <h2 id="identite">{nom}</h2>
      <address className="mt-1 not-italic">
        {lignesAdresse(residence).map((ligne) => (
          <span key={ligne} className="block">
            {ligne}
          </span>
        ))}
      </address>
      <LienCarte adresse={residence} />
      <dl className="fiche mt-2">
        {anneeConstruction !== null && (
          <div>
            <dt>Année de construction</dt>
            <dd>{anneeConstruction}</dd>
          </div>
        )}
        {nombreLots !== null && (
          <div>
            <dt>Nombre de lots</dt>
            <dd>{nombreLots}</dd>
          </div>
        )}
        {immatriculation && (
          <div>
            <dt>Numéro d’immatriculation au registre des copropriétés</dt>
            <dd>
              {immatriculation}
              {dateImmatriculation && (
                <span className="hint block">
                  depuis le <JourEnLettres jour={dateImmatriculation} />
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
