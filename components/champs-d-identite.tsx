import type { FormState } from '@/lib/form-state'
import { Field } from './ui/field'

export type Identite = Readonly<
  Record<'civilite' | 'prenom' | 'nom' | 'telephone' | 'adresse1' | 'adresse2' | 'codePostal' | 'ville', string | null>
>

const CHAMPS = [
  { name: 'civilite', label: 'Civilité', hint: 'Par exemple Madame, Monsieur.', autoComplete: 'honorific-prefix', maxLength: 30 },
  { name: 'prenom', label: 'Prénom', autoComplete: 'given-name', maxLength: 100 },
  { name: 'nom', label: 'Nom', autoComplete: 'family-name', maxLength: 100, required: true },
  { name: 'telephone', label: 'Téléphone', type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 30 },
  { name: 'adresse1', label: 'Adresse', autoComplete: 'address-line1', maxLength: 200 },
  { name: 'adresse2', label: 'Complément d’adresse', autoComplete: 'address-line2', maxLength: 200 },
  { name: 'codePostal', label: 'Code postal', autoComplete: 'postal-code', maxLength: 20 },
  { name: 'ville', label: 'Ville', autoComplete: 'address-level2', maxLength: 100 },
] as const

type Props = {
  readonly identite: Identite
  readonly state: FormState
  /** Those that may not stay empty, beside the name. */
  readonly exiges?: readonly (keyof Identite)[]
  /** A company: its name alone, without a person's. */
  readonly societe?: boolean
}

const RAISON_SOCIALE = { label: 'Raison sociale', autoComplete: 'organization', maxLength: 200 } as const

/** Who the person is, as lib/saisie-de-l-identite.ts reads it; what was typed is given back after an error. */
export const ChampsDIdentite = ({ identite, state, exiges = [], societe = false }: Props) => {
  const answered = state.status === 'refused'
  const champs = societe ? CHAMPS.filter(({ name }) => name !== 'civilite' && name !== 'prenom') : CHAMPS
  return champs.map(({ name, ...champ }) => (
    <Field
      key={name}
      name={name}
      {...champ}
      {...(societe && name === 'nom' && RAISON_SOCIALE)}
      required={name === 'nom' || exiges.includes(name)}
      defaultValue={(answered ? state.values[name] : identite[name]) ?? ''}
      error={state.errors[name]}
    />
  ))
}
