import type { Metadata } from 'next'
import Link from 'next/link'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Instant } from '@/components/ui/instant'
import { compteDemande } from '../compte-demande'
import { EnTete } from '../onglets'

export const metadata: Metadata = { title: 'Demandes d’un compte' }

export default async function DemandesDuComptePage({ params }: PageProps<'/admin/portefeuille/comptes/[compte]/demandes'>) {
  const { fiche, base } = await compteDemande(params)
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="/demandes" />
      <section className="card" aria-labelledby="demandes">
        <h2 id="demandes">Demandes</h2>
        {fiche.demandes.length === 0 && <p className="hint mt-2">Ce client n’a encore rien demandé en ligne.</p>}
        <ul className="list mt-1">
          {fiche.demandes.map(({ id, numero, sujet, etat, updatedAt }) => (
            <li key={id} className="flex-wrap justify-between gap-y-1">
              <Link href={`/admin/demandes/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline">
                <b className="block underline">{sujet}</b>
                <span className="hint">
                  N° {numero} · dernier échange le <Instant instant={new Date(updatedAt)} />
                </span>
              </Link>
              <EtatDeLaDemande etat={etat} pour="agence" />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
