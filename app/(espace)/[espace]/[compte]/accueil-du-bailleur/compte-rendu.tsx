import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import { prochainArrete } from '@/lib/domain/parc'
import type { DernierCrg } from '@/lib/queries/loyers'
import { TitreEtSuite } from '../accueil/titre'

/** The last account of the management, and when the next is drawn up. */
export const CompteRendu = ({ crg, base }: { crg: DernierCrg | null; base: string }) => (
  <section className="card c5" aria-labelledby="compte-rendu">
    <TitreEtSuite id="compte-rendu" titre="Compte rendu de gestion">
      <Link href={`${base}/gestion`}>Tous</Link>
    </TitreEtSuite>
    {crg ? (
      <>
        <p className="mt-1">
          <Link href={`${base}/gestion/${crg.id}`} className="ligne-lien">
            <span>
              Arrêté au <JourEnLettres jour={crg.fin} />
            </span>
          </Link>
        </p>
        <p className="amount text-[26px]">
          <Euros montant={crg.solde} />
        </p>
        <p className="hint">{crg.solde >= 0 ? 'en votre faveur' : 'à votre charge'}</p>
        <p className="hint mt-2">
          Le prochain sera arrêté au <JourEnLettres jour={prochainArrete(crg)} />.
        </p>
      </>
    ) : (
      <p className="hint mt-2">Aucun compte rendu publié. Le premier apparaîtra ici.</p>
    )}
  </section>
)
