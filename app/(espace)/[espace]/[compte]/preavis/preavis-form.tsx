'use client'

import { useActionState } from 'react'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import type { Day } from '@/lib/domain/day'
import { MOTIFS, type Motif, type UsageDuBail } from '@/lib/domain/preavis'
import { IDLE } from '@/lib/form-state'
import { donnerPreavis } from './actions'
import { Confirmer } from './confirmer'

export type BailAQuitter = { readonly usage: UsageDuBail; readonly zoneTendue: boolean }

type Props = {
  compte: string
  /** A number of this very form: sent twice, it gives one notice. */
  formulaire: string
  bail: BailAQuitter
  jour: Day
  /** The last day that may be wished. */
  dernier: Day
}

const OPTIONS = [
  { valeur: 'AUCUN', titre: 'Aucun de ces motifs', texte: 'Préavis de trois mois' },
  ...(Object.keys(MOTIFS) as Motif[]).map((motif) => ({
    valeur: motif,
    titre: MOTIFS[motif].label,
    texte: `Un mois. À prouver par : ${MOTIFS[motif].preuve}`,
  })),
]

const Duree = ({ bail }: { bail: BailAQuitter }) => (
  <p>
    {bail.usage === 'MEUBLE'
      ? 'Votre logement est loué meublé : le préavis est d’un mois, sans motif à donner.'
      : 'D’après votre bail, votre logement est en zone tendue : le préavis est d’un mois, sans autre motif à donner.'}
  </p>
)

export function PreavisForm({ compte, formulaire, bail, jour, dernier }: Props) {
  const [state, submit] = useActionState(donnerPreavis, IDLE)
  const { values, errors } = state
  const confirmer = values.etape === 'confirmer' && !errors.depart
  const choix = bail.usage === 'VIDE' && !bail.zoneTendue
  return (
    <form action={submit} className="card stack" noValidate aria-label="Donner mon préavis">
      <FormErrors state={state} />
      <input type="hidden" name="compte" value={compte} />
      <input type="hidden" name="formulaire" value={formulaire} />
      {confirmer ? (
        <Confirmer state={state} bail={bail} jour={jour} />
      ) : (
        <>
          {choix ? (
            <div className="motifs">
              <Choix
                name="motif"
                legende="Avez-vous un motif de préavis réduit ?"
                options={OPTIONS}
                defaultValue={values.motif ?? 'AUCUN'}
                error={errors.motif}
              />
            </div>
          ) : (
            <>
              <input type="hidden" name="motif" value="AUCUN" />
              <Duree bail={bail} />
            </>
          )}
          <Field
            name="depart"
            label="Quel jour souhaitez-vous partir ? (facultatif)"
            hint="Laissez vide pour partir à la fin du préavis. Partir plus tôt ne réduit pas le loyer dû."
            type="date"
            min={jour}
            max={dernier}
            defaultValue={values.depart}
            error={errors.depart}
          />
          <TexteLong
            name="message"
            label="Un mot pour votre agence (facultatif)"
            hint="Où vous joindre, quand visiter, votre future adresse si vous la connaissez."
            rows={4}
            defaultValue={values.message}
            error={errors.message}
          />
          <SubmitButton pending="Calcul…" className="btn main w-full sm:w-auto" name="etape" value="calculer">
            Voir la fin de mon préavis
          </SubmitButton>
          <p className="hint">Rien n’est envoyé avant que vous ayez vu cette date et confirmé.</p>
        </>
      )}
    </form>
  )
}
