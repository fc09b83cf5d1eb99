import type { ReactNode } from 'react'
import { JourEnLettres } from '@/components/ui/jour'
import { capitale, situationDuLot } from '@/lib/domain/bien'
import type { LotLoue } from '@/lib/queries/loyers'

const surfaces = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

const Fait = ({ titre, children }: { titre: string; children: ReactNode }) => (
  <div>
    <dt>{titre}</dt>
    <dd>{children}</dd>
  </div>
)

/** The lot itself, and the mandate under which the agency manages it. */
export function FicheDuLot({ lot, annexes }: { lot: LotLoue; annexes: readonly LotLoue[] }) {
  const { nature, surface, pieces, mandat } = lot
  const situation = situationDuLot(lot)
  return (
    <section className="card" aria-labelledby="le-lot">
      <h2 id="le-lot">Le lot</h2>
      <dl className="fiche mt-1">
        <Fait titre="Nature">{capitale(nature)}</Fait>
        {surface !== null && <Fait titre="Surface">{surfaces.format(surface)} m²</Fait>}
        {pieces !== null && <Fait titre="Pièces">{pieces}</Fait>}
        {situation.length > 0 && <Fait titre="Situation">{capitale(situation.join(', '))}</Fait>}
        {annexes.length > 0 && <Fait titre="Avec">{annexes.map((un) => `${un.nature} ${un.numero}`).join(', ')}</Fait>}
        <Fait titre="Mandat de gestion">
          {mandat.reference}, depuis le <JourEnLettres jour={mandat.debut} />
          {mandat.fin && (
            <>
              , jusqu’au <JourEnLettres jour={mandat.fin} />
            </>
          )}
        </Fait>
      </dl>
    </section>
  )
}
