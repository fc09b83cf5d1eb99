'use client'

import { useActionState } from 'react'
import { Depliant } from '@/components/ui/depliant'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import type { Day } from '@/lib/domain/day'
import { IDLE } from '@/lib/form-state'
import { confirmerPreavis, refuserPreavis } from './actions'

type Props = { preavis: string; fin: Day; recuLe: Day; prevenu: string | null }

const suite = (prevenu: string | null) =>
  prevenu ? `Le locataire le lit dans son espace, et un message part à ${prevenu}.` : 'Le locataire le lit dans son espace.'

/** @param prevenu the address of whoever gave the notice, if she still has a login. */
export function ConfirmerForm({ preavis, fin, recuLe, prevenu }: Props) {
  const [state, submit] = useActionState(confirmerPreavis, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate aria-labelledby="confirmer">
      <h2 id="confirmer">Confirmer ce préavis</h2>
      <FormErrors state={state} />
      <input type="hidden" name="preavis" value={preavis} />
      <Field
        name="fin"
        label="Fin du préavis retenue"
        hint="Calculée du jour du dépôt. Changez-la si vous comptez le préavis d’un autre jour, ou si vous vous êtes entendus."
        type="date"
        min={recuLe}
        required
        defaultValue={values.fin ?? fin}
        error={errors.fin}
      />
      <TexteLong
        name="reponse"
        label="Votre mot au locataire (facultatif)"
        hint={suite(prevenu)}
        rows={4}
        defaultValue={values.reponse}
        error={errors.reponse}
      />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        Confirmer le préavis
      </SubmitButton>
    </form>
  )
}

export function RefuserForm({ preavis, prevenu }: Pick<Props, 'preavis' | 'prevenu'>) {
  const [state, submit] = useActionState(refuserPreavis, IDLE)
  return (
    <Depliant titre="Ne pas retenir ce préavis" className="card" ouvert={state.status === 'refused'}>
      <form action={submit} className="stack mt-3" noValidate>
        <FormErrors state={state} />
        <input type="hidden" name="preavis" value={preavis} />
        <TexteLong
          name="raison"
          label="Pourquoi"
          hint={`Par exemple : une lettre recommandée est nécessaire, ou le justificatif manque. ${suite(prevenu)}`}
          rows={4}
          required
          defaultValue={state.values.raison}
          error={state.errors.raison}
        />
        <SubmitButton pending="Envoi…" className="btn">
          Ne pas retenir le préavis
        </SubmitButton>
      </form>
    </Depliant>
  )
}
