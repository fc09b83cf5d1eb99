import Link from 'next/link'
import { LiensDeContact } from '@/components/liens-de-contact'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { InformationRecente } from '@/lib/queries/informations'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { TitreEtSuite } from './titre'

type Props = {
  /** Whether their page is open. */
  readonly contacts: boolean
  informations: readonly InformationRecente[]
  agence: Pick<CompteOuvert['agence'], 'nom' | 'telephone' | 'email'>
  base: string
}

/** What the agency has to say, and how to reach it. */
export const DernieresInformations = ({ informations, agence, base, contacts }: Props) => (
  <section className="card c5" aria-labelledby="informations">
    <TitreEtSuite id="informations" titre={agence.nom}>
      {contacts && <Link href={`${base}/contacts`}>Contacts</Link>}
    </TitreEtSuite>
    <LiensDeContact telephone={agence.telephone} email={agence.email} />
    {informations.length > 0 && (
      <ul className="list">
        {informations.map(({ id, titre, date }) => (
          <li key={id}>
            <span className="ico" aria-hidden>
              <Icon name="newspaper" />
            </span>
            <div className="min-w-0 flex-1">
              <Link className="ligne-lien" href={`${base}/informations/${id}`}>
                {titre}
              </Link>
              <small className="hint block">
                <JourEnLettres jour={date} />
              </small>
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)
