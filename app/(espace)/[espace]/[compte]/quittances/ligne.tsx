import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import { capitale } from '@/lib/domain/bien'
import type { Day } from '@/lib/domain/day'
import { periodeEnMots } from '@/lib/domain/jours'
import { absolute, cents, formatAmount, formatEuros, ZERO } from '@/lib/domain/money'
import { prorata } from '@/lib/domain/prorata'
import { resteDu, totalDuTerme, tropPercu } from '@/lib/domain/quittance'
import { etatAffiche, preuveDuTerme, type TermeDuLocataire } from '@/lib/domain/terme-lu'
import { ETAT_DU_TERME, PAPIER } from '@/lib/labels/location'
import type { MesQuittances } from '@/lib/queries/quittances'

type Props = { terme: TermeDuLocataire; jour: Day; bail: MesQuittances['bail'] }

/** « 15 jours sur 31 »; with the product when it is the one that was asked for. */
function calculDuProrata({ debut, fin, loyer, mois }: TermeDuLocataire, bail: NonNullable<Props['bail']>): string {
  const part = prorata(cents(mois === 1 ? bail.loyer : 0), debut, fin)
  const [seule] = part.parts
  if (!seule || mois !== 1 || part.montant !== loyer) return part.explication
  return `${part.explication}, soit ${formatEuros(cents(bail.loyer))} × ${seule.jours} ÷ ${seule.sur} de loyer`
}

/** What is unusual of a term, in words. */
function remarques({ terme, bail }: Pick<Props, 'terme' | 'bail'>): string[] {
  const [reste, trop] = [resteDu(terme), tropPercu(terme)]
  return [
    bail && !terme.entiere && capitale(calculDuProrata(terme, bail)),
    terme.charges < ZERO && `Charges\u00A0: un avoir de ${formatEuros(absolute(terme.charges))} en votre faveur`,
    terme.paye > ZERO && reste > ZERO && `Reste ${formatEuros(reste)} à régler`,
    trop > ZERO && terme.paye > ZERO && `${formatEuros(trop)} versés en plus\u00A0: une avance, à valoir sur la suite`,
  ].filter((remarque): remarque is string => Boolean(remarque))
}

const LienPapier = ({ terme, papier, nom }: { terme: TermeDuLocataire; papier: keyof typeof PAPIER; nom: string }) => (
  <a className={papier === 'avis' ? 'avis' : 'btn small'} href={`/api/quittances/${terme.id}?papier=${papier}`} type="application/pdf">
    {papier !== 'avis' && <Icon name="download" size={16} />}
    {PAPIER[papier]}
    <span className="sr-only"> {nom}</span>
  </a>
)

/** One term: what was asked, what was paid, and the papers that it gives. */
export function LigneDuTerme({ terme, jour, bail }: Props) {
  const { nom, ton } = ETAT_DU_TERME[etatAffiche(terme, jour)]
  const [periode, preuve] = [periodeEnMots(terme.debut, terme.fin), preuveDuTerme(terme)]
  return (
    <tr>
      <th scope="row">
        {capitale(periode)}
        {terme.exigibleLe && (
          <small>
            à payer pour le <Jour jour={terme.exigibleLe} />
          </small>
        )}
        {remarques({ terme, bail }).map((remarque) => (
          <small key={remarque}>{remarque}</small>
        ))}
      </th>
      <td className="num detail" data-label="Loyer">
        {formatAmount(terme.loyer)}
      </td>
      <td className="num detail" data-label="Charges">
        {formatAmount(terme.charges)}
      </td>
      <td className="num total" data-label="Total">
        {formatAmount(totalDuTerme(terme))}
      </td>
      <td className="num detail" data-label="Payé">
        {formatAmount(terme.paye)}
      </td>
      <td className="etat">
        <span className={`tag ${ton}`}>{nom}</span>
      </td>
      {bail && (
        <td className="papiers no-print">
          {preuve && <LienPapier terme={terme} papier={preuve} nom={periode} />}
          <LienPapier terme={terme} papier="avis" nom={periode} />
        </td>
      )}
    </tr>
  )
}
