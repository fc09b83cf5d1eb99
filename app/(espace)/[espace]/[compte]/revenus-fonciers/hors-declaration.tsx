import { LigneDepliante } from '@/components/gerance/ligne-depliante'
import { definitionDe, RUBRIQUES_CONNUES } from '@/lib/domain/crg'
import { montantDansSaFamille } from '@/lib/domain/crg-par-lot'
import type { Declaration } from '@/lib/domain/declaration'
import { opposite, sum } from '@/lib/domain/money'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'
import { combien, Entrees } from './entrees'

type Props = { readonly declaration: Declaration<LigneDuCompteRendu> }

/** What passed through the agency and is neither an income nor a charge for the tax. */
export function HorsDeclaration({ declaration: { aide, parId } }: Props) {
  if (aide.horsDeclaration.length === 0) return null
  return (
    <section className="card" aria-labelledby="hors">
      <h2 id="hors">Hors déclaration</h2>
      <p className="hint mt-1">
        Reçu ou payé cette année, et qui ne se déclare pas&nbsp;: les charges que vos locataires vous remboursent, les dépôts de garantie,
        l’argent qui vous est versé.
      </p>
      <ul className="list mt-1">
        {aide.horsDeclaration.map(({ rubrique, montant, ids }) => {
          const { label, famille } = definitionDe(rubrique)
          const recu = famille === 'RECETTE'
          const total = recu ? montant : opposite(montant)
          return (
            <LigneDepliante key={rubrique} titre={label} detail={combien(ids.length)} montant={total}>
              <Entrees titre={label} ids={ids} parId={parId} recu={recu} total={total} />
            </LigneDepliante>
          )
        })}
      </ul>
    </section>
  )
}

/** Furnished lets are no revenus fonciers: their entries are shown, and counted nowhere. */
export function Meublees({ declaration: { meublees, parId } }: Props) {
  if (meublees.length === 0) return null
  return (
    <section className="card" aria-labelledby="meublees">
      <h2 id="meublees">Locations meublées</h2>
      <p className="hint mt-1">
        Ces loyers se déclarent avec les bénéfices industriels et commerciaux (formulaire 2042-C-PRO), et non ici : ils ne sont dans aucun
        des montants ci-dessus.
      </p>
      <ul className="list mt-1">
        {RUBRIQUES_CONNUES.map((rubrique) => {
          const siennes = meublees.filter((ligne) => ligne.rubrique === rubrique)
          if (siennes.length === 0) return null
          const { label, famille } = definitionDe(rubrique)
          const total = sum(siennes.map(montantDansSaFamille))
          return (
            <LigneDepliante key={rubrique} titre={label} detail={combien(siennes.length)} montant={total}>
              <Entrees titre={label} ids={siennes.map(({ id }) => id)} parId={parId} recu={famille === 'RECETTE'} total={total} />
            </LigneDepliante>
          )
        })}
      </ul>
    </section>
  )
}
