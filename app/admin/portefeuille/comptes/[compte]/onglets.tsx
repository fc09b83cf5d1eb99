import Link from 'next/link'
import { Onglets } from '@/components/admin/onglets'
import { nomAffiche } from '@/lib/domain/tiers'
import { ROLE } from '@/lib/labels'
import type { FicheDuCompte } from '@/lib/queries/fiches'

const LISTE = { COPROPRIETAIRE: 'coproprietaires', BAILLEUR: 'bailleurs', LOCATAIRE: 'locataires' } as const
const PAGES = [
  ['', 'Général'],
  ['/situation', 'Situation du compte'],
  ['/biens', 'Arborescence'],
  ['/evenements', 'Évènements'],
  ['/documents', 'Documents'],
  ['/photos', 'Photos'],
  ['/demandes', 'Demandes'],
] as const

type Props = { readonly fiche: FicheDuCompte; readonly base: string; readonly ici: (typeof PAGES)[number][0] }

/** Whose sheet it is, and its parts; a tenant has no lots. */
export function EnTete({ fiche: { role, numero, titulaire, immeuble }, base, ici }: Props) {
  const pages = PAGES.filter(([page]) => page !== '/biens' || role !== 'LOCATAIRE')
  return (
    <>
      <p>
        <Link href={`/admin/portefeuille/${LISTE[role]}`} className="inline-flex min-h-11 items-center">
          ← Portefeuille
        </Link>
      </p>
      <div>
        <h1>{nomAffiche(titulaire)}</h1>
        <p className="hint mt-1">{[ROLE[role], `compte ${numero}`, immeuble?.nom].filter(Boolean).join(' · ')}</p>
      </div>
      <Onglets label="Fiche du compte" onglets={pages.map(([page, titre]) => ({ href: `${base}${page}`, titre, ici: page === ici }))} />
    </>
  )
}
