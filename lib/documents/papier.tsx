import { formatDayInWords } from '../domain/day'
import { periodeEnMots } from '../domain/jours'
import { type Cents, formatAmount, ZERO } from '../domain/money'
import { type PapierEmis, titreDuPapier } from '../domain/papier-emis'
import { prorata } from '../domain/prorata'
import { type Papier, phraseDuPapier, resteDu, totalDuTerme, tropPercu } from '../domain/quittance'
import { Lettre } from './lettre'

const Ligne = ({ nom, montant, className }: { nom: string; montant: Cents; className?: string }) => (
  <tr className={className}>
    <td className="nature">{nom}</td>
    <td className="somme">{formatAmount(montant)}</td>
  </tr>
)

function Parties({ emis: { papier, bailleur, agence, locataire, logement, terme } }: { emis: PapierEmis }) {
  const adresse = [agence.adresse1, [agence.codePostal, agence.ville].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const [bien, ...lignes] = logement
  return (
    <dl className="parties">
      <div>
        <dt>Bailleur</dt>
        <dd>
          <b>{bailleur}</b>
          <span>représenté par {agence.nom}, son mandataire</span>
          {adresse && <span>{adresse}</span>}
        </dd>
      </div>
      <div>
        <dt>Locataire</dt>
        <dd>
          <b>{locataire}</b>
        </dd>
      </div>
      <div>
        <dt>Logement loué</dt>
        <dd>
          <b>{bien}</b>
          {lignes.map((ligne) => (
            <span key={ligne}>{ligne}</span>
          ))}
        </dd>
      </div>
      <div>
        <dt>Période</dt>
        <dd>
          <b>{periodeEnMots(terme.debut, terme.fin)}</b>
          {papier !== 'quittance' && terme.exigibleLe && <span>à régler au plus tard le {formatDayInWords(terme.exigibleLe)}</span>}
        </dd>
      </div>
    </dl>
  )
}

/** Rent and charges apart, as article 21 wants them. */
function Sommes({ emis: { terme } }: { emis: PapierEmis }) {
  const [reste, trop] = [resteDu(terme), tropPercu(terme)]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Détail</th>
          <th scope="col" className="somme">
            Montant (€)
          </th>
        </tr>
      </thead>
      <tbody>
        <Ligne nom="Loyer, hors charges" montant={terme.loyer} />
        <Ligne nom={terme.charges < 0 ? 'Charges\u00A0: avoir en votre faveur' : 'Charges (provision)'} montant={terme.charges} />
        <Ligne nom="Total de l’échéance" montant={totalDuTerme(terme)} className="reste" />
        {terme.paye > 0 && <Ligne nom="Somme reçue à ce jour" montant={terme.paye} />}
        {reste > 0 && terme.paye > 0 && <Ligne nom="Reste à régler" montant={reste} className="reste" />}
        {trop > 0 && <Ligne nom="Versé en plus, à valoir sur la suite" montant={trop} className="reste" />}
      </tbody>
    </table>
  )
}

const LOI = 'loi n° 89-462 du 6 juillet 1989, article 21'

function mentions(papier: Papier, habitation: boolean): string[] {
  const loi = habitation ? ` (${LOI})` : ''
  if (papier === 'quittance')
    return [
      `Quittance délivrée gratuitement${loi}, sous réserve de l’encaissement définitif des sommes reçues.`,
      'Elle annule les reçus donnés auparavant pour la même échéance, et ne vaut pas quittance des échéances précédentes.',
    ]
  if (papier === 'recu')
    return [
      `Reçu délivré gratuitement${loi}, sous réserve de l’encaissement définitif des sommes reçues.`,
      'Il ne vaut pas quittance\u00A0: elle sera établie quand l’échéance sera réglée en entier, et annulera ce reçu.',
    ]
  return ['Avis adressé gratuitement. Il ne prouve aucun paiement\u00A0: ce n’est ni un reçu, ni une quittance.']
}

/** A quittance, a reçu or an avis d’échéance, as a letter. */
export function LettreDuTerme({ emis, page }: { emis: PapierEmis; page: string }) {
  const { papier, agence, date, destinataire, reference, terme, habitation } = emis
  const part = prorata(ZERO, terme.debut, terme.fin)
  return (
    <Lettre page={page} titre={titreDuPapier(emis)} date={date} agence={agence} destinataire={destinataire} reference={reference}>
      <Parties emis={emis} />
      <p className="phrase">{phraseDuPapier(papier, terme)}</p>
      <Sommes emis={emis} />
      {part.partiel && <p className="explication">Période partielle : {part.explication}.</p>}
      {papier !== 'avis' && (
        <p className="signature">
          Pour le bailleur,
          <br />
          <b>{agence.nom}</b>, mandataire
        </p>
      )}
      <div className="mentions">
        {mentions(papier, habitation).map((mention) => (
          <p key={mention}>{mention}</p>
        ))}
      </div>
    </Lettre>
  )
}
