import { type Etat, GESTES, type Geste } from '@/lib/domain/selection-d-acces'
import { GESTE } from '../libelles'

const OFFERTS = (etat: Etat): readonly Geste[] =>
  GESTES.filter((geste) => (geste === 'rouvrir' ? etat === 'FERME' : geste === 'renvoyer' ? etat === 'ACTIVATION' : etat !== 'FERME'))

/** What may be done to its access; each says first what will happen. */
export const Gestes = ({ compte, etat }: { compte: string; etat: Etat }) => (
  <p className="mt-3 flex flex-wrap gap-2">
    {OFFERTS(etat).map((geste) => (
      <a key={geste} className="btn" href={`/admin/acces/geste?geste=${geste}&c=${compte}`}>
        {geste === 'lettres' ? 'Imprimer sa lettre' : GESTE[geste].nom}
      </a>
    ))}
  </p>
)
