import { LigneDepliante } from '@/components/gerance/ligne-depliante'
import { Euros } from '@/components/ui/euros'
import { aMontrer, type Declaration } from '@/lib/domain/declaration'
import { formatEurosEntiers, type LigneDeLAide } from '@/lib/domain/revenus-fonciers'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'
import { combien, Entrees } from './entrees'

/** What is written on the form: whole euros. */
const aReporter = ({ montant }: LigneDeLAide) => `à reporter\u00A0: ${formatEurosEntiers(montant)}`

const estRecette = ({ ligne }: LigneDeLAide) => ligne < 220 || ligne === 230

function Ligne({ une, declaration: { parId, locaux } }: { une: LigneDeLAide; declaration: Declaration<LigneDuCompteRendu> }) {
  const titre = (
    <>
      <b className="numero-de-ligne">{une.ligne}</b> {une.label}
    </>
  )
  if (une.ligne === 222)
    return (
      <li className="!block !py-2">
        <div className="flex items-baseline justify-between gap-4 pl-7 font-semibold">
          <span>
            {titre} <small className="hint font-normal max-lg:block">{aReporter(une)}</small>
          </span>
          <span className="num">
            <Euros montant={une.montant} />
          </span>
        </div>
        <p className="hint pl-7">
          {locaux > 1 ? `${locaux} lots loués vides au moins un jour de l’année` : 'Un lot loué vide au moins un jour de l’année'}, sans
          compter les caves et les places qui vont avec.
        </p>
      </li>
    )
  return (
    <LigneDepliante titre={titre} detail={`${aReporter(une)} · ${combien(une.ids.length)}`} montant={une.montant}>
      <Entrees titre={une.label} ids={une.ids} parId={parId} recu={estRecette(une)} total={une.montant} />
    </LigneDepliante>
  )
}

/** The lines of the form that have an amount, each opening on its entries; the others in a sentence. */
export function LignesDeLAide({ declaration }: { declaration: Declaration<LigneDuCompteRendu> }) {
  const montrees = declaration.aide.lignes.filter(aMontrer)
  const vides = declaration.aide.lignes.filter((une) => !aMontrer(une)).map(({ ligne }) => ligne)
  return (
    <section className="card" aria-labelledby="lignes">
      <h2 id="lignes">Ligne par ligne</h2>
      <p className="hint mt-1">
        Les numéros sont ceux du formulaire 2044. Chaque montant s’ouvre sur les écritures qui le composent, à la date où l’argent a été
        reçu ou payé.
      </p>
      <ul className="list mt-1">
        {montrees.map((une) => (
          <Ligne key={une.ligne} une={une} declaration={declaration} />
        ))}
      </ul>
      {vides.length > 0 && (
        <p className="hint mt-3">
          Rien de connu pour {vides.length > 1 ? 'les lignes' : 'la ligne'} {vides.join(', ')}.
        </p>
      )}
    </section>
  )
}
