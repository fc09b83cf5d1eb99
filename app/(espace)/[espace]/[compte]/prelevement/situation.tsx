import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { jourDuMois, type Prelevement } from '@/lib/domain/prelevement'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { ETAT_PRELEVEMENT } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'

const TON = { AUCUN: 'plain', ACTIF: 'good', SUSPENDU: 'warn' } as const
const ICONE = { AUCUN: 'credit-card', ACTIF: 'circle-check', SUSPENDU: 'triangle-alert' } as const
const DEMANDE = {
  AUCUN: 'Mettre en place le prélèvement automatique',
  ACTIF: 'Modifier mon prélèvement automatique',
  SUSPENDU: 'Reprendre mon prélèvement automatique',
} as const
const BOUTON = { AUCUN: 'Le mettre en place', ACTIF: 'Le modifier', SUSPENDU: 'Le reprendre' } as const

type Props = { readonly prelevement: Prelevement; readonly base: string; readonly compte: CompteOuvert }

const phrase = ({ etat, jour }: Prelevement, agence: string) => {
  const le = jour === null ? 'à l’échéance' : `le ${jourDuMois(jour)} du mois`
  if (etat === 'ACTIF') return `${agence} prélève ${le} ce que vous devez. Vous n’avez rien à faire.`
  if (etat === 'SUSPENDU')
    return `${agence} a suspendu votre prélèvement\u00A0: rien n’est prélevé. Réglez vos échéances par un autre moyen.`
  return `Ce compte n’est pas prélevé. Avec le prélèvement, ${agence} débite votre compte bancaire à chaque échéance\u00A0: plus de virement ni de chèque à penser.`
}

/** Whether what is due is taken by itself, and how to ask for it, or for something else. */
export function Situation({ prelevement, base, compte }: Props) {
  const { etat } = prelevement
  const demande = new URLSearchParams({ categorie: 'COMPTE', sujet: DEMANDE[etat] })
  return (
    <section className="card c7" aria-labelledby="situation">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="situation">Situation</h2>
        <span className={`tag ${TON[etat]}`}>
          <Icon name={ICONE[etat]} size={16} />
          {ETAT_PRELEVEMENT[etat]}
        </span>
      </div>
      <p className="mt-2">{phrase(prelevement, compte.agence.nom)}</p>
      {etat === 'AUCUN' && (
        <p className="hint mt-2">
          Demandez-le à votre agence : elle vous envoie le mandat SEPA à signer, avec votre relevé d’identité bancaire.
        </p>
      )}
      {rubriqueOuverte(compte, 'DEMANDES') && (
        <p className="no-print mt-4">
          <Link className={`btn ${etat === 'AUCUN' ? 'main' : ''}`} href={`${base}/demandes/nouvelle?${demande}`} prefetch={false}>
            {BOUTON[etat]}
          </Link>
        </p>
      )}
    </section>
  )
}
