import { LigneDepliante } from '@/components/gerance/ligne-depliante'
import { LignesDuCrg } from '@/components/gerance/lignes-du-crg'
import { Euros } from '@/components/ui/euros'
import { definitionDe, type FamilleDuCrg } from '@/lib/domain/crg'
import { type LignesDUneRubrique, montantDansSaFamille, parRubrique, recettesParLot } from '@/lib/domain/crg-par-lot'
import type { Cents } from '@/lib/domain/money'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'

const combien = (nombre: number) => (nombre > 1 ? `${nombre} lignes` : 'une ligne')

function UneRubrique({ une, sansLot = false }: { une: LignesDUneRubrique<LigneDuCompteRendu>; sansLot?: boolean }) {
  const { label } = definitionDe(une.rubrique)
  const lignes = une.lignes.map((ligne) => ({
    ...{ id: ligne.id, date: ligne.date, libelle: ligne.libelle, lot: ligne.lot, piece: ligne.piece },
    montant: montantDansSaFamille(ligne),
  }))
  return (
    <LigneDepliante titre={label} detail={combien(lignes.length)} montant={une.total}>
      <LignesDuCrg titre={label} lignes={lignes} total={une.total} sansLot={sansLot} />
    </LigneDepliante>
  )
}

const Titre = ({ id, titre, total }: { id: string; titre: string; total: Cents }) => (
  <div className="flex items-baseline justify-between gap-4">
    <h2 id={id}>{titre}</h2>
    <b className="num">
      <Euros montant={total} />
    </b>
  </div>
)

type Props = { readonly lignes: readonly LigneDuCompteRendu[]; readonly total: Cents }

/** What was received, lot by lot; under each lot, who rents it and what for. */
export function Recettes({ lignes, total, locataires }: Props & { readonly locataires: ReadonlyMap<string, string> }) {
  const lots = recettesParLot(lignes)
  if (lots.length === 0) return null
  return (
    <section className="card" aria-labelledby="recettes">
      <Titre id="recettes" titre="Recettes" total={total} />
      {lots.map((du) => (
        <div key={du.lot ?? ''} className="mt-4">
          <div className="flex items-baseline justify-between gap-4">
            <h3>
              {du.lot ?? 'Sans lot précisé'}
              {du.lot && locataires.get(du.lot) && <span className="hint block font-sans font-normal">{locataires.get(du.lot)}</span>}
            </h3>
            {lots.length > 1 && (
              <span className="num hint">
                <Euros montant={du.total} />
              </span>
            )}
          </div>
          <ul className="list">
            {du.rubriques.map((une) => (
              <UneRubrique key={une.rubrique} une={une} sansLot />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** What was paid, or transferred, of one kind; nothing without any. */
export function Payees({ famille, titre, lignes, total }: Props & { readonly famille: FamilleDuCrg; readonly titre: string }) {
  const rubriques = parRubrique(lignes, famille)
  if (rubriques.length === 0) return null
  const id = famille.toLowerCase()
  return (
    <section className="card" aria-labelledby={id}>
      <Titre id={id} titre={titre} total={total} />
      <ul className="list mt-1">
        {rubriques.map((une) => (
          <UneRubrique key={une.rubrique} une={une} />
        ))}
      </ul>
    </section>
  )
}
