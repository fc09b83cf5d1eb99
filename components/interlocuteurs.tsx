import { type Adresse, lignesAdresse } from '@/lib/domain/tiers'
import type { Bureau, Collaborateur } from '@/lib/queries/interlocuteurs-lus'
import { LienCarte } from './lien-carte'
import { LiensDeContact } from './liens-de-contact'

export type Contact = {
  readonly qui: string
  readonly nom: string
  readonly adresse: Adresse | null
  readonly telephone: string | null
  readonly email: string | null
  readonly horaires?: string | null
}

type Agence = Adresse & { readonly nom: string; readonly telephone: string; readonly email: string }

type Connus = {
  readonly gestionnaire: Collaborateur | null
  readonly comptable: Collaborateur | null
  readonly bureaux: readonly Bureau[]
  readonly gardienNom: string | null
  readonly gardienTelephone: string | null
}

const personne = (qui: string, who: Collaborateur | null): Contact[] =>
  who ? [{ qui, nom: [who.prenom, who.nom].filter(Boolean).join(' '), adresse: null, telephone: who.telephone, email: who.email }] : []

const isSyndic = ({ genre }: Bureau) => genre?.toLowerCase() === 'syndic'
const bureau = (one: Bureau): Contact => ({ ...one, qui: isSyndic(one) ? 'Votre syndic' : 'Votre agence', adresse: one })

/** Whom a co-owner asks, the nearest first; the agency itself when none of its offices is published as the syndic's. */
export function interlocuteursDuCoproprietaire({ bureaux, ...connus }: Connus, { nom, telephone, email, ...adresse }: Agence): Contact[] {
  const { gestionnaire, comptable, gardienNom, gardienTelephone } = connus
  return [
    ...personne('Votre gestionnaire', gestionnaire),
    ...personne('Votre comptable', comptable),
    ...(bureaux.some(isSyndic) ? [] : [{ qui: 'Votre syndic', nom, adresse, telephone, email }]),
    ...bureaux.map(bureau),
    ...(gardienNom || gardienTelephone
      ? [{ qui: 'Gardien', nom: gardienNom ?? '', adresse: null, telephone: gardienTelephone, email: null }]
      : []),
  ]
}

/** Whom a landlord or a tenant asks: the agency, and its offices. */
export const interlocuteursDeLAgence = (bureaux: readonly Bureau[], { nom, telephone, email, ...adresse }: Agence): Contact[] => [
  { qui: 'Votre agence', nom, adresse, telephone, email },
  ...bureaux.map((one) => ({ ...bureau(one), qui: 'Bureau' })),
]

export const ListeDesInterlocuteurs = ({ contacts }: { contacts: readonly Contact[] }) => (
  <ul className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(270px,1fr))]">
    {contacts.map(({ qui, nom, adresse, telephone, email, horaires }) => (
      <li key={`${qui} ${nom}`} className="min-w-0">
        <h3>{qui}</h3>
        <p className="mt-1 [overflow-wrap:anywhere]">{nom}</p>
        {adresse &&
          lignesAdresse(adresse).map((ligne) => (
            <span key={ligne} className="hint block">
              {ligne}
            </span>
          ))}
        <LiensDeContact telephone={telephone} email={email} />
        {horaires && <p className="hint mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{horaires}</p>}
        {adresse && <LienCarte adresse={adresse} de={nom} />}
      </li>
    ))}
  </ul>
)
