import type { Metadata } from 'next'
import { RetourOuvert } from '@/components/retour-ouvert'
import { Euros } from '@/components/ui/euros'
import { today } from '@/lib/clock'
import { partDuFonds } from '@/lib/domain/fonds-de-travaux'
import { fondsDeTravaux } from '@/lib/queries/fonds-travaux'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { Cotisation } from './cotisation'
import { EnImage } from './en-image'
import { ParLot } from './par-lot'
import { Pourquoi } from './pourquoi'

export const metadata: Metadata = { title: 'Fonds de travaux' }

export default async function FondsDeTravauxPage({ params }: PageProps<'/[espace]/[compte]/fonds-de-travaux'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params, 'FONDS_TRAVAUX')
  const read = await fondsDeTravaux(viewer, compte.id, today())
  const votes = read && (read.votes.miens !== 0 || read.votes.immeuble !== 0) ? read.votes : null
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="residence" vers="Ma résidence" />
      <h1>Fonds de travaux</h1>
      {read && (read.fonds.miens !== 0 || read.fonds.immeuble !== 0) ? (
        <div className="grid-12 items-start">
          <section className="card c7" aria-labelledby="fonds">
            <h2 id="fonds">Mes lots</h2>
            <p className="hint mt-1">Versé au fonds de travaux pour vos lots</p>
            <p className="amount text-[40px]">
              <Euros montant={read.fonds.miens} />
            </p>
            <EnImage provision={read.fonds} id="part-du-fonds" titre="Votre part du fonds de travaux" />
            <Pourquoi part={partDuFonds(read.fonds.lots, read.fonds.immeuble, read.cles)} provision={read.fonds} />
            <ParLot provision={read.fonds} />
          </section>
          <section className="card c5" aria-labelledby="a-quoi">
            <h2 id="a-quoi">À quoi sert cet argent ?</h2>
            <p className="mt-1">
              C’est une réserve pour les travaux à venir de la résidence. La loi demande aux copropriétaires d’y verser chaque année, et
              l’assemblée générale décide de son emploi.
            </p>
            <p className="mt-2">
              Ces sommes restent attachées au lot : si vous vendez, le syndicat ne vous les rembourse pas. Vous pouvez en tenir compte avec
              votre acheteur.
            </p>
            <p className="hint mt-2">Loi du 10 juillet 1965, article 14-2-1</p>
            {read.vote && <Cotisation vote={read.vote} />}
          </section>
        </div>
      ) : (
        <p className="card hint">
          Aucune somme n’est publiée au fonds de travaux pour l’instant. Votre part apparaîtra ici dès que votre syndic l’aura publiée.
        </p>
      )}
      {votes && (
        <section className="card" aria-labelledby="votes">
          <h2 id="votes">Travaux déjà votés</h2>
          <p className="hint mt-1">
            Provisions versées d’avance pour des travaux que l’assemblée générale a décidés. Elles ne font pas partie du fonds.
          </p>
          <p className="amount mt-1 text-[28px]">
            <Euros montant={votes.miens} />
          </p>
          <EnImage provision={votes} id="part-des-travaux" titre="Votre part des travaux votés" />
          <ParLot provision={votes} />
        </section>
      )}
    </div>
  )
}
