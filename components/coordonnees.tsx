import { type Adresse, lignesAdresse, nomAffiche, type Tiers } from '@/lib/domain/tiers'

type Props = {
  readonly tiers: Tiers & Adresse & { readonly email: string | null }
  /** As they are shown. */
  readonly telephones: { readonly fixe: string | null; readonly mobile: string | null }
  /** The address of the login. */
  readonly connexion: string | null
}

/** Name and addresses of the holder, as the agency knows them; its mail goes to the address of the login, once there is one. */
export function Coordonnees({ tiers, telephones, connexion }: Props) {
  const contacts = [
    ['Téléphone fixe', telephones.fixe],
    ['Téléphone mobile', telephones.mobile],
    ['Adresse électronique', connexion ?? tiers.email],
  ] as const
  return (
    <>
      <address className="mt-1 not-italic">
        {[tiers.civilite, nomAffiche(tiers)].filter(Boolean).join(' ')}
        {lignesAdresse(tiers).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      <dl className="mt-2">
        {contacts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt className="sr-only">{label}</dt>
              <dd className="hint num !whitespace-normal [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  )
}
