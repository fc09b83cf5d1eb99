'use client'

import { useActionState } from 'react'
import { Depliant } from '@/components/ui/depliant'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { regenererMotDePasse } from './actions'

type Props = {
  compte: string
  /** When the codes on the page were made; empty for none. */
  depuis: string
  /** A login holds the compte already. */
  associe: boolean
}

const Consequences = ({ associe, depuis }: Omit<Props, 'compte'>) => (
  <ul className="list-disc space-y-1 pl-6">
    {depuis && <li>Les codes précédents ne fonctionneront plus, et qui s’est connecté avec eux sera déconnecté.</li>}
    <li>Le nouveau mot de passe s’affichera une seule fois : notez-le pour le remettre à votre client.</li>
    <li>Il sera valable 90 jours, et votre client devra choisir un mot de passe personnel dès sa première connexion.</li>
    {associe && <li>Son mot de passe personnel actuel fonctionne encore, jusqu’à ce qu’il en choisisse un autre avec ces codes.</li>}
  </ul>
)

/** Asked twice, shown once: the answer of the action alone holds the password. */
export function RegenererForm({ compte, depuis, associe }: Props) {
  const [state, submit] = useActionState(regenererMotDePasse, IDLE)
  if (state.status === 'done')
    return (
      <FormSuccess titre="Nouveau mot de passe provisoire">
        <dl className="mt-3 grid gap-3 sm:grid-cols-2">
          <div>
            <dt>Identifiant</dt>
            <dd className="amount select-all text-2xl">{state.values.identifiant}</dd>
          </div>
          <div>
            <dt>Mot de passe provisoire</dt>
            <dd className="amount select-all text-2xl">{state.values.motDePasse}</dd>
          </div>
        </dl>
        <p className="mt-3">Notez-le maintenant : il ne sera plus affiché.</p>
      </FormSuccess>
    )
  return (
    <Depliant
      titre={depuis ? 'Régénérer un mot de passe provisoire' : 'Préparer un mot de passe provisoire'}
      className="card"
      ouvert={state.status === 'refused'}
    >
      <form action={submit} className="stack mt-3">
        <FormErrors state={state} />
        <Consequences associe={associe} depuis={depuis} />
        <input type="hidden" name="compte" value={compte} />
        <input type="hidden" name="depuis" value={depuis} />
        <SubmitButton pending="Génération…" className="btn main w-full sm:w-auto">
          Générer le mot de passe
        </SubmitButton>
      </form>
    </Depliant>
  )
}
