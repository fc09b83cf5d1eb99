'use client'

import { useEffect, useRef } from 'react'
import { MotDuPreavis } from '@/components/faits-du-preavis'
import { Alert } from '@/components/ui/alert'
import { JourEnLettres } from '@/components/ui/jour'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnFichier } from '@/components/un-fichier'
import { type Day, parseDay } from '@/lib/domain/day'
import { demanderPreavis, MOTIFS, motifDepuis, motifRetenu } from '@/lib/domain/preavis'
import { dureeEnMots, raisonDeLaDuree } from '@/lib/domain/preavis-emis'
import type { FormState } from '@/lib/form-state'
import type { BailAQuitter } from './preavis-form'

type Props = { state: FormState; bail: BailAQuitter; jour: Day }

/** The second step: the end of the notice, before it is given. */
export function Confirmer({ state, bail, jour }: Props) {
  const titre = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (state.status === 'done') titre.current?.focus()
  }, [state])
  const { motif: choisi = '', depart = '', message = '', change } = state.values
  const motif = motifRetenu(bail, motifDepuis(choisi))
  const calcul = demanderPreavis({ usage: bail.usage, motif, recuLe: jour, departLe: parseDay(depart), jour })
  if (!calcul.ok) return null
  const { mois, fin, departLe, loyerJusquAu, phrase } = calcul
  return (
    <>
      {change && <Alert titre="La date a changé depuis que vous l’avez vue : vérifiez-la." />}
      <input type="hidden" name="motif" value={choisi} />
      <input type="hidden" name="depart" value={depart} />
      <input type="hidden" name="fin" value={fin} />
      <div>
        <h2 ref={titre} tabIndex={-1} className="!text-[17px]">
          Votre préavis prendrait fin le
        </h2>
        <p className="mots mt-1">
          <JourEnLettres jour={loyerJusquAu} />
        </p>
        <p className="mt-2">
          {dureeEnMots(mois).replace(/^./, (lettre) => lettre.toLocaleUpperCase('fr'))} à compter d’aujourd’hui,{' '}
          <JourEnLettres jour={jour} /> ({raisonDeLaDuree(bail.usage, motif).replace(/^./, (lettre) => lettre.toLocaleLowerCase('fr'))}), si
          votre agence accepte ce dépôt.
        </p>
        {departLe !== fin && (
          <p className="mt-2">
            Vous souhaitez partir le <JourEnLettres jour={departLe} />
            {departLe > fin && (
              <>
                , après les {dureeEnMots(mois)} qui finiraient le <JourEnLettres jour={fin} />
              </>
            )}
            .
          </p>
        )}
        <p className="mt-2">{phrase}</p>
      </div>
      {message && <MotDuPreavis texte={message} />}
      <input type="hidden" name="message" value={message} />
      {motif && motif !== 'ZONE_TENDUE' && (
        <p className="hint">Ce motif se prouve par : {MOTIFS[motif].preuve}. Vous pouvez aussi la remettre plus tard.</p>
      )}
      <UnFichier state={state} label="Justificatif (facultatif)" />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto" name="etape" value="confirmer">
          Déposer mon préavis
        </SubmitButton>
        <SubmitButton pending="…" className="btn w-full sm:w-auto" name="etape" value="corriger">
          Modifier
        </SubmitButton>
      </div>
    </>
  )
}
