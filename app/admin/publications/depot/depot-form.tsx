'use client'

import { FormulaireADeux } from '@/components/admin/formulaire-a-deux'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { JOURS_DE_LA_SEMAINE } from '@/lib/domain/horaire-du-depot'
import type { FormState } from '@/lib/form-state'
import { reglerLeDossier } from './actions'

const VOULUS = [
  { valeur: 'ESSAI', titre: 'Essayer', texte: 'Chaque paquet attend que l’un de vous l’applique.' },
  { valeur: 'APPLICATION', titre: 'Publier', texte: 'Un paquet sans erreur est publié aussitôt.' },
] as const

type Props = {
  readonly actif: boolean
  readonly jours: readonly number[]
  readonly heures: readonly string[]
  readonly voulu: string
  readonly version: number
}

const Jours = ({ state: { status, values, errors }, jours }: { state: FormState; jours: readonly number[] }) => (
  <fieldset id="jours" tabIndex={-1} aria-describedby={errors.jours ? 'jours-erreur' : undefined}>
    <legend className="font-semibold">Jours</legend>
    <div className="grid grid-cols-2 sm:grid-cols-4">
      {JOURS_DE_LA_SEMAINE.map((nom, index) => {
        const jour = index + 1
        const coche = status === 'idle' ? jours.includes(jour) : values[`jour.${jour}`] === 'on'
        return (
          <CaseACocher key={nom} name={`jour.${jour}`} defaultChecked={coche}>
            {nom}
          </CaseACocher>
        )
      })}
    </div>
    {errors.jours && (
      <p id="jours-erreur" className="error">
        {errors.jours}
      </p>
    )}
  </fieldset>
)

/** When the folder is looked into, and what is done of what lies there. */
export const DepotForm = ({ actif, jours, heures, voulu, version }: Props) => (
  <FormulaireADeux
    {...{ enregistrer: reglerLeDossier, champ: 'depot', id: 'depot', version }}
    change="Ces réglages ont changé entre-temps."
    ici="/admin/publications/depot"
  >
    {(state) => (
      <>
        <CaseACocher name="actif" defaultChecked={state.status === 'idle' ? actif : state.values.actif === 'on'}>
          Regarder le dossier aux jours et heures ci-dessous
        </CaseACocher>
        <Jours state={state} jours={jours} />
        <Field
          name="heures"
          label="Heures"
          hint="À l’heure de Paris, séparées par des virgules : 06:00, 12:30."
          autoComplete="off"
          defaultValue={state.values.heures ?? heures.join(', ')}
          error={state.errors.heures}
        />
        <Choix
          name="voulu"
          legende="Ce qui est fait des paquets"
          options={VOULUS}
          defaultValue={state.values.voulu ?? voulu}
          error={state.errors.voulu}
        />
      </>
    )}
  </FormulaireADeux>
)
