import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { lignesAdresse } from '@/lib/domain/tiers'
import type { Residence } from '@/lib/queries/residence'

/** Where it is, as a link that the person opens: nothing of it is loaded here. */
function VoirSurUneCarte({ residence }: { residence: Residence }) {
  const { adresse1, codePostal, ville } = residence
  const adresse = lignesAdresse({ adresse1, codePostal, ville }).join(', ')
  return (
    <a
      className="no-print mt-1 inline-flex min-h-11 items-center gap-2"
      href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(adresse)}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="external-link" size={20} />
      <span>
        Voir sur une carte <span className="hint">(OpenStreetMap, nouvelle fenêtre)</span>
      </span>
    </a>
  )
}

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
      <VoirSurUneCarte residence={residence} />
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
