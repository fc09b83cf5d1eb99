import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { EtatLegal, NatureLegale } from '@/lib/domain/documents-legaux'
import { sansCoupure } from '@/lib/domain/ponctuation'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { ETAT_LEGAL, NATURE_LEGALE } from '@/lib/labels'
import type { DocumentLegal } from '@/lib/queries/documents-legaux'
import type { CompteOuvert } from '@/lib/viewer-kinds'

/** What to do about it, for whoever is not the syndic. */
const CONSEIL: Partial<Record<EtatLegal, string>> = {
  A_ACTUALISER: 'Une version plus récente est attendue.',
  PERIME: 'Le dernier publié n’est plus valable.',
  MANQUANT: 'Il n’est pas encore en ligne : demandez-le à votre syndic.',
  AUCUN: 'Aucun n’est publié ; votre résidence peut ne pas en avoir.',
}

/** Of these it is not the latest that lacks, but one of several. */
const INCOMPLET: Partial<Record<NatureLegale, string>> = {
  APPEL_FONDS: 'Il en manque : la loi en demande trois ans.',
  CHARGES_PAYEES: 'Celles des deux derniers exercices sont attendues.',
}

const conseil = (nature: NatureLegale, etat: EtatLegal): string | undefined =>
  (etat === 'A_ACTUALISER' ? INCOMPLET[nature] : undefined) ?? CONSEIL[etat]

const MONTRES = 3

type Props = { readonly base: string; readonly compte: CompteOuvert; readonly document: DocumentLegal }

/** One nature of the legal list, its documents and its state; what is led to is what the agency leaves open. */
export const LigneLegale = ({ base, compte, document: { nature, etat, pieces, fin } }: Props) => (
  <li className="!items-start legal">
    <span className={`ico ${ETAT_LEGAL[etat].kind}`} aria-hidden>
      <Icon name={etat === 'A_JOUR' ? 'circle-check' : etat === 'AUCUN' ? 'file-text' : 'triangle-alert'} />
    </span>
    <div className="min-w-0 flex-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="!font-sans">{NATURE_LEGALE[nature]}</h3>
        <span className={`tag ${fin ? 'warn' : ETAT_LEGAL[etat].kind}`}>{fin ? 'Expire bientôt' : ETAT_LEGAL[etat].nom}</span>
      </div>
      {conseil(nature, etat) && <p className="hint">{conseil(nature, etat)}</p>}
      {fin && (
        <p className="hint">
          Valable jusqu’au <JourEnLettres jour={fin} />.
        </p>
      )}
      {pieces.slice(0, MONTRES).map(({ id, titre, date }) => (
        <p key={id} className="relative flex min-h-11 flex-wrap content-center items-baseline gap-x-2 py-2 [overflow-wrap:anywhere]">
          {rubriqueOuverte(compte, 'DOCUMENTS') ? (
            // The whole line is the target of its link.
            <Link href={`${base}/documents/${id}`} className="after:absolute after:inset-0">
              {sansCoupure(titre)}
            </Link>
          ) : (
            <span>{sansCoupure(titre)}</span>
          )}
          <small className="hint">
            <JourEnLettres jour={date} />
          </small>
        </p>
      ))}
      {pieces.length > MONTRES && rubriqueOuverte(compte, 'DOCUMENTS') && (
        <Link href={`${base}/documents?nature=${nature.toLowerCase()}`} className="flex min-h-11 items-center">
          Voir les {pieces.length}
        </Link>
      )}
      {etat === 'MANQUANT' && rubriqueOuverte(compte, 'DEMANDES') && (
        <Link
          className="no-print flex min-h-11 w-fit items-center"
          href={`${base}/demandes/nouvelle?${new URLSearchParams({ categorie: 'DOCUMENT', sujet: `Document à publier\u00a0: ${NATURE_LEGALE[nature]}` })}`}
        >
          Le demander
        </Link>
      )}
    </div>
  </li>
)
