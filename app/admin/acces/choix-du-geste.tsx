import { GESTES } from '@/lib/domain/selection-d-acces'
import { GESTE } from './libelles'

/** What may be done to the access of several comptes. @param label where nothing beside it says so. */
export const ChoixDuGeste = ({ id, label }: { readonly id?: string; readonly label?: string }) => (
  <select id={id} name="geste" aria-label={label}>
    {GESTES.map((geste) => (
      <option key={geste} value={geste}>
        {GESTE[geste].nom}
      </option>
    ))}
  </select>
)
