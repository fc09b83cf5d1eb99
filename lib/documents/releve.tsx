import { formatDay, formatDayInWords } from '../domain/day'
import { absolute, type Cents, formatAmount, formatEuros, plus, ZERO } from '../domain/money'
import { phraseDuSolde } from '../domain/releve'
import type { ReleveEmis } from '../domain/releve-emis'
import { Lettre } from './lettre'

/** Lines that never part from the totals. */
const DERNIERES = 2

/** Up to here the lines are set wide and fill one page; up to there, close, they still do. Beyond, a second page is needed anyway. */
const UNE_PAGE = { large: 13, serre: 20 }

type Colonnes = { readonly debit: Cents | null; readonly credit: Cents | null }

/** A balance stands in the column of its sign; zero in the first. */
const colonnes = (solde: Cents): Colonnes => (solde < 0 ? { debit: null, credit: absolute(solde) } : { debit: solde, credit: null })

const montant = (amount: Cents | null) => (amount === null ? '' : formatAmount(amount))
const sansZero = (amount: Cents) => (amount === 0 ? null : amount)

function Ligne({ jour, nature, debit, credit, total = false }: Colonnes & { jour: string; nature: string; total?: boolean }) {
  return (
    <tr className={total ? 'total' : undefined}>
      <td className="jour">{jour}</td>
      <td className="nature">{nature}</td>
      <td className="somme">{montant(debit)}</td>
      <td className="somme">{montant(credit)}</td>
    </tr>
  )
}

function Bien({ emis }: { emis: ReleveEmis }) {
  const { copropriete, role, libelle, numero, adressesDesBiens } = emis
  const genre = !copropriete ? (role === 'LOCATAIRE' ? 'Bail' : 'Mandat') : role === 'COPROPRIETAIRE' ? 'Copropriété' : 'Immeuble'
  const lignes = copropriete ? [copropriete.reference, copropriete.nom] : [libelle ?? numero]
  const [premiere, ...autres] = new Set([...lignes, ...adressesDesBiens])
  return (
    <div className="bien">
      <span className="discret">{genre}</span>
      <b>{premiere}</b>
      {autres.map((ligne) => (
        <span key={ligne}>{ligne}</span>
      ))}
    </div>
  )
}

function Solde({ emis }: { emis: ReleveEmis }) {
  const { mots, montant: du } = phraseDuSolde(emis.releve.solde)
  const date = `Au ${formatDay(emis.dateDeValeur)},`
  return (
    <div className="solde">
      <p className="discret">{du === null ? date : `${date} ${mots}`}</p>
      <p className={du === null ? 'montant mots' : 'montant'}>{du === null ? mots : formatEuros(du)}</p>
    </div>
  )
}

function Ecritures({ releve }: Pick<ReleveEmis, 'releve'>) {
  const { periode, lignes, soldeAnterieur, veille, totalDebit, totalCredit, solde } = releve
  const ouverture = colonnes(soldeAnterieur)
  const rangees = lignes
    .map((ligne, rang) => ({ ...ligne, rang }))
    .reverse()
    .map(({ rang, dateComptable, libelle, debit, credit }) => (
      <Ligne key={rang} jour={formatDay(dateComptable)} nature={libelle} debit={sansZero(debit)} credit={sansZero(credit)} />
    ))
  const enFaveur = solde === 0 ? 'Solde' : solde > 0 ? 'Solde en notre faveur' : 'Solde en votre faveur'
  return (
    <>
      <p className="periode">
        Écritures du {formatDayInWords(periode.debut)} au {formatDayInWords(periode.fin)}
        {lignes.length === 0 ? ' : aucune' : ', de la plus récente à la plus ancienne'}
      </p>
      <table className={lignes.length > UNE_PAGE.large && lignes.length <= UNE_PAGE.serre ? 'serre' : undefined}>
        <thead>
          <tr>
            <th scope="col" className="jour">
              Date
            </th>
            <th scope="col">Nature d’opération</th>
            <th scope="col" className="somme">
              Débit
            </th>
            <th scope="col" className="somme">
              Crédit
            </th>
          </tr>
        </thead>
        <tbody>{rangees.slice(0, -DERNIERES)}</tbody>
        <tbody className="fin">
          {rangees.slice(-DERNIERES)}
          <Ligne jour={formatDay(veille)} nature="Solde antérieur" {...ouverture} />
          <Ligne
            total
            jour=""
            nature="Totaux"
            debit={plus(totalDebit, ouverture.debit ?? ZERO)}
            credit={plus(totalCredit, ouverture.credit ?? ZERO)}
          />
          <Ligne total jour="" nature={enFaveur} {...colonnes(solde)} />
        </tbody>
      </table>
    </>
  )
}

/** The statement of the manual SEMIV, 2.8, as a letter. */
export function LettreDeReleve({ emis, page }: { emis: ReleveEmis; page: string }) {
  const { agence, destinataire, reference, dateDeValeur, releve } = emis
  return (
    <Lettre page={page} titre="Relevé de compte" date={dateDeValeur} agence={agence} destinataire={destinataire} reference={reference}>
      <section className="situation">
        <Bien emis={emis} />
        <Solde emis={emis} />
      </section>
      <Ecritures releve={releve} />
    </Lettre>
  )
}
