'use client'

import Link from 'next/link'
import { type MouseEvent, useActionState } from 'react'
import { FichiersJoints } from '@/components/demandes/fichiers-joints'
import { Alert } from '@/components/ui/alert'
import { Choix } from '@/components/ui/choix'
import { FormErrors } from '@/components/ui/form-errors'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import type { EtatDeLAgence } from '@/lib/domain/demande'
import { inserer } from '@/lib/domain/reponse-type'
import { IDLE } from '@/lib/form-state'
import { repondreEnAgence } from './actions'

const SUITES = [
  { valeur: 'EN_COURS', titre: 'Nous nous en occupons' },
  { valeur: 'ATTENTE', titre: 'Nous attendons une réponse du client' },
  { valeur: 'RESOLUE', titre: 'C’est réglé' },
] as const satisfies readonly { valeur: EtatDeLAgence; titre: string }[]

type Props = {
  readonly demande: string
  readonly formulaire: string
  /** The address of who asked, if she still has a login. */
  readonly prevenu: string | null
  /** How many messages this page shows. */
  readonly dits: number
  /** Answer templates, filled in. */
  readonly modeles: readonly { readonly id: string; readonly nom: string; readonly texte: string }[]
}

/** With scripts a template is put in where it is: without, the server does it, and what was typed comes back with it. */
function insererIci(event: MouseEvent<HTMLButtonElement>, modeles: Props['modeles']) {
  const { form } = event.currentTarget
  const chosen = modeles.find(({ id }) => id === new FormData(form ?? undefined).get('modele'))
  const area = form?.querySelector('textarea')
  if (!chosen || !area) return
  event.preventDefault()
  area.value = inserer(area.value, chosen.texte)
  area.focus()
}

export function ReponseForm({ demande, formulaire, prevenu, dits, modeles }: Props) {
  const [state, submit] = useActionState(repondreEnAgence, IDLE)
  const { values, errors } = state
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      {values.qui && (
        <div role="alert">
          <Alert titre={`${values.qui} a écrit pendant que vous répondiez.`}>
            «&nbsp;{values.quoi}&nbsp;» Rien n’est parti&nbsp;: votre texte est ci-dessous. Relisez la demande, puis envoyez-le s’il
            convient toujours.
          </Alert>
        </div>
      )}
      <input type="hidden" name="demande" value={demande} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <input type="hidden" name="dits" value={values.dits ?? dits} />
      <TexteLong
        name="texte"
        label="Répondre au client"
        hint={
          prevenu
            ? `Votre réponse s’affiche dans son espace, et un message part à ${prevenu} s’il ne l’a pas refusé.`
            : 'Votre réponse s’affiche dans son espace.'
        }
        rows={8}
        required
        defaultValue={values.texte}
        error={errors.texte}
      />
      {modeles.length > 0 ? (
        <div className="flex flex-wrap items-end gap-3">
          <ListeDeroulante
            name="modele"
            label="Réponse type"
            tous="Choisir…"
            options={modeles.map(({ id, nom }) => [id, nom] as const)}
            defaultValue={values.modele}
            error={errors.modele}
          />
          <button type="submit" name="inserer" value="oui" className="btn h-12" onClick={(event) => insererIci(event, modeles)}>
            Insérer
          </button>
        </div>
      ) : (
        <p className="hint">
          Vous écrivez souvent la même chose&nbsp;? <Link href="/admin/demandes/reponses">Gardez des réponses types</Link>, à insérer ici.
        </p>
      )}
      <FichiersJoints state={state} />
      <Choix name="etat" legende="Et maintenant ?" options={SUITES} defaultValue={values.etat ?? 'EN_COURS'} error={errors.etat} />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        Envoyer la réponse
      </SubmitButton>
    </form>
  )
}
