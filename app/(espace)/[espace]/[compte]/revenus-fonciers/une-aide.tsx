import type { Declaration } from '@/lib/domain/declaration'
import { LIMITES_DE_L_AIDE, REGLE_DES_DATES } from '@/lib/domain/limites-de-l-aide'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'

type Props = { readonly declaration: Declaration<LigneDuCompteRendu>; readonly agence: string }

/** What this page is, and what it does not know. */
export const UneAide = ({ declaration: { aPartager }, agence }: Props) => (
  <section className="card" aria-labelledby="une-aide">
    <h2 id="une-aide">Une aide, pas une déclaration</h2>
    <p className="mt-1">
      {REGLE_DES_DATES} {agence} ne connaît pas tout : vérifiez, et complétez avec
    </p>
    <ul className="mt-2 list-disc space-y-1 pl-5">
      {LIMITES_DE_L_AIDE.map((limite) => (
        <li key={limite}>{limite}</li>
      ))}
      {aPartager.length > 0 && (
        <li>
          La part de vos locations meublées dans les {aPartager.length > 1 ? `${aPartager.length} écritures` : 'dépenses'} qui ne nomment
          aucun lot, comme les honoraires&nbsp;: elle est à retirer des montants ci-dessus.
        </li>
      )}
    </ul>
    <p className="hint mt-3">Le formulaire demande des euros entiers, et une colonne par immeuble&nbsp;: chaque écriture dit son lot.</p>
  </section>
)
