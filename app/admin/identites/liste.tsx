import Link from 'next/link'
import { Instant } from '@/components/ui/instant'
import type { Identite } from '@/lib/acces/identites'
import { STAFF_ROLE } from '@/lib/labels'

const qui = ({ comptes, staff }: Identite) =>
  [staff && STAFF_ROLE[staff], comptes > 0 && `${comptes} ${comptes > 1 ? 'comptes' : 'compte'}`].filter(Boolean).join(' · ')

export const ListeDesIdentites = ({ personnes }: { personnes: readonly Identite[] }) => (
  <table className="data-table portefeuille mt-4">
    <caption className="sr-only">Personnes qui se connectent</caption>
    <thead>
      <tr>
        <th scope="col">Personne</th>
        <th scope="col">Adresse de connexion</th>
        <th scope="col">Ici</th>
        <th scope="col">Vue pour la dernière fois</th>
        <th scope="col">Double vérification</th>
      </tr>
    </thead>
    <tbody>
      {personnes.map((personne) => (
        <tr key={personne.id}>
          <td className="label">
            <Link href={`/admin/identites/${personne.id}`} className="[overflow-wrap:anywhere]" prefetch={false}>
              {personne.nom ?? personne.email}
            </Link>
          </td>
          <td data-label="Adresse" className="break-all">
            {personne.email}
          </td>
          <td data-label="Ici">{qui(personne)}</td>
          <td data-label="Vue le">{personne.derniere ? <Instant instant={personne.derniere} /> : 'jamais'}</td>
          <td data-label="Double vérification">{personne.secondFacteur ? 'activée' : 'non'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
