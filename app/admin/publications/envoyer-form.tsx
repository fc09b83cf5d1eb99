'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useRef, useState, useSyncExternalStore } from 'react'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { ENVOI_OCTETS_MAX } from '@/lib/domain/envoi'
import { type FormState, IDLE } from '@/lib/form-state'
import { envoyerUneArchive } from './actions'
import { Avancement } from './avancement'
import { envoyer } from './envoyer'

const refuse = (message: string): FormState => ({ status: 'refused', errors: { fichier: message }, values: {} })
const never = () => () => undefined
/** Whether scripts run here: a form alone brings less. */
const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Sends a bundle, for a trial: with its progress where scripts run, as a form where none do. */
export function EnvoyerForm() {
  const [sent, submit] = useActionState(envoyerUneArchive, IDLE)
  const [refus, setRefus] = useState<FormState | null>(null)
  const [part, setPart] = useState<{ readonly fichier: File; readonly octets: number } | null>(null)
  const renoncer = useRef<() => void>(() => undefined)
  const [router, scripts] = [useRouter(), useScripts()]
  const state = refus ?? sent

  async function partir(event: FormEvent<HTMLFormElement>) {
    const fichier = new FormData(event.currentTarget).get('fichier')
    event.preventDefault()
    if (!(fichier instanceof File) || !fichier.name) return setRefus(refuse('Choisissez le fichier à envoyer.'))
    if (fichier.size > ENVOI_OCTETS_MAX) return setRefus(refuse('Ce fichier pèse plus de 16 Go.'))
    setRefus(null)
    setPart({ fichier, octets: 0 })
    const envoi = envoyer(fichier, (octets) => setPart({ fichier, octets }))
    renoncer.current = envoi.renoncer
    const suite = await envoi.suite
    if (suite && 'suivre' in suite) return router.push(suite.suivre)
    setPart(null)
    if (suite) setRefus(refuse(suite.refus))
  }

  return (
    <form action={submit} onSubmit={partir} className="card stack" noValidate>
      <h2>Envoyer un paquet</h2>
      <FormErrors state={state} />
      <div hidden={part !== null}>
        <Field
          name="fichier"
          type="file"
          accept=".zip,application/zip,.txt,text/plain"
          label="Archive ZIP, ou fichier des écritures comptables (FEC)"
          hint={`${scripts ? '16 Go' : '150 Mo'} au plus. Il est d’abord essayé : vous verrez ce qui changerait avant que rien ne soit publié.`}
          error={state.errors.fichier}
        />
      </div>
      {part ? (
        <Avancement {...part} renoncer={() => renoncer.current()} />
      ) : (
        <SubmitButton pending="Envoi en cours…" className="btn main w-full sm:w-auto sm:self-start">
          Envoyer pour essai
        </SubmitButton>
      )}
    </form>
  )
}
