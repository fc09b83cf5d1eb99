import { Icon } from '@/components/ui/icon'
import { type Adresse, lignesAdresse } from '@/lib/domain/tiers'

/** Where it is, as a link that the person opens: nothing of it is loaded here. @param de whose address, for those who listen. */
export function LienCarte({ adresse: { adresse1, codePostal, ville }, de }: { adresse: Adresse; de?: string }) {
  if (!adresse1 || !ville) return null
  const adresse = lignesAdresse({ adresse1, codePostal, ville }).join(', ')
  return (
    <a
      className="no-print flex min-h-11 w-fit items-center gap-2"
      href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(adresse)}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="map-pin" size={20} className="flex-none" />
      <span>
        Voir sur une carte{de && <span className="sr-only"> : {de}</span>}{' '}
        <span className="hint inline-block">(OpenStreetMap, nouvelle fenêtre)</span>
      </span>
    </a>
  )
}
