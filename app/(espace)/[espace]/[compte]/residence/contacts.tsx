import { LiensDeContact } from '@/components/liens-de-contact'
import type { AgenceEmettrice } from '@/lib/domain/releve-emis'
import { lignesAdresse } from '@/lib/domain/tiers'
import type { Bureau, Collaborateur, Residence } from '@/lib/queries/residence'

type Contact = {
  readonly qui: string
  readonly nom: string
  readonly adresse: readonly string[]
  readonly telephone: string | null
  readonly email: string | null
}

const personne = (qui: string, who: Collaborateur | null): Contact[] =>
  who ? [{ qui, nom: [who.prenom, who.nom].filter(Boolean).join(' '), adresse: [], telephone: who.telephone, email: who.email }] : []

const isSyndic = ({ genre }: Bureau) => genre?.toLowerCase() === 'syndic'

/** Whom to ask, the nearest first; the agency itself when none of its offices is published as the syndic's. */
function contactsDe(residence: Residence, agence: AgenceEmettrice): Contact[] {
  const bureaux = residence.bureaux.map((bureau) => ({
    ...{ qui: isSyndic(bureau) ? 'Votre syndic' : 'Votre agence', nom: bureau.nom },
    ...{ adresse: lignesAdresse(bureau), telephone: bureau.telephone, email: bureau.email },
  }))
  const { nom, telephone, email } = agence
  return [
    ...personne('Votre gestionnaire', residence.gestionnaire),
    ...personne('Votre comptable', residence.comptable),
    ...(residence.bureaux.some(isSyndic) ? [] : [{ qui: 'Votre syndic', nom, adresse: lignesAdresse(agence), telephone, email }]),
    ...bureaux,
    ...(residence.gardienNom || residence.gardienTelephone
      ? [{ qui: 'Gardien', nom: residence.gardienNom ?? '', adresse: [], telephone: residence.gardienTelephone, email: null }]
      : []),
  ]
}

export const Contacts = ({ residence, agence }: { residence: Residence; agence: AgenceEmettrice }) => (
  <section className="card c12" aria-labelledby="contacts">
    <h2 id="contacts">Vos interlocuteurs</h2>
    <ul className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-[repeat(auto-fill,minmax(270px,1fr))]">
      {contactsDe(residence, agence).map(({ qui, nom, adresse, telephone, email }) => (
        <li key={`${qui} ${nom}`} className="min-w-0">
          <h3>{qui}</h3>
          <p className="mt-1 [overflow-wrap:anywhere]">{nom}</p>
          {adresse.map((ligne) => (
            <span key={ligne} className="hint block">
              {ligne}
            </span>
          ))}
          <LiensDeContact telephone={telephone} email={email} />
        </li>
      ))}
    </ul>
  </section>
)
