import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import type { DecompteDeCharges } from '@/lib/domain/regularisation'

type Props = { decompte: DecompteDeCharges; fin: Day; ecrire: string | null; jour: Day }

function Justificatifs({ jusquAu, jour }: { jusquAu: Day | null; jour: Day }) {
  if (!jusquAu)
    return <p>Pendant les six mois qui suivent l’envoi du décompte, les justificatifs (factures, contrats) sont à votre disposition.</p>
  return jour <= jusquAu ? (
    <p>
      Jusqu’au{' '}
      <b>
        <JourEnLettres jour={jusquAu} />
      </b>
      , vous pouvez consulter les justificatifs : factures, contrats, relevés.
    </p>
  ) : (
    <p>
      Les justificatifs étaient à votre disposition pendant six mois, jusqu’au <JourEnLettres jour={jusquAu} />. Votre agence peut encore
      vous répondre.
    </p>
  )
}

/** What the law gives a tenant here (loi 89-462, articles 7-1 and 23; décret 87-713). */
export const Droits = ({ decompte: { justificatifsJusquAu, tardive, douziemes, solde }, fin, ecrire, jour }: Props) => {
  const [premier] = douziemes
  return (
    <section className="card c5 stack" aria-labelledby="droits">
      <h2 id="droits">Vos droits</h2>
      <Justificatifs jusquAu={justificatifsJusquAu} jour={jour} />
      {tardive && premier !== undefined && (
        <p>
          <b>Payable en douze fois.</b> Ce décompte est arrivé plus d’un an après la fin de l’année des charges : à votre demande, vous
          payez par douzièmes, environ{' '}
          <span className="num">
            <Euros montant={premier} />
          </span>{' '}
          par mois.
        </p>
      )}
      {!tardive && solde > 0 && (
        <p className="hint">Un décompte fait après le 31 décembre {Number(fin.slice(0, 4)) + 1} aurait pu être payé en douze fois.</p>
      )}
      <p className="hint">Passé trois ans, une charge ne peut plus être réclamée, ni un trop-payé rendu.</p>
      {ecrire && (
        <p className="no-print">
          <Link
            className="btn"
            href={`${ecrire}/demandes/nouvelle?${new URLSearchParams({ categorie: 'COMPTE', sujet: 'Régularisation des charges\u00A0: justificatifs' })}`}
          >
            Demander les justificatifs
          </Link>
        </p>
      )}
      <p className="hint">Loi du 6 juillet 1989, articles 7-1 et 23 ; décret n° 87-713, qui fixe la liste des charges récupérables.</p>
    </section>
  )
}
