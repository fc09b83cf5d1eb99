import { Field } from '@/components/ui/field'
import { type Day, formatDay } from '@/lib/domain/day'
import { tailleEnMots } from '@/lib/domain/demande'
import type { FormState } from '@/lib/form-state'

export type PieceAPublier = {
  readonly id: string
  readonly nom: string
  readonly taille: number
  readonly titre: string
  readonly date: Day
  readonly pour: string
  /** Those whom `pour` names, in words. */
  readonly noms: readonly string[]
}

/** One file, whom it is for, and whom that is. */
export function Piece({ piece, state: { values, errors }, seule }: { piece: PieceAPublier; state: FormState; seule: boolean }) {
  const { id, nom, taille, titre, date, pour, noms } = piece
  const dits = values[`noms.${id}`]?.split('\n').filter(Boolean) ?? (values[`pour.${id}`] === undefined ? noms : [])
  return (
    <fieldset className="piece-deposee">
      <legend className="min-w-0 break-words">
        <a href={`/api/depots?piece=${id}`} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
          {nom}
        </a>{' '}
        <small className="hint">{tailleEnMots(taille)}</small>
      </legend>
      <div className="piece-champs">
        <Field
          name={`titre.${id}`}
          label="Titre"
          required
          maxLength={300}
          autoComplete="off"
          defaultValue={values[`titre.${id}`] ?? titre}
          error={errors[`titre.${id}`]}
        />
        <Field
          name={`date.${id}`}
          label="Date"
          inputMode="numeric"
          placeholder="JJ/MM/AAAA"
          required
          autoComplete="off"
          defaultValue={values[`date.${id}`] ?? formatDay(date)}
          error={errors[`date.${id}`]}
        />
        <Field
          name={`pour.${id}`}
          label="Pour"
          list="immeubles"
          required
          maxLength={2000}
          autoComplete="off"
          defaultValue={values[`pour.${id}`] ?? pour}
          error={values[`faute.${id}`] ?? errors[`pour.${id}`]}
        />
      </div>
      {dits.length > 0 && <p className="pour-qui">→ {dits.join(', ')}</p>}
      {!seule && (
        <label className="choix">
          <input type="checkbox" name={`sans.${id}`} value="on" defaultChecked={values[`sans.${id}`] === 'on'} />
          <span>Ne pas publier ce fichier</span>
        </label>
      )}
    </fieldset>
  )
}
