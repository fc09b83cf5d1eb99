import { type Adresse, lignesAdresse, nomAffiche, type Tiers } from '@/lib/domain/tiers'

type Titulaire = Tiers &
  Adresse & { readonly telephoneFixe: string | null; readonly telephoneMobile: string | null; readonly email: string | null }

const NUMBER = /^0\d{9}$/

/** French numbers by twos, others as they were given. */
const telephone = (numero: string) => {
  const digits = numero.replace(/[\s.]/g, '')
  return NUMBER.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1\u00A0') : numero
}

/**
 * Name and addresses of the holder, as the agency knows them; its mail goes to the address of the login, once there is one.
 * @param connexion that address.
 */
export function Coordonnees({ tiers, connexion }: { tiers: Titulaire; connexion: string | null }) {
  const contacts = [
    ['Téléphone fixe', tiers.telephoneFixe && telephone(tiers.telephoneFixe)],
    ['Téléphone mobile', tiers.telephoneMobile && telephone(tiers.telephoneMobile)],
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
