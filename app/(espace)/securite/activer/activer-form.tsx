'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { CodesDeSecours } from '@/components/codes-de-secours'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { activerDoubleVerification } from '../actions'
import { EtapeDuQrCode } from './etape-du-qr-code'

type Props = {
  preparation: { scelle: string; image: string; cle: string }
  email: string
  enrolement: boolean
}

const Suite = ({ className }: { className: string }) => (
  <Link href="/" className={className}>
    Continuer vers mon espace
  </Link>
)

export function ActiverForm({ preparation, email, enrolement }: Props) {
  const [state, submit] = useActionState(activerDoubleVerification, IDLE)
  if (state.status === 'done') {
    const titre = 'La double vérification est activée.'
    if (!state.message) {
      return (
        <FormSuccess titre={titre}>
          <p>Les codes viennent désormais de cette application ; vos codes de secours restent les mêmes.</p>
        </FormSuccess>
      )
    }
    return (
      <CodesDeSecours titre={titre} codes={state.message}>
        <Suite className="btn main w-full" />
      </CodesDeSecours>
    )
  }
  // Sent back by a browser without JavaScript, the page has made another QR code: the one that was scanned is the one that counts.
  const scelle = state.values.scelle ?? preparation.scelle
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="scelle" value={scelle} />
      <EtapeDuQrCode preparation={scelle === preparation.scelle ? preparation : null} />
      <section className="card stack" aria-labelledby="etape-code">
        <h2 id="etape-code">{enrolement ? '3. Saisissez le code affiché' : '3. Confirmez'}</h2>
        <Field
          name="code"
          label="Code à six chiffres"
          hint="L’application l’affiche sous le nom de votre portail ; il change toutes les 30 secondes."
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={40}
          error={state.errors.code}
        />
        {!enrolement && (
          <>
            <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
            <PasswordField name="motDePasse" label="Votre mot de passe" autoComplete="current-password" error={state.errors.motDePasse} />
          </>
        )}
        <SubmitButton pending="Activation…" className="btn main w-full">
          Activer
        </SubmitButton>
      </section>
      <p>
        <Link href="/securite/cle" className="inline-flex min-h-11 items-center">
          Utiliser plutôt une clé d’accès de cet appareil
        </Link>
      </p>
    </form>
  )
}
