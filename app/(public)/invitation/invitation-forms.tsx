'use client'

import { useActionState } from 'react'
import { NouveauMotDePasse } from '@/components/nouveau-mot-de-passe'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { accepterAvecMotDePasse, accepterInvitation } from './actions'

export function PremierMotDePasse({ jeton, email }: { jeton: string; email: string }) {
  const [state, submit] = useActionState(accepterAvecMotDePasse, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="jeton" value={jeton} />
      <NouveauMotDePasse email={email} state={state} />
      <SubmitButton pending="Ouverture…" className="btn main w-full">
        Ouvrir mon accès
      </SubmitButton>
    </form>
  )
}

export function Accepter({ jeton }: { jeton: string }) {
  const [state, submit] = useActionState(accepterInvitation, IDLE)
  return (
    <form action={submit} className="card stack">
      <FormErrors state={state} />
      <input type="hidden" name="jeton" value={jeton} />
      <p>Vous gardez votre mot de passe. Il vous sera redemandé ensuite.</p>
      <SubmitButton pending="Ouverture…" className="btn main w-full">
        Ouvrir mon accès
      </SubmitButton>
    </form>
  )
}
