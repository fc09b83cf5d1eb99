import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Choix } from '@/components/ui/choix'
import type { FormState } from '@/lib/form-state'
import { METIER, STAFF_ROLE } from '@/lib/labels'
import type { Metier, StaffRole } from '@/lib/prisma/enums'

const DIT: Record<StaffRole, string> = {
  ADMINISTRATEUR: 'Voit tout, donne les accès des clients, gère l’équipe et les conditions générales.',
  GESTIONNAIRE: 'Voit tout et donne les accès des clients.',
  COMPTABLE: 'Voit tout, ne donne pas d’accès.',
  LECTURE: 'Voit tout, ne change rien.',
}
const ROLES = (Object.keys(STAFF_ROLE) as StaffRole[]).map((valeur) => ({ valeur, titre: STAFF_ROLE[valeur], texte: DIT[valeur] }))
const METIERS = Object.keys(METIER) as Metier[]

type Props = { state: FormState; role?: StaffRole; metiers?: readonly Metier[] }

/** What somebody of the staff may do, and for which trades. */
export function Place({ state, role, metiers = METIERS }: Props) {
  const typed = state.status === 'refused'
  return (
    <>
      <Choix name="role" legende="Rôle" options={ROLES} defaultValue={typed ? state.values.role : role} error={state.errors.role} />
      <fieldset id="metiers" tabIndex={-1} aria-describedby={state.errors.metiers ? 'metiers-erreur' : undefined}>
        <legend className="font-semibold">Métiers</legend>
        {METIERS.map((metier) => (
          <CaseACocher key={metier} name={metier} defaultChecked={typed ? state.values[metier] === 'on' : metiers.includes(metier)}>
            {METIER[metier]}
          </CaseACocher>
        ))}
        {state.errors.metiers && (
          <p id="metiers-erreur" className="error">
            {state.errors.metiers}
          </p>
        )}
      </fieldset>
    </>
  )
}
