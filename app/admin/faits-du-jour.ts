import type { AFaire } from '@/components/admin/a-faire'
import { JOURS_SANS_REPONSE } from '@/lib/domain/tri-des-demandes'
import type { AFaire as EnGerance } from '@/lib/queries/assurances-de-l-agence'
import type { Manquants } from '@/lib/queries/documents-legaux-des-immeubles'
import type { TableauDeBord } from '@/lib/queries/tableau-de-bord'

type Faits = {
  readonly tableau: TableauDeBord
  readonly gerance: EnGerance | null
  readonly legaux: Manquants | null
  /** Addresses that mails do not reach. */
  readonly adresses: number
}

const enGerance = ({ preavis, aVoir, echues, bientot, aucune }: EnGerance): AFaire[] => [
  { href: '/admin/preavis?etat=DEPOSE', titre: 'Préavis à traiter', nombre: preavis, icon: 'send' },
  { href: '/admin/assurances?etat=A_VOIR', titre: 'Attestations à voir', nombre: aVoir, icon: 'shield-check' },
  { href: '/admin/assurances?etat=ECHUE', titre: 'Assurances échues', nombre: echues, icon: 'shield-check', presse: true },
  { href: '/admin/assurances?etat=BIENTOT', titre: 'Assurances qui expirent', nombre: bientot, icon: 'shield-check' },
  { href: '/admin/assurances?etat=AUCUNE', titre: 'Sans attestation', nombre: aucune, icon: 'shield-check' },
]

/** What waits, in the order in which one would take it; each leads to the list of what it counts. */
export function faitsDuJour({ tableau, gerance, legaux, adresses }: Faits): AFaire[] {
  const { nouvelles, enRetard, miennes, rappels } = tableau.demandes
  const aImprimer = tableau.acces.reduce((total, of) => total + of.aImprimer, 0)
  return [
    {
      ...{
        href: `/admin/demandes?attente=${JOURS_SANS_REPONSE}`,
        titre: 'Clients sans réponse',
        nombre: enRetard,
        icon: 'circle-alert',
        presse: true,
      },
      detail: `depuis plus de ${JOURS_SANS_REPONSE} jours`,
    },
    { href: '/admin/demandes?etat=NOUVELLE', titre: 'Nouvelles demandes', nombre: nouvelles, icon: 'message-circle' },
    { href: '/admin/demandes?etat=MIENNES', titre: 'Demandes dont je m’occupe', nombre: miennes, icon: 'user' },
    { href: '/admin/demandes?etat=RAPPELS', titre: 'Rappels du jour', nombre: rappels, icon: 'bell' },
    ...(gerance && gerance.locataires + gerance.preavis > 0 ? enGerance(gerance) : []),
    ...(legaux
      ? [
          {
            ...{
              href: '/admin/documents-legaux',
              titre: 'Documents obligatoires manquants',
              nombre: legaux.documents,
              icon: 'scale' as const,
            },
            detail: legaux.immeubles > 1 ? `dans ${legaux.immeubles} immeubles` : 'dans un immeuble',
          },
        ]
      : []),
    {
      href: '/admin/publications/adresses',
      titre: 'Adresses en échec',
      nombre: adresses,
      icon: 'mail',
      presse: true,
      detail: 'des messages n’arrivent pas',
    },
    {
      href: '/admin/acces?etat=PREPARE&lettre=A_IMPRIMER',
      titre: 'Lettres à imprimer',
      nombre: aImprimer,
      icon: 'printer',
      detail: 'avec les codes d’accès',
    },
  ]
}
