'use client'

import { useActionState } from 'react'
import { FichiersJoints } from '@/components/demandes/fichiers-joints'
import { Choix } from '@/components/ui/choix'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import type { EtatDeLAgence } from '@/lib/domain/demande'
import { IDLE } from '@/lib/form-state'
import { repondreEnAgence } from './actions'

const SUITES = [
  { valeur: 'EN_COURS', titre: 'Nous nous en occupons' },
  { valeur: 'ATTENTE', titre: 'Nous attendons une réponse du client' },
  { valeur: 'RESOLUE', titre: 'C’est réglé' },
] as const satisfies readonly { valeur: EtatDeLAgence; titre: string }[]

/** @param prevenu the address of who asked, if she still has a login. */
export function ReponseForm({ demande, formulaire, prevenu }: { demande: string; formulaire: string; prevenu: string | null }) {
  const [state, submit] = useActionState(repondreEnAgence, IDLE)
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="demande" value={demande} />
      <input type="hidden" name="formulaire" value={formulaire} />
      <TexteLong
        name="texte"
        label="Répondre au client"
        hint={
          prevenu
            ? `Votre réponse s’affiche dans son espace, et un message part à ${prevenu} s’il ne l’a pas refusé.`
            : 'Votre réponse s’affiche dans son espace.'
        }
        rows={6}
        required
        defaultValue={state.values.texte}
        error={state.errors.texte}
      />
      <FichiersJoints state={state} />
      <Choix
        name="etat"
        legende="Et maintenant ?"
        options={SUITES}
        defaultValue={state.values.etat ?? 'EN_COURS'}
        error={state.errors.etat}
      />
      <SubmitButton pending="Envoi…" className="btn main w-full sm:w-auto">
        Envoyer la réponse
      </SubmitButton>
    </form>
  )
}
