'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { Question } from '@/lib/captcha/question'
import type { FormState } from '@/lib/form-state'
import { demanderDefi, resoudre } from './resoudre'

/** Before the twenty minutes of the server are over. */
const VALABLE_MS = 15 * 60_000

/** `retenue`: the form was sent before the work was done, and waits for it. */
export type Etape = 'repos' | 'en cours' | 'retenue' | 'faite'

/**
 * Does the work from the first touch of the form on, puts its proof into the field, and holds back a form that is sent before.
 * A proof serves once: after each answer of the server there is another.
 */
export function useVerification(champ: RefObject<HTMLInputElement | null>, state: FormState, premiere: Question) {
  const [etape, setEtape] = useState<Etape>('repos')
  const [question, setQuestion] = useState(premiere)
  // Refused before JavaScript came, if it comes at all: the question is there.
  const [posee, setPosee] = useState(Boolean(state.errors.captcha || state.errors.captchaReponse))

  useEffect(() => {
    const input = champ.current
    const form = input?.form
    if (!input || !form) return
    const controller = new AbortController()
    const { signal } = controller
    let travail: Promise<void> | null = null
    let faiteA = 0
    let impossible = false
    let attendue = false
    input.value = ''
    setEtape('repos')

    async function travailler(field: HTMLInputElement): Promise<void> {
      try {
        setEtape('en cours')
        const defi = await demanderDefi()
        if (state.status !== 'idle' && !signal.aborted) setQuestion(defi.question)
        const preuve = await resoudre(defi, controller)
        if (signal.aborted) return
        field.value = preuve
        faiteA = Date.now()
        setPosee(false)
        setEtape('faite')
      } catch {
        if (signal.aborted) return
        impossible = true
        setPosee(true)
        setEtape('repos')
      }
    }
    const commencer = () => {
      travail ??= travailler(input)
      return travail
    }
    const retenir = (event: SubmitEvent) => {
      if (input.value && Date.now() - faiteA > VALABLE_MS) {
        input.value = ''
        travail = null
      }
      if (input.value || impossible) return
      event.preventDefault()
      if (attendue) return
      attendue = true
      const { submitter } = event
      commencer().then(() => {
        attendue = false
        if (!signal.aborted) form.requestSubmit(submitter)
      })
      setEtape('retenue')
    }
    form.addEventListener('focusin', commencer, { signal })
    form.addEventListener('submit', retenir, { signal })
    // A refusal has taken the focus before this listens.
    if (form.contains(document.activeElement)) commencer()
    return () => controller.abort()
  }, [champ, state])

  return { etape, question, posee }
}
