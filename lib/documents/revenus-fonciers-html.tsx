import { LIMITES_DE_L_AIDE, REGLE_DES_DATES } from '../domain/limites-de-l-aide'
import { formatAmount, formatEuros } from '../domain/money'
import { type RevenusFonciersEmis, titreDesRevenusFonciers } from '../domain/papiers-du-bailleur'
import { formatEurosEntiers } from '../domain/revenus-fonciers'
import { BAILLEUR_CSS } from './bailleur-css'
import { Lettre } from './lettre'
import { RELEVE_CSS } from './releve-css'
import { uneLettreHtml } from './une-lettre'

const PAGE = 'revenus-fonciers'

const Lignes = ({ emis: { lignes, recettes, charges, interets, resultat } }: { emis: RevenusFonciersEmis }) => (
  <table className="lignes">
    <thead>
      <tr>
        <th scope="col" className="numero">
          Ligne
        </th>
        <th scope="col">Formulaire 2044</th>
        <th scope="col" className="somme">
          Montant
        </th>
        <th scope="col" className="reporter">
          À reporter
        </th>
      </tr>
    </thead>
    <tbody>
      {lignes.map(({ ligne, label, montant, aReporter }) => (
        <tr key={ligne}>
          <td className="numero">{ligne}</td>
          <td>{label}</td>
          <td className="somme">{formatAmount(montant)}</td>
          <td className="reporter">{formatEurosEntiers(aReporter)}</td>
        </tr>
      ))}
    </tbody>
    <tbody className="fin">
      {(
        [
          [215, 'Total des recettes', recettes],
          [240, 'Total des frais et charges', charges],
          [250, 'Intérêts d’emprunt', interets],
          [261, resultat < 0 ? 'Déficit' : 'Bénéfice', resultat],
        ] as const
      ).map(([ligne, label, montant]) => (
        <tr key={ligne} className="total">
          <td className="numero">{ligne}</td>
          <td>{label}</td>
          <td className="somme">{formatAmount(montant)}</td>
          <td className="reporter" />
        </tr>
      ))}
    </tbody>
  </table>
)

const HorsDeclaration = ({ emis: { horsDeclaration, meublees } }: { emis: RevenusFonciersEmis }) => (
  <>
    {horsDeclaration.length > 0 && (
      <>
        <h2>Hors déclaration</h2>
        <table className="lignes">
          <tbody>
            {horsDeclaration.map(({ label, montant }) => (
              <tr key={label}>
                <td>{label}</td>
                <td className="somme">{formatAmount(montant)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
    {meublees > 0 && (
      <p className="apres">
        {meublees > 1 ? `${meublees} écritures de locations meublées ne sont` : 'Une écriture de location meublée n’est'} dans aucun de ces
        montants&nbsp;: elles relèvent des bénéfices industriels et commerciaux.
      </p>
    )}
  </>
)

function Papier({ emis }: { emis: RevenusFonciersEmis }) {
  const { agence, destinataire, reference, date, aPartager, annee, resultat, mandat } = emis
  return (
    <Lettre page={PAGE} titre={titreDesRevenusFonciers(emis)} date={date} agence={agence} destinataire={destinataire} reference={reference}>
      <section className="situation">
        <div className="bien">
          <span className="discret">Mandat de gestion</span>
          <b>{mandat ?? reference}</b>
          <span>Du 1er janvier au 31 décembre {annee}</span>
        </div>
        <div className="solde">
          <p className="discret">{resultat < 0 ? 'Déficit' : 'Bénéfice'} d’après ce que l’agence connaît</p>
          <p className="montant">{formatEuros(resultat)}</p>
        </div>
      </section>
      <Lignes emis={emis} />
      <HorsDeclaration emis={emis} />
      <section className="aide">
        <b>Une aide, pas une déclaration.</b> {REGLE_DES_DATES} L’agence ne connaît pas tout&nbsp;: vérifiez, et complétez avec
        <ul>
          {LIMITES_DE_L_AIDE.map((limite) => (
            <li key={limite}>{limite}</li>
          ))}
          {aPartager > 0 && (
            <li>La part de vos locations meublées dans les écritures sans lot ({aPartager}), à retirer de ces montants.</li>
          )}
        </ul>
      </section>
    </Lettre>
  )
}

/** Help for form 2044, for `renderPdf`. */
export const revenusFonciersHtml = (emis: RevenusFonciersEmis): Promise<string> =>
  uneLettreHtml({ emis, titre: titreDesRevenusFonciers(emis), page: PAGE, css: [RELEVE_CSS, BAILLEUR_CSS], lettre: <Papier emis={emis} /> })
