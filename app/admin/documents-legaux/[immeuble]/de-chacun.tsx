import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { NatureLegale } from '@/lib/domain/documents-legaux'
import { enNombre } from '@/lib/domain/droits-en-mots'
import type { PourChacun } from '@/lib/queries/documents-legaux-individuels'

/** As a co-owner's own page names them: « mon », « ma ». Here they are somebody else's. */
const NOMS: Partial<Record<NatureLegale, string>> = {
  COMPTE_INDIVIDUEL: 'Compte individuel de charges',
  CHARGES_PAYEES: 'Charges payées des deux derniers exercices',
  PART_FONDS_TRAVAUX: 'Part du fonds de travaux',
  APPEL_FONDS: 'Appels de fonds de trois ans',
}

type Props = { readonly lignes: readonly PourChacun[]; readonly ajouter: (nature: NatureLegale) => string | null }

export const DeChacun = ({ lignes, ajouter }: Props) => (
  <section className="card" aria-labelledby="chacun">
    <h2 id="chacun">De chaque copropriétaire</h2>
    <ul className="list mt-1">
      {lignes.map(({ nature, aJour, comptes, sans }) => {
        const vers = ajouter(nature)
        return (
          <li key={nature} className="flex-wrap justify-between gap-y-1">
            <div className="min-w-0 flex-1 basis-72">
              <b>{NOMS[nature]}</b>
              <small className="hint block">
                À jour pour {aJour} des {enNombre(comptes, 'compte', 'comptes')}
                {sans.length > 0 && ` · il en manque à ${sans.join(', ')}${comptes - aJour > sans.length ? '…' : ''}`}
              </small>
            </div>
            <span className={`tag ${aJour === comptes ? 'good' : aJour === 0 ? 'bad' : 'warn'}`}>
              {aJour === comptes ? 'À jour' : aJour === 0 ? 'Non publié' : 'Incomplet'}
            </span>
            {vers && (
              <Link href={vers} className="btn small no-print" prefetch={false}>
                <Icon name="plus" size={16} /> Ajouter
                <span className="sr-only"> : {NOMS[nature]}</span>
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  </section>
)
